import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined'
import { Alert, Button, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { campKindName, type CampId } from '#shared/features/camps/camp.ts'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import { AttendanceTab } from './AttendanceTab.tsx'
import { CampDialog } from './CampDialog.tsx'
import { CampFacts } from './CampFacts.tsx'
import { CancelCampDialog } from './CancelCampDialog.tsx'
import { datesText } from './camps.text.ts'
import { DaysTab } from './DaysTab.tsx'
import { RosterTab } from './RosterTab.tsx'

const TABS = [
  { value: 'days', label: '日程与签到' },
  { value: 'roster', label: '名单' },
  { value: 'attendance', label: '情况' },
] as const

/** One camp: its days and roll calls, its roster, and who was there on which day. */
export function CampView({ id }: { readonly id: CampId }) {
  const file = useOffice('camps.get', { id })
  return (
    <Loaded query={file} describe={errorText}>
      {(loaded) => <OpenCamp file={loaded} />}
    </Loaded>
  )
}

function OpenCamp({ file }: { readonly file: CampFile }) {
  const [search, setSearch] = useSearchParams()
  const [dialog, setDialog] = useState<'edit' | 'cancel' | null>(null)
  const { camp } = file
  const tab = TABS.find(({ value }) => value === search.get('tab'))?.value ?? 'days'
  const goTo = (change: Readonly<Record<string, string>>) =>
    setSearch({ ...Object.fromEntries(search), ...change })
  const isOff = camp.state === 'cancelled'
  const actions = (
    <>
      <Button startIcon={<ArrowBackOutlined />} onClick={() => setSearch({})}>
        返回列表
      </Button>
      {!isOff && camp.heldDays === 0 && (
        <IfMay route="camps.cancel">
          <Button color="error" onClick={() => setDialog('cancel')}>
            取消营期
          </Button>
        </IfMay>
      )}
      {!isOff && (
        <IfMay route="camps.reschedule">
          <Button variant="outlined" onClick={() => setDialog('edit')}>
            调整营期
          </Button>
        </IfMay>
      )}
    </>
  )
  return (
    <>
      <PageHeader
        title={camp.name}
        purpose={[
          campKindName(camp.kind),
          datesText(camp),
          `带队 ${camp.leader}`,
          ...(camp.roomName === null ? [] : [camp.roomName]),
        ].join(' · ')}
        actions={actions}
      />
      <CampFacts file={file} />
      {isOff && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {camp.cancelledOn} 取消，原因：{camp.cancelReason}
        </Alert>
      )}
      <Tabs
        value={tab}
        onChange={(_event, value: string) => goTo({ tab: value })}
        sx={{ mb: 1.5, minHeight: 36 }}
      >
        {TABS.map((item) => (
          <Tab key={item.value} {...item} sx={{ minHeight: 36, py: 0 }} />
        ))}
      </Tabs>
      {tab === 'days' && (
        <DaysTab file={file} chosen={search.get('day')} onChoose={(day) => goTo({ day })} />
      )}
      {tab === 'roster' && <RosterTab file={file} />}
      {tab === 'attendance' && <AttendanceTab file={file} />}
      {dialog === 'edit' && (
        <CampDialog camp={camp} onClose={() => setDialog(null)} onSaved={() => {}} />
      )}
      {dialog === 'cancel' && <CancelCampDialog camp={camp} onClose={() => setDialog(null)} />}
    </>
  )
}
