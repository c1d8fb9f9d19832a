import { z } from 'zod'
import { localToday } from '#renderer/ui/DateField.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { GUARDIANSHIP_KINDS, SUPERVISION_LEVELS } from '#shared/features/families/family-codes.ts'
import { guardianChangeSchema } from '#shared/features/families/family-change.ts'
import type { FamilyFile } from '#shared/features/families/family.ts'
import { FAMILY_RELATIONS } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { FactChangeDialog, type Changing } from './FactChangeDialog.tsx'
import { optionsOf, personText } from './family-words.ts'

type Change = z.input<typeof guardianChangeSchema>
const schema = z.object({ on: daySchema }).and(guardianChangeSchema)
const KINDS = optionsOf(GUARDIANSHIP_KINDS)
const LEVELS = optionsOf(SUPERVISION_LEVELS)
const RELATIONS = optionsOf(FAMILY_RELATIONS)

/** Another guardian, or none, from a day on. */
export function GuardianChangeDialog({
  childId,
  file,
  onClose,
}: {
  readonly childId: ChildId
  readonly file: FamilyFile
  readonly onClose: () => void
}) {
  const people = file.people.map(({ id }) => ({ value: id, label: personText(file, id) }))
  return (
    <FactChangeDialog<Change>
      childId={childId}
      title="变更监护人"
      schema={schema satisfies z.ZodType<unknown, Changing<Change>>}
      defaultValues={{
        on: localToday(),
        fact: 'guardianship',
        personId: null,
        name: '',
        relation: null,
        phone: '',
        supervision: null,
      }}
      sayDone="已登记监护人变动"
      onClose={onClose}
      fields={({ control, watch }) => {
        const [kind, personId] = watch(['kind', 'personId'])
        return (
          <>
            <SelectInput control={control} name="kind" label="监护方式" options={KINDS} required />
            <SelectInput
              control={control}
              name="supervision"
              label="监护类型"
              options={LEVELS}
              emptyLabel="（不详）"
            />
            {kind !== 'nobody' && (
              <>
                <SelectInput
                  control={control}
                  name="personId"
                  label="监护人"
                  options={people}
                  emptyLabel="（家庭成员以外的人）"
                />
                {personId === null && (
                  <>
                    <TextInput control={control} name="name" label="监护人姓名" required />
                    <SelectInput
                      control={control}
                      name="relation"
                      label="与儿童关系"
                      options={RELATIONS}
                      required
                    />
                    <TextInput control={control} name="phone" label="监护人电话" />
                  </>
                )}
              </>
            )}
          </>
        )
      }}
    />
  )
}
