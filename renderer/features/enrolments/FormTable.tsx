import { Button, Stack, Tooltip } from '@mui/material'
import { useMemo, type ReactNode } from 'react'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { tierName } from '#shared/features/assessments/tier.ts'
import {
  formPartName,
  formStateName,
  type CampFormLine,
} from '#shared/features/enrolments/camp-form.ts'
import type { Decision } from './DecideDialog.tsx'

type Line = CampFormLine & { readonly id: number }

interface Acts {
  readonly mayDecide: boolean
  readonly onEdit: (line: CampFormLine) => void
  readonly onTake: (line: CampFormLine) => void
  readonly onDecide: (decision: Decision) => void
}

/** Who applied: places first, then the waiting list in its order, then who is out. */
export function FormTable({
  lines,
  empty,
  ...acts
}: Acts & { readonly lines: readonly CampFormLine[]; readonly empty: ReactNode }) {
  const { mayDecide, onEdit, onTake, onDecide } = acts
  const columns = useMemo(
    () => columnsFor({ mayDecide, onEdit, onTake, onDecide }),
    [mayDecide, onEdit, onTake, onDecide],
  )
  return (
    <DataTable
      label="营期报名"
      rows={lines.map((line) => ({ ...line, id: line.childId }))}
      columns={columns}
      height="calc(100vh - 375px)"
      empty={empty}
    />
  )
}

function columnsFor({ mayDecide, onEdit, onTake, onDecide }: Acts): readonly GridColDef<Line>[] {
  return [
    { field: 'name', headerName: '姓名', width: 90 },
    {
      field: 'state',
      headerName: '报名情况',
      width: 110,
      valueGetter: (_value, { state, place }) =>
        place === null ? formStateName(state) : `候补第 ${place} 位`,
    },
    {
      field: 'tier',
      headerName: '关爱类别',
      width: 90,
      valueGetter: (_value, { tier }) => (tier === null ? '未评估' : tierName(tier)),
    },
    { field: 'appliedOn', headerName: '报名日期', width: 105 },
    {
      field: 'missing',
      headerName: '同意书、健康、保险',
      width: 250,
      sortable: false,
      renderCell: ({ row }) => <Missing line={row} />,
    },
    {
      field: 'allergy',
      headerName: '健康、过敏、用药',
      width: 130,
      valueGetter: (_value, { health, allergy, medication }) =>
        [health, allergy, medication].filter((text) => text !== '' && text !== '无').join('；'),
    },
    {
      field: 'collectors',
      headerName: '可接送 / 紧急联系人',
      flex: 1,
      minWidth: 170,
      valueGetter: (_value, line) => peopleText(line),
    },
    {
      field: 'id',
      headerName: '办理',
      width: 200,
      sortable: false,
      renderCell: ({ row }) =>
        mayDecide && (
          <Stack direction="row" sx={{ alignItems: 'center', height: 1 }}>
            <Button size="small" onClick={() => onEdit(row)}>
              填表
            </Button>
            {row.state === 'waiting' && (
              <>
                <Button size="small" onClick={() => onTake(row)}>
                  录取
                </Button>
                <Button size="small" onClick={() => onDecide({ kind: 'decline', line: row })}>
                  不录取
                </Button>
              </>
            )}
            {row.state === 'enrolled' && (
              <Button size="small" onClick={() => onDecide({ kind: 'withdraw', line: row })}>
                退出
              </Button>
            )}
          </Stack>
        ),
    },
  ]
}

function Missing({ line }: { readonly line: Line }) {
  if (line.state === 'declined' || line.state === 'withdrawn') {
    return <Tooltip title={line.stateReason}>{<span>{line.stateReason}</span>}</Tooltip>
  }
  if (line.missing.length === 0) return <StatusChip state="success" label="齐全" />
  return <StatusChip state="warning" label={`缺${line.missing.map(formPartName).join('、')}`} />
}

function peopleText({ collectors, forbidden, contactName, contactPhone }: Line): string {
  const parts = [
    ...collectors,
    ...(contactPhone === '' ? [] : [`紧急 ${contactName} ${contactPhone}`]),
    ...forbidden.map((name) => `禁止接送 ${name}`),
  ]
  return parts.join('；')
}
