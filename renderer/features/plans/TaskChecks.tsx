import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
} from '@mui/material'
import { Controller, type Control } from 'react-hook-form'
import type { PlanTask } from '#shared/features/plans/plan.ts'
import { mayCloseOn } from '#shared/features/plans/task-state.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { isDay } from '#shared/kernel/day.ts'
import type { NoteValues } from './note-values.ts'

/** The open tasks that a service of this day can close, to be ticked. */
export function TaskChecks({
  control,
  tasks,
  servedOn,
}: {
  readonly control: Control<NoteValues>
  readonly tasks: readonly PlanTask[]
  readonly servedOn: string
}) {
  const shown = isDay(servedOn) ? tasks.filter((task) => mayCloseOn(task, servedOn)) : []
  return (
    <Controller
      control={control}
      name="taskIds"
      render={({ field: { value, onChange }, fieldState }) => (
        <FormControl component="fieldset" error={fieldState.error !== undefined}>
          <FormLabel component="legend">完成的任务</FormLabel>
          <FormGroup>
            {shown.map((task) => (
              <FormControlLabel
                key={task.id}
                label={taskText(task)}
                control={
                  <Checkbox
                    checked={value.includes(task.id)}
                    onChange={(event) =>
                      onChange(
                        event.target.checked
                          ? [...value, task.id]
                          : value.filter((id) => id !== task.id),
                      )
                    }
                  />
                }
              />
            ))}
          </FormGroup>
          <FormHelperText>
            {fieldState.error?.message ??
              (shown.length === 0 ? '这一天没有可以完成的计划任务，记录仍可保存' : null)}
          </FormHelperText>
        </FormControl>
      )}
    />
  )
}

function taskText({ kind, goal, dueOn, state }: PlanTask): string {
  const late = state === 'late' ? '，已逾期' : ''
  return `${serviceKindName(kind)}：${goal}（${dueOn} 前${late}）`
}
