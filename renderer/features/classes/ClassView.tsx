import { Alert, Box, Button, Stack, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { slotsText } from '#shared/features/classes/class-slot.ts'
import type { ClassFile } from '#shared/features/classes/class-summary.ts'
import { classIdSchema, classSubjectName } from '#shared/features/classes/interest-class.ts'
import { ClassDialog } from './ClassDialog.tsx'
import { ClassFacts } from './ClassFacts.tsx'
import { CLASSES_TEXTS } from './classes.text.ts'
import { EndDialog } from './EndDialog.tsx'
import { FiguresTab } from './FiguresTab.tsx'
import { MembersTab } from './MembersTab.tsx'
import { SessionsTab } from './SessionsTab.tsx'
import { CLASS_TABS, useClassesPlace } from './use-classes-place.ts'

/** One class: its facts, its children, its sessions, its figures. */
export function ClassView({ id }: { readonly id: number }) {
  const file = useOffice('classes.get', { id: classIdSchema.parse(id) })
  return (
    <Loaded query={file} describe={(error) => errorText(error, CLASSES_TEXTS)}>
      {(data) => <ClassFilePage file={data} />}
    </Loaded>
  )
}

function ClassFilePage({ file }: { readonly file: ClassFile }) {
  const { tab: asked, go } = useClassesPlace()
  const { class: one, period } = file
  const tab = CLASS_TABS.find(({ value }) => value === asked)?.value ?? 'facts'
  const teacher = one.teacherName === '' ? '老师未定' : one.teacherName
  return (
    <>
      <PageHeader
        title={one.name}
        purpose={`${classSubjectName(one.subject)} · ${slotsText(one.slots)} · ${teacher} · ${one.startsOn} 至 ${one.endsOn}`}
        actions={
          <>
            <Button variant="outlined" onClick={() => go({ period: period?.id ?? 0 })}>
              返回列表
            </Button>
            <ClassActions file={file} />
          </>
        }
      />
      <StalePlan file={file} />
      <Tabs
        value={tab}
        onChange={(_event, value: string) => go({ class: one.id, tab: value })}
        sx={{ mb: 2 }}
      >
        {CLASS_TABS.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} />
        ))}
      </Tabs>
      <Box>
        {tab === 'facts' && <ClassFacts file={file} />}
        {tab === 'members' && <MembersTab file={file} />}
        {tab === 'sessions' && <SessionsTab file={file} />}
        {tab === 'figures' && <FiguresTab file={file} />}
      </Box>
    </>
  )
}

function ClassActions({ file }: { readonly file: ClassFile }) {
  const notice = useNotice()
  const reopen = useCommand('classes.reopen')
  const periods = useOffice('classes.list', {})
  const [dialog, setDialog] = useState<'change' | 'end' | null>(null)
  const { class: one } = file
  if (one.endedOn !== null) {
    return (
      <IfMay route="classes.reopen">
        <Button
          variant="contained"
          disabled={reopen.isPending}
          onClick={() =>
            reopen.mutate(
              { id: one.id },
              {
                onSuccess: () => notice.succeed(`“${one.name}”已恢复，儿童和场次也已恢复`),
                onError: (error) => notice.fail(errorText(error, CLASSES_TEXTS)),
              },
            )
          }
        >
          撤销结束
        </Button>
      </IfMay>
    )
  }
  return (
    <IfMay route="classes.update">
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="outlined" onClick={() => setDialog('end')}>
          结束本班
        </Button>
        <Button variant="contained" onClick={() => setDialog('change')}>
          修改
        </Button>
      </Stack>
      {dialog === 'change' && (
        <ClassDialog
          file={file}
          periods={periods.data?.periods ?? []}
          periodId={one.periodId}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'end' && <EndDialog one={one} onClose={() => setDialog(null)} />}
    </IfMay>
  )
}

/** The calendar changed since the sessions were planned: planning anew is offered. */
function StalePlan({ file }: { readonly file: ClassFile }) {
  const notice = useNotice()
  const update = useCommand('classes.update')
  const { class: one, stale } = file
  if (one.endedOn !== null || stale.added + stale.removed === 0) return null
  const { name, subject, periodId, startsOn, endsOn, slots, roomId, teacherId, quota, note } = one
  const draft = { name, subject, periodId, startsOn, endsOn, slots, roomId, teacherId, quota, note }
  return (
    <Alert
      severity="warning"
      sx={{ mb: 1 }}
      action={
        <IfMay route="classes.update">
          <Button
            color="inherit"
            disabled={update.isPending}
            onClick={() =>
              update.mutate(
                { id: one.id, class: draft, from: localToday() },
                {
                  onSuccess: () => notice.succeed('已按工作日历重新安排'),
                  onError: (error) => notice.fail(errorText(error, CLASSES_TEXTS)),
                },
              )
            }
          >
            按日历重新安排
          </Button>
        </IfMay>
      }
    >
      {`工作日历有变化：今天以后应去掉 ${stale.removed} 场、新增 ${stale.added} 场。`}
    </Alert>
  )
}
