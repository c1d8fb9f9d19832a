import { Radio, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import type { Comparison } from '#shared/features/duplicates/duplicate.ts'
import { mergedFactName } from '#shared/features/duplicates/merge-fields.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { familyText, fieldRows, type Column, type MergeDraft } from './merge-draft.ts'

/** Two files side by side; with `mayMerge` each line can be chosen from either. */
export function CompareTable({
  comparison,
  draft,
  mayMerge,
  onChange,
}: {
  readonly comparison: Comparison
  readonly draft: MergeDraft
  readonly mayMerge: boolean
  readonly onChange: (draft: MergeDraft) => void
}) {
  const { left, right, histories, records } = comparison
  const numbers = { left: left.number, right: right.number }
  const counts = (column: Column) => records[column].map(({ what, count }) => `${what} ${count} 条`)
  return (
    <Table size="small" stickyHeader aria-label="并排核对">
      <TableHead>
        <TableRow>
          <TableCell>项目</TableCell>
          {(['left', 'right'] as const).map((column) => (
            <TableCell key={column}>
              {mayMerge && (
                <Radio
                  size="small"
                  name="保留的档案"
                  sx={{ p: 0.25, mr: 0.5 }}
                  checked={draft.stays === column}
                  onChange={() => onChange({ ...draft, stays: column })}
                  slotProps={{ input: { 'aria-label': `保留 ${numbers[column]}` } }}
                />
              )}
              {numbers[column]}
              {mayMerge && (draft.stays === column ? '（保留这份）' : '（并入另一份）')}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {fieldRows(comparison).map(({ field, label, isSame, ...values }) => (
          <ChoiceRow
            key={field}
            label={label}
            left={[values.left]}
            right={[values.right]}
            chosen={draft.fields[field]}
            canChoose={mayMerge && !isSame}
            numbers={numbers}
            onChoose={(column) =>
              onChange({ ...draft, fields: { ...draft.fields, [field]: column } })
            }
          />
        ))}
        <ChoiceRow
          label="家庭"
          hint={left.familyId === right.familyId ? '同一家庭' : '另一家的成员并过来'}
          left={[familyText(left)]}
          right={[familyText(right)]}
          chosen={draft.family}
          canChoose={mayMerge && left.familyId !== right.familyId}
          numbers={numbers}
          onChoose={(family) => onChange({ ...draft, family })}
        />
        {histories.map((history) => (
          <ChoiceRow
            key={history.fact}
            label={mergedFactName(history.fact)}
            hint={history.overlaps ? '同一时期不一致，重叠的日子以哪份为准' : '两份都保留'}
            none="没有"
            left={history.left}
            right={history.right}
            chosen={draft.facts[history.fact] ?? null}
            canChoose={mayMerge && history.overlaps}
            numbers={numbers}
            onChoose={(column) =>
              onChange({ ...draft, facts: { ...draft.facts, [history.fact]: column } })
            }
          />
        ))}
        <ChoiceRow
          label="其他记录"
          hint="全部归到保留的一份"
          none="没有"
          left={counts('left')}
          right={counts('right')}
          chosen={null}
          canChoose={false}
          numbers={numbers}
          onChoose={() => {}}
        />
      </TableBody>
    </Table>
  )
}
