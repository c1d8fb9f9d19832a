import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined'
import { Button, Step, StepLabel, Stepper } from '@mui/material'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import type { RouteInput } from '#shared/contract/index.ts'
import type { ImportBatch, RosterPreview } from '#shared/features/imports/roster-import.ts'
import { ChooseStep } from './ChooseStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { ResultStep } from './ResultStep.tsx'

/** A file with what was chosen about it. */
export type ChosenFile = RouteInput<'imports.preview'>

type Progress =
  | { readonly step: 'choose' }
  | { readonly step: 'check'; readonly file: ChosenFile; readonly preview: RosterPreview }
  | {
      readonly step: 'done'
      readonly batch: ImportBatch
      /** The file that was just imported; null for an import of the past. */
      readonly file: (ChosenFile & { readonly sha256: string }) | null
    }

const STEPS = ['choose', 'check', 'done'] as const

/** Imports a roster in three steps: choose, check, done. Nothing is saved before the last. */
export function ImportRosterPage() {
  const [progress, setProgress] = useState<Progress>({ step: 'choose' })
  const navigate = useNavigate()
  return (
    <>
      <PageHeader
        title="导入花名册"
        purpose="把手里的 Excel 花名册一次录入儿童档案；先核对，后保存，同一名儿童不会重复登记。"
        actions={
          <Button startIcon={<ArrowBackOutlined />} onClick={() => void navigate('/children')}>
            返回儿童档案
          </Button>
        }
      />
      <Stepper activeStep={STEPS.indexOf(progress.step)} sx={{ maxWidth: 560, mb: 2 }}>
        <Step>
          <StepLabel>选择文件</StepLabel>
        </Step>
        <Step>
          <StepLabel>核对内容</StepLabel>
        </Step>
        <Step>
          <StepLabel>完成</StepLabel>
        </Step>
      </Stepper>
      {progress.step === 'choose' && (
        <ChooseStep
          onPreviewed={(path, preview) => setProgress({ step: 'check', file: { path }, preview })}
          onOpen={(batch) => setProgress({ step: 'done', batch, file: null })}
        />
      )}
      {progress.step === 'check' && (
        <PreviewStep
          file={progress.file}
          preview={progress.preview}
          onPreviewed={(file, preview) => setProgress({ step: 'check', file, preview })}
          onBack={() => setProgress({ step: 'choose' })}
          onDone={(batch) =>
            setProgress({
              step: 'done',
              batch,
              file: { ...progress.file, sha256: progress.preview.sha256 },
            })
          }
        />
      )}
      {progress.step === 'done' && (
        <ResultStep
          batch={progress.batch}
          file={progress.file}
          onAgain={() => setProgress({ step: 'choose' })}
        />
      )}
    </>
  )
}
