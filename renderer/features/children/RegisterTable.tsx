import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { ageTurnIn, ageTurnText } from '#shared/features/children/age-turns.ts'
import type { ChildListItem } from '#shared/features/children/child.ts'
import { sexName, type SexCode } from '#shared/features/children/child-codes.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { missingNames } from '#shared/features/dossiers/missing.ts'
import type { MissingByChild, RegisterFilter } from './child-search.ts'
import { guardianText, populationWords, schoolText, standingText } from './child-words.ts'

const COLUMNS: readonly GridColDef<ChildListItem>[] = [
  { field: 'number', headerName: '编号', width: 88 },
  { field: 'name', headerName: '姓名', width: 76 },
  {
    field: 'sex',
    headerName: '性别',
    width: 48,
    valueFormatter: (value: SexCode) => sexName(value),
  },
  { field: 'age', headerName: '年龄', type: 'number', width: 48 },
  { field: 'bornOn', headerName: '出生日期', width: 94 },
  {
    field: 'maskedIdNumber',
    headerName: '证件号码',
    width: 146,
    valueFormatter: (value: string | null) => value ?? '（暂无）',
  },
  { field: 'village', headerName: '村（社区）', width: 92 },
  {
    field: 'school',
    headerName: '学校 · 年级',
    flex: 1.2,
    minWidth: 104,
    valueGetter: (_value, child) => schoolText(child),
  },
  {
    field: 'populations',
    headerName: '计入',
    width: 94,
    valueGetter: (_value, child) => populationWords(child.populations).join('、'),
  },
  {
    field: 'categories',
    headerName: '具体类别',
    flex: 1,
    minWidth: 96,
    valueGetter: (_value, child) =>
      child.categories.map((code) => childCategoryByCode(code).name).join('、'),
  },
  {
    field: 'guardianName',
    headerName: '监护人',
    width: 130,
    valueGetter: (_value, child) => guardianText(child),
  },
  { field: 'guardianPhone', headerName: '监护人电话', width: 108 },
]

const LEFT_COLUMN: GridColDef<ChildListItem> = {
  field: 'leftOn',
  headerName: '退出',
  width: 160,
  valueGetter: (_value, child) => standingText(child),
}

const TURNING_COLUMN: GridColDef<ChildListItem> = {
  field: 'turning',
  headerName: '满龄与要办的事',
  width: 236,
  valueGetter: (_value, child) => {
    const turn = ageTurnIn(child, localToday())
    return turn === null ? '' : ageTurnText(turn)
  },
}

const EMPTY_TITLES: Readonly<Record<RegisterFilter['standing'], string>> = {
  active: '没有符合条件的儿童',
  turning: '本月没有满14、16、18周岁的儿童',
  left: '没有已退出的儿童',
  archived: '没有已归档的儿童',
}

/** In the place of categories and guardian: how much is filled in, and what is not. */
function missingColumns(missing: MissingByChild): readonly GridColDef<ChildListItem>[] {
  return [
    {
      field: 'missing',
      headerName: '缺项',
      type: 'number',
      width: 56,
      valueGetter: (_value, child) => missing.get(child.id)?.missing.length ?? 0,
    },
    {
      field: 'missingNames',
      headerName: '缺哪些',
      flex: 4,
      minWidth: 200,
      sortable: false,
      valueGetter: (_value, child) => missingNames(missing.get(child.id)?.missing ?? []),
    },
  ]
}

function columnsFor(
  standing: RegisterFilter['standing'],
  missing: MissingByChild | null,
): readonly GridColDef<ChildListItem>[] {
  if (missing !== null) return [...COLUMNS.slice(0, -3), ...missingColumns(missing)]
  if (standing === 'active') return COLUMNS
  return [...COLUMNS.slice(0, -2), standing === 'turning' ? TURNING_COLUMN : LEFT_COLUMN]
}

/** The register as a table, those on it or those who left. */
export function RegisterTable({
  rows,
  standing,
  missing,
  onOpen,
}: {
  readonly rows: readonly ChildListItem[]
  readonly standing: RegisterFilter['standing']
  /** Shown in columns of their own; null where they are not asked for. */
  readonly missing: MissingByChild | null
  readonly onOpen: (child: ChildListItem) => void
}) {
  return (
    <DataTable
      label="儿童名单"
      rows={rows}
      columns={columnsFor(standing, missing)}
      height="calc(100vh - 214px)"
      onOpen={onOpen}
      empty={
        <EmptyState
          title={EMPTY_TITLES[standing]}
          text="请换一个姓名、拼音、首字母、证件号码后几位或电话再查，或者取消上面的筛选。"
        />
      }
    />
  )
}
