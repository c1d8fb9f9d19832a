import type { ChildId } from '#shared/features/children/child.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import { MOST_CHOICES } from './allocate.ts'
import type { ClassId } from './interest-class.ts'

/** A class by which a cell of the grid is understood. */
export interface NamedClass {
  readonly id: ClassId
  readonly name: string
}

/** The class a cell means: its place in the list, its name, or the only name that begins so. */
export function readChoiceCell(typed: string, classes: readonly NamedClass[]): NamedClass | null {
  const text = normaliseText(typed).trim()
  if (text === '') return null
  const exact = classes.find(({ name }) => name === text)
  if (exact !== undefined) return exact
  if (/^\d{1,3}$/u.test(text)) return classes[Number(text) - 1] ?? null
  const beginning = classes.filter(({ name }) => name.startsWith(text))
  return beginning.length === 1 ? (beginning[0] ?? null) : null
}

/** The choices of a line in their order; empty cells are skipped. */
export function readChoiceCells(
  cells: readonly string[],
  classes: readonly NamedClass[],
): { readonly classIds: readonly ClassId[]; readonly problem: string | null } {
  const classIds: ClassId[] = []
  for (const cell of cells.slice(0, MOST_CHOICES)) {
    if (cell.trim() === '') continue
    const found = readChoiceCell(cell, classes)
    if (found === null) return { classIds, problem: `“${cell}”不是本学期的班，请填班名或序号` }
    if (classIds.includes(found.id)) return { classIds, problem: `“${found.name}”填了两次` }
    classIds.push(found.id)
  }
  return { classIds, problem: null }
}

interface KnownChild {
  readonly childId: ChildId
  readonly name: string
  readonly number: string
}

/**
 * Lines copied from a spreadsheet: name or number, then the choices. A name that two children bear
 * is not guessed; such lines, and those of unknown children, are told apart.
 */
export function readPastedChoices(
  text: string,
  children: readonly KnownChild[],
): {
  readonly rows: readonly { readonly childId: ChildId; readonly cells: readonly string[] }[]
  readonly unknown: readonly string[]
} {
  const rows: { childId: ChildId; cells: readonly string[] }[] = []
  const unknown: string[] = []
  for (const line of text.split(/\r?\n/u)) {
    const [who = '', ...cells] = line.split('\t').map((cell) => cell.trim())
    if (who === '') continue
    const found = children.filter(({ name, number }) => name === who || number === who)
    const [child] = found
    if (child === undefined || found.length > 1) unknown.push(who)
    else rows.push({ childId: child.childId, cells: cells.slice(0, MOST_CHOICES) })
  }
  return { rows, unknown }
}
