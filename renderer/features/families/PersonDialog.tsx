import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { z } from 'zod'
import { SEXES } from '#shared/features/children/child-codes.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { personFieldsSchema } from '#shared/features/families/family-change.ts'
import type { ShownPerson } from '#shared/features/families/family.ts'
import { FAMILIES_TEXTS } from './families.text.ts'
import { optionsOf } from './family-words.ts'

type Values = z.input<typeof personFieldsSchema>

/** Corrects a person, for every child of the family; the ID number on file stays unless typed anew. */
export function PersonDialog({
  childId,
  person,
  onClose,
}: {
  readonly childId: ChildId
  readonly person: ShownPerson
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { name, sex, bornOn, phone, otherPhone, work } = person
  const state = useCommandForm({
    route: 'families.correctPerson',
    schema: personFieldsSchema,
    defaultValues: { name, sex, bornOn, phone, otherPhone, work, idNumber: '' },
    toInput: ({ idNumber, ...fields }: Values) => ({
      childId,
      personId: person.id,
      person: idNumber === '' || idNumber === null ? fields : { ...fields, idNumber },
    }),
    texts: FAMILIES_TEXTS,
    fieldOf: {
      PERSON_YOUNGER_THAN_CHILD: 'bornOn',
      PERSON_BIRTH_NOT_OF_ID: 'bornOn',
      PERSON_SEX_NOT_OF_ID: 'sex',
      PERSON_ID_NUMBER_WRONG: 'idNumber',
      PERIOD_IN_FUTURE: 'bornOn',
    },
    onDone: () => {
      notice.succeed('已保存家庭成员')
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="更正家庭成员" maxWidth="md" onClose={onClose}>
      <FieldGrid columns={3}>
        <TextInput control={control} name="name" label="姓名" required />
        <SelectInput
          control={control}
          name="sex"
          label="性别"
          options={optionsOf(SEXES)}
          emptyLabel="（不详）"
        />
        <DateInput control={control} name="bornOn" label="出生日期" />
        <TextInput control={control} name="phone" label="电话" />
        <TextInput control={control} name="otherPhone" label="另一电话" />
        <TextInput control={control} name="work" label="工作情况" placeholder="例如：务农" />
        <TextInput
          control={control}
          name="idNumber"
          label="身份证号"
          helperText={
            person.maskedIdNumber === null
              ? '没有的可以不填'
              : `已登记 ${person.maskedIdNumber}，不填则不变`
          }
        />
      </FieldGrid>
    </FormDialog>
  )
}
