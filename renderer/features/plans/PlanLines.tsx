import {
  Box,
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useMay } from '#renderer/api/account.ts'
import { lineResultName } from '#shared/features/plans/closure.ts'
import { frequencyText } from '#shared/features/plans/frequency.ts'
import type { PlanLine } from '#shared/features/plans/plan.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'

/** The services of a plan with what was done of each; `onRevise` while they may be changed. */
export function PlanLines({
  lines,
  onRevise,
}: {
  readonly lines: readonly PlanLine[]
  readonly onRevise?: (line: PlanLine | null) => void
}) {
  const mayRevise = useMay('plans.reviseLine') && onRevise !== undefined
  return (
    <Box component="section" aria-label="服务内容">
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          服务内容
        </Typography>
        {mayRevise && <Button onClick={() => onRevise(null)}>增加一项…</Button>}
      </Stack>
      <Table aria-label="服务内容">
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 84 }}>类别</TableCell>
            <TableCell>目标</TableCell>
            <TableCell>指标</TableCell>
            <TableCell sx={{ width: 96 }}>频次</TableCell>
            <TableCell sx={{ width: 80 }}>责任人</TableCell>
            <TableCell sx={{ width: 190 }}>起止日期</TableCell>
            <TableCell align="right" sx={{ width: 112 }}>
              完成／计划
            </TableCell>
            <TableCell sx={{ width: 150 }}>结果</TableCell>
            {mayRevise && <TableCell sx={{ width: 76 }} />}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.id}>
              <TableCell>{serviceKindName(line.kind)}</TableCell>
              <TableCell>{line.goal}</TableCell>
              <TableCell>{line.indicator}</TableCell>
              <TableCell>{frequencyText(line.frequency, line.times)}</TableCell>
              <TableCell>{line.responsible}</TableCell>
              <TableCell>
                {line.startsOn} 至 {line.endsOn}
              </TableCell>
              <TableCell align="right">
                {line.progress.done}/{line.progress.planned}
              </TableCell>
              <TableCell>{resultText(line)}</TableCell>
              {mayRevise && (
                <TableCell sx={{ py: 0 }}>
                  <Button
                    aria-label={`调整：${serviceKindName(line.kind)}`}
                    onClick={() => onRevise(line)}
                  >
                    调整…
                  </Button>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {lines.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ py: 1 }}>
          还没有服务内容，点“编辑计划”填写。
        </Typography>
      )}
    </Box>
  )
}

function resultText({ result, resultNote }: PlanLine): string {
  if (result === null) return '—'
  return [lineResultName(result), resultNote].filter((text) => text !== '').join('：')
}
