import AddOutlined from '@mui/icons-material/AddOutlined'
import DeleteOutlined from '@mui/icons-material/DeleteOutlined'
import { Box, Button, IconButton, Stack, Typography } from '@mui/material'
import type { Control } from 'react-hook-form'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import type { CampDraft } from '#shared/features/camps/camp.ts'
import { daysBetween, isDay } from '#shared/kernel/day.ts'

/** The parts of a camp, one line each with its days. */
export function SegmentFields({
  control,
  ids,
  segments,
  onAdd,
  onRemove,
}: {
  readonly control: Control<CampDraft>
  readonly ids: readonly string[]
  readonly segments: CampDraft['segments']
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
}) {
  const isSplit = ids.length > 1
  return (
    <Stack sx={{ gap: 1.5 }}>
      {ids.map((id, index) => {
        const part = isSplit ? `第 ${index + 1} 段` : ''
        return (
          <Stack key={id} direction="row" sx={{ gap: 1.5, alignItems: 'flex-start' }}>
            <DateInput
              control={control}
              name={`segments.${index}.startsOn`}
              label={`${part}开始日期`}
              required
            />
            <DateInput
              control={control}
              name={`segments.${index}.endsOn`}
              label={`${part}结束日期`}
              required
            />
            <Typography
              variant="body2"
              sx={{ width: 64, pt: 1.2, textAlign: 'right', whiteSpace: 'nowrap' }}
            >
              {lengthText(segments[index])}
            </Typography>
            <Box sx={{ width: 34, pt: 0.4 }}>
              {isSplit && (
                <IconButton size="small" aria-label={`删除${part}`} onClick={() => onRemove(index)}>
                  <DeleteOutlined fontSize="small" />
                </IconButton>
              )}
            </Box>
          </Stack>
        )
      })}
      <Box>
        <Button startIcon={<AddOutlined />} onClick={onAdd}>
          分段举办，再加一段
        </Button>
      </Box>
    </Stack>
  )
}

function lengthText(segment: CampDraft['segments'][number] | undefined): string {
  if (segment === undefined || !isDay(segment.startsOn) || !isDay(segment.endsOn)) return ''
  const days = daysBetween(segment.startsOn, segment.endsOn) + 1
  return days > 0 ? `${days} 天` : ''
}
