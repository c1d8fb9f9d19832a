import {
  Alert,
  Button,
  Paper,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material'
import { useMemo, useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { PreviewRow } from '#shared/features/grades/grade-advance.ts'
import {
  choiceOf,
  inGradeOrder,
  problemOf,
  toRow,
  type AdvanceChoice,
  type AdvanceDraft,
} from './advance-draft.ts'
import { AdvanceTable } from './AdvanceTable.tsx'
import { GRADES_TEXTS } from './grades.text.ts'
import { NewSchools } from './NewSchools.tsx'

type Preview = RouteOutput<'grades.preview'>
type Shown = 'due' | 'done' | 'others'

/** The list to be checked, and the one button that saves it. */
export function AdvanceSheet({ preview }: { readonly preview: Preview }) {
  const [draft, setDraft] = useState<AdvanceDraft>(new Map())
  const [shown, setShown] = useState<Shown>('due')
  const [isChecked, setIsChecked] = useState(false)
  const groups = useMemo(() => groupsOf(preview.rows), [preview.rows])
  const { due } = groups
  const ticked = due.filter((row) => choiceOf(draft, row).isTicked)
  const change = (row: PreviewRow, fields: Partial<AdvanceChoice>) =>
    setDraft((old) => new Map(old).set(row.childId, { ...choiceOf(old, row), ...fields }))
  const tickAll = (isTicked: boolean) =>
    setDraft((old) => new Map(due.map((row) => [row.childId, { ...choiceOf(old, row), isTicked }])))
  const unready = ticked.filter((row) => problemOf(row, choiceOf(draft, row)) !== null)
  const save = useSave(preview, () => {
    setDraft(new Map())
    setIsChecked(false)
  })
  const send = () => {
    setIsChecked(true)
    if (unready.length > 0) return
    save.send(ticked.flatMap((row) => toRow(row, choiceOf(draft, row)) ?? []))
  }
  return (
    <Stack sx={{ gap: 1.5 }}>
      <ShownFilter groups={groups} shown={shown} onChange={setShown} />
      {!preview.mayAdvance && (
        <Alert severity="info">{`${preview.startsOn} 起才能保存，现在可以先核对名单。`}</Alert>
      )}
      {save.error !== null && <Alert severity="error">{save.error}</Alert>}
      {isChecked && unready.length > 0 && (
        <Alert severity="error">
          {`有 ${unready.length} 名已勾选的儿童还没有填完（${names(unready)}），请补上标红的内容，或取消勾选。`}
        </Alert>
      )}
      {shown === 'due' && <NewSchools rows={due} draft={draft} onChange={change} />}
      {groups[shown].length === 0 ? (
        <Paper variant="outlined">
          <EmptyState {...EMPTY[shown]} />
        </Paper>
      ) : (
        <AdvanceTable
          key={shown}
          rows={groups[shown]}
          draft={draft}
          isChecked={isChecked}
          onChange={change}
          onTickAll={tickAll}
        />
      )}
      {due.length > 0 && (
        <IfMay route="grades.advance">
          <Stack direction="row" sx={{ gap: 2, alignItems: 'center', justifyContent: 'flex-end' }}>
            <Typography role="status" color="textSecondary">
              {`待升级 ${due.length} 人，已勾选 ${ticked.length} 人；没有勾选的保持不变`}
            </Typography>
            <Button
              variant="contained"
              disabled={!preview.mayAdvance || save.isBusy || ticked.length === 0}
              onClick={send}
            >
              {`保存 ${ticked.length} 人的新年级`}
            </Button>
          </Stack>
        </IfMay>
      )}
    </Stack>
  )
}

function useSave({ year }: Preview, onSaved: () => void) {
  const advance = useCommand('grades.advance')
  const notice = useNotice()
  const [error, setError] = useState<string | null>(null)
  const send = (rows: Parameters<typeof advance.mutate>[0]['rows']) =>
    advance.mutate(
      { year, rows },
      {
        onSuccess: ({ count }) => {
          setError(null)
          onSaved()
          notice.succeed(`已保存 ${count} 名儿童的新年级`)
        },
        onAlreadyDone: onSaved,
        onError: (refused) => setError(errorText(refused, GRADES_TEXTS)),
      },
    )
  return { send, error, isBusy: advance.isPending }
}

const EMPTY = {
  due: { title: '没有待升级的儿童', text: '在册儿童的年级都已更新，或没有登记年级。' },
  done: {
    title: '还没有已更新的儿童',
    text: '保存后，或在档案中登记过新学年就学情况的，会列在这里。',
  },
  others: { title: '没有不参与升级的儿童', text: '在册儿童都登记了可以升级的年级。' },
} as const

type Groups = Readonly<Record<Shown, readonly PreviewRow[]>>

function groupsOf(rows: readonly PreviewRow[]): Groups {
  const ordered = inGradeOrder(rows)
  const isOther = ({ status }: PreviewRow) => status !== 'due' && status !== 'done'
  return {
    due: ordered.filter(({ status }) => status === 'due'),
    done: ordered.filter(({ status }) => status === 'done'),
    others: ordered.filter(isOther),
  }
}

function ShownFilter({
  groups,
  shown,
  onChange,
}: {
  readonly groups: Groups
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
}) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label="显示"
      value={shown}
      onChange={(_event, chosen: Shown | null) => {
        if (chosen !== null) onChange(chosen)
      }}
    >
      <ToggleButton value="due">{`待升级 ${groups.due.length}`}</ToggleButton>
      <ToggleButton value="done">{`已更新 ${groups.done.length}`}</ToggleButton>
      <ToggleButton value="others">{`不参与升级 ${groups.others.length}`}</ToggleButton>
    </ToggleButtonGroup>
  )
}

function names(rows: readonly PreviewRow[]): string {
  const first = rows.slice(0, 5).map(({ name }) => name)
  return `${first.join('、')}${rows.length > first.length ? ' 等' : ''}`
}
