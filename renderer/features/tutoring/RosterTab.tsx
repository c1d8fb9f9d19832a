import GroupAddOutlined from '@mui/icons-material/GroupAddOutlined'
import { Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { TutoringGroup } from '#shared/features/tutoring/group.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { RosterMember } from '#shared/features/tutoring/tutoring-views.ts'
import type { Day } from '#shared/kernel/day.ts'
import { formatPercentWithCounts } from '#shared/kernel/rate.ts'
import { JoinDialog } from './JoinDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'

/** Who is and was on the roster of the term. */
export function RosterTab({ term }: { readonly term: TutoringTerm }) {
  const roster = useOffice('tutoring.term', { id: term.id })
  const [isJoining, setIsJoining] = useState(false)
  const [leaving, setLeaving] = useState<RosterMember | null>(null)
  const mayLeave = useMay('tutoring.leave')
  const today = localToday()
  const addButton = (
    <IfMay route="tutoring.join">
      <Button
        variant="contained"
        startIcon={<GroupAddOutlined />}
        onClick={() => setIsJoining(true)}
      >
        加入儿童
      </Button>
    </IfMay>
  )
  return (
    <>
      <Loaded query={roster} describe={errorText}>
        {({ members, groups }) => (
          <>
            <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1 }}>
              <Typography sx={{ flex: 1 }}>{summaryOf(members, today)}</Typography>
              <ExportButton
                lists={['tutoring']}
                scopeId={term.id}
                ids={members.map((member) => member.id)}
              />
              {members.length > 0 && addButton}
            </Stack>
            <DataTable
              label="辅导名单"
              rows={members}
              columns={columnsWith(groups, mayLeave ? setLeaving : null)}
              height="calc(100vh - 250px)"
              empty={
                <EmptyState
                  title="名单上还没有儿童"
                  text="把参加本学期课后辅导的儿童加入名单，之后每天点名就从这张名单开始。"
                  action={addButton}
                />
              }
            />
          </>
        )}
      </Loaded>
      {isJoining && (
        <JoinDialog
          term={term}
          from={today < term.startsOn || today > term.endsOn ? term.startsOn : today}
          onClose={() => setIsJoining(false)}
        />
      )}
      {leaving !== null && <LeaveDialog member={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

function summaryOf(members: readonly RosterMember[], today: Day): string {
  const now = members.filter((member) => isMemberOn(member, today)).length
  const ever = new Set(members.map((member) => member.childId)).size
  return `今日在册 ${now} 人，本学期共 ${ever} 人`
}

function columnsWith(
  groups: readonly TutoringGroup[],
  onLeave: ((member: RosterMember) => void) | null,
): readonly GridColDef<RosterMember>[] {
  const names = new Map<number | null, string>(groups.map(({ id, name }) => [id, name]))
  const group: GridColDef<RosterMember> = {
    field: 'groupId',
    headerName: '小组',
    width: 120,
    valueFormatter: (value: number | null) => names.get(value) ?? '',
  }
  const columns = groups.length === 0 ? COLUMNS : [...COLUMNS, group]
  return onLeave === null ? columns : [...columns, leaveColumn(onLeave)]
}

const COLUMNS: readonly GridColDef<RosterMember>[] = [
  { field: 'name', headerName: '姓名', flex: 1, minWidth: 110 },
  { field: 'school', headerName: '年级/学校', flex: 2, minWidth: 180 },
  { field: 'joinedOn', headerName: '加入日期', width: 120 },
  {
    field: 'leftOn',
    headerName: '离开日期',
    width: 120,
    valueFormatter: (value: string | null) => value ?? '在册',
  },
  {
    field: 'attendance',
    headerName: '出勤率',
    width: 160,
    align: 'right',
    headerAlign: 'right',
    sortable: false,
    valueGetter: (_value, member) =>
      formatPercentWithCounts({
        numerator: member.daysThere,
        denominator: member.daysCalled,
      }),
  },
]

function leaveColumn(onLeave: (member: RosterMember) => void): GridColDef<RosterMember> {
  return {
    field: 'act',
    headerName: '操作',
    width: 110,
    sortable: false,
    renderCell: ({ row }) =>
      row.leftOn === null && (
        <Button
          sx={{ p: 0, lineHeight: 'inherit', verticalAlign: 'baseline' }}
          aria-label={`${row.name} 离开名单`}
          onClick={() => onLeave(row)}
        >
          离开名单
        </Button>
      ),
  }
}
