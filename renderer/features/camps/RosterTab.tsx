import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined'
import { Button, Stack, Typography } from '@mui/material'
import { useMemo, useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Camper, CampFile } from '#shared/features/camps/camp-summary.ts'
import { COMPLETION_NAMES } from './camps.text.ts'
import { EnrolDialog } from './EnrolDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type Line = Camper & { readonly id: number }

/** The children of a camp, who withdrew included; enrolling several at once. */
export function RosterTab({ file }: { readonly file: CampFile }) {
  const [isEnrolling, setIsEnrolling] = useState(false)
  const [leaving, setLeaving] = useState<Camper | null>(null)
  const { camp, roster } = file
  const isOff = camp.state === 'cancelled'
  const mayWithdraw = useMay('camps.withdraw') && !isOff
  const columns = useMemo(
    () => columnsFor(camp.heldDays, mayWithdraw ? setLeaving : null),
    [camp, mayWithdraw],
  )
  const enrol = (
    <IfMay route="camps.enrol">
      <Button
        variant="contained"
        startIcon={<PersonAddOutlined />}
        disabled={isOff}
        onClick={() => setIsEnrolling(true)}
      >
        报名
      </Button>
    </IfMay>
  )
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          名额 {camp.quota} 人，名单上 {camp.memberCount} 人，还可报 {camp.quota - camp.memberCount}{' '}
          人
        </Typography>
        <ExportButton
          lists={['campers']}
          scopeId={camp.id}
          ids={roster.map((line) => line.childId)}
        />
        {roster.length > 0 && enrol}
      </Stack>
      <DataTable
        label="营员名单"
        rows={roster.map((line) => ({ ...line, id: line.childId }))}
        columns={columns}
        height="calc(100vh - 335px)"
        empty={
          <EmptyState
            title="名单上还没有儿童"
            text="从儿童档案中一次勾选多名儿童报名；之后每天点名都按这份名单。"
            action={enrol}
          />
        }
      />
      {isEnrolling && <EnrolDialog file={file} onClose={() => setIsEnrolling(false)} />}
      {leaving !== null && (
        <WithdrawDialog file={file} camper={leaving} onClose={() => setLeaving(null)} />
      )}
    </>
  )
}

function columnsFor(
  heldDays: number,
  onWithdraw: ((camper: Camper) => void) | null,
): readonly GridColDef<Line>[] {
  return [
    { field: 'number', headerName: '编号', width: 110 },
    { field: 'name', headerName: '姓名', flex: 1, minWidth: 100 },
    { field: 'school', headerName: '年级学校', flex: 2, minWidth: 180 },
    { field: 'enrolledOn', headerName: '参营日期', width: 120 },
    {
      field: 'daysThere',
      headerName: '出勤天数',
      width: 100,
      align: 'right',
      headerAlign: 'right',
      valueFormatter: (value: number) => `${value}/${heldDays}`,
    },
    {
      field: 'completion',
      headerName: '结营情况',
      width: 110,
      valueGetter: (_value, line) => COMPLETION_NAMES[line.completion],
    },
    {
      field: 'withdrawnOn',
      headerName: '退营',
      width: 130,
      renderCell: ({ row }) =>
        row.withdrawnOn === null ? (
          onWithdraw !== null && <Button onClick={() => onWithdraw(row)}>退营</Button>
        ) : (
          <>{row.withdrawnOn} 起</>
        ),
    },
  ]
}
