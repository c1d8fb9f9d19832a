import { Alert, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { SameFamilyQuestion } from '#renderer/features/families/families.public.tsx'
import { CheckInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ID_TYPES, SEXES } from '#shared/features/children/child-codes.ts'
import { ETHNIC_GROUPS_IN_PICKER_ORDER } from '#shared/kernel/codes/ethnic-groups.ts'
import { FAMILY_RELATIONS } from '#shared/kernel/codes/family-relations.ts'
import { GRADES } from '#shared/kernel/grade.ts'
import { CategoryChecks } from './CategoryChecks.tsx'
import type { ChildFormValues } from './child-form.ts'
import { IdNumberInput } from './IdNumberInput.tsx'
import { IdNumberOnFile } from './IdNumberOnFile.tsx'

type ChildForm = UseFormReturn<ChildFormValues, unknown, ChildFormValues>

const SEX_OPTIONS = optionsOf(SEXES)
const ID_TYPE_OPTIONS = optionsOf(ID_TYPES)
const ETHNIC_OPTIONS = optionsOf(ETHNIC_GROUPS_IN_PICKER_ORDER)
const RELATION_OPTIONS = optionsOf(FAMILY_RELATIONS)
const GRADE_OPTIONS = optionsOf(GRADES)

/** The fields in the order of the paper form. */
export function ChildFormFields({
  form,
  idNumberOnFile,
  isNew,
}: {
  readonly form: ChildForm
  /** Masked; null for a new child or one without a number. */
  readonly idNumberOnFile: string | null
  readonly isNew: boolean
}) {
  const { control } = form
  return (
    <Stack sx={{ gap: 2 }}>
      <NamesakeQuestion form={form} />
      {!isNew && (
        <Alert severity="info" icon={false}>
          这里更正当时写错的内容。监护人、学校、住址、健康、父母去向后来有了变化的，请到“家庭与变动”里登记变动，之前的情况会保留。
        </Alert>
      )}
      <Part title="基本情况">
        <IdentityFields form={form} idNumberOnFile={idNumberOnFile} />
        <SelectInput control={control} name="ethnicCode" label="民族" options={ETHNIC_OPTIONS} />
        <TextInput control={control} name="health" label="健康状况" />
        <DateInput control={control} name="registeredOn" label="纳入日期" required />
        <TextInput control={control} name="village" label="村（社区）" />
        <TextInput control={control} name="school" label="就读学校" />
        <SelectInput
          control={control}
          name="grade"
          label="年级"
          options={GRADE_OPTIONS}
          emptyLabel="（不详）"
        />
        <Wide>
          <TextInput control={control} name="address" label="现居住地址" />
        </Wide>
      </Part>
      {isNew && (
        <CategoryChecks
          control={control}
          name="categories"
          label="儿童类别（可多选，从纳入日期起算）"
        />
      )}
      <Part title="监护人和父母">
        <TextInput control={control} name="guardianName" label="监护人姓名" />
        <SelectInput
          control={control}
          name="guardianRelation"
          label="与儿童关系"
          options={RELATION_OPTIONS}
          emptyLabel="（不详）"
        />
        <TextInput control={control} name="guardianPhone" label="监护人电话" />
        {isNew && <SameFamily form={form} />}
        <TextInput control={control} name="fatherName" label="父亲姓名" />
        <TextInput control={control} name="fatherPlace" label="父亲务工地" />
        <TextInput control={control} name="fatherPhone" label="父亲电话" />
        <TextInput control={control} name="motherName" label="母亲姓名" />
        <TextInput control={control} name="motherPlace" label="母亲务工地" />
        <TextInput control={control} name="motherPhone" label="母亲电话" />
        <Wide>
          <TextInput control={control} name="note" label="备注" multiline />
        </Wide>
      </Part>
    </Stack>
  )
}

/** Name and document first: a good ID number fills in sex and birth. */
function IdentityFields({
  form,
  idNumberOnFile,
}: {
  readonly form: ChildForm
  readonly idNumberOnFile: string | null
}) {
  const { control } = form
  const [idType, idNumber] = form.watch(['idType', 'idNumber'])
  return (
    <>
      <TextInput control={control} name="name" label="姓名" required autoFocus />
      <SelectInput
        control={control}
        name="idType"
        label="证件类型"
        options={ID_TYPE_OPTIONS}
        required
      />
      {idType === 'none' ? (
        <TextInput
          control={control}
          name="noIdReason"
          label="暂无证件的原因"
          placeholder="例如：未上户口"
          required
        />
      ) : idNumberOnFile !== null && idNumber === undefined ? (
        <IdNumberOnFile form={form} masked={idNumberOnFile} />
      ) : (
        <IdNumberInput form={form} />
      )}
      <SelectInput control={control} name="sex" label="性别" options={SEX_OPTIONS} required />
      <DateInput control={control} name="bornOn" label="出生日期" required />
    </>
  )
}

/** A guardian who is on file already makes brothers and sisters of the children. */
function SameFamily({ form }: { readonly form: ChildForm }) {
  const [name, phone, chosen] = form.watch(['guardianName', 'guardianPhone', 'familyId'])
  return (
    <Wide>
      <SameFamilyQuestion
        name={name}
        phone={phone}
        chosen={chosen}
        onChoose={(familyId) => form.setValue('familyId', familyId, { shouldDirty: true })}
      />
    </Wide>
  )
}

/** Appears after the service found a child of the same name and birth day. */
function NamesakeQuestion({ form }: { readonly form: ChildForm }) {
  const message = form.formState.errors.confirmSameName?.message
  if (message === undefined && !form.watch('confirmSameName')) return null
  return (
    <Alert severity="warning">
      {message}
      <CheckInput control={form.control} name="confirmSameName" label="已核对，确实是另一名儿童" />
    </Alert>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <FieldGrid columns={3}>{children}</FieldGrid>
    </section>
  )
}

function optionsOf<Code extends string>(
  list: readonly { readonly code: Code; readonly name: string }[],
) {
  return list.map(({ code, name }) => ({ value: code, label: name }))
}
