import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import type { KeyboardEvent } from 'react'
import { LINES_MOST } from '#shared/features/plans/plan.ts'
import { LineRow } from './LineRow.tsx'
import type { EditedLine, EditedPlan } from './use-plan-draft.ts'

const HEADS = [
  { name: '', width: 28 },
  { name: '类别', width: 112 },
  { name: '目标', width: undefined },
  { name: '指标', width: undefined },
  { name: '频次', width: 98 },
  { name: '次数', width: 58 },
  { name: '责任人', width: 116 },
  { name: '开始', width: 112 },
  { name: '结束', width: 112 },
  { name: '', width: 44 },
] as const

/** The services of a plan in one table; Enter goes down a column and adds a line at its end. */
export function LinesTable({
  edited,
  staff,
  onChange,
}: {
  readonly edited: EditedPlan
  readonly staff: readonly string[]
  readonly onChange: (lines: readonly EditedLine[]) => void
}) {
  const { lines } = edited
  const add = () => {
    if (lines.length < LINES_MOST) onChange([...lines, newLine(edited)])
  }
  const goDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = event.target
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (!(cell instanceof HTMLTextAreaElement)) return
    const { column } = cell.dataset
    if (column === undefined) return
    event.preventDefault()
    const table = event.currentTarget
    const cells = [...table.querySelectorAll<HTMLTextAreaElement>(`[data-column="${column}"]`)]
    const below = cells[cells.indexOf(cell) + 1]
    if (below !== undefined) below.focus()
    else {
      add()
      requestAnimationFrame(() =>
        [...table.querySelectorAll<HTMLTextAreaElement>('[data-column="goal"]')].at(-1)?.focus(),
      )
    }
  }
  return (
    <>
      <Table
        aria-label="服务内容"
        onKeyDown={goDown}
        sx={{ tableLayout: 'fixed', bgcolor: 'background.paper' }}
      >
        <TableHead>
          <TableRow>
            {HEADS.map(({ name, width }, index) => (
              <TableCell key={index} sx={{ px: 0.5, width }}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line, index) => (
            <LineRow
              key={line.key}
              line={line}
              place={index + 1}
              staff={staff}
              onChange={(patch) =>
                onChange(lines.map((other) => (other === line ? { ...other, ...patch } : other)))
              }
              onRemove={() => onChange(lines.filter((other) => other !== line))}
            />
          ))}
        </TableBody>
      </Table>
      <Button
        startIcon={<AddOutlined />}
        disabled={lines.length >= LINES_MOST}
        onClick={add}
        sx={{ mt: 0.5 }}
      >
        增加一项
      </Button>
    </>
  )
}

/** Like the line before it, so that only what differs is typed. */
function newLine({ lines, startsOn, endsOn, lead }: EditedPlan): EditedLine {
  const before = lines.at(-1)
  return {
    key: Math.max(0, ...lines.map(({ key }) => key)) + 1_000_000,
    kind: before?.kind ?? '01',
    goal: '',
    indicator: '',
    frequency: before?.frequency ?? 'monthly',
    times: before?.times ?? 1,
    responsible: before?.responsible ?? lead,
    startsOn: before?.startsOn ?? startsOn,
    endsOn: before?.endsOn ?? endsOn,
    carriedFrom: null,
  }
}
