import { Button, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useMay } from '#renderer/api/account.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { MoneyText } from '#renderer/ui/MoneyText.tsx'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { CampBudgetFigures } from '#shared/features/funding/funding.contract.ts'
import { CampEntriesDialog } from './CampEntriesDialog.tsx'

/** 预算, 已支出 and 剩余 of a camp; nothing for whom may not see the ledger. */
export function CampBudget({ campId }: { readonly campId: CampId }) {
  const mayRead = useMay('funding.camp')
  const budget = useOffice('funding.camp', mayRead ? { campId } : null)
  if (!mayRead) return null
  return (
    <Loaded query={budget} describe={errorText}>
      {(figures) => <BudgetCard figures={figures} />}
    </Loaded>
  )
}

function BudgetCard({ figures }: { readonly figures: CampBudgetFigures }) {
  const [isOpen, setIsOpen] = useState(false)
  const { budgetFen, spentFen, incomeFen, leftFen, entries } = figures
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          经费
        </Typography>
        <Button size="small" disabled={entries.length === 0} onClick={() => setIsOpen(true)}>
          查看 {entries.length} 笔账
        </Button>
      </Stack>
      <Stack direction="row" sx={{ columnGap: 3, flexWrap: 'wrap' }}>
        <Figure label="预算" fen={budgetFen} empty="未定" />
        <Figure label="已支出" fen={spentFen} />
        <Figure label="剩余" fen={leftFen} empty="—" isBad={leftFen !== null && leftFen < 0} />
        {incomeFen !== 0 && <Figure label="专项收入" fen={incomeFen} />}
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        在“资金台账”记账时选“关联营期”，这里自动汇总；冲销的已扣回。
      </Typography>
      {isOpen && <CampEntriesDialog entries={entries} onClose={() => setIsOpen(false)} />}
    </Paper>
  )
}

function Figure({
  label,
  fen,
  empty = '',
  isBad = false,
}: {
  readonly label: string
  readonly fen: number | null
  readonly empty?: string
  readonly isBad?: boolean
}) {
  return (
    <Typography variant="body1" color={isBad ? 'error' : 'textPrimary'}>
      <Typography component="span" variant="body2" color="textSecondary">
        {label}{' '}
      </Typography>
      {fen === null ? empty : <MoneyText fen={fen} />}
    </Typography>
  )
}
