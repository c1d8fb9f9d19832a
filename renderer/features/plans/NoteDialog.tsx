import { Controller } from 'react-hook-form'
import { useAccount } from '#renderer/api/account.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ChildPicker } from '#renderer/ui/ChildPicker.tsx'
import { CheckInput, CheckListInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { METHODS, MODES, RESTRICTED_KIND } from '#shared/features/plans/service-note.ts'
import { SERVICE_KINDS } from '#shared/kernel/codes/service-kinds.ts'
import { emptyNote, noteInput, noteValuesSchema } from './note-values.ts'
import { PLANS_TEXTS } from './plans.text.ts'
import { StaffField } from './StaffField.tsx'
import { TaskChecks } from './TaskChecks.tsx'

/** Where a note begins: a child that is known, and tasks that are ticked already. */
export interface NoteStart {
  readonly childId: ChildId | null
  readonly taskIds: readonly number[]
}

const METHOD_OPTIONS = METHODS.map(({ code, name }) => ({ value: code, label: name }))
const MODE_OPTIONS = MODES.map(({ code, name }) => ({ value: code, label: name }))
const KIND_OPTIONS = SERVICE_KINDS.map(({ code, name }) => ({ value: code, label: name }))

/** A service and the tasks it has done, in one form. */
export function NoteDialog({
  start,
  onClose,
}: {
  readonly start: NoteStart
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const account = useAccount()
  const choices = useOffice('children.choices', {})
  const staff = useOffice('plans.staff', {})
  const act = useCommandForm({
    route: 'plans.addNote',
    schema: noteValuesSchema,
    defaultValues: emptyNote(start.childId, start.taskIds, account?.displayName ?? ''),
    toInput: noteInput,
    texts: PLANS_TEXTS,
    fieldOf: {
      NOTE_DAY_IN_FUTURE: 'servedOn',
      NOTE_BEFORE_REGISTRATION: 'servedOn',
      CHILD_ARCHIVED: 'childId',
    },
    onDone: ({ reopenId }) => {
      if (reopenId === null) notice.succeed('服务记录已保存')
      else notice.warn('服务记录已保存。这名儿童的计划已结案，需要继续帮扶的请重新打开计划')
      onClose()
    },
  })
  const { control, watch } = act.form
  const [childId, servedOn, isAttempt, kinds] = watch(['childId', 'servedOn', 'isAttempt', 'kinds'])
  const own = useOffice('plans.ofChild', childId === null ? null : { childId })
  return (
    <FormDialog act={act} title="写服务记录" maxWidth="md" onClose={onClose}>
      <FieldGrid columns={3}>
        <Controller
          control={control}
          name="childId"
          render={({ field, fieldState }) => (
            <ChildPicker
              label="儿童"
              required
              autoFocus={start.childId === null}
              disabled={start.childId !== null}
              options={choices.data ?? []}
              value={field.value}
              onChange={(picked) => {
                field.onChange(picked?.id ?? null)
                act.form.setValue('taskIds', [])
              }}
              error={fieldState.error?.message}
              inputRef={field.ref}
            />
          )}
        />
        <DateInput control={control} name="servedOn" label="服务日期" required />
        <Controller
          control={control}
          name="servedBy"
          render={({ field, fieldState }) => (
            <StaffField
              label="服务人"
              required
              value={field.value}
              staff={staff.data ?? []}
              error={fieldState.error?.message}
              onChange={field.onChange}
            />
          )}
        />
        <SelectInput
          control={control}
          name="method"
          label="工作方法"
          options={METHOD_OPTIONS}
          required
        />
        <SelectInput
          control={control}
          name="mode"
          label="服务形式"
          options={MODE_OPTIONS}
          required
        />
        <IntegerInput
          control={control}
          name="minutes"
          label="时长"
          unit="分钟"
          required={!isAttempt}
        />
        <Wide>
          <CheckInput
            control={control}
            name="isAttempt"
            label="未遇：上门或联系没有见到儿童，不计入服务，不完成任务"
          />
        </Wide>
        {!isAttempt && (
          <Wide>
            <TaskChecks control={control} tasks={own.data?.openTasks ?? []} servedOn={servedOn} />
          </Wide>
        )}
        <Wide>
          <CheckListInput
            control={control}
            name="kinds"
            label="服务类别（勾选任务的自动计入）"
            options={KIND_OPTIONS}
          />
        </Wide>
        <Wide>
          <TextInput
            control={control}
            name="content"
            label="服务内容"
            required
            multiline
            minRows={3}
          />
        </Wide>
        <Wide>
          <TextInput control={control} name="nextStep" label="下一步" />
        </Wide>
        {kinds.includes(RESTRICTED_KIND) && (
          <Wide>
            <CheckInput
              control={control}
              name="isRestricted"
              label="限制查阅：内容只对本人和名单中的人开放，次数照常统计"
            />
          </Wide>
        )}
      </FieldGrid>
    </FormDialog>
  )
}
