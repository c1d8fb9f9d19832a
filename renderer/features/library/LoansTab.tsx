import { Box, Button, FormControlLabel, Stack, Switch, Typography } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { LoanLine } from '#shared/features/library/loan.ts'
import { LIBRARY_TEXTS, quoted } from './library.text.ts'
import { LoanState } from './LoanState.tsx'

/** 在借与逾期: every open loan, the longest overdue first. */
export function LoansTab() {
  const loans = useOffice('library.loans', {})
  const [isOverdueOnly, setIsOverdueOnly] = useState(false)
  const [losing, setLosing] = useState<LoanLine | null>(null)
  return (
    <>
      <Loaded query={loans} describe={errorText}>
        {(all) => {
          const overdue = all.filter((loan) => loan.overdueDays > 0)
          return (
            <>
              <Stack direction="row" sx={{ gap: 2, alignItems: 'center', mb: 1 }}>
                <Typography>在借 {all.length} 册</Typography>
                <StatusChip
                  state={overdue.length > 0 ? 'error' : 'success'}
                  label={overdue.length > 0 ? `逾期 ${overdue.length} 册` : '没有逾期'}
                />
                <FormControlLabel
                  label="只看逾期"
                  control={
                    <Switch
                      size="small"
                      checked={isOverdueOnly}
                      onChange={(event) => setIsOverdueOnly(event.target.checked)}
                    />
                  }
                />
                <Box sx={{ flex: 1 }} />
                <ExportButton
                  lists={['loans']}
                  ids={(isOverdueOnly ? overdue : all).map((loan) => loan.id)}
                  filter={isOverdueOnly ? '在借、逾期' : '在借'}
                />
              </Stack>
              <LoansTable loans={isOverdueOnly ? overdue : all} onLose={setLosing} />
            </>
          )
        }}
      </Loaded>
      {losing !== null && <LoseDialog loan={losing} onClose={() => setLosing(null)} />}
    </>
  )
}

function LoansTable({
  loans,
  onLose,
}: {
  readonly loans: readonly LoanLine[]
  readonly onLose: (loan: LoanLine) => void
}) {
  const today = localToday()
  const mayLend = useMay('library.lend')
  const columns: readonly GridColDef<LoanLine>[] = [
    {
      field: 'overdueDays',
      headerName: '状态',
      width: 130,
      display: 'flex',
      renderCell: ({ row }) => <LoanState loan={row} today={today} />,
    },
    { field: 'childName', headerName: '儿童', width: 110 },
    { field: 'title', headerName: '图书', flex: 1, minWidth: 180 },
    { field: 'barcode', headerName: '条码', width: 130 },
    { field: 'lentOn', headerName: '借出日期', width: 110 },
    { field: 'dueOn', headerName: '应还日期', width: 110 },
    { field: 'renewals', headerName: '续借次数', type: 'number', width: 90 },
    {
      field: 'acts',
      headerName: '操作',
      width: 170,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <LoanActs loan={row} onLose={() => onLose(row)} />,
    },
  ]
  return (
    <DataTable
      label="在借图书"
      rows={loans}
      columns={mayLend ? columns : columns.filter(({ field }) => field !== 'acts')}
      height="calc(100vh - 235px)"
      empty={
        <EmptyState
          title="没有要列出的借阅"
          text="借出的图书会列在这里，逾期最久的排在最前；本期借出、归还和逾期册数自动计入季度报告。"
        />
      }
    />
  )
}

function LoanActs({ loan, onLose }: { readonly loan: LoanLine; readonly onLose: () => void }) {
  const notice = useNotice()
  const renew = useCommand('library.renew')
  const giveBack = useCommand('library.return')
  const isBusy = renew.isPending || giveBack.isPending
  const fail = (error: unknown) => notice.fail(errorText(error, LIBRARY_TEXTS))
  return (
    <Stack direction="row" sx={{ gap: 0.5, '& button': { minWidth: 0 } }}>
      <Button
        disabled={isBusy || loan.overdueDays > 0 || loan.renewalsLeft === 0}
        aria-label={`续借${loan.title}`}
        onClick={() =>
          renew.mutate(
            { loanId: loan.id },
            {
              onSuccess: ({ dueOn }) =>
                notice.succeed(`已续借${quoted(loan.title)}，应还日期 ${dueOn}`),
              onError: fail,
            },
          )
        }
      >
        续借
      </Button>
      <Button
        disabled={isBusy}
        aria-label={`归还${loan.title}`}
        onClick={() =>
          giveBack.mutate(
            { barcode: loan.barcode },
            {
              onSuccess: () => notice.succeed(`${loan.childName}已归还${quoted(loan.title)}`),
              onError: fail,
            },
          )
        }
      >
        归还
      </Button>
      <Button color="error" aria-label={`${loan.title}丢失`} onClick={onLose}>
        丢失
      </Button>
    </Stack>
  )
}

function LoseDialog({ loan, onClose }: { readonly loan: LoanLine; readonly onClose: () => void }) {
  const notice = useNotice()
  const lose = useCommand('library.loseCopy')
  return (
    <ConfirmDialog
      title={`登记${quoted(loan.title)}丢失？`}
      confirmLabel="登记丢失"
      isDangerous
      isBusy={lose.isPending}
      onClose={onClose}
      onConfirm={() =>
        lose.mutate(
          { loanId: loan.id },
          {
            onSuccess: () => {
              notice.succeed(`已登记${quoted(loan.title)}（${loan.barcode}）丢失`)
              onClose()
            },
            onAlreadyDone: onClose,
            onError: (error) => {
              notice.fail(errorText(error, LIBRARY_TEXTS))
              onClose()
            },
          },
        )
      }
    >
      {loan.childName}的这次借阅将以“丢失”结束，条码 {loan.barcode}{' '}
      从今天起不再计入馆藏。以后找回的，在“图书目录”中重新登记一册。
    </ConfirmDialog>
  )
}
