import type { ChildId } from '#shared/features/children/child.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import { emptyRow, FORM_COLUMNS, type FormColumn, type FormRow } from './form-row.ts'

interface Known {
  readonly id: ChildId
  readonly number: string
  readonly name: string
}

type Target = FormColumn | 'number' | 'name' | 'insured' | null

export interface PastedRows {
  readonly rows: readonly FormRow[]
  /** Names of rows whose child was not found, or found more than once. */
  readonly unmatched: readonly string[]
}

const HEADINGS: readonly { readonly target: Target; readonly words: readonly string[] }[] = [
  { target: 'number', words: ['编号', '儿童编号', '档案编号'] },
  { target: 'name', words: ['姓名', '儿童姓名', '儿童'] },
  { target: 'insured', words: ['保险', '已投保', '投保'] },
  ...FORM_COLUMNS.map(({ code, words }) => ({ target: code, words })),
]
const YES = ['是', '有', '已投保', '√', '✓', '1']

/**
 * Rows copied from a spreadsheet. A first line with headings says which column is which; without
 * one the first column is the child's name or number and the others follow the paper.
 */
export function pasteRows(text: string, children: readonly Known[], appliedOn: string): PastedRows {
  const lines = text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map(normaliseText))
  const headings = headingsOf(lines[0] ?? [])
  const targets = headings ?? withoutHeadings()
  const unmatched: string[] = []
  const rows = (headings === null ? lines : lines.slice(1)).map((cells) => {
    const cell = (target: Target) => cells[targets.indexOf(target)] ?? ''
    const child = findChild(children, cell('number'), cell('name'))
    if (child === null)
      unmatched.push([cell('name'), cell('number')].find((one) => one !== '') ?? '')
    const typed = Object.fromEntries(FORM_COLUMNS.map(({ code }) => [code, cell(code)]))
    const row = { ...emptyRow(appliedOn), ...typed }
    return {
      ...row,
      childId: child?.id ?? null,
      appliedOn: cell('appliedOn') === '' ? appliedOn : cell('appliedOn'),
      insured: YES.includes(cell('insured')),
    }
  })
  return { rows, unmatched }
}

function headingsOf(cells: readonly string[]): Target[] | null {
  const targets = cells.map(
    (cell) => HEADINGS.find(({ words }) => words.includes(cell))?.target ?? null,
  )
  return targets.includes('name') || targets.includes('number') ? targets : null
}

function withoutHeadings(): Target[] {
  return ['name', ...FORM_COLUMNS.map(({ code }) => code)]
}

/** By number, else by a name only one child has; a name in which a number stands is a number. */
function findChild(children: readonly Known[], number: string, name: string): Known | null {
  const byNumber = children.find((child) => child.number === number || child.number === name)
  if (byNumber !== undefined) return byNumber
  const named = children.filter((child) => child.name === name)
  return named.length === 1 ? (named[0] ?? null) : null
}
