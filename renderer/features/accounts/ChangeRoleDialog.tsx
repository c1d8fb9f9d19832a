import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { roleName, roleSchema } from '#shared/contract/roles.ts'
import type { AccountLine } from '#shared/features/accounts/account.ts'
import { ACCOUNTS_TEXTS, ROLE_OPTIONS } from './accounts.text.ts'

const formSchema = z.object({ role: roleSchema })

/** Another role for an account. */
export function ChangeRoleDialog({
  account,
  onClose,
}: {
  readonly account: AccountLine
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'accounts.changeRole',
    schema: formSchema,
    defaultValues: { role: account.role },
    toInput: ({ role }: z.input<typeof formSchema>) => ({ id: account.id, role }),
    texts: ACCOUNTS_TEXTS,
    fieldOf: { LAST_MANAGER: 'role' },
    onDone: ({ displayName, role }) => {
      notice.succeed(`“${displayName}”的角色已改为${roleName(role)}`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`更改角色：${account.displayName}`}
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <SelectInput
          control={state.form.control}
          name="role"
          label="角色"
          required
          options={ROLE_OPTIONS}
          helperText="各角色能做什么，见“权限一览”"
        />
      </FieldGrid>
    </FormDialog>
  )
}
