import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { tierName } from '#shared/features/assessments/tier.ts'
import type { ApplicantLine, EnrolmentSheet } from '#shared/features/classes/class-summary.ts'
import { keyTierWithout } from './key-tier-without.ts'

const COLUMNS: readonly GridColDef<ApplicantLine & { readonly id: number }>[] = [
  { field: 'number', headerName: '编号', width: 120 },
  { field: 'name', headerName: '姓名', width: 120 },
  {
    field: 'tier',
    headerName: '关爱类别',
    width: 120,
    valueGetter: (_value, { tier }) => (tier === null ? '' : tierName(tier)),
  },
  { field: 'school', headerName: '年级、学校', flex: 1, minWidth: 160 },
  { field: 'village', headerName: '村（社区）', width: 140 },
  {
    field: 'choices',
    headerName: '志愿',
    width: 120,
    valueGetter: (_value, { choices }) =>
      choices.length === 0 ? '没有填' : `${choices.length} 个`,
  },
]

/** Children who need it most and are in no class: to be asked again. */
export function KeyTierTab({ sheet }: { readonly sheet: EnrolmentSheet }) {
  const rows = keyTierWithout(sheet.children).map((child) => ({ ...child, id: child.childId }))
  return (
    <DataTable
      label="未参加兴趣班的重点儿童"
      rows={rows}
      columns={COLUMNS}
      height="calc(100vh - 260px)"
      empty={
        <EmptyState title="没有遗漏" text="紧急救助和重点关爱的儿童都已参加本学期的兴趣班。" />
      }
    />
  )
}
