import { Button, Link, List, ListItem, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import {
  checkName,
  confirmationName,
  type CampCheck,
  type Confirmation,
  type Readiness,
} from '#shared/features/programmes/readiness.ts'
import { PROGRAMMES_TEXTS } from './programmes.text.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'

/** What is in order and what is missing before a camp begins; each line leads to where it is put right. */
export function ReadinessCard({
  camp,
  readiness,
  isOpen,
}: {
  readonly camp: CampSummary
  readonly readiness: Readiness
  readonly isOpen: boolean
}) {
  const { checks, confirmations, missing } = readiness
  const [taking, setTaking] = useState<Confirmation | null>(null)
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          开营准备
        </Typography>
        {missing === 0 ? (
          <StatusChip state="success" label="已就绪" />
        ) : (
          <StatusChip state="warning" label={`还差 ${missing} 项`} />
        )}
      </Stack>
      <CheckList
        label="还没有做到"
        campId={camp.id}
        checks={checks.filter((check) => !check.isMet)}
      />
      <Typography variant="h3" sx={{ mt: 1 }}>
        人工确认
      </Typography>
      <Typography variant="body2" color="textSecondary">
        带队人员或日期改动后，确认会自动收回，须重新核对。
      </Typography>
      <List dense disablePadding aria-label="人工确认">
        {confirmations.map((item) => (
          <ConfirmationLine
            key={item.item}
            campId={camp.id}
            confirmation={item}
            isOpen={isOpen}
            onTakeBack={() => setTaking(item)}
          />
        ))}
      </List>
      <CheckList label="已做到" campId={camp.id} checks={checks.filter((check) => check.isMet)} />
      {taking !== null && (
        <TakeBackDialog campId={camp.id} confirmation={taking} onClose={() => setTaking(null)} />
      )}
    </Paper>
  )
}

function CheckList({
  label,
  campId,
  checks,
}: {
  readonly label: string
  readonly campId: CampId
  readonly checks: readonly CampCheck[]
}) {
  return (
    <List dense disablePadding aria-label={label}>
      {checks.map((check) => (
        <CheckLine key={check.code} campId={campId} check={check} />
      ))}
    </List>
  )
}

function CheckLine({ campId, check }: { readonly campId: CampId; readonly check: CampCheck }) {
  return (
    <ListItem disableGutters divider sx={{ py: 0.25, gap: 1, alignItems: 'flex-start' }}>
      <StatusChip state={check.isMet ? 'success' : 'warning'} label={checkName(check.code)} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', pt: 0.25 }}>
        {check.words}
      </Typography>
      {!check.isMet && check.place !== 'camp' && (
        <Link
          component={RouterLink}
          to={pathOf(campId, check.place)}
          variant="body2"
          sx={{ pt: 0.25 }}
        >
          去补
        </Link>
      )}
      {!check.isMet && check.place === 'camp' && (
        <Typography variant="body2" color="textSecondary" sx={{ pt: 0.25, flexShrink: 0 }}>
          点“调整营期”补
        </Typography>
      )}
    </ListItem>
  )
}

function ConfirmationLine({
  campId,
  confirmation,
  isOpen,
  onTakeBack,
}: {
  readonly campId: CampId
  readonly confirmation: Confirmation
  readonly isOpen: boolean
  readonly onTakeBack: () => void
}) {
  const notice = useNotice()
  const confirm = useCommand('programmes.confirm')
  const { item, confirmedAt, confirmedBy, takenBackReason } = confirmation
  const words =
    confirmedAt === null
      ? takenBackReason === ''
        ? '还没有确认'
        : `已收回：${takenBackReason}`
      : `${confirmedBy} ${localDayOf(confirmedAt)} 确认`
  return (
    <ListItem disableGutters divider sx={{ py: 0.25, gap: 1 }}>
      <StatusChip
        state={confirmedAt === null ? 'warning' : 'success'}
        label={confirmationName(item)}
      />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        {words}
      </Typography>
      {isOpen && (
        <IfMay route="programmes.confirm">
          {confirmedAt === null ? (
            <Button
              size="small"
              variant="outlined"
              aria-label={`确认${confirmationName(item)}`}
              disabled={confirm.isPending}
              onClick={() =>
                confirm.mutate(
                  { campId, item },
                  { onError: (error) => notice.fail(errorText(error, PROGRAMMES_TEXTS)) },
                )
              }
            >
              确认
            </Button>
          ) : (
            <Button
              size="small"
              aria-label={`收回${confirmationName(item)}的确认`}
              onClick={onTakeBack}
            >
              收回
            </Button>
          )}
        </IfMay>
      )}
    </ListItem>
  )
}

function pathOf(campId: CampId, place: CampCheck['place']): string {
  if (place === 'inventory') return '/inventory'
  const tab = {
    camp: 'programme',
    timetable: 'programme',
    roster: 'roster',
    forms: 'forms',
    materials: 'readiness',
  }
  return `/camps?camp=${campId}&tab=${tab[place]}`
}

/** The local day of an instant. */
function localDayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant))
}
