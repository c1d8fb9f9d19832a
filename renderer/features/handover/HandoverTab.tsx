import { Alert, Paper, Stack, Step, StepLabel, Stepper, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { HandoverState } from '#shared/features/handover/handover.ts'
import { DestroyStep } from './DestroyStep.tsx'
import { ExportStep } from './ExportStep.tsx'
import { checkText, HANDOVER_TEXTS } from './handover.text.ts'
import { VerifyStep } from './VerifyStep.tsx'

const STEPS = ['检查', '导出', '核对与清单', '销毁']

/** The end of the contract: hand over, then delete (PIPL art. 21). */
export function HandoverTab() {
  const state = useOffice('handover.state', {})
  return (
    <Loaded query={state} describe={(error) => errorText(error, HANDOVER_TEXTS)}>
      {(found) => <Wizard state={found} />}
    </Loaded>
  )
}

function Wizard({ state }: { readonly state: HandoverState }) {
  const [latest] = state.handovers
  const isVerified = latest !== undefined && latest.verifiedAt !== null
  const reached = latest === undefined ? 1 : isVerified ? 3 : 2
  return (
    <Stack sx={{ gap: 2, maxWidth: 980 }}>
      <Stepper activeStep={reached}>
        {STEPS.map((label) => (
          <Step key={label}>
            <StepLabel>{label}</StepLabel>
          </Step>
        ))}
      </Stepper>
      <Alert severity="info" icon={false}>
        合同终止时，个人信息要返还委托方或接续机构，并从本机删除，不得自行留存。
      </Alert>
      <Card title="1. 检查">
        <Stack sx={{ gap: 0.75 }}>
          {state.checks.map((check) => (
            <Stack key={check.code} direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
              <StatusChip
                state={check.state === 'ok' ? 'success' : 'warning'}
                label={check.state === 'ok' ? '已办' : '待办'}
              />
              <Typography variant="body2">{checkText(check)}</Typography>
            </Stack>
          ))}
        </Stack>
      </Card>
      <Card title="2. 加密导出">
        <ExportStep />
      </Card>
      <Card title="3. 核对与移交清单">
        <VerifyStep handovers={state.handovers} />
      </Card>
      <Card title="4. 销毁本机数据">
        <DestroyStep state={state} />
      </Card>
    </Stack>
  )
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ p: 2.5 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  )
}
