import type { ChildId } from '#shared/features/children/child.ts'

export function CollectorsPanel({
  childId,
}: {
  readonly childId: ChildId
  readonly canChange: boolean
}) {
  return <div>{childId}</div>
}
