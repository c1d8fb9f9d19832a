import { Box, Paper, Stack, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { DateField, localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { FIXED_RULES } from '#shared/features/parameters/fixed-rules.ts'
import type { ParameterName } from '#shared/features/parameters/parameter-catalogue.ts'
import { isDay } from '#shared/kernel/day.ts'
import { AddPeriodDialog } from './AddPeriodDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { ParametersTable } from './ParametersTable.tsx'

interface Opened {
  readonly what: 'add' | 'history'
  readonly name: ParameterName
}

/** The policy’s numbers as dated data: a successor document is entered, not programmed. */
export function ParametersTab() {
  const [typed, setTyped] = useState<string | null>(localToday())
  const [opened, setOpened] = useState<Opened | null>(null)
  const day = isDay(typed) ? typed : localToday()
  const list = useOffice('parameters.list', { day })
  const close = () => setOpened(null)
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', mb: 1.5 }}>
        <Box sx={{ width: 190 }}>
          <DateField label="看哪一天的数值" value={typed} onChange={setTyped} />
        </Box>
        <Typography variant="body2" color="textSecondary">
          新文件改了标准时，点“新增一期”，填新值、施行日期和文号；以前的日子和已生成的报告不变。
        </Typography>
      </Stack>
      <Loaded query={list} describe={errorText}>
        {({ parameters, today }) => {
          const chosen = parameters.find(({ name }) => name === opened?.name)
          return (
            <>
              <Paper variant="outlined">
                <ParametersTable
                  parameters={parameters}
                  day={day}
                  onAdd={({ name }) => setOpened({ what: 'add', name })}
                  onHistory={({ name }) => setOpened({ what: 'history', name })}
                />
              </Paper>
              <FixedRules />
              {chosen !== undefined && opened?.what === 'add' && (
                <AddPeriodDialog parameter={chosen} onClose={close} />
              )}
              {chosen !== undefined && opened?.what === 'history' && (
                <HistoryDialog parameter={chosen} today={today} onClose={close} />
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function FixedRules() {
  return (
    <Paper variant="outlined" sx={{ mt: 1.5, p: 1.5 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        法律和政策原文规定，程序内置，不能修改
      </Typography>
      <Table aria-label="程序内置的规定" sx={{ '& td, & th': { py: 0.25, border: 0 } }}>
        <TableBody>
          {FIXED_RULES.map(({ name, value, source }) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row" sx={{ width: 200 }}>
                {name}
              </TableCell>
              <TableCell>{value}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{source}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  )
}
