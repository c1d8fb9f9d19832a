import { Alert, Button, Paper, Stack, Tab, Tabs } from '@mui/material'
import { useSearchParams } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ParametersTab } from '#renderer/features/parameters/parameters.public.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { siteDraftSchema, type Site, type SiteDraft } from '#shared/features/site/site.ts'

const TABS = [
  { value: 'site', label: '示范点信息' },
  { value: 'parameters', label: '政策参数' },
] as const

/** The site profile, and the numbers of the policy. `?tab=parameters` opens the latter. */
export function SitePage() {
  const [params, setParams] = useSearchParams()
  const tab = TABS.find(({ value }) => value === params.get('tab'))?.value ?? 'site'
  return (
    <>
      <PageHeader
        title="设置"
        purpose="示范点信息用于报告标题、落款和所有打印件；政策参数决定各项标准怎样计算。"
      />
      <Tabs
        value={tab}
        aria-label="设置"
        onChange={(_event, value: string) => setParams({ tab: value }, { replace: true })}
        sx={{ mb: 2, mt: -1, minHeight: 40 }}
      >
        {TABS.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 40, fontSize: 14 }} />
        ))}
      </Tabs>
      {tab === 'site' ? <SiteTab /> : <ParametersTab />}
    </>
  )
}

function SiteTab() {
  const site = useOffice('site.get', {})
  return (
    <Loaded query={site} describe={errorText}>
      {(loaded) => <SiteForm key={JSON.stringify(loaded)} site={loaded} />}
    </Loaded>
  )
}

function SiteForm({ site }: { readonly site: Site }) {
  const notice = useNotice()
  const { fullName, shortName: _shortName, addressee, ...draft } = site
  const { form, submit, isBusy, isDirty, error } = useCommandForm({
    route: 'site.update',
    schema: siteDraftSchema,
    defaultValues: draft satisfies SiteDraft,
    toInput: (values) => values,
    onDone: () => notice.succeed('已保存示范点信息'),
  })
  const mayChange = useMay('site.update')
  const { control } = form
  return (
    <Paper
      component="form"
      noValidate
      variant="outlined"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      sx={{ p: 3, maxWidth: 900 }}
    >
      <Stack
        component="fieldset"
        disabled={!mayChange}
        sx={{ gap: 2, border: 0, m: 0, p: 0, minWidth: 0 }}
      >
        <Alert severity="info" icon={false}>
          统一名称：{fullName}
          <br />
          报告主送：{addressee}
        </Alert>
        {error !== null && <Alert severity="error">{error}</Alert>}
        <FieldGrid>
          <TextInput control={control} name="countyName" label="县（市、区）" required />
          <TextInput control={control} name="townshipName" label="乡镇（街道）" required />
          <TextInput control={control} name="agencyName" label="承接机构（社工机构）" required />
          <TextInput control={control} name="managerName" label="示范点负责人" />
          <TextInput control={control} name="phone" label="联系电话" />
          <TextInput control={control} name="contract.number" label="购买服务合同编号" />
          <DateInput control={control} name="contract.startsOn" label="合同开始日期" required />
          <DateInput control={control} name="contract.endsOn" label="合同结束日期" required />
          <TextInput
            control={control}
            name="projectYearStart"
            label="项目年度起始（月-日）"
            required
            helperText="按自然年填 01-01"
          />
          <Wide>
            <TextInput control={control} name="address" label="示范点地址" />
          </Wide>
        </FieldGrid>
        {mayChange && (
          <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
            <Button type="submit" variant="contained" disabled={isBusy || !isDirty}>
              保存
            </Button>
          </Stack>
        )}
      </Stack>
    </Paper>
  )
}
