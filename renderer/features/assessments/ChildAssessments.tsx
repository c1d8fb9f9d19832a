import {
  Box,
  Button,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { Link as RouterLink, useNavigate } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { AssessmentLine } from '#shared/features/assessments/assessment.ts'
import { REQUEST_REASONS } from '#shared/features/assessments/due.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { TierChip } from './TierChip.tsx'
import { useStart } from './use-start.ts'

type OfChild = RouteOutput<'assessments.ofChild'>

/** The class of care of a child and its assessments, in the child’s file. */
export function ChildAssessments({
  childId,
  isActive,
}: {
  readonly childId: ChildId
  readonly isActive: boolean
}) {
  const assessments = useOffice('assessments.ofChild', { childId })
  const navigate = useNavigate()
  const { start, isBusy } = useStart((id) => void navigate(`/assessments?assessment=${id}`))
  const hasDraft = assessments.data?.assessments.some(({ status }) => status === 'draft') ?? false
  return (
    <Box component="section" aria-label="评估与类别" sx={{ mt: 2 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3" component="h3">
          评估与类别
        </Typography>
        {assessments.data !== undefined && <TierChip tier={assessments.data.tier} />}
        <Box sx={{ flex: 1 }} />
        {isActive && (
          <IfMay route="assessments.start">
            <Button disabled={isBusy} onClick={() => start(childId)}>
              {hasDraft ? '继续评估' : '开始评估'}
            </Button>
          </IfMay>
        )}
      </Stack>
      <Loaded query={assessments} describe={errorText}>
        {(loaded) => (
          <>
            <Standing ofChild={loaded} />
            <History rows={loaded.assessments} />
          </>
        )}
      </Loaded>
    </Box>
  )
}

function Standing({ ofChild }: { readonly ofChild: OfChild }) {
  const open = ofChild.requests.filter(({ isOpen }) => isOpen)
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
      {ofChild.since === null
        ? '还没有评估，按政策每名儿童都要评估。'
        : `${ofChild.since} 起；下次评估 ${ofChild.nextDueOn ?? ''}。`}
      {open.map(
        ({ reason, happenedOn }) =>
          `${happenedOn} 登记了“${byCode(REQUEST_REASONS, reason).name}”，请尽快复评。`,
      )}
    </Typography>
  )
}

function History({ rows }: { readonly rows: readonly AssessmentLine[] }) {
  const mayOpen = useMay('assessments.get')
  if (rows.length === 0) return null
  return (
    <Table aria-label="评估记录">
      <TableHead>
        <TableRow>
          <TableCell>评估日期</TableCell>
          <TableCell>类别</TableCell>
          <TableCell>评估人</TableCell>
          <TableCell>状态</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableCell>
              {mayOpen ? (
                <Link component={RouterLink} to={`/assessments?assessment=${row.id}`}>
                  {row.assessedOn}
                </Link>
              ) : (
                row.assessedOn
              )}
            </TableCell>
            <TableCell>{row.decision === null ? '—' : tierName(row.decision.tier)}</TableCell>
            <TableCell>{row.assessorName}</TableCell>
            <TableCell>{statusText(row)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function statusText({ status, decision }: AssessmentLine): string {
  if (status === 'draft') return '草稿'
  if (status === 'voided') return '已作废'
  if (decision?.effectiveOn === null) return '待会签'
  return decision?.tier === decision?.proposedTier ? '已确认' : '已确认（与建议不同）'
}
