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
import { CAMP_TABS, DAYS_TAB } from './camp-tabs.ts'
import { CampDialog } from './CampDialog.tsx'
import { CampFacts } from './CampFacts.tsx'
import { CancelCampDialog } from './CancelCampDialog.tsx'
import { datesText } from './camps.text.ts'

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
  const tab = CAMP_TABS.find(({ value }) => value === search.get('tab')) ?? DAYS_TAB
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
          `带队 ${camp.leaderName ?? '未定'}`,
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
        value={tab.value}
        onChange={(_event, value: string) => goTo({ tab: value })}
        sx={{ mb: 1.5, minHeight: 36 }}
      >
        {CAMP_TABS.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 36, py: 0 }} />
        ))}
      </Tabs>
      <tab.Panel file={file} />
      {dialog === 'edit' && (
        <CampDialog camp={camp} onClose={() => setDialog(null)} onSaved={() => {}} />
      )}
      {dialog === 'cancel' && <CancelCampDialog camp={camp} onClose={() => setDialog(null)} />}
    </>
  )
}
