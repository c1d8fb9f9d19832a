import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { parameterByName } from '#shared/features/parameters/parameter-catalogue.ts'
import type { Parameter, ParameterPeriod } from '#shared/features/parameters/parameter-period.ts'
import { formatParameter } from '#shared/features/parameters/parameter-value.ts'
import type { Day } from '#shared/kernel/day.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'

/** Every period of a parameter, newest first. */
export function HistoryDialog({
  parameter,
  today,
  onClose,
}: {
  readonly parameter: Parameter
  readonly today: Day
  readonly onClose: () => void
}) {
  const [takenBack, setTakenBack] = useState<ParameterPeriod | null>(null)
  const { name, effect } = parameterByName(parameter.name)
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>{name}的历次数值</DialogTitle>
      <DialogContent dividers>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          用于：{effect}。已施行的一期不能改动，只能由新的一期接替。
        </Typography>
        <Table aria-label={`${name}的历次数值`}>
          <TableHead>
            <TableRow>
              <TableCell>数值</TableCell>
              <TableCell>起</TableCell>
              <TableCell>止</TableCell>
              <TableCell>依据文件</TableCell>
              <TableCell>录入</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {parameter.periods.map((period) => (
              <TableRow key={period.id}>
                <TableCell>{formatParameter(parameter.name, period.value)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{period.validFrom}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{period.validTo ?? '—'}</TableCell>
                <TableCell>{period.source}</TableCell>
                <TableCell>{enteredText(period)}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {period.validFrom > today && <StatusChip state="info" label="尚未施行" />}
                  {period.mayTakeBack && (
                    <IfMay route="parameters.takeBack">
                      <Button color="inherit" onClick={() => setTakenBack(period)}>
                        撤回…
                      </Button>
                    </IfMay>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
      {takenBack !== null && (
        <TakeBackDialog
          parameter={parameter}
          period={takenBack}
          onClose={() => setTakenBack(null)}
        />
      )}
    </Dialog>
  )
}

function enteredText({ enteredOn, enteredByName }: ParameterPeriod): string {
  return enteredOn === null ? '程序自带' : `${enteredByName ?? ''} ${enteredOn}`
}
