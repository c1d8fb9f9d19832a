import type { ChildId } from '#shared/features/children/child.ts'

export function ConsentsPanel({
  childId,
}: {
  readonly childId: ChildId
  readonly canChange: boolean
}) {
  return <div>{childId}</div>
}
