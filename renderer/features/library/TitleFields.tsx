import type { Control, FieldValues, Path } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { MoneyInput } from '#renderer/ui/form/MoneyInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { CLC_CLASSES, clcClassOf } from '#shared/features/library/clc-classes.ts'
import { AGE_BANDS, SHELF_TAGS } from '#shared/features/library/shelving.ts'
import type { BookTitleDraft } from '#shared/features/library/title.ts'

const SHELF_OPTIONS = SHELF_TAGS.map(({ code, name }) => ({ value: code, label: name }))
const AGE_OPTIONS = AGE_BANDS.map(({ code, name }) => ({ value: code, label: name }))

/** The fields of a title but its ISBN, in the order of the title page. `at` names a field in the form. */
export function TitleFields<Values extends FieldValues>({
  control,
  at,
}: {
  readonly control: Control<Values>
  readonly at: (field: keyof BookTitleDraft) => Path<Values>
}) {
  const classNumber: unknown = useWatch({ control, name: at('classCode') })
  return (
    <>
      <TextInput control={control} name={at('title')} label="题名" required />
      <TextInput control={control} name={at('author')} label="责任者" />
      <TextInput control={control} name={at('publisher')} label="出版社" />
      <TextInput
        control={control}
        name={at('published')}
        label="出版年"
        helperText="例如 2021 或 2021-06"
      />
      <MoneyInput control={control} name={at('priceFen')} label="定价" />
      <SelectInput
        control={control}
        name={at('shelfTag')}
        label="书架"
        options={SHELF_OPTIONS}
        required
      />
      <SelectInput
        control={control}
        name={at('ageBand')}
        label="适读年龄"
        options={AGE_OPTIONS}
        emptyLabel="不限"
      />
      <TextInput
        control={control}
        name={at('classCode')}
        label="中图法分类号"
        helperText={classHint(typeof classNumber === 'string' ? classNumber : '')}
      />
    </>
  )
}

function classHint(classNumber: string): string {
  const text = classNumber.trim().toUpperCase()
  if (text === '') return `可不填；大类 ${CLC_CLASSES.map(({ code }) => code).join('')}`
  return clcClassOf(text)?.name ?? '没有这个大类'
}

/** A title before anything is known of it. */
export function emptyTitle(): BookTitleDraft {
  return {
    isbn: '',
    title: '',
    author: '',
    publisher: '',
    published: '',
    classCode: '',
    shelfTag: 'story',
    ageBand: null,
    priceFen: null,
  }
}
