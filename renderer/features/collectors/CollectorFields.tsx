import type { UseFormReturn } from 'react-hook-form'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { CollectorPerson } from '#shared/features/collectors/collector.ts'
import { FAMILY_RELATIONS } from '#shared/kernel/codes/family-relations.ts'
import type { CollectorValues } from './collector-form.ts'
import { collectorName } from './collector-words.ts'

const RELATIONS = FAMILY_RELATIONS.map(({ code, name }) => ({ value: code, label: name }))

/** Who it is, on what grounds and from when until when. */
export function CollectorFields({
  form: { control, watch },
  people,
}: {
  readonly form: UseFormReturn<CollectorValues, unknown, CollectorValues>
  readonly people: readonly CollectorPerson[]
}) {
  const [personId, kind] = watch(['personId', 'kind'])
  const options = people.map((person) => ({ value: person.personId, label: collectorName(person) }))
  return (
    <FieldGrid columns={3}>
      <SelectInput
        control={control}
        name="personId"
        label="是谁"
        options={options}
        emptyLabel="（家庭成员以外的人）"
        helperText="不选家庭成员的，填写姓名"
      />
      {personId === null && (
        <>
          <TextInput control={control} name="name" label="姓名" required />
          <SelectInput
            control={control}
            name="relation"
            label="与儿童关系"
            options={RELATIONS}
            required
          />
          <TextInput control={control} name="phone" label="电话" helperText="同名时靠电话分辨" />
        </>
      )}
      <TextInput
        control={control}
        name="idTail"
        label="身份证号后四位"
        helperText="可以不填；当面核对身份时用"
      />
      {kind === 'forbidden' && (
        <>
          <TextInput
            control={control}
            name="grounds"
            label="依据"
            placeholder="例如：法院人身安全保护令"
            required
          />
          <DateInput control={control} name="groundsOn" label="依据的日期" required />
        </>
      )}
      <DateInput control={control} name="startsOn" label="从哪天起" required />
      <DateInput control={control} name="lastDay" label="最后一天" helperText="长期有效的不填" />
    </FieldGrid>
  )
}
