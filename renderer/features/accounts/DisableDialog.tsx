import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AccountLine } from '#shared/features/accounts/account.ts'
import { ACCOUNTS_TEXTS } from './accounts.text.ts'

/** Asks before an account can no longer sign in. */
export function DisableDialog({
  account,
  onClose,
}: {
  readonly account: AccountLine
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const disable = useCommand('accounts.disable')
  const confirm = () =>
    disable.mutate(
      { id: account.id },
      {
        onSuccess: () => notice.succeed(`已停用“${account.displayName}”的账号`),
        onError: (error) => notice.fail(errorText(error, ACCOUNTS_TEXTS)),
        onSettled: onClose,
      },
    )
  return (
    <ConfirmDialog
      title={`停用“${account.displayName}”的账号？`}
      confirmLabel="停用"
      isDangerous
      isBusy={disable.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      停用后不能再登录，经办过的记录都保留。以后可以恢复使用，届时需设新密码。
    </ConfirmDialog>
  )
}
