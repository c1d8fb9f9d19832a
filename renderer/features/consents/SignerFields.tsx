import type { UseFormReturn } from 'react-hook-form'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import {
  needsSignerBirth,
  type ConsentDraftInput,
} from '#shared/features/consents/consent-draft.ts'
import type { FamilyFile } from '#shared/features/families/family.ts'
import { FAMILY_RELATIONS, familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'

type Person = FamilyFile['people'][number]

const RELATIONS = FAMILY_RELATIONS.map(({ code, name }) => ({ value: code, label: name }))

/** Who signed: somebody of the family, or another guardian who is named. */
export function SignerFields({
  form,
  people,
}: {
  readonly form: UseFormReturn<ConsentDraftInput, unknown, ConsentDraftInput>
  readonly people: readonly Person[]
}) {
  const { control } = form
  const [personId, typedRelation] = form.watch(['personId', 'signerRelation'])
  const person = people.find(({ id }) => id === personId)
  const relation = person?.relation ?? typedRelation
  const named = people.filter(({ name }) => name !== '')
  return (
    <>
      <SelectInput
        control={control}
        name="personId"
        label="签字的监护人"
        options={named.map((one) => ({ value: one.id, label: personText(one) }))}
        emptyLabel="（其他人，手工填写）"
      />
      {person === undefined && (
        <TextInput control={control} name="signerName" label="签字人姓名" required />
      )}
      {(person === undefined || person.relation === null) && (
        <SelectInput
          control={control}
          name="signerRelation"
          label="与儿童关系"
          options={RELATIONS}
          required
        />
      )}
      {needsSignerBirth(relation) && (person === undefined || person.bornOn === null) && (
        <DateInput control={control} name="signerBornOn" label="签字人出生日期" required />
      )}
    </>
  )
}

function personText({ name, relation }: Person): string {
  return relation === null ? name : `${name}（${familyRelationByCode(relation).name}）`
}
