import { Box, Button, Stack, Typography } from '@mui/material'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { Collector, CollectorsFile } from '#shared/features/collectors/collector.ts'
import { collectorName, collectorSpan, collectorStanding } from './collector-words.ts'

/** One entry: who, whether, since when and on what grounds. */
export function CollectorRow({
  one,
  file: { collectors, today },
  onCorrect,
  onEnd,
}: {
  readonly one: Collector
  readonly file: CollectorsFile
  /** Null while nothing may be changed. */
  readonly onCorrect: (() => void) | null
  readonly onEnd: (() => void) | null
}) {
  const name = collectorName(one)
  const isOver = one.endedOn !== null && one.endedOn <= today
  const contact = [one.phone, one.idTail === '' ? '' : `身份证尾号 ${one.idTail}`]
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={name}
      sx={{
        gap: 1.5,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        alignItems: 'flex-start',
        opacity: isOver ? 0.7 : 1,
      }}
    >
      <Box sx={{ width: 104, flexShrink: 0 }}>
        <StatusChip {...collectorStanding(one, collectors, today)} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {name}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {[...contact, collectorSpan(one)].filter((part) => part !== '').join(' · ')}
        </Typography>
        {one.grounds !== '' && (
          <Typography variant="body2">
            依据：{one.grounds}
            {one.groundsOn !== null && (
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{`（${one.groundsOn}）`}</Box>
            )}
          </Typography>
        )}
        {one.endReason !== '' && (
          <Typography variant="body2" color="textSecondary">
            结束原因：{one.endReason}
          </Typography>
        )}
      </Box>
      <Stack direction="row" sx={{ flexShrink: 0 }}>
        {onEnd !== null && !isOver && (
          <IfMay route="collectors.end">
            <Button size="small" aria-label={`结束${name}的登记`} onClick={onEnd}>
              结束…
            </Button>
          </IfMay>
        )}
        {onCorrect !== null && (
          <IfMay route="collectors.correct">
            <Button size="small" aria-label={`更正${name}的登记`} onClick={onCorrect}>
              更正
            </Button>
          </IfMay>
        )}
      </Stack>
    </Stack>
  )
}
