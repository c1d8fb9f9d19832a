import { Stack } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ParentSessionLine } from '#shared/features/parent-school/parent-school.contract.ts'
import {
  PARENT_TOPICS,
  parentTopicName,
  type ParentSessionId,
  type ParentTopic,
} from '#shared/features/parent-school/session.ts'
import { SessionStatus } from './SessionStatus.tsx'

const COLUMNS: readonly GridColDef<ParentSessionLine>[] = [
  { field: 'day', headerName: '日期', width: 110 },
  {
    field: 'startsAt',
    headerName: '时间',
    width: 115,
    valueGetter: (_value, { startsAt, endsAt }) => `${startsAt}—${endsAt}`,
  },
  {
    field: 'topic',
    headerName: '主题',
    width: 150,
    valueGetter: (_value, { topic }) => parentTopicName(topic),
  },
  {
    field: 'title',
    headerName: '题目',
    flex: 1,
    minWidth: 200,
    valueGetter: (_value, { title, makesUpId }) =>
      `${title}${makesUpId === null ? '' : '（补课）'}`,
  },
  {
    field: 'status',
    headerName: '情况',
    width: 110,
    display: 'flex',
    renderCell: ({ row }) => <SessionStatus status={row.status} day={row.day} />,
  },
  { field: 'invited', headerName: '受邀', type: 'number', width: 70 },
  {
    field: 'present',
    headerName: '到会',
    type: 'number',
    width: 70,
    valueGetter: (_value, { status, present }) => (status === 'held' ? present : null),
  },
  {
    field: 'otherGuests',
    headerName: '其他',
    type: 'number',
    width: 70,
    valueGetter: (_value, { status, otherGuests }) => (status === 'held' ? otherGuests : null),
  },
  {
    field: 'score',
    headerName: '满意度',
    type: 'number',
    width: 80,
    valueFormatter: (value: number | null) => (value === null ? '' : value.toFixed(1)),
  },
]

/** Every session, the latest first. */
export function SessionsTab({
  addButton,
  onOpen,
}: {
  readonly addButton: ReactNode
  readonly onOpen: (id: ParentSessionId) => void
}) {
  const sessions = useOffice('parent-school.list', {})
  const [topic, setTopic] = useState<ParentTopic | null>(null)
  return (
    <Loaded query={sessions} describe={errorText}>
      {(all) => (
        <>
          <Stack direction="row" sx={{ gap: 1, mb: 1.5 }}>
            {PARENT_TOPICS.map(({ code, name }) => (
              <FilterChip
                key={code}
                label={`${name} ${all.filter((session) => session.topic === code).length}`}
                isChosen={topic === code}
                onClick={() => setTopic(topic === code ? null : code)}
              />
            ))}
          </Stack>
          <DataTable
            label="儿童学校场次"
            rows={all.filter((session) => topic === null || session.topic === topic)}
            columns={COLUMNS}
            height="calc(100vh - 260px)"
            onOpen={({ id }) => onOpen(id)}
            empty={
              all.length > 0 ? (
                <EmptyState
                  title="这个主题还没有安排过"
                  text="再点一次上面的主题，可看全部场次。"
                />
              ) : (
                <EmptyState
                  title="还没有安排儿童学校"
                  text="按监护法制宣传、安全教育、心理健康教育、隔代教育能力建设四个主题安排场次，邀请监护人参加；到会情况用于季度报告。"
                  action={addButton}
                />
              )
            }
          />
        </>
      )}
    </Loaded>
  )
}
