import {
  Alert,
  Box,
  Button,
  Paper,
  Stack,
  Step,
  StepLabel,
  Stepper,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import type { Path } from 'react-hook-form'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { offerSheet } from '#renderer/features/keys/keys.public.tsx'
import { setUpInputSchema } from '#shared/features/accounts/accounts.contract.ts'
import { fullSiteName } from '#shared/features/site/site.ts'
import { AccountStep } from './AccountStep.tsx'
import { ACCOUNTS_TEXTS } from './accounts.text.ts'
import { AgencyStep } from './AgencyStep.tsx'
import { EMPTY_FIRST_RUN, firstRunSchema, type FirstRunValues } from './first-run.ts'
import { TownshipStep } from './TownshipStep.tsx'

const STEPS: readonly {
  readonly label: string
  readonly fields: readonly Path<FirstRunValues>[]
}[] = [
  { label: '示范点', fields: ['site.countyCode', 'site.countyName', 'site.townshipName'] },
  {
    label: '机构与合同',
    fields: ['site.agencyName', 'site.contract', 'site.projectYearStart', 'site.phone'],
  },
  { label: '站长账号', fields: ['displayName', 'loginName', 'password', 'passwordAgain'] },
]

/** The first start on this computer: which site, which agency and contract, and the manager’s password. */
export function FirstRunPage() {
  const [step, setStep] = useState(0)
  const { form, submit, isBusy, error } = useCommandForm({
    route: 'accounts.setUp',
    schema: firstRunSchema,
    defaultValues: EMPTY_FIRST_RUN,
    toInput: (values) => setUpInputSchema.parse(values),
    texts: ACCOUNTS_TEXTS,
    onDone: offerSheet,
  })
  const [countyName, townshipName] = form.watch(['site.countyName', 'site.townshipName'])
  const isLast = step === STEPS.length - 1
  const next = async () => {
    if (isLast) submit()
    else if (await form.trigger(STEPS[step]?.fields ?? [])) setStep(step + 1)
  }
  return (
    <Stack sx={{ height: '100vh', alignItems: 'center', justifyContent: 'center', p: 2 }}>
      <Paper
        component="form"
        noValidate
        variant="outlined"
        onSubmit={(event) => {
          event.preventDefault()
          void next()
        }}
        sx={{ p: 4, width: 760 }}
      >
        <Typography variant="h1">首次设置</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
          大约需要三分钟。所有内容以后都可以在“设置”中修改，数据只保存在这台电脑上。
        </Typography>
        <Stepper activeStep={step} sx={{ mb: 3 }}>
          {STEPS.map(({ label }) => (
            <Step key={label}>
              <StepLabel>{label}</StepLabel>
            </Step>
          ))}
        </Stepper>
        {error !== null && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {error}
          </Alert>
        )}
        <Box sx={{ minHeight: 300 }}>
          {step === 0 && <TownshipStep form={form} />}
          {step === 1 && <AgencyStep form={form} />}
          {step === 2 && <AccountStep form={form} />}
        </Box>
        <Alert severity="info" icon={false} sx={{ mb: 2 }}>
          统一名称：{fullSiteName({ countyName, townshipName })}
        </Alert>
        <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
          <Button disabled={step === 0 || isBusy} onClick={() => setStep(step - 1)}>
            上一步
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {isLast ? '完成设置' : '下一步'}
          </Button>
        </Stack>
      </Paper>
    </Stack>
  )
}
