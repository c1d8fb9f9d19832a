import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { Fragment, type ReactNode } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { MoneyText } from '#renderer/ui/MoneyText.tsx'
import { accountName } from '#shared/features/funding/account-kind.ts'
import { isReversible, type LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { CheckButton } from './CheckButton.tsx'
import { EntryStatus } from './EntryStatus.tsx'
import { categoryLabel, kindName, sourceLabel } from './funding.text.ts'

/** One entry to read. A second person checks it; whoever finds it wrong reverses it. */
export function EntryDialog({
  entry,
  onReverse,
  onClose,
}: {
  readonly entry: LedgerEntry
  readonly onReverse: () => void
  readonly onClose: () => void
}) {
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['日期', entry.day],
    ['收支', kindName(entry.kind)],
    ['资金来源', sourceLabel(entry.source)],
    ['支出科目', entry.category === null ? null : categoryLabel(entry.category)],
    ['金额', <MoneyText key="amount" fen={entry.amountFen} />],
    ['摘要', entry.summary],
    ['对方单位或个人', entry.counterparty],
    ['账户', accountName(entry.account)],
    ['关联营期', entry.campName],
    ['发票号', entry.invoiceNumber],
    ['超出结余的原因', entry.overdrawReason],
    ['制单', entry.madeByName],
    ['复核', entry.checkedByName ?? '还没有复核（须由制单人以外的人核对票据）'],
  ]
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <DialogTitle sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        凭证 {entry.voucherNumber} <EntryStatus entry={entry} />
      </DialogTitle>
      <DialogContent dividers>
        <Box
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: 1, m: 0 }}
        >
          {lines
            .filter(([, value]) => value !== null && value !== '')
            .map(([label, value]) => (
              <Fragment key={label}>
                <Box component="dt" sx={{ color: 'text.secondary' }}>
                  {label}
                </Box>
                <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {value}
                </Box>
              </Fragment>
            ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <CheckButton entry={entry} onDone={onClose} />
        {isReversible(entry) && (
          <IfMay route="funding.reverse">
            <Button color="error" onClick={onReverse}>
              冲销
            </Button>
          </IfMay>
        )}
        <Button variant="contained" onClick={onClose}>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  )
}
