import {
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import {
  requestDecisionName,
  requestKindName,
  type PrivacyRequest,
} from '#shared/features/privacy/privacy-request.ts'
import { AnswerDialog } from './RequestDialog.tsx'

/** Requests with what is due; answering opens a dialog. */
export function RequestList({
  requests,
  empty,
  showsChild = false,
}: {
  readonly requests: readonly PrivacyRequest[]
  readonly empty: string
  readonly showsChild?: boolean
}) {
  const [answering, setAnswering] = useState<PrivacyRequest | null>(null)
  if (requests.length === 0) return <Typography color="textSecondary">{empty}</Typography>
  return (
    <>
      <Table size="small" aria-label="个人信息申请">
        <TableHead>
          <TableRow>
            {showsChild && <TableCell>儿童</TableCell>}
            <TableCell>收到</TableCell>
            <TableCell>事项</TableCell>
            <TableCell>申请人</TableCell>
            <TableCell>内容</TableCell>
            <TableCell>办理</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {requests.map((request) => (
            <TableRow key={request.id}>
              {showsChild && (
                <TableCell>
                  {request.childName} {request.childNumber}
                </TableCell>
              )}
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{request.receivedOn}</TableCell>
              <TableCell>{requestKindName(request.kind)}</TableCell>
              <TableCell>
                {request.applicantName}（{request.applicantRelation}）
              </TableCell>
              <TableCell>{request.content}</TableCell>
              <TableCell>
                <Standing request={request} onAnswer={() => setAnswering(request)} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {answering !== null && (
        <AnswerDialog request={answering} onClose={() => setAnswering(null)} />
      )}
    </>
  )
}

function Standing({
  request,
  onAnswer,
}: {
  readonly request: PrivacyRequest
  readonly onAnswer: () => void
}) {
  const { decision, dueOn, answeredOn, answer } = request
  if (decision !== null) {
    return (
      <Typography variant="body2">
        {answeredOn} {requestDecisionName(decision)}
        {answer === '' ? '' : `：${answer}`}
      </Typography>
    )
  }
  const isLate = dueOn < localToday()
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
      <StatusChip
        state={isLate ? 'error' : 'warning'}
        label={isLate ? `已过 ${dueOn}` : `${dueOn} 前答复`}
      />
      <IfMay route="privacy.answerRequest">
        <Button size="small" onClick={onAnswer}>
          答复
        </Button>
      </IfMay>
    </Stack>
  )
}
