import {
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import type { RouteOutput } from '#shared/contract/index.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { QuarterPicker } from '#renderer/ui/QuarterPicker.tsx'
import {
  MOVEMENTS,
  type Movement,
  type MovementRow,
} from '#shared/features/assessments/movements.ts'
import { TIERS } from '#shared/features/assessments/tier.ts'
import { periodContaining } from '#shared/kernel/period.ts'
import { Figure } from './ChildrenBehind.tsx'
import type { Behind } from './TiersTab.tsx'

type Movements = RouteOutput<'assessments.movements'>

/** Columns that cannot have figures in a line stay blank. */
const IMPOSSIBLE: Readonly<Record<MovementRow['tier'], readonly Movement[]>> = {
  T1: ['raisedInto', 'loweredOut', 'assessedOut'],
  T2: ['assessedOut'],
  T3: ['loweredInto', 'raisedOut', 'assessedOut'],
  none: ['firstAssessed', 'raisedInto', 'loweredInto', 'raisedOut', 'loweredOut'],
}

/** The movement matrix of a quarter; every figure opens its children. */
export function MovementsCard({ onOpen }: { readonly onOpen: (behind: Behind) => void }) {
  const [period, setPeriod] = useState(() => periodContaining('quarter', localToday()))
  const movements = useOffice('assessments.movements', {
    from: period.startsOn,
    to: period.endsOn < localToday() ? period.endsOn : localToday(),
  })
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          类别变动表
        </Typography>
        <QuarterPicker period={period} today={localToday()} onChange={setPeriod} />
      </Stack>
      <Loaded query={movements} describe={errorText}>
        {(loaded) => <Matrix movements={loaded} onOpen={onOpen} />}
      </Loaded>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        按期初和期末比较：期初＋转入各项－转出各项＝期末。本季度未结束的，统计到今天。
      </Typography>
    </Paper>
  )
}

function Matrix({
  movements: { rows, children },
  onOpen,
}: {
  readonly movements: Movements
  readonly onOpen: (behind: Behind) => void
}) {
  const known = new Map(children.map((child) => [child.id, child]))
  const open = (title: string, ids: MovementRow['figures'][Movement]) =>
    onOpen({ title, rows: ids.flatMap((id) => known.get(id) ?? []) })
  const ids = (row: MovementRow, code: Movement) => row.figures[code]
  return (
    <Table aria-label="类别变动表" sx={{ '& td, & th': { px: 1 } }}>
      <TableHead>
        <TableRow>
          <TableCell>类别</TableCell>
          {MOVEMENTS.map(({ code, name }) => (
            <TableCell key={code} align="right">
              {name}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.tier}>
            <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
              {nameOf(row.tier)}
            </TableCell>
            {MOVEMENTS.map(({ code, name }) => (
              <TableCell key={code} align="right">
                {IMPOSSIBLE[row.tier].includes(code) ? (
                  '—'
                ) : (
                  <Figure
                    label={`${nameOf(row.tier)} ${name}`}
                    count={ids(row, code).length}
                    onOpen={() => open(`${nameOf(row.tier)} ${name}`, ids(row, code))}
                  />
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
        <TableRow sx={{ '& td': { fontWeight: 600 } }}>
          <TableCell>合计</TableCell>
          {MOVEMENTS.map(({ code }) => (
            <TableCell key={code} align="right">
              {rows.reduce((total, row) => total + ids(row, code).length, 0)}
            </TableCell>
          ))}
        </TableRow>
      </TableBody>
    </Table>
  )
}

function nameOf(tier: MovementRow['tier']): string {
  return TIERS.find(({ code }) => code === tier)?.name ?? '未评估'
}
