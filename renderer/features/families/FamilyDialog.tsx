import { Stack } from '@mui/material'
import type { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { CheckListInput } from '#renderer/ui/form/CheckInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { AID_KINDS, INCOME_SOURCES } from '#shared/features/families/family-codes.ts'
import { familyFieldsSchema } from '#shared/features/families/family-change.ts'
import type { Family } from '#shared/features/families/family.ts'
import { FAMILIES_TEXTS } from './families.text.ts'
import { optionsOf } from './family-words.ts'

/** What is known of the family as a whole; brothers and sisters share it. */
export function FamilyDialog({
  childId,
  family,
  onClose,
}: {
  readonly childId: ChildId
  readonly family: Family
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { originVillage, incomeSources, aidKinds, note } = family
  const state = useCommandForm({
    route: 'families.update',
    schema: familyFieldsSchema,
    defaultValues: { originVillage, incomeSources, aidKinds, note },
    toInput: (values: z.input<typeof familyFieldsSchema>) => ({ childId, family: values }),
    texts: FAMILIES_TEXTS,
    onDone: () => {
      notice.succeed('已保存家庭情况')
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="编辑家庭情况" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <FieldGrid>
          <TextInput control={control} name="originVillage" label="户籍所在村" />
          <TextInput control={control} name="note" label="备注" />
        </FieldGrid>
        <CheckListInput
          control={control}
          name="incomeSources"
          label="经济来源（可多选）"
          options={optionsOf(INCOME_SOURCES)}
        />
        <CheckListInput
          control={control}
          name="aidKinds"
          label="救助帮扶（可多选）"
          options={optionsOf(AID_KINDS)}
        />
      </Stack>
    </FormDialog>
  )
}
