import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined'
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined'
import { Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/account.ts'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ClassFile, ClassMember } from '#shared/features/classes/class-summary.ts'
import { formatPercentWithCounts } from '#shared/kernel/rate.ts'
import { CertificatesDialog } from './CertificatesDialog.tsx'
import { CLASSES_TEXTS } from './classes.text.ts'
import { JoinDialog } from './JoinDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'

/** 名单: who is in the class, how often each was there; joining and leaving. */
export function MembersTab({ file }: { readonly file: ClassFile }) {
  const [dialog, setDialog] = useState<'join' | 'certificates' | ClassMember | null>(null)
  const mayChange = useMay('classes.join') && file.class.endedOn === null
  const mayPrint = useMay('classes.printCertificates')
  const earned = file.members.filter(({ earnsCertificate }) => earnsCertificate)
  const joinButton = mayChange ? (
    <Button variant="contained" startIcon={<PersonAddOutlined />} onClick={() => setDialog('join')}>
      加入儿童
    </Button>
  ) : null
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, mb: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {`名额 ${file.class.quota} 人，在班 ${file.class.memberCount} 人；出勤率达到 80% 的 ${earned.length} 人可以发结业证书`}
        </Typography>
        <ExportButton
          lists={['class']}
          scopeId={file.class.id}
          ids={file.members.map(({ id }) => id)}
        />
        {mayPrint && (
          <Button
            variant="outlined"
            startIcon={<WorkspacePremiumOutlined />}
            disabled={earned.length === 0}
            onClick={() => setDialog('certificates')}
          >
            结业证书
          </Button>
        )}
        {joinButton}
      </Stack>
      <DataTable
        label="班级名单"
        rows={file.members}
        columns={columnsFor(mayChange, setDialog)}
        height="calc(100vh - 300px)"
        empty={
          <EmptyState
            title="班里还没有儿童"
            text="可以在这里直接加入，也可以在“报名与分班”登记志愿后统一分班。"
            action={joinButton}
          />
        }
      />
      {dialog === 'join' && <JoinDialog file={file} onClose={() => setDialog(null)} />}
      {dialog === 'certificates' && (
        <CertificatesDialog file={file} earned={earned} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && typeof dialog === 'object' && (
        <LeaveDialog member={dialog} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

function columnsFor(
  mayChange: boolean,
  onLeave: (member: ClassMember) => void,
): readonly GridColDef<ClassMember>[] {
  return [
    { field: 'name', headerName: '姓名', width: 110 },
    { field: 'school', headerName: '年级、学校', flex: 1, minWidth: 180 },
    { field: 'joinedOn', headerName: '加入日期', width: 120 },
    {
      field: 'leftOn',
      headerName: '退出日期',
      width: 120,
      valueFormatter: (value: string | null) => value ?? '在班',
    },
    {
      field: 'attendance',
      headerName: '出勤率',
      width: 160,
      valueGetter: (_value, { attendance }) => formatPercentWithCounts(attendance),
    },
    {
      field: 'earnsCertificate',
      headerName: '结业证书',
      width: 100,
      valueGetter: (_value, one) => (one.earnsCertificate ? '可发' : ''),
    },
    {
      field: 'act',
      headerName: '',
      width: 110,
      sortable: false,
      renderCell: ({ row }) => (mayChange ? <MemberAct member={row} onLeave={onLeave} /> : null),
    },
  ]
}

function MemberAct({
  member,
  onLeave,
}: {
  readonly member: ClassMember
  readonly onLeave: (member: ClassMember) => void
}) {
  const notice = useNotice()
  const rejoin = useCommand('classes.rejoin')
  if (member.leftOn === null) {
    return (
      <Button size="small" onClick={() => onLeave(member)}>
        退出
      </Button>
    )
  }
  return (
    <Button
      size="small"
      disabled={rejoin.isPending}
      onClick={() =>
        rejoin.mutate(
          { memberId: member.id },
          {
            onSuccess: () => notice.succeed(`${member.name}已回到班里`),
            onError: (error) => notice.fail(errorText(error, CLASSES_TEXTS)),
          },
        )
      }
    >
      撤销退出
    </Button>
  )
}
