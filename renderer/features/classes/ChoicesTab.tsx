import { Alert, Button, Paper, Stack, Typography } from '@mui/material'
import {
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/account.ts'
import { isAlreadyDone } from '#renderer/api/use-act.ts'
import { ChildPicker } from '#renderer/ui/ChildPicker.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { SchoolPeriodId } from '#shared/features/calendar/school-period.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { MOST_CHOICES } from '#shared/features/classes/allocate.ts'
import {
  readChoiceCells,
  readPastedChoices,
  type NamedClass,
} from '#shared/features/classes/choice-cells.ts'
import type { ApplicantLine, EnrolmentSheet } from '#shared/features/classes/class-summary.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { CLASSES_TEXTS } from './classes.text.ts'

type Cells = readonly string[]

/** The fast grid for a pile of papers: a child, three choices, Enter; or paste from a sheet. */
export function ChoicesTab({
  sheet,
  periodId,
}: {
  readonly sheet: EnrolmentSheet
  readonly periodId: SchoolPeriodId | null
}) {
  const notice = useNotice()
  const save = useCommand('classes.saveChoices')
  const mayChange = useMay('classes.saveChoices')
  const [cells, setCells] = useState<ReadonlyMap<ChildId, Cells>>(new Map())
  const [added, setAdded] = useState<readonly ChildId[]>([])
  const [error, setError] = useState<string | null>(null)
  const grid = useRef<HTMLTableElement>(null)
  const names = useMemo(() => new Map(sheet.classes.map(({ id, name }) => [id, name])), [sheet])
  const shown = sheet.children.filter(
    ({ childId, choices }) => choices.length > 0 || added.includes(childId),
  )
  const rest = sheet.children.filter((child) => !shown.includes(child))
  const cellsOf = (child: ApplicantLine): Cells =>
    cells.get(child.childId) ?? child.choices.map((id) => names.get(id) ?? '')
  const write = (childId: ChildId, next: Cells) =>
    setCells((old) => new Map(old).set(childId, next))

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!/[\t\n]/u.test(text)) return
    event.preventDefault()
    const { rows, unknown } = readPastedChoices(text, sheet.children)
    setAdded((old) => [...new Set([...old, ...rows.map(({ childId }) => childId)])])
    setCells((old) => new Map([...old, ...rows.map((row) => [row.childId, row.cells] as const)]))
    setError(
      unknown.length === 0
        ? null
        : `有 ${unknown.length} 行没有对上儿童（姓名重名的请用编号）：${unknown.slice(0, 5).join('、')}`,
    )
  }
  const keep = async () => {
    const changed = shown.filter(({ childId }) => cells.has(childId))
    const read = changed.map((child) => ({
      child,
      ...readChoiceCells(cellsOf(child), sheet.classes),
    }))
    const wrong = read.find(({ problem }) => problem !== null)
    if (wrong !== undefined) {
      setError(`${wrong.child.name}：${wrong.problem ?? ''}`)
      return
    }
    try {
      const rows = read.map(({ child, classIds }) => ({
        childId: child.childId,
        classIds: [...classIds],
      }))
      await save.mutateAsync({ periodId, rows })
      notice.succeed(`已保存 ${rows.length} 名儿童的志愿`)
      setCells(new Map())
      setError(null)
    } catch (thrown) {
      if (isAlreadyDone(thrown)) setCells(new Map())
      else setError(errorText(thrown, CLASSES_TEXTS))
    }
  }
  return (
    <Stack sx={{ gap: 1 }} onPaste={mayChange ? paste : undefined}>
      {error !== null && (
        <Alert severity="warning" onClose={() => setError(null)}>
          {error}
        </Alert>
      )}
      {mayChange && (
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
          <Stack sx={{ width: 320 }}>
            <ChildPicker
              label="添加儿童"
              options={rest.map((child) => ({ ...child, id: child.childId }))}
              value={null as ChildId | null}
              clearOnPick
              onChange={(child) => {
                if (child === null) return
                setAdded((old) => [...old, child.childId])
                setTimeout(() => focusRow(grid.current, child.childId), 0)
              }}
            />
          </Stack>
          <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
            {`志愿可打班名的前几个字或序号：${sheet.classes.map(({ name }, n) => `${n + 1} ${name}`).join('、')}。也可从表格粘贴：姓名或编号、第一、第二、第三志愿。`}
          </Typography>
          <Button
            variant="contained"
            disabled={cells.size === 0 || save.isPending}
            onClick={() => void keep()}
          >
            {cells.size === 0 ? '保存志愿' : `保存 ${cells.size} 人的志愿`}
          </Button>
        </Stack>
      )}
      <Paper variant="outlined" sx={{ maxHeight: 'calc(100vh - 330px)', overflowY: 'auto' }}>
        <ChoiceTable
          tableRef={grid}
          rows={shown}
          cellsOf={cellsOf}
          classes={sheet.classes}
          isReadOnly={!mayChange}
          onWrite={write}
        />
      </Paper>
    </Stack>
  )
}

function ChoiceTable({
  tableRef,
  rows,
  cellsOf,
  classes,
  isReadOnly,
  onWrite,
}: {
  readonly tableRef: RefObject<HTMLTableElement | null>
  readonly rows: readonly ApplicantLine[]
  readonly cellsOf: (child: ApplicantLine) => Cells
  readonly classes: readonly NamedClass[]
  readonly isReadOnly: boolean
  readonly onWrite: (childId: ChildId, cells: Cells) => void
}) {
  if (rows.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 3, textAlign: 'center' }}>
        还没有登记志愿。在上面按姓名、拼音或编号添加儿童，或从表格里复制后在这里粘贴。
      </Typography>
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !(event.target instanceof HTMLInputElement)) return
    const inputs = [...event.currentTarget.querySelectorAll('input')]
    inputs[inputs.indexOf(event.target) + step * MOST_CHOICES]?.focus()
    event.preventDefault()
  }
  return (
    <table
      ref={tableRef}
      aria-label="志愿表"
      onKeyDown={onKeyDown}
      style={{ width: '100%', borderCollapse: 'collapse' }}
    >
      <thead>
        <tr>
          {['儿童', '年级、学校', '第一志愿', '第二志愿', '第三志愿', '现在的班'].map((head) => (
            <Typography
              key={head}
              component="th"
              variant="body2"
              color="textSecondary"
              sx={{ textAlign: 'left', p: 1 }}
            >
              {head}
            </Typography>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((child) => (
          <ChoiceRow
            key={child.childId}
            child={child}
            cells={cellsOf(child)}
            classes={classes}
            isReadOnly={isReadOnly}
            onWrite={(next) => onWrite(child.childId, next)}
          />
        ))}
      </tbody>
    </table>
  )
}

function focusRow(table: HTMLTableElement | null, childId: ChildId): void {
  table?.querySelector<HTMLInputElement>(`[data-child="${childId}"] input`)?.focus()
}
