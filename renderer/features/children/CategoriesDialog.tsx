import { Alert, Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import type { ChildrenErrorCode } from '#shared/features/children/children.errors.ts'
import { childCategoryCodeSchema } from '#shared/kernel/codes/child-categories.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CategoryChecks } from './CategoryChecks.tsx'
import { CHILDREN_TEXTS } from './children.text.ts'

const schema = z.object({ codes: z.array(childCategoryCodeSchema), on: daySchema })
type Values = z.input<typeof schema>

const FIELDS = {
  CATEGORY_IN_FUTURE: 'on',
  CATEGORY_ENDED_BEFORE_START: 'on',
  CATEGORY_OVERLAPS: 'on',
  CATEGORY_AGE: 'codes',
} as const satisfies Partial<Record<ChildrenErrorCode, keyof Values>>

/** Opens and ends categories from a day on. */
export function CategoriesDialog({
  child,
  onClose,
}: {
  readonly child: ChildFile
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const open = child.categories.filter((period) => period.endedOn === null)
  const state = useCommandForm({
    route: 'children.setCategories',
    schema,
    defaultValues: { codes: open.map((period) => period.code), on: localToday() },
    toInput: (values: Values) => ({ id: child.id, ...values }),
    texts: CHILDREN_TEXTS,
    fieldOf: FIELDS,
    onDone: () => {
      notice.succeed(`已调整“${child.name}”的类别`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title={`调整“${child.name}”的类别`} maxWidth="md" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Alert severity="info" icon={false}>
          从变动日期起按新勾选的类别计；之前的类别保留在历史里，已经算过的季度不会变。
        </Alert>
        <CategoryChecks control={control} name="codes" label="变动后的类别（可多选）" />
        <DateInput control={control} name="on" label="变动日期" required />
      </Stack>
    </FormDialog>
  )
}
