import { Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { attachmentIdSchema } from '#shared/features/attachments/attachment.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Consent } from '#shared/features/consents/consent.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CONSENTS_TEXTS } from './consents.text.ts'
import { NO_SCAN_HINT, useScans } from './use-scans.ts'

interface Values {
  readonly paperOn: string | null
  readonly scanId: number | null
}

const schema = z.object({
  paperOn: daySchema.nullable(),
  scanId: attachmentIdSchema.nullable(),
})

/** The paper that came in afterwards, and its scan. */
export function PaperDialog({
  childId,
  record,
  onClose,
}: {
  readonly childId: ChildId
  readonly record: Consent
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const scans = useScans(childId)
  const state = useCommandForm<'consents.addPaper', Values>({
    route: 'consents.addPaper',
    schema: schema satisfies z.ZodType<unknown, Values>,
    defaultValues: { paperOn: null, scanId: null },
    toInput: (values) => ({ id: record.id, ...values }),
    texts: CONSENTS_TEXTS,
    fieldOf: { CONSENT_PAPER_IN_FUTURE: 'paperOn', CONSENT_PAPER_BEFORE_SIGNING: 'paperOn' },
    onDone: () => {
      notice.succeed('已补登纸质同意书')
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="补登纸质件" maxWidth="xs" onClose={onClose}>
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        {record.way === 'oral' && record.paperOn === null && (
          <DateInput
            control={control}
            name="paperOn"
            label="补签日期"
            helperText={`${record.signedOn} 口头同意，纸质的哪一天签好交来`}
          />
        )}
        <SelectInput
          control={control}
          name="scanId"
          label="扫描件"
          options={scans}
          emptyLabel="（纸质件未上传）"
          helperText={scans.length === 0 ? NO_SCAN_HINT : '从这名儿童的附件里选择'}
        />
      </Stack>
    </FormDialog>
  )
}
