import { Checkbox, FormControlLabel, MenuItem, Stack, TextField } from '@mui/material'
import { fundSourceCodeSchema, type FundSourceCode } from '#shared/kernel/codes/fund-sources.ts'
import { SOURCE_OPTIONS } from './funding.text.ts'

export interface JournalChoice {
  readonly source: FundSourceCode | null
  readonly text: string
  /** Looks beyond the chosen period. */
  readonly isEveryDay: boolean
}

/** Which entries the journal shows. */
export function JournalFilter({
  choice,
  onChange,
}: {
  readonly choice: JournalChoice
  readonly onChange: (choice: JournalChoice) => void
}) {
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', my: 1.5 }}>
      <TextField
        select
        label="资金来源"
        value={choice.source ?? ''}
        onChange={(event) => {
          const source = fundSourceCodeSchema.safeParse(event.target.value).data ?? null
          onChange({ ...choice, source })
        }}
        sx={{ width: 300 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">全部来源</MenuItem>
        {SOURCE_OPTIONS.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="查找"
        placeholder="摘要、对方、凭证号或发票号"
        value={choice.text}
        onChange={(event) => onChange({ ...choice, text: event.target.value.slice(0, 60) })}
        sx={{ width: 300 }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <FormControlLabel
        label="不限本季度"
        control={
          <Checkbox
            checked={choice.isEveryDay}
            onChange={(event) => onChange({ ...choice, isEveryDay: event.target.checked })}
          />
        }
      />
    </Stack>
  )
}
