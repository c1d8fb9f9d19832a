import { useEffect } from 'react'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { accountsFor } from '#shared/features/funding/account-kind.ts'
import { entryDraftSchema, type EntryDraft } from '#shared/features/funding/ledger-entry.ts'
import { fundSourceCodeSchema, type FundSourceCode } from '#shared/kernel/codes/fund-sources.ts'
import { EntryFields } from './EntryFields.tsx'
import { FUNDING_TEXTS } from './funding.text.ts'

/** Posts one income, expense or carried-in balance. */
export function AddEntryDialog({
  source,
  onClose,
}: {
  /** The source the page shows, offered first. */
  readonly source: FundSourceCode | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { form, ...state } = useCommandForm({
    route: 'funding.add',
    schema: entryDraftSchema,
    defaultValues: emptyEntry(source),
    toInput: (values: EntryDraft) => values,
    texts: FUNDING_TEXTS,
    fieldOf: {
      ENTRY_DAY_IN_FUTURE: 'day',
      INVOICE_DUPLICATE: 'invoiceNumber',
      SOURCE_OVERDRAWN: 'overdrawReason',
    },
    onDone: (entry) => {
      notice.succeed(`已记账，凭证号 ${entry.voucherNumber}`)
      onClose()
    },
  })
  const { setValue, getValues } = form
  const kind = form.watch('kind')
  const chosen = fundSourceCodeSchema.safeParse(form.watch('source')).data
  useEffect(() => {
    if (kind !== 'expense') setValue('category', null)
    if (kind === 'opening') setValue('campId', null)
  }, [kind, setValue])
  useEffect(() => {
    const [first, ...others] = chosen === undefined ? [] : accountsFor(chosen)
    if (first === undefined || [first, ...others].includes(getValues('account'))) return
    setValue('account', first)
  }, [chosen, setValue, getValues])
  return (
    <FormDialog title="记一笔" submitLabel="记账" maxWidth="md" act={state} onClose={onClose}>
      <EntryFields form={form} source={chosen} />
    </FormDialog>
  )
}

/** Without a source as long as none is chosen: the schema asks for it. */
function emptyEntry(source: FundSourceCode | null): Partial<EntryDraft> {
  return {
    day: localToday(),
    kind: 'expense',
    ...(source === null ? {} : { source }),
    category: null,
    amountFen: Number.NaN,
    summary: '',
    counterparty: '',
    account: source === null ? 'bank' : (accountsFor(source)[0] ?? 'bank'),
    invoiceNumber: '',
    overdrawReason: '',
    campId: null,
  }
}
