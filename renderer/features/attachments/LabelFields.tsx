import type { Control } from 'react-hook-form'
import type { z } from 'zod'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { attachmentLabelSchema } from '#shared/features/attachments/attachment.ts'
import { CLASS_OPTIONS, KIND_OPTIONS } from './attachments.text.ts'

type Label = z.input<typeof attachmentLabelSchema>

/** What is written about a file, and who may open it. */
export function LabelFields({ control }: { readonly control: Control<Label> }) {
  return (
    <FieldGrid>
      <SelectInput control={control} name="kind" label="附件类型" options={KIND_OPTIONS} required />
      <SelectInput
        control={control}
        name="restrictedClass"
        label="查阅范围"
        options={CLASS_OPTIONS}
        emptyLabel="能看档案的人都可查阅"
      />
      <Wide>
        <TextInput control={control} name="title" label="名称" required />
      </Wide>
      <Wide>
        <TextInput
          control={control}
          name="description"
          label="说明"
          helperText="限制查阅的附件保存后，名单以外的人（包括您自己）只看得到份数"
        />
      </Wide>
    </FieldGrid>
  )
}
