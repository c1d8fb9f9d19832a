import { Box, Button, Divider, Paper, Stack, Typography } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { ChildChoice } from '#shared/features/children/child.ts'
import type { LoanId, LoanLine } from '#shared/features/library/loan.ts'
import { LoanState } from './LoanState.tsx'

interface Acts {
  readonly onRenew: (id: LoanId) => void
  readonly onGiveBack: (barcode: string) => void
}

/** What the child at the desk has at home, and how much it has read. */
export function ChildLoansCard({ child, ...acts }: Acts & { readonly child: ChildChoice | null }) {
  const loans = useOffice('library.childLoans', child === null ? null : { childId: child.id })
  return (
    <Paper variant="outlined" component="section" aria-label="儿童的借阅" sx={{ p: 2 }}>
      {child === null ? (
        <HowTo />
      ) : (
        <>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1 }}>
            <Typography variant="h2">{child.name}</Typography>
            <Typography variant="body2" color="textSecondary" noWrap sx={{ flex: 1 }}>
              {[child.number, child.village].filter((text) => text !== '').join(' · ')}
            </Typography>
            {!child.isActive && <StatusChip state="warning" label="已不在册，只能还书" />}
          </Stack>
          <Loaded query={loans} describe={errorText}>
            {({ open, closed, maxBooks }) => (
              <>
                <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
                  在借 {open.length} 册，最多 {maxBooks} 册；已读还 {closed.length} 册
                </Typography>
                {open.length === 0 && <Typography variant="body2">目前没有在借的图书。</Typography>}
                {open.map((loan) => (
                  <OpenLoan key={loan.id} loan={loan} {...acts} />
                ))}
              </>
            )}
          </Loaded>
        </>
      )}
    </Paper>
  )
}

function OpenLoan({ loan, onRenew, onGiveBack }: Acts & { readonly loan: LoanLine }) {
  const mayRenew = loan.overdueDays === 0 && loan.renewalsLeft > 0
  return (
    <>
      <Divider />
      <Box sx={{ py: 1 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography sx={{ flex: 1, minWidth: 0 }}>{loan.title}</Typography>
          <LoanState loan={loan} today={localToday()} />
        </Stack>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
            应还 {loan.dueOn}
            {loan.renewals > 0 && `（已续借 ${loan.renewals} 次）`}
          </Typography>
          <Button
            disabled={!mayRenew}
            aria-label={`续借${loan.title}`}
            onClick={() => onRenew(loan.id)}
          >
            续借
          </Button>
          <Button aria-label={`归还${loan.title}`} onClick={() => onGiveBack(loan.barcode)}>
            归还
          </Button>
        </Stack>
      </Box>
    </>
  )
}

function HowTo() {
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        怎样借还
      </Typography>
      <Stack component="ol" sx={{ m: 0, pl: 2.5, gap: 0.5 }}>
        <li>借书：选择儿童，再逐本扫书上的条码，扫一本借一本。</li>
        <li>还书：直接扫条码，不用选儿童。</li>
        <li>有逾期未还的图书时不能再借，还清即可，不收罚款。</li>
        <li>没有扫描枪时，输入条码后按回车。</li>
      </Stack>
    </>
  )
}
