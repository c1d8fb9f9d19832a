import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import {
  parentSessionIdSchema,
  type ParentSessionId,
} from '#shared/features/parent-school/session.ts'
import { FiguresTab } from './FiguresTab.tsx'
import { PlanDialog } from './SessionDialog.tsx'
import { SessionsTab } from './SessionsTab.tsx'
import { SessionView } from './SessionView.tsx'

/** The parent school (R25). `?session=` opens a session, `?tab=figures` the figures. */
export function ParentSchoolPage() {
  const [params, setParams] = useSearchParams()
  const [isPlanning, setIsPlanning] = useState(false)
  const tab = params.get('tab') === 'figures' ? 'figures' : 'sessions'
  const opened = parentSessionIdSchema.safeParse(Number(params.get('session') ?? Number.NaN))
  const open = (id: ParentSessionId) => setParams({ tab, session: String(id) })
  const addButton = (
    <IfMay route="parent-school.plan">
      <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setIsPlanning(true)}>
        安排一场
      </Button>
    </IfMay>
  )
  return (
    <>
      <PageHeader
        title="儿童学校"
        purpose="面向监护人开展监护法制宣传、安全教育、心理健康教育和隔代教育能力建设，优先邀请紧急救助、重点关爱儿童的监护人和祖辈。"
        actions={addButton}
      />
      <Tabs
        value={tab}
        aria-label="儿童学校"
        onChange={(_event, value: string) => setParams({ tab: value }, { replace: true })}
        sx={{ mb: 2, mt: -1, minHeight: 40 }}
      >
        <Tab value="sessions" label="场次" sx={{ minHeight: 40, fontSize: 14 }} />
        <Tab value="figures" label="统计" sx={{ minHeight: 40, fontSize: 14 }} />
      </Tabs>
      {tab === 'sessions' ? <SessionsTab addButton={addButton} onOpen={open} /> : <FiguresTab />}
      {opened.success && (
        <SessionView
          key={opened.data}
          id={opened.data}
          onOpen={open}
          onClose={() => setParams({ tab })}
        />
      )}
      {isPlanning && (
        <PlanDialog
          onDone={(id) => {
            setIsPlanning(false)
            open(id)
          }}
          onClose={() => setIsPlanning(false)}
        />
      )}
    </>
  )
}
