import { Button } from '@mui/material'
import { useAccount, useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { FUNDING_TEXTS } from './funding.text.ts'

/** Offered to everybody but the one who posted the entry, until it is checked. */
export function CheckButton({
  entry,
  onDone,
}: {
  readonly entry: LedgerEntry
  readonly onDone: () => void
}) {
  const notice = useNotice()
  const check = useCommand('funding.check')
  const mayCheck = useMay('funding.check')
  const own = useAccount()?.id
  if (!mayCheck || own === entry.madeById || entry.checkedByName !== null) return null
  return (
    <Button
      disabled={check.isPending}
      onClick={() =>
        check.mutate(
          { id: entry.id },
          {
            onSuccess: () => {
              notice.succeed(`凭证 ${entry.voucherNumber} 已复核`)
              onDone()
            },
            onError: (error) => notice.fail(errorText(error, FUNDING_TEXTS)),
          },
        )
      }
    >
      复核无误
    </Button>
  )
}
