import type { ChildId } from '#shared/features/children/child.ts'

export function TimelinePanel({ childId }: { readonly childId: ChildId }) {
  return <div>{childId}</div>
}

export function MissingMeter({ childId }: { readonly childId: ChildId }) {
  return <div hidden>{childId}</div>
}

export function PrintDossierButton({ childId }: { readonly childId: ChildId }) {
  return <div hidden>{childId}</div>
}
