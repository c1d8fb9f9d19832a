import {
  Box,
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
import { DateField, localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { TIERS } from '#shared/features/assessments/tier.ts'
import { isDay } from '#shared/kernel/day.ts'
import { formatPercentWithCounts } from '#shared/kernel/rate.ts'
import { ChildrenBehind, Figure, type ChildLine } from './ChildrenBehind.tsx'
import { MovementsCard } from './MovementsCard.tsx'
import { TierChip } from './TierChip.tsx'

type Tiers = RouteOutput<'assessments.tiers'>

export interface Behind {
  readonly title: string
  readonly rows: readonly ChildLine[]
}

const ROWS = [...TIERS.map(({ code }) => code).toReversed(), null]

/** How many children are in each class on a day, and how they moved over a quarter. */
export function TiersTab() {
  const [typed, setTyped] = useState<string | null>(localToday())
  const [behind, setBehind] = useState<Behind | null>(null)
  const day = isDay(typed) ? typed : localToday()
  const tiers = useOffice('assessments.tiers', { day })
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: '330px minmax(0, 1fr)',
          gap: 2,
          alignItems: 'start',
        }}
      >
        <Paper variant="outlined" sx={{ p: 2 }}>
          <Stack direction="row" sx={{ gap: 2, alignItems: 'center', mb: 1 }}>
            <Typography variant="h2" sx={{ flex: 1 }}>
              类别人数
            </Typography>
            <Box sx={{ width: 170 }}>
              <DateField label="统计日期" value={typed} onChange={setTyped} />
            </Box>
          </Stack>
          <Loaded query={tiers} describe={errorText}>
            {(loaded) => <Counts tiers={loaded} onOpen={setBehind} />}
          </Loaded>
        </Paper>
        <MovementsCard onOpen={setBehind} />
      </Box>
      {behind !== null && <ChildrenBehind {...behind} onClose={() => setBehind(null)} />}
    </>
  )
}

function Counts({
  tiers,
  onOpen,
}: {
  readonly tiers: Tiers
  readonly onOpen: (behind: Behind) => void
}) {
  const { children, day } = tiers
  const overdue = children.filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn < day)
  const valid = children.filter(({ nextDueOn }) => nextDueOn !== null && day <= nextDueOn)
  const line = (title: string, rows: readonly ChildLine[]) => (
    <TableCell align="right">
      <Figure label={title} count={rows.length} onOpen={() => onOpen({ title, rows })} />
    </TableCell>
  )
  return (
    <>
      <Table aria-label="类别人数">
        <TableHead>
          <TableRow>
            <TableCell>类别</TableCell>
            <TableCell align="right">人数</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {ROWS.map((tier) => (
            <TableRow key={tier ?? 'none'}>
              <TableCell>
                <TierChip tier={tier} />
              </TableCell>
              {line(
                tierTitle(tier),
                children.filter((child) => child.tier === tier),
              )}
            </TableRow>
          ))}
          <TableRow>
            <TableCell sx={{ fontWeight: 600 }}>在册合计</TableCell>
            {line('在册儿童', children)}
          </TableRow>
          <TableRow>
            <TableCell>其中：已过期、待复评</TableCell>
            {line('待复评', overdue)}
          </TableRow>
        </TableBody>
      </Table>
      <Typography variant="body2" sx={{ mt: 1.5 }}>
        评估率（有效评估／在册）{' '}
        {formatPercentWithCounts({ numerator: valid.length, denominator: children.length })}
      </Typography>
    </>
  )
}

function tierTitle(tier: (typeof ROWS)[number]): string {
  return TIERS.find(({ code }) => code === tier)?.name ?? '未评估'
}
