import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined'
import { Alert, Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import type { CampFormLine } from '#shared/features/enrolments/camp-form.ts'
import { DecideDialog, type Decision } from './DecideDialog.tsx'
import { EnrolDialog } from './EnrolDialog.tsx'
import { FormGrid } from './FormGrid.tsx'
import { FormTable } from './FormTable.tsx'
import { rowOfForm } from './form-rows.ts'

/** Applications for a camp: who has a place, who waits, what is missing on the paper. */
export function EnrolmentsTab({ file }: { readonly file: CampFile }) {
  const forms = useOffice('enrolments.ofCamp', { campId: file.camp.id })
  const [typed, setTyped] = useState<readonly CampFormLine[] | null>(null)
  const [decision, setDecision] = useState<Decision | null>(null)
  const [taken, setTaken] = useState<CampFormLine | null>(null)
  const mayDecide = useMay('enrolments.enrol') && file.camp.state !== 'cancelled'
  if (typed !== null) {
    return <FormGrid file={file} first={typed.map(rowOfForm)} onClose={() => setTyped(null)} />
  }
  const enter = (
    <IfMay route="enrolments.saveForms">
      <Button
        variant="contained"
        startIcon={<EditNoteOutlined />}
        disabled={!mayDecide}
        onClick={() => setTyped([])}
      >
        登记报名表
      </Button>
    </IfMay>
  )
  return (
    <Loaded query={forms} describe={errorText}>
      {(list) => (
        <>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 2, mb: 1 }}>
            <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
              {sumText(list)}
            </Typography>
            {list.forms.length > 0 && enter}
          </Stack>
          <NextInLine list={list} onTake={mayDecide ? setTaken : null} />
          {!list.showsHealth && (
            <Alert severity="info" sx={{ mb: 1 }}>
              健康、过敏和用药只在开营前一天至营期结束期间向值班人员显示。
            </Alert>
          )}
          <FormTable
            lines={list.forms}
            mayDecide={mayDecide}
            onEdit={(line) => setTyped([line])}
            onTake={setTaken}
            onDecide={setDecision}
            empty={
              <EmptyState
                title="还没有报名"
                text="把收上来的纸质报名表一次录入：一名儿童一行，可以从表格里粘贴；名额满了自动排入候补。"
                action={enter}
              />
            }
          />
          {decision !== null && (
            <DecideDialog
              campId={file.camp.id}
              decision={decision}
              onClose={() => setDecision(null)}
            />
          )}
          {taken !== null && (
            <EnrolDialog campId={file.camp.id} line={taken} onClose={() => setTaken(null)} />
          )}
        </>
      )}
    </Loaded>
  )
}

function NextInLine({
  list,
  onTake,
}: {
  readonly list: RouteOutput<'enrolments.ofCamp'>
  readonly onTake: ((line: CampFormLine) => void) | null
}) {
  const next = list.forms.find(({ place }) => place === 1)
  if (list.free === 0 || next === undefined) return null
  return (
    <Alert
      severity="success"
      sx={{ mb: 1 }}
      action={
        onTake !== null && (
          <Button color="inherit" onClick={() => onTake(next)}>
            递补 {next.name}
          </Button>
        )
      }
    >
      <Box component="span">
        还有 {list.free} 个名额，候补第 1 位是 {next.name}（{next.number}）
      </Box>
    </Alert>
  )
}

function sumText({ quota, free, forms }: RouteOutput<'enrolments.ofCamp'>): string {
  const count = (state: CampFormLine['state']) =>
    forms.filter((form) => form.state === state).length
  const lacking = forms.filter((form) => form.state === 'enrolled' && form.missing.length > 0)
  return (
    `名额 ${quota} 人，已录取 ${count('enrolled')} 人，还有 ${free} 个名额，候补 ${count('waiting')} 人` +
    (lacking.length > 0 ? `；已录取的有 ${lacking.length} 人材料不全` : '')
  )
}
