import {
  Link,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
} from '@mui/material'
import type { ReactNode } from 'react'
import { MoneyText } from '#renderer/ui/MoneyText.tsx'
import type { FundingBalances } from '#shared/features/funding/funding.contract.ts'
import type { FundSourceCode } from '#shared/kernel/codes/fund-sources.ts'
import { sourceLabel } from './funding.text.ts'

type Amounts = FundingBalances['total']

const DENSE = { '& td, & th': { py: '3px', height: 28 } } as const
const ALWAYS_IN_SIGHT = { position: 'sticky', bottom: 0, bgcolor: 'background.paper' } as const

/** Opening, income, expense and closing of every source in use; a source opens its entries. */
export function SourcesTable({
  balances,
  chosen,
  onChoose,
}: {
  readonly balances: FundingBalances
  readonly chosen: FundSourceCode | null
  readonly onChoose: (source: FundSourceCode | null) => void
}) {
  const used = balances.sources.filter(isUsed)
  const hasGoods = balances.accounts.some((row) => row.account === 'goods' && isUsed(row))
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ flex: 1, maxHeight: 236 }}>
      <Table stickyHeader aria-label="各来源结余" sx={DENSE}>
        <TableHead>
          <TableRow>
            <TableCell>资金来源</TableCell>
            {['期初结余', '本期收入', '本期支出', '期末结余'].map((name) => (
              <TableCell key={name} align="right">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {used.map((row) => (
            <AmountRow key={row.source} amounts={row} isChosen={row.source === chosen}>
              <Link
                component="button"
                underline="hover"
                sx={{ textAlign: 'left', fontSize: 13 }}
                aria-pressed={row.source === chosen}
                onClick={() => onChoose(row.source === chosen ? null : row.source)}
              >
                {sourceLabel(row.source)}
              </Link>
            </AmountRow>
          ))}
        </TableBody>
        <TableFooter sx={ALWAYS_IN_SIGHT}>
          <AmountRow amounts={balances.money} isTotal>
            货币资金合计
          </AmountRow>
          {hasGoods && (
            <AmountRow amounts={balances.total} isTotal>
              合计（含物资折价）
            </AmountRow>
          )}
        </TableFooter>
      </Table>
    </TableContainer>
  )
}

/** Whether anything ever happened on this line up to the end of the period. */
export function isUsed({ opening, income, expense, closing }: Amounts): boolean {
  return [opening, income, expense, closing].some((fen) => fen !== 0)
}

function AmountRow({
  amounts,
  isTotal = false,
  isChosen = false,
  children,
}: {
  readonly amounts: Amounts
  readonly isTotal?: boolean
  readonly isChosen?: boolean
  readonly children: ReactNode
}) {
  const weight = isTotal ? { fontWeight: 600, color: 'text.primary' } : {}
  return (
    <TableRow selected={isChosen}>
      <TableCell sx={weight}>{children}</TableCell>
      {(['opening', 'income', 'expense', 'closing'] as const).map((column) => (
        <TableCell key={column} align="right" sx={weight}>
          <MoneyText fen={amounts[column]} />
        </TableCell>
      ))}
    </TableRow>
  )
}
