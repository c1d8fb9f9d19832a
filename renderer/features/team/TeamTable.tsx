import { Button, Stack } from '@mui/material'
import type { ReactNode } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { isAtWork, teamKindName, type TeamMember } from '#shared/features/team/team-member.ts'
import type { Day } from '#shared/kernel/day.ts'

export type TeamAct = 'change' | 'leave' | 'rejoin'

/** People of the team, a line each. */
export function TeamTable({
  rows,
  today,
  empty,
  onAct,
  onOpen,
}: {
  readonly rows: readonly TeamMember[]
  readonly today: Day
  readonly empty: ReactNode
  readonly onAct: (act: TeamAct, member: TeamMember) => void
  readonly onOpen: ((member: TeamMember) => void) | null
}) {
  return (
    <DataTable
      label="团队人员"
      rows={rows}
      columns={columnsFor(today, onAct)}
      height="calc(100vh - 215px)"
      empty={empty}
      {...(onOpen !== null && { onOpen })}
    />
  )
}

function columnsFor(
  today: Day,
  onAct: (act: TeamAct, member: TeamMember) => void,
): readonly GridColDef<TeamMember>[] {
  return [
    { field: 'name', headerName: '姓名', width: 110 },
    {
      field: 'kind',
      headerName: '人员类别',
      width: 160,
      valueGetter: (_value, member) => teamKindName(member.kind),
    },
    { field: 'phone', headerName: '联系电话', width: 140 },
    { field: 'joinedOn', headerName: '到岗日期', width: 115 },
    {
      field: 'leftOn',
      headerName: '在岗情况',
      width: 190,
      display: 'flex',
      renderCell: ({ row }) => <Standing member={row} today={today} />,
    },
    { field: 'note', headerName: '备注', flex: 1, minWidth: 160 },
    {
      field: 'acts',
      headerName: '操作',
      width: 170,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <Acts member={row} onAct={onAct} />,
    },
  ]
}

function Standing({ member, today }: { readonly member: TeamMember; readonly today: Day }) {
  if (isAtWork(member, today)) {
    return (
      <StatusChip
        state="success"
        label={member.leftOn === null ? '在岗' : `在岗，${member.leftOn} 离岗`}
      />
    )
  }
  return member.joinedOn > today ? (
    <StatusChip state="info" label={`${member.joinedOn} 到岗`} />
  ) : (
    <StatusChip state="info" label={`${member.leftOn ?? ''} 离岗`} />
  )
}

function Acts({
  member,
  onAct,
}: {
  readonly member: TeamMember
  readonly onAct: (act: TeamAct, member: TeamMember) => void
}) {
  return (
    <Stack direction="row">
      <IfMay route="team.update">
        <Button
          sx={{ minWidth: 0 }}
          aria-label={`修改${member.name}`}
          onClick={() => onAct('change', member)}
        >
          修改
        </Button>
      </IfMay>
      <IfMay route="team.leave">
        {member.leftOn === null ? (
          <Button
            sx={{ minWidth: 0 }}
            aria-label={`${member.name}离岗`}
            onClick={() => onAct('leave', member)}
          >
            离岗
          </Button>
        ) : (
          <Button
            sx={{ minWidth: 0 }}
            aria-label={`撤销${member.name}离岗`}
            onClick={() => onAct('rejoin', member)}
          >
            撤销离岗
          </Button>
        )}
      </IfMay>
    </Stack>
  )
}
