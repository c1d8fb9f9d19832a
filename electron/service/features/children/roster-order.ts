import type { Child, ChildId } from '#shared/features/children/child.ts'
import { GRADES, gradeByCode } from '#shared/kernel/grade.ts'

/** 三年级 · 城南小学, or the part that is known. */
export function schoolText(child: Pick<Child, 'school' | 'grade'> | undefined): string {
  if (child === undefined) return ''
  const grade = child.grade === null ? '' : gradeByCode(child.grade).name
  return [grade, child.school].filter((part) => part !== '').join(' · ')
}

/** Rosters go by grade, then by pinyin, the way a class list is written. */
export function inRosterOrder<Line extends { readonly childId: ChildId }>(
  lines: readonly Line[],
  children: ReadonlyMap<ChildId, Pick<Child, 'grade' | 'pinyin'>>,
): Line[] {
  const rank = (line: Line) => {
    const child = children.get(line.childId)
    const grade = GRADES.findIndex(({ code }) => code === child?.grade)
    return `${String(grade + 1).padStart(2, '0')} ${child?.pinyin ?? ''}`
  }
  return lines.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    return first === second ? a.childId - b.childId : first < second ? -1 : 1
  })
}
