import type { UseFormReturn } from 'react-hook-form'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { FirstRunValues } from './first-run.ts'

/** Who runs the site, and under which contract. */
export function AgencyStep({
  form: { control },
}: {
  readonly form: UseFormReturn<FirstRunValues>
}) {
  return (
    <FieldGrid>
      <TextInput
        control={control}
        name="site.agencyName"
        label="承接机构（社工机构）"
        required
        autoFocus
      />
      <TextInput control={control} name="site.managerName" label="示范点负责人" />
      <TextInput control={control} name="site.phone" label="联系电话" />
      <TextInput control={control} name="site.contract.number" label="购买服务合同编号" />
      <DateInput control={control} name="site.contract.startsOn" label="合同开始日期" required />
      <DateInput control={control} name="site.contract.endsOn" label="合同结束日期" required />
      <TextInput
        control={control}
        name="site.projectYearStart"
        label="项目年度起始（月-日）"
        required
        helperText="按自然年填 01-01；合同从 11 月起算填 11-01"
      />
    </FieldGrid>
  )
}
