import SearchOutlined from '@mui/icons-material/SearchOutlined'
import {
  Box,
  Checkbox,
  FormControlLabel,
  InputAdornment,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material'
import type { ReactNode } from 'react'
import type { PopulationCounts } from '#shared/features/children/population.ts'
import type { RegisterFilter } from './child-search.ts'

/** Search and filters above the register, and what the whole register counts today. */
export function RegisterFilterBar({
  filter,
  counts,
  actions,
  onChange,
}: {
  readonly filter: RegisterFilter
  readonly counts: PopulationCounts
  readonly actions: ReactNode
  readonly onChange: (filter: RegisterFilter) => void
}) {
  const { standing, isLeftBehind, isInDifficulty, isIncomplete } = filter
  return (
    <Stack sx={{ gap: 0.5, mb: 1 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
        <TextField
          label="查找儿童"
          placeholder="姓名、拼音首字母、证件尾号或电话"
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          sx={{ width: 330 }}
          slotProps={{
            htmlInput: { type: 'search' },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchOutlined fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        <ToggleButtonGroup
          exclusive
          size="small"
          sx={{ flexShrink: 0 }}
          aria-label="在册或已退出"
          value={standing}
          onChange={(_event, value: RegisterFilter['standing'] | null) => {
            if (value !== null) onChange({ ...filter, standing: value })
          }}
        >
          <ToggleButton value="active">在册</ToggleButton>
          <ToggleButton value="turning">本月满龄</ToggleButton>
          <ToggleButton value="left">已退出</ToggleButton>
          <ToggleButton value="archived">已归档</ToggleButton>
        </ToggleButtonGroup>
        <FormControlLabel
          label="留守"
          control={
            <Checkbox
              checked={isLeftBehind}
              onChange={(event) => onChange({ ...filter, isLeftBehind: event.target.checked })}
            />
          }
          sx={{ mr: 0 }}
        />
        <FormControlLabel
          label="困境"
          control={
            <Checkbox
              checked={isInDifficulty}
              onChange={(event) => onChange({ ...filter, isInDifficulty: event.target.checked })}
            />
          }
          sx={{ mr: 0 }}
        />
        <FormControlLabel
          label="资料不全"
          control={
            <Checkbox
              checked={isIncomplete}
              onChange={(event) => onChange({ ...filter, isIncomplete: event.target.checked })}
            />
          }
          sx={{ mr: 0, flexShrink: 0 }}
        />
        <Box sx={{ flex: 1 }} />
        {actions}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        <span data-testid="register-counts">
          在册 {counts.members} 人，其中留守 {counts.leftBehind}，困境 {counts.inDifficulty}
          ，两者兼有 {counts.both}
        </span>
        {'　因类别可重叠，分项之和可大于合计'}
      </Typography>
    </Stack>
  )
}
