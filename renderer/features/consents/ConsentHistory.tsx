import { Box, Button, List, ListItem, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  answersText,
  reasonsText,
  signerText,
  versionText,
  wayText,
} from '#shared/features/consents/consent-words.ts'
import type { Consent } from '#shared/features/consents/consent.ts'
import { PaperDialog } from './PaperDialog.tsx'
import { VoidDialog } from './VoidDialog.tsx'

interface Act {
  readonly kind: 'paper' | 'void'
  readonly record: Consent
}

/** Every record, the newest first; nothing is deleted. */
export function ConsentHistory({
  childId,
  records,
  canChange,
}: {
  readonly childId: ChildId
  readonly records: readonly Consent[]
  readonly canChange: boolean
}) {
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  if (records.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        还没有同意记录。先打印告知同意书，请监护人逐项选择并签字，再点“登记同意”。
      </Typography>
    )
  }
  return (
    <Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        登记记录
      </Typography>
      <Paper variant="outlined">
        <List aria-label="同意登记记录" disablePadding>
          {records.map((record) => (
            <HistoryItem key={record.id} record={record} canChange={canChange} onAct={setAct} />
          ))}
        </List>
      </Paper>
      {act?.kind === 'paper' && (
        <PaperDialog childId={childId} record={act.record} onClose={close} />
      )}
      {act?.kind === 'void' && <VoidDialog record={act.record} onClose={close} />}
    </Box>
  )
}

function HistoryItem({
  record,
  canChange,
  onAct,
}: {
  readonly record: Consent
  readonly canChange: boolean
  readonly onAct: (act: Act) => void
}) {
  const isVoided = record.voidedAt !== null
  const awaitsPaper = record.way === 'oral' && record.paperOn === null
  const lacksScan = record.way !== null && record.scanId === null
  const reasons = reasonsText(record)
  const facts = [versionText(record), wayText(record), `${record.recordedBy} 登记`]
  return (
    <ListItem divider sx={{ display: 'block', py: 1 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography
          variant="body1"
          sx={isVoided ? { textDecoration: 'line-through', color: 'text.secondary' } : {}}
        >
          {record.signedOn} {signerText(record)}
        </Typography>
        {isVoided && <StatusChip state="info" label="已作废" />}
        {!isVoided && awaitsPaper && <StatusChip state="warning" label="待补签" />}
        {!isVoided && lacksScan && <StatusChip state="info" label="纸质件未上传" />}
      </Stack>
      <Typography variant="body2">{answersText(record)}</Typography>
      {reasons !== '' && <Typography variant="body2">{reasons}</Typography>}
      <Typography variant="body2" color="textSecondary">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Typography>
      {canChange && !isVoided && (
        <Stack direction="row" sx={{ gap: 0.5, ml: -0.75 }}>
          {(awaitsPaper || lacksScan) && (
            <IfMay route="consents.addPaper">
              <Button size="small" onClick={() => onAct({ kind: 'paper', record })}>
                补登纸质件
              </Button>
            </IfMay>
          )}
          <IfMay route="consents.void">
            <Button size="small" color="error" onClick={() => onAct({ kind: 'void', record })}>
              作废…
            </Button>
          </IfMay>
        </Stack>
      )}
    </ListItem>
  )
}
