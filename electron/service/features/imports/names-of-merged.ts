import type { Child } from '#shared/features/children/child.ts'
import type { FormerFile } from '#service/features/children/children.public.ts'
import type { Recognisable } from './known-children.ts'

/**
 * By what else a child is recognised whose files were merged: the numbers, and every pairing of the
 * names and birth days of its files, since of each only one was chosen.
 */
export function* namesOfMerged(register: {
  readonly children: readonly Child[]
  readonly former: readonly FormerFile[]
}): Generator<readonly [Recognisable, Child]> {
  const byChild = Map.groupBy(register.former, ({ survivorId }) => survivorId)
  for (const child of register.children) {
    const former = byChild.get(child.id)
    if (former === undefined) continue
    const files = [child, ...former]
    const { guardianName } = child
    const numbers = files.flatMap(({ idNumber }) => (idNumber === null ? [] : [idNumber]))
    for (const { name } of files) {
      for (const { bornOn } of files) {
        for (const idNumber of numbers.length === 0 ? [null] : numbers) {
          yield [{ name, bornOn, idNumber, guardianName }, child]
        }
      }
    }
  }
}
