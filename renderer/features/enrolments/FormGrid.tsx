import { Alert, Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material'
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import type { ChildChoice } from '#shared/features/children/child.ts'
import { emptyRow, FORM_COLUMNS, type FormRow } from '#shared/features/enrolments/form-row.ts'
import { pasteRows } from '#shared/features/enrolments/paste-rows.ts'
import { ENROLMENTS_TEXTS } from './enrolments.text.ts'
import { FormGridRow, WIDTHS } from './FormGridRow.tsx'
import { readSheet, withRow, type Problem } from './form-sheet.ts'
import { useKeptRows } from './use-kept-rows.ts'

const NO_CHOICES: readonly ChildChoice[] = []
const sendSchema = z.object({ clashReason: clashReasonSchema })

/** A pile of paper forms: one row a child, Tab as on the paper, Enter to the next row. */
export function FormGrid({
  file: { camp },
  first,
  onClose,
}: {
  readonly file: CampFile
  /** Forms to be corrected; empty for new ones. */
  readonly first: readonly FormRow[]
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const today = localToday()
  const { data: children = NO_CHOICES } = useOffice('children.choices', {})
  const { rows, setRows, forget } = useKeptRows(camp.id, first, emptyRow(today))
  const [fillPlaces, setFillPlaces] = useState(first.length === 0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [unmatched, setUnmatched] = useState<readonly string[]>([])
  const sheet = useRef<HTMLDivElement>(null)
  const state = useCommandForm({
    route: 'enrolments.saveForms',
    schema: sendSchema,
    defaultValues: { clashReason: undefined } satisfies z.input<typeof sendSchema>,
    toInput: ({ clashReason }) => ({
      campId: camp.id,
      forms: [...readSheet(rows, today).forms],
      fillPlaces,
      ...(clashReason === undefined || clashReason === '' ? {} : { clashReason }),
    }),
    texts: ENROLMENTS_TEXTS,
    onDone: ({ saved, enrolled, waiting }) => {
      forget()
      notice.succeed(`已登记 ${saved} 份报名表，录取 ${enrolled} 人，候补 ${waiting} 人`)
      onClose()
    },
  })
  const focus = (row: number) =>
    requestAnimationFrame(() =>
      sheet.current?.querySelector<HTMLInputElement>(`[data-row="${row}"] input`)?.focus(),
    )
  const save = () => {
    const read = readSheet(rows, today)
    setProblem(read.problem)
    if (read.problem === null) state.submit()
    else focus(read.problem.row)
  }
  const onKeyDown = (event: KeyboardEvent, row: number) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.ctrlKey) {
      save()
      return
    }
    if (row === rows.length - 1) setRows([...rows, emptyRow(today)])
    focus(row + 1)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!text.includes('\t') && !text.trim().includes('\n')) return
    event.preventDefault()
    const pasted = pasteRows(text, children, today)
    setUnmatched(pasted.unmatched)
    setRows([...readSheet(rows, today).filled, ...pasted.rows])
  }
  return (
    <Stack sx={{ gap: 1 }} onPaste={onPaste}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
        <Typography variant="h3">{first.length === 0 ? '登记报名表' : '更正报名表'}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          一名儿童一行；Tab 换格，回车换行，可从表格粘贴多行；没有病史、过敏的请填“无”
        </Typography>
        <FormControlLabel
          label="有名额的直接录取"
          control={
            <Checkbox
              checked={fillPlaces}
              onChange={(event) => setFillPlaces(event.target.checked)}
            />
          }
        />
        <Button onClick={onClose}>返回（保留未存内容）</Button>
        <Button variant="contained" disabled={state.isBusy} onClick={save}>
          全部保存
        </Button>
      </Stack>
      {state.error !== null && <Alert severity="error">{state.error}</Alert>}
      {problem !== null && (
        <Alert severity="error">
          第 {problem.row + 1} 行：{problem.message}
        </Alert>
      )}
      {unmatched.length > 0 && (
        <Alert severity="warning" onClose={() => setUnmatched([])}>
          没有对上儿童档案：{unmatched.join('、')}；请在“儿童”一栏选择，或先建档
        </Alert>
      )}
      <ClashReason control={state.form.control} name="clashReason" refusal={state.refusal} />
      <Box ref={sheet} role="group" aria-label="报名表" sx={SHEET}>
        <Stack direction="row" sx={HEAD}>
          <Cell width={WIDTHS.childId}>儿童</Cell>
          {FORM_COLUMNS.map(({ code, name }) => (
            <Cell key={code} width={WIDTHS[code]}>
              {name}
            </Cell>
          ))}
          <Cell width={WIDTHS.insured}>已投保</Cell>
        </Stack>
        {rows.map((row, index) => (
          <FormGridRow
            // Rows have no name of their own and are only added at the end.
            key={index}
            row={row}
            index={index}
            options={children}
            problem={problem?.row === index ? problem : null}
            onChange={(next) => setRows(withRow(rows, index, next))}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
        <Button onClick={() => setRows([...rows, emptyRow(today)])}>再加一行</Button>
      </Box>
    </Stack>
  )
}

function Cell({ width, children }: { readonly width: number; readonly children: string }) {
  return (
    <Typography variant="body2" sx={{ width, flexShrink: 0, fontWeight: 600 }}>
      {children}
    </Typography>
  )
}

const SHEET = { overflow: 'auto', maxHeight: 'calc(100vh - 370px)', minHeight: 160 } as const
const HEAD = { gap: 0.5, mb: 0.5, minWidth: 'max-content' } as const
