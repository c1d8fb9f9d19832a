import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import { List, ListItemButton, ListItemText, Paper, Stack, Typography } from '@mui/material'
import { Link } from 'react-router'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { Duty } from '#shared/features/workbench/today.ts'
import { DUTY_TEXTS } from './workbench.text.ts'

/** The work queue: what is overdue first, then what is due today; each row opens its page. */
export function DutiesList({ duties }: { readonly duties: readonly Duty[] }) {
  const late = duties.filter((duty) => duty.isLate).length
  return (
    <Paper variant="outlined">
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, p: 2, pb: 1 }}>
        <Typography variant="h2">待办事项</Typography>
        {late > 0 && <StatusChip state="warning" label={`${late} 项已过期`} />}
      </Stack>
      {duties.length === 0 ? (
        <EmptyState
          title="今天没有待办事项"
          text="课后辅导点名、营期签到、图书催还和季度报告到期时，会列在这里。"
        />
      ) : (
        <List dense sx={{ maxHeight: 'calc(100vh - 260px)', overflow: 'auto', pt: 0 }}>
          {duties.map((duty) => (
            <DutyRow key={`${duty.code}-${duty.subjectId}-${duty.dueOn}`} duty={duty} />
          ))}
        </List>
      )}
    </Paper>
  )
}

function DutyRow({ duty }: { readonly duty: Duty }) {
  const { act, path, count } = DUTY_TEXTS[duty.code]
  const extra = duty.count === null ? '' : `　${count(duty.count)}`
  return (
    <ListItemButton component={Link} to={path(duty)} divider sx={{ gap: 2 }}>
      <Typography variant="body2" sx={{ width: 96, fontVariantNumeric: 'tabular-nums' }}>
        {duty.dueOn}
      </Typography>
      <ListItemText primary={`${act}：${duty.subject}${extra}`} />
      <StatusChip
        state={duty.isLate ? 'warning' : 'info'}
        label={duty.isLate ? '已过期' : '待办'}
      />
      <ChevronRightOutlined fontSize="small" />
    </ListItemButton>
  )
}
