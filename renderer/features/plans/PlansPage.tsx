import { Button, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { planIdSchema, type PlanId } from '#shared/features/plans/plan.ts'
import { NoteDialog, type NoteStart } from './NoteDialog.tsx'
import { PlanOpener } from './PlanOpener.tsx'
import { PlansTab } from './PlansTab.tsx'
import { TasksTab } from './TasksTab.tsx'
import { WaitingTab } from './WaitingTab.tsx'

const TABS = [
  { value: 'tasks', label: '待办任务' },
  { value: 'plans', label: '计划一览' },
  { value: 'waiting', label: '待审批' },
] as const

/**
 * Plans of care (R12). `?tab=` opens a tab, `?plan=` a plan, `&edit` to be written on, `?task=` the
 * note of a task.
 */
export function PlansPage() {
  const [params, setParams] = useSearchParams()
  const [note, setNote] = useState<NoteStart | null>(null)
  const tab = TABS.find(({ value }) => value === params.get('tab'))?.value ?? 'tasks'
  const opened = planIdSchema.safeParse(Number(params.get('plan') ?? Number.NaN))
  const asked = useAskedTask(params.get('task'))
  const started = note ?? asked
  const closeNote = () => {
    setNote(null)
    if (params.has('task')) setParams({ tab }, { replace: true })
  }
  const open = (id: PlanId, isEditing = false) =>
    setParams({ tab, plan: String(id), ...(isEditing && { edit: '1' }) })
  return (
    <>
      <PageHeader
        title="帮扶计划"
        purpose="按评估结果和需求，为每名儿童制定帮扶关爱服务计划，按六类服务开展并留下记录。"
        actions={
          <IfMay route="plans.addNote">
            <Button variant="contained" onClick={() => setNote({ childId: null, taskIds: [] })}>
              写服务记录
            </Button>
          </IfMay>
        }
      />
      <Tabs
        value={tab}
        aria-label="帮扶计划"
        onChange={(_event, value: string) => setParams({ tab: value }, { replace: true })}
        sx={{ mb: 2, mt: -1, minHeight: 40 }}
      >
        {TABS.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 40, fontSize: 14 }} />
        ))}
      </Tabs>
      {tab === 'tasks' && <TasksTab onNote={setNote} onOpen={open} />}
      {tab === 'plans' && <PlansTab onOpen={open} />}
      {tab === 'waiting' && <WaitingTab onOpen={open} />}
      {opened.success && (
        <PlanOpener
          id={opened.data}
          isEditing={params.has('edit')}
          onEdit={() => open(opened.data, true)}
          onRead={() => open(opened.data)}
          onClose={() => setParams({ tab })}
        />
      )}
      {started !== null && <NoteDialog start={started} onClose={closeNote} />}
    </>
  )
}

/** The note of a task that another page asks for, as long as it is on the list. */
function useAskedTask(asked: string | null): NoteStart | null {
  const mayNote = useMay('plans.addNote')
  const tasks = useOffice('plans.tasks', asked === null || !mayNote ? null : {})
  const task = tasks.data?.tasks.find(({ id }) => String(id) === asked)
  if (asked === null || task === undefined) return null
  return { childId: task.childId, taskIds: [task.id] }
}
