import { Alert, Button, Stack } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import type { RouteOutput } from '#shared/contract/index.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import {
  DUE_STATES,
  REQUEST_REASONS,
  type DueItem,
  type DueState,
} from '#shared/features/assessments/due.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { TierChip } from './TierChip.tsx'
import { useStart } from './use-start.ts'

type Due = RouteOutput<'assessments.due'>

const CHIPS = { event: 'error', overdue: 'warning', never: 'warning', soon: 'info' } as const

/** Children to be assessed, the most urgent first; one click begins. */
export function DueTab({ onOpen }: { readonly onOpen: (id: AssessmentId) => void }) {
  const due = useOffice('assessments.due', {})
  return (
    <Loaded query={due} describe={errorText}>
      {(loaded) => (
        <>
          <Waiting waiting={loaded.waiting} onOpen={onOpen} />
          <DueList due={loaded} onOpen={onOpen} />
        </>
      )}
    </Loaded>
  )
}

function Waiting({
  waiting,
  onOpen,
}: {
  readonly waiting: Due['waiting']
  readonly onOpen: (id: AssessmentId) => void
}) {
  const mayOpen = useMay('assessments.get')
  return waiting.map(({ id, child, formerTier, tier, assessorName, mayCountersign }) => (
    <Alert
      key={id}
      severity="warning"
      sx={{ mb: 1 }}
      action={
        mayOpen && (
          <Button color="inherit" onClick={() => onOpen(id)}>
            {mayCountersign ? '查看并会签' : '查看'}
          </Button>
        )
      }
    >
      待会签：{child.name}（{child.number}）由{' '}
      {formerTier === null ? '未评估' : tierName(formerTier)} 定为 {tierName(tier)}，评估人{' '}
      {assessorName}。
    </Alert>
  ))
}

function DueList({
  due,
  onOpen,
}: {
  readonly due: Due
  readonly onOpen: (id: AssessmentId) => void
}) {
  const mayStart = useMay('assessments.start')
  const { start, isBusy } = useStart(onOpen)
  const [state, setState] = useState<DueState | null>(null)
  const rows = due.items.filter((item) => state === null || item.state === state)
  const columns = mayStart ? [...COLUMNS, actionColumn(start, isBusy)] : COLUMNS
  return (
    <>
      <Stack direction="row" role="group" aria-label="按状态筛选" sx={{ gap: 1, mb: 1.5 }}>
        <FilterChip
          label={`全部 ${due.items.length}`}
          isChosen={state === null}
          onClick={() => setState(null)}
        />
        {DUE_STATES.map(({ code, name }) => (
          <FilterChip
            key={code}
            label={`${name} ${due.items.filter((item) => item.state === code).length}`}
            isChosen={state === code}
            onClick={() => setState(code)}
          />
        ))}
      </Stack>
      <DataTable
        label="待评估名单"
        rows={rows}
        columns={columns}
        height={`max(260px, calc(100vh - ${250 + 56 * due.waiting.length}px))`}
        {...(mayStart && { onOpen: ({ id }: DueItem) => start(id) })}
        empty={
          <EmptyState
            title={due.memberCount === 0 ? '还没有在册儿童' : '没有要评估的儿童'}
            text="政策要求对农村留守儿童和困境儿童开展需求评估，按轻重缓急分类。儿童登记后、到期前 14 天和情况变化时会列在这里。"
          />
        }
      />
    </>
  )
}

const COLUMNS: readonly GridColDef<DueItem>[] = [
  {
    field: 'state',
    headerName: '状态',
    width: 116,
    renderCell: ({ row }) => (
      <StatusChip state={CHIPS[row.state]} label={byCode(DUE_STATES, row.state).name} />
    ),
  },
  { field: 'name', headerName: '姓名', width: 110 },
  { field: 'number', headerName: '编号', width: 110 },
  { field: 'village', headerName: '村（社区）', flex: 1, minWidth: 110 },
  {
    field: 'tier',
    headerName: '现类别',
    width: 116,
    renderCell: ({ row }) => <TierChip tier={row.tier} />,
  },
  {
    field: 'assessedOn',
    headerName: '上次评估',
    width: 110,
    valueFormatter: (value: string | null) => value ?? '—',
  },
  { field: 'dueOn', headerName: '应评日期', width: 110 },
  {
    field: 'event',
    headerName: '情况变化',
    flex: 2,
    minWidth: 160,
    valueGetter: (_value, { event }) =>
      event === null
        ? ''
        : [byCode(REQUEST_REASONS, event.reason).name, event.note].filter(Boolean).join('：'),
  },
]

function actionColumn(
  start: (childId: DueItem['id']) => void,
  isBusy: boolean,
): GridColDef<DueItem> {
  return {
    field: 'draftId',
    headerName: '',
    width: 120,
    align: 'right',
    sortable: false,
    renderCell: ({ row }) => (
      <Button
        disabled={isBusy}
        aria-label={`${row.draftId === null ? '开始评估' : '继续评估'}${row.name}`}
        onClick={() => start(row.id)}
      >
        {row.draftId === null ? '开始评估' : '继续评估'}
      </Button>
    ),
  }
}
