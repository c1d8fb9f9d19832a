import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { idTypeName, sexName } from '#shared/features/children/child-codes.ts'
import type { CategoryPeriod, ChildFile } from '#shared/features/children/child.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { ethnicGroupByCode } from '#shared/kernel/codes/ethnic-groups.ts'
import { addDays } from '#shared/kernel/day.ts'
import { guardianText, schoolText } from './child-words.ts'
import { IdNumberFact } from './IdNumberFact.tsx'

/** Everything known of a child, in the order of the paper form. */
export function ChildFacts({ child }: { readonly child: ChildFile }) {
  return (
    <>
      <Facts>
        {child.formerFiles.length > 0 && (
          <Fact label="原编号">
            {`${child.formerFiles.map(({ number }) => number).join('、')}（重复档案，已并入本档）`}
          </Fact>
        )}
        <Fact label="性别">{sexName(child.sex)}</Fact>
        <Fact label="出生日期">
          {child.bornOn}（{child.age} 周岁）
        </Fact>
        <Fact label="民族">
          {child.ethnicCode === null ? '' : ethnicGroupByCode(child.ethnicCode).name}
        </Fact>
        <Fact label={child.idType === 'none' ? '证件' : idTypeName(child.idType)}>
          <IdNumberFact child={child} />
        </Fact>
        <Fact label="村（社区）">{child.village}</Fact>
        <Fact label="现居住地址">{child.address}</Fact>
        <Fact label="就读学校">{schoolText(child)}</Fact>
        <Fact label="健康状况">{child.health}</Fact>
        <Fact label="监护人">{join(guardianText(child), child.guardianPhone)}</Fact>
        <Fact label="父亲">{join(child.fatherName, child.fatherPlace, child.fatherPhone)}</Fact>
        <Fact label="母亲">{join(child.motherName, child.motherPlace, child.motherPhone)}</Fact>
        <Fact label="纳入日期">{child.registeredOn}</Fact>
        <Fact label="备注">{child.note}</Fact>
      </Facts>
      <Typography variant="h3" component="h3" sx={{ mt: 2, mb: 0.5 }}>
        类别记录
      </Typography>
      <CategoryHistory periods={child.categories} />
    </>
  )
}

function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: '104px 1fr', rowGap: 0.75, m: 0 }}
    >
      {children}
    </Box>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const isEmpty = children === '' || children === null
  return (
    <>
      <Typography component="dt" variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {isEmpty ? '—' : children}
      </Typography>
    </>
  )
}

function CategoryHistory({ periods }: { readonly periods: readonly CategoryPeriod[] }) {
  if (periods.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        还没有记录类别，点“调整类别”补充。
      </Typography>
    )
  }
  return (
    <Table aria-label="类别记录">
      <TableHead>
        <TableRow>
          <TableCell>类别</TableCell>
          <TableCell>起</TableCell>
          <TableCell>止</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {periods.map((period) => (
          <TableRow key={period.id}>
            <TableCell>{childCategoryByCode(period.code).name}</TableCell>
            <TableCell>{period.startsOn}</TableCell>
            <TableCell>{lastDayText(period)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function lastDayText({ startsOn, endedOn }: CategoryPeriod): string {
  if (endedOn === null) return '至今'
  return endedOn === startsOn ? '当日更正' : addDays(endedOn, -1)
}

function join(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('　')
}
