import {
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { PersonId } from '#shared/features/families/family.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import type { Target } from '#shared/features/parent-school/target.ts'
import { childrenText, relationsText, villagesText } from './guest-words.ts'

/** The target list, a line a person. */
export function TargetTable({
  targets,
  ticked,
  onToggle,
}: {
  readonly targets: readonly Target[]
  readonly ticked: ReadonlySet<PersonId>
  readonly onToggle: (id: PersonId) => void
}) {
  return (
    <TableContainer sx={{ maxHeight: 380 }}>
      <Table size="small" stickyHeader aria-label="邀请名单">
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox" />
            <TableCell>家长</TableCell>
            <TableCell>关系</TableCell>
            <TableCell>儿童</TableCell>
            <TableCell>村（社区）</TableCell>
            <TableCell>电话</TableCell>
            <TableCell>关爱类别</TableCell>
            <TableCell>参加过</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {targets.map((target) => (
            <TableRow key={target.personId} hover>
              <TableCell padding="checkbox">
                <Checkbox
                  checked={target.isInvited || ticked.has(target.personId)}
                  disabled={target.isInvited}
                  onChange={() => onToggle(target.personId)}
                  slotProps={{ input: { 'aria-label': `邀请${target.name}` } }}
                />
              </TableCell>
              <TableCell>{target.name}</TableCell>
              <TableCell>{relationsText(target.children)}</TableCell>
              <TableCell>{childrenText(target.children)}</TableCell>
              <TableCell>{villagesText(target.children)}</TableCell>
              <TableCell>{target.phone}</TableCell>
              <TableCell>
                <Tiers target={target} />
              </TableCell>
              <TableCell>
                {target.isInvited
                  ? '已邀请'
                  : target.times === 0
                    ? '没有来过'
                    : `${target.times} 次，最近 ${target.lastCameOn ?? ''}`}
              </TableCell>
            </TableRow>
          ))}
          {targets.length === 0 && (
            <TableRow>
              <TableCell colSpan={8}>没有符合条件的监护人，请换一个筛选条件</TableCell>
            </TableRow>
          )}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function Tiers({ target }: { readonly target: Target }) {
  const tiers = [...new Set(target.children.flatMap(({ tier }) => tier ?? []))]
  return tiers.map((tier) => (
    <StatusChip
      key={tier}
      state={tier === 'T3' ? 'error' : tier === 'T2' ? 'warning' : 'info'}
      label={tierName(tier)}
    />
  ))
}
