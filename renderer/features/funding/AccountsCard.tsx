import { Box, Paper, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { MoneyText } from '#renderer/ui/MoneyText.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { accountName } from '#shared/features/funding/account-kind.ts'
import type { FundingBalances } from '#shared/features/funding/funding.contract.ts'
import { categoryLabel } from './funding.text.ts'
import { isUsed } from './SourcesTable.tsx'

/** Where the closing balance is kept, what the period's money was spent on, and overdrafts. */
export function AccountsCard({ balances }: { readonly balances: FundingBalances }) {
  const accounts = balances.accounts.filter((row) => row.account !== 'goods' || isUsed(row))
  const spent = balances.categories.filter((row) => row.expenseFen !== 0)
  return (
    <Paper variant="outlined" sx={{ width: 300, maxHeight: 236, overflow: 'auto', px: 2, py: 1 }}>
      {balances.overdrawn.length > 0 && (
        <Section title="超出结余的记录">
          {balances.overdrawn.map((entry) => (
            <Typography key={entry.id} variant="body2">
              {entry.voucherNumber}：{entry.overdrawReason}
            </Typography>
          ))}
        </Section>
      )}
      <Section title="期末账户余额">
        {accounts.map((row) => (
          <Line key={row.account} label={accountName(row.account)} fen={row.closing}>
            {row.closing < 0 && <StatusChip state="warning" label="为负" />}
          </Line>
        ))}
      </Section>
      <Section title="本期支出科目">
        {spent.map((row) => (
          <Line key={row.category} label={categoryLabel(row.category)} fen={row.expenseFen} />
        ))}
        {spent.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            本期没有支出
          </Typography>
        )}
      </Section>
    </Paper>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ mb: 1 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}

function Line({
  label,
  fen,
  children,
}: {
  readonly label: string
  readonly fen: number
  readonly children?: ReactNode
}) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: 13, lineHeight: 1.7 }}>
      <Box sx={{ flex: 1, display: 'flex', alignItems: 'center', gap: 1 }}>
        {label}
        {children}
      </Box>
      <MoneyText fen={fen} />
    </Box>
  )
}
