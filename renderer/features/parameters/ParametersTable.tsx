import { Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { Fragment } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { parameterByName } from '#shared/features/parameters/parameter-catalogue.ts'
import type { Parameter } from '#shared/features/parameters/parameter-period.ts'
import { formatParameter } from '#shared/features/parameters/parameter-value.ts'
import type { Day } from '#shared/kernel/day.ts'

/** The parameters by group, each with its value on the day and what is to come. */
export function ParametersTable({
  parameters,
  day,
  onAdd,
  onHistory,
}: {
  readonly parameters: readonly Parameter[]
  readonly day: Day
  readonly onAdd: (parameter: Parameter) => void
  readonly onHistory: (parameter: Parameter) => void
}) {
  const mayAdd = useMay('parameters.addPeriod')
  const groups = Map.groupBy(parameters, ({ name }) => parameterByName(name).group)
  return (
    <Table aria-label="政策参数" stickyHeader>
      <TableHead>
        <TableRow>
          <TableCell>参数</TableCell>
          <TableCell>当日数值</TableCell>
          <TableCell>依据文件</TableCell>
          <TableCell>以后的变化</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {[...groups].map(([group, members]) => (
          <Fragment key={group}>
            <TableRow>
              <TableCell
                component="th"
                scope="rowgroup"
                colSpan={5}
                sx={{ bgcolor: 'background.default', fontWeight: 600, py: 0.5 }}
              >
                {group}
              </TableCell>
            </TableRow>
            {members.map((parameter) => (
              <TableRow key={parameter.name} hover>
                <TableCell>{parameterByName(parameter.name).name}</TableCell>
                <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {formatParameter(parameter.name, parameter.value)}
                </TableCell>
                <TableCell>{sourceOn(parameter, day)}</TableCell>
                <TableCell>
                  <Upcoming parameter={parameter} day={day} />
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap', py: 0 }}>
                  <Button
                    aria-label={`${parameterByName(parameter.name).name}的历次数值`}
                    onClick={() => onHistory(parameter)}
                  >
                    历次数值
                  </Button>
                  {mayAdd && (
                    <Button
                      aria-label={`新增一期${parameterByName(parameter.name).name}`}
                      onClick={() => onAdd(parameter)}
                    >
                      新增一期
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  )
}

function Upcoming({ parameter, day }: { readonly parameter: Parameter; readonly day: Day }) {
  const next = parameter.periods.findLast(({ validFrom }) => validFrom > day)
  if (next === undefined || parameter.periods.length === 1) return null
  const value = formatParameter(parameter.name, next.value)
  return <StatusChip state="warning" label={`${next.validFrom} 起 ${value}`} />
}

function sourceOn(parameter: Parameter, day: Day): string {
  const { periods } = parameter
  return (periods.find(({ validFrom }) => validFrom <= day) ?? periods.at(-1))?.source ?? ''
}
