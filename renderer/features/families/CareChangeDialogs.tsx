import { z } from 'zod'
import { localToday } from '#renderer/ui/DateField.tsx'
import { CheckInput } from '#renderer/ui/form/CheckInput.tsx'
import { Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  DISABILITY_GRADES,
  DISABILITY_KINDS,
  HEALTH_STATES,
  SCHOOLING_STATES,
  WHEREABOUTS,
} from '#shared/features/families/family-codes.ts'
import {
  healthChangeSchema,
  residenceChangeSchema,
  schoolingChangeSchema,
  whereaboutsChangeSchema,
} from '#shared/features/families/family-change.ts'
import type { FamilyFile } from '#shared/features/families/family.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { GRADES } from '#shared/kernel/grade.ts'
import { FactChangeDialog } from './FactChangeDialog.tsx'
import { optionsOf, personText } from './family-words.ts'

interface DialogProps {
  readonly childId: ChildId
  readonly file: FamilyFile
  readonly onClose: () => void
}

const dated = z.object({ on: daySchema })
const PARENTS: readonly (string | null)[] = ['51', '52', '57', '58', '59']

/** Another school, grade or way of being at school from a day on. */
export function SchoolingChangeDialog({ childId, file, onClose }: DialogProps) {
  const now = file.schoolings.find((period) => period.endedOn === null)
  return (
    <FactChangeDialog<z.input<typeof schoolingChangeSchema>>
      childId={childId}
      title="变更就学情况"
      schema={dated.and(schoolingChangeSchema)}
      defaultValues={{
        on: localToday(),
        fact: 'schooling',
        school: now?.school ?? '',
        grade: now?.grade ?? null,
        boarding: now?.boarding ?? false,
        state: now?.state ?? 'enrolled',
      }}
      sayDone="已登记就学变动"
      onClose={onClose}
      fields={({ control }) => (
        <>
          <SelectInput
            control={control}
            name="state"
            label="就学情况"
            options={optionsOf(SCHOOLING_STATES)}
            required
          />
          <TextInput control={control} name="school" label="就读学校" />
          <SelectInput
            control={control}
            name="grade"
            label="年级"
            options={optionsOf(GRADES)}
            emptyLabel="（不详）"
          />
          <CheckInput control={control} name="boarding" label="寄宿" />
        </>
      )}
    />
  )
}

/** Another home from a day on. */
export function ResidenceChangeDialog({ childId, file, onClose }: DialogProps) {
  const now = file.residences.find((period) => period.endedOn === null)
  return (
    <FactChangeDialog<z.input<typeof residenceChangeSchema>>
      childId={childId}
      title="变更居住情况"
      schema={dated.and(residenceChangeSchema)}
      defaultValues={{
        on: localToday(),
        fact: 'residence',
        village: now?.village ?? '',
        address: now?.address ?? '',
      }}
      sayDone="已登记居住变动"
      onClose={onClose}
      fields={({ control }) => (
        <>
          <TextInput control={control} name="village" label="村（社区）" required />
          <Wide>
            <TextInput control={control} name="address" label="现居住地址" />
          </Wide>
        </>
      )}
    />
  )
}

/** Another state of health from a day on. */
export function HealthChangeDialog({ childId, onClose }: DialogProps) {
  return (
    <FactChangeDialog<z.input<typeof healthChangeSchema>>
      childId={childId}
      title="变更健康状况"
      schema={dated.and(healthChangeSchema)}
      defaultValues={{
        on: localToday(),
        fact: 'health',
        state: 'healthy',
        words: '',
        disabilityKind: null,
        disabilityGrade: null,
        certificate: '',
      }}
      sayDone="已登记健康变动"
      onClose={onClose}
      fields={({ control, watch }) => (
        <>
          <SelectInput
            control={control}
            name="state"
            label="健康状况"
            options={optionsOf(HEALTH_STATES)}
            required
          />
          {watch('state') === 'disabled' && (
            <>
              <SelectInput
                control={control}
                name="disabilityKind"
                label="残疾类别"
                options={optionsOf(DISABILITY_KINDS)}
                required
              />
              <SelectInput
                control={control}
                name="disabilityGrade"
                label="残疾等级"
                options={optionsOf(DISABILITY_GRADES)}
                required
              />
              <TextInput control={control} name="certificate" label="残疾证号" />
            </>
          )}
          <Wide>
            <TextInput
              control={control}
              name="words"
              label={watch('state') === 'ill' ? '病种' : '具体情况'}
              required={watch('state') === 'ill'}
            />
          </Wide>
        </>
      )}
    />
  )
}

/** Where a parent is, from a day on. */
export function WhereaboutsChangeDialog({ childId, file, onClose }: DialogProps) {
  const parents = file.people.filter(({ relation }) => PARENTS.includes(relation))
  const people = (parents.length > 0 ? parents : file.people).map(({ id }) => ({
    value: id,
    label: personText(file, id),
  }))
  return (
    <FactChangeDialog<z.input<typeof whereaboutsChangeSchema>>
      childId={childId}
      title="变更父母去向"
      schema={dated.and(whereaboutsChangeSchema)}
      defaultValues={{ on: localToday(), fact: 'whereabouts', place: '' }}
      sayDone="已登记父母去向变动"
      onClose={onClose}
      fields={({ control }) => (
        <>
          <SelectInput control={control} name="personId" label="父母" options={people} required />
          <SelectInput
            control={control}
            name="state"
            label="去向"
            options={optionsOf(WHEREABOUTS)}
            required
          />
          <TextInput control={control} name="place" label="地点" placeholder="例如：广东省深圳市" />
        </>
      )}
    />
  )
}
