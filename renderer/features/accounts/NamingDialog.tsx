import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { namingReasonSchema } from '#shared/features/accounts/restricted-access.ts'
import { ACCOUNTS_TEXTS } from './accounts.text.ts'
import type { NamingChoice } from './RestrictedTab.tsx'

const formSchema = z.object({ reason: namingReasonSchema })

/** Asks why before a person is named for a class, or taken off its list. */
export function NamingDialog({
  choice: { person, restricted, isNamed },
  onClose,
}: {
  readonly choice: NamingChoice
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: isNamed ? 'accounts.revokeRestricted' : 'accounts.grantRestricted',
    schema: formSchema,
    defaultValues: { reason: '' },
    toInput: ({ reason }: z.input<typeof formSchema>) => ({
      accountId: person.id,
      class: restricted.code,
      reason,
    }),
    texts: ACCOUNTS_TEXTS,
    onDone: () => {
      notice.succeed(
        isNamed
          ? `“${person.displayName}”不再查阅“${restricted.name}”`
          : `“${person.displayName}”现在可以查阅“${restricted.name}”`,
      )
      onClose()
    },
  })
  const title = isNamed
    ? `不再让“${person.displayName}”查阅“${restricted.name}”？`
    : `让“${person.displayName}”查阅“${restricted.name}”？`
  return (
    <FormDialog
      act={state}
      title={title}
      submitLabel={isNamed ? '移出名单' : '列入名单'}
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <Typography variant="body2">
          {isNamed
            ? '移出后立即看不到这类材料，之前的查阅记录保留。'
            : '列入后可以看到并打开这类材料，每次打开都会留下记录。'}
        </Typography>
        <TextInput
          control={state.form.control}
          name="reason"
          label="理由"
          required
          autoFocus
          placeholder={isNamed ? '如：不再承担个案' : '如：承担个案辅导'}
        />
      </FieldGrid>
    </FormDialog>
  )
}
