import {
  Alert,
  Button,
  InputBase,
  MenuItem,
  Paper,
  Select,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { isAlreadyDone } from '#renderer/api/use-act.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { isThere } from '#shared/features/attendance/status.ts'
import {
  HOMEWORK,
  homeworkSchema,
  MEALS,
  mealSchema,
  type Remarks,
} from '#shared/features/tutoring/remarks.ts'
import type { TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'
import { UnsavedMarksGuard } from './UnsavedMarksGuard.tsx'

/** Homework, meal and health of the children who came. */
export function RemarksPanel({ data }: { readonly data: TutoringDesk }) {
  const notice = useNotice()
  const save = useCommand('tutoring.saveRemarks')
  const may = useMay('tutoring.saveRemarks')
  const [typed, setTyped] = useState<ReadonlyMap<number, Remarks>>(new Map())
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { termId, day, closing } = data
  const came = data.children.filter(({ mark }) => mark !== null && isThere(mark.status))
  const set = (remarks: Remarks) => setTyped((old) => new Map(old).set(remarks.childId, remarks))
  const allDone = () =>
    setTyped(
      new Map(
        came.map(({ childId, remarks }) => {
          const own = typed.get(childId) ?? remarks
          return [
            childId,
            { ...own, homework: own.homework === '' ? 'done' : own.homework },
          ] as const
        }),
      ),
    )
  const send = async () => {
    try {
      const remarks = [...typed.values()]
      await save.mutateAsync({ termId, day, remarks, ...(closing === null ? {} : { reason }) })
      setTyped(new Map())
      setReason('')
      setError(null)
      notice.succeed(`已保存 ${remarks.length} 名儿童的备注`)
    } catch (thrown) {
      if (isAlreadyDone(thrown)) setTyped(new Map())
      else setError(errorText(thrown, TUTORING_TEXTS))
    }
  }
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }} role="region" aria-label="备注">
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          作业、用餐和身体情况
        </Typography>
        {may && (
          <>
            <Button disabled={came.length === 0} onClick={allDone}>
              作业都已完成
            </Button>
            <Button
              variant="contained"
              disabled={typed.size === 0 || save.isPending}
              onClick={() => void send()}
            >
              保存备注
            </Button>
          </>
        )}
      </Stack>
      {error !== null && (
        <Alert severity="error" sx={{ py: 0, mb: 1 }}>
          {error}
        </Alert>
      )}
      {closing !== null && typed.size > 0 && (
        <TextField
          label="更正原因"
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          sx={{ mb: 1 }}
        />
      )}
      {came.length === 0 ? (
        <Typography color="textSecondary">还没有儿童到站，来了以后在这里登记。</Typography>
      ) : (
        <TableContainer sx={{ maxHeight: 'calc(100vh - 320px)' }}>
          <Table stickyHeader aria-label="作业、用餐和身体情况" sx={CELLS}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 90 }}>姓名</TableCell>
                <TableCell sx={{ width: 110 }}>作业</TableCell>
                <TableCell sx={{ width: 100 }}>用餐</TableCell>
                <TableCell>身体情况</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {came.map(({ childId, name, remarks }) => (
                <Line
                  key={childId}
                  name={name}
                  remarks={typed.get(childId) ?? remarks}
                  isDisabled={!may}
                  onChange={set}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      <UnsavedMarksGuard isDirty={typed.size > 0} />
    </Paper>
  )
}

const CELLS = {
  tableLayout: 'fixed',
  '& td, & th': { py: 0, px: 0.75, height: 34, whiteSpace: 'nowrap', overflow: 'hidden' },
} as const

function Line({
  name,
  remarks,
  isDisabled,
  onChange,
}: {
  readonly name: string
  readonly remarks: Remarks
  readonly isDisabled: boolean
  readonly onChange: (remarks: Remarks) => void
}) {
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ textOverflow: 'ellipsis' }}>
        {name}
      </TableCell>
      <TableCell>
        <Select
          variant="standard"
          disableUnderline
          displayEmpty
          fullWidth
          disabled={isDisabled}
          value={remarks.homework}
          inputProps={{ 'aria-label': `${name} 作业` }}
          onChange={({ target }) =>
            onChange({ ...remarks, homework: homeworkSchema.parse(target.value) })
          }
        >
          {HOMEWORK.map(({ code, name: label }) => (
            <MenuItem key={code} value={code}>
              {label}
            </MenuItem>
          ))}
        </Select>
      </TableCell>
      <TableCell>
        <Select
          variant="standard"
          disableUnderline
          displayEmpty
          fullWidth
          disabled={isDisabled}
          value={remarks.meal}
          inputProps={{ 'aria-label': `${name} 用餐` }}
          onChange={({ target }) => onChange({ ...remarks, meal: mealSchema.parse(target.value) })}
        >
          {MEALS.map(({ code, name: label }) => (
            <MenuItem key={code} value={code}>
              {label}
            </MenuItem>
          ))}
        </Select>
      </TableCell>
      <TableCell>
        <InputBase
          value={remarks.health}
          disabled={isDisabled}
          placeholder="正常可不填"
          onChange={(event) => onChange({ ...remarks, health: event.target.value })}
          inputProps={{ 'aria-label': `${name} 身体情况`, maxLength: 100 }}
          sx={{ width: 1, fontSize: 13 }}
        />
      </TableCell>
    </TableRow>
  )
}
