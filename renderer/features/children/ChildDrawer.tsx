import CloseOutlined from '@mui/icons-material/CloseOutlined'
import { Box, Button, Drawer, IconButton, Stack, Tab, Tabs, Typography } from '@mui/material'
import { useDeferredValue, useState } from 'react'
import { useSearchParams } from 'react-router'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { AttachmentsPanel, Portrait } from '#renderer/features/attachments/attachments.public.tsx'
import { ChildAccessDialog } from '#renderer/features/audit/audit.public.tsx'
import { ChildAssessments } from '#renderer/features/assessments/assessments.public.tsx'
import { FamilyPanel } from '#renderer/features/families/families.public.tsx'
import { CollectorsPanel } from '#renderer/features/collectors/collectors.public.tsx'
import { ConsentsPanel } from '#renderer/features/consents/consents.public.tsx'
import {
  MissingMeter,
  PrintDossierButton,
  TimelinePanel,
} from '#renderer/features/dossiers/dossiers.public.tsx'
import { PersonalDataButton } from '#renderer/features/privacy/privacy.public.tsx'
import { ChildPlans } from '#renderer/features/plans/plans.public.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { ChildFile, ChildId } from '#shared/features/children/child.ts'
import type { FillingPlace } from '#shared/features/dossiers/missing.ts'
import { CategoriesDialog } from './CategoriesDialog.tsx'
import { ChangeChildDialog } from './ChildDialog.tsx'
import { ChildFacts } from './ChildFacts.tsx'
import { populationWords, standingText } from './child-words.ts'
import { CHILDREN_TEXTS } from './children.text.ts'
import { LeaveDialog } from './LeaveDialog.tsx'

/** The file of a child to read; every change is a dialog of its own. `?tab=` opens a part of it. */
export function ChildDrawer({
  id,
  onClose,
}: {
  readonly id: ChildId | null
  readonly onClose: () => void
}) {
  const file = useOffice('children.get', id === null ? null : { id })
  return (
    <Drawer
      anchor="right"
      open={id !== null}
      onClose={onClose}
      slotProps={{ paper: { sx: { width: 520 }, 'aria-label': '儿童档案' } }}
    >
      {id !== null && (
        <Loaded query={file} describe={errorText}>
          {(child) => <OpenFile child={child} onClose={onClose} />}
        </Loaded>
      )}
    </Drawer>
  )
}

function OpenFile({ child, onClose }: { readonly child: ChildFile; readonly onClose: () => void }) {
  const [act, setAct] = useState<'edit' | 'categories' | 'leave' | 'access' | null>(null)
  const done = () => setAct(null)
  return (
    <Stack sx={{ height: '100%' }}>
      <FileHead child={child} onClose={onClose} />
      <FileBody child={child} onFill={(place) => setAct(place)} />
      <Stack direction="row" sx={{ gap: 1, px: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
        {child.recordState === 'open' && (
          <>
            <IfMay route="children.update">
              <Button variant="contained" onClick={() => setAct('edit')}>
                编辑
              </Button>
            </IfMay>
            <IfMay route="children.setCategories">
              <Button variant="outlined" onClick={() => setAct('categories')}>
                调整类别
              </Button>
            </IfMay>
          </>
        )}
        <IfMay route="audit.childAccess">
          <Button onClick={() => setAct('access')}>谁看过这份档案</Button>
        </IfMay>
        <PersonalDataButton child={child} />
        <Box sx={{ flex: 1 }} />
        {child.recordState === 'open' && child.leftOn === null ? (
          <IfMay route="children.leave">
            <Button color="inherit" onClick={() => setAct('leave')}>
              退出…
            </Button>
          </IfMay>
        ) : child.recordState === 'open' ? (
          <IfMay route="children.rejoin">
            <RejoinButton child={child} />
          </IfMay>
        ) : null}
      </Stack>
      {act === 'edit' && <ChangeChildDialog child={child} onClose={done} />}
      {act === 'categories' && <CategoriesDialog child={child} onClose={done} />}
      {act === 'access' && <ChildAccessDialog childId={child.id} onClose={done} />}
      {act === 'leave' && <LeaveDialog child={child} onClose={done} />}
    </Stack>
  )
}

const FILE_TABS = ['file', 'family', 'consents', 'timeline'] as const
type FileTab = (typeof FILE_TABS)[number]

function FileBody({
  child,
  onFill,
}: {
  readonly child: ChildFile
  readonly onFill: (dialog: 'edit' | 'categories') => void
}) {
  const [params] = useSearchParams()
  const asked = FILE_TABS.find((one) => one === params.get('tab'))
  const [tab, setTab] = useState<FileTab>(asked ?? 'file')
  const canChange = child.recordState === 'open'
  const fill = (place: FillingPlace) => {
    if (place === 'edit' || place === 'categories') onFill(place)
    else if (place === 'family' || place === 'consents') setTab(place)
    else document.getElementById(sectionIdOf(place))?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <Tabs
        value={tab}
        onChange={(_event, value: FileTab) => setTab(value)}
        aria-label="档案内容"
        sx={{ px: 2, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        <Tab value="file" label="档案" />
        <Tab value="family" label="家庭与变动" />
        <Tab value="consents" label="同意与接送" />
        <Tab value="timeline" label="大事记" />
      </Tabs>
      <Box sx={{ flex: 1, overflow: 'auto', px: 3, py: 2 }}>
        {tab === 'file' && <FileTabBody child={child} onFill={fill} />}
        {tab === 'family' && <FamilyPanel childId={child.id} canChange={canChange} />}
        {tab === 'consents' && (
          <>
            <ConsentsPanel childId={child.id} canChange={canChange} />
            <CollectorsPanel childId={child.id} canChange={canChange} />
          </>
        )}
        {tab === 'timeline' && <TimelinePanel childId={child.id} onOpenTab={setTab} />}
      </Box>
    </>
  )
}

function FileTabBody({
  child,
  onFill,
}: {
  readonly child: ChildFile
  readonly onFill: (place: FillingPlace) => void
}) {
  const isAsked = child.isActive && child.recordState === 'open'
  // Who it is stands there at once; the rest follows in the next frame.
  const isPainted = useDeferredValue(true, false)
  return (
    <>
      {isAsked && <MissingMeter childId={child.id} onFill={onFill} />}
      <ChildFacts child={child} />
      {isPainted && <FileSections child={child} />}
    </>
  )
}

function FileSections({ child }: { readonly child: ChildFile }) {
  return (
    <>
      <div id={sectionIdOf('assessment')}>
        <ChildAssessments childId={child.id} isActive={child.isActive} />
      </div>
      <div id={sectionIdOf('plan')}>
        <ChildPlans childId={child.id} isActive={child.isActive} />
      </div>
      <Box id={sectionIdOf('attachments')} sx={{ mt: 2 }}>
        <AttachmentsPanel
          owner={{
            subject: 'child',
            subjectId: child.id,
            name: child.name,
            number: child.number,
          }}
        />
      </Box>
    </>
  )
}

/** Parts of the first tab that a missing fact leads to. */
function sectionIdOf(place: FillingPlace): string {
  return `file-${place}`
}

function FileHead({ child, onClose }: { readonly child: ChildFile; readonly onClose: () => void }) {
  return (
    <Stack
      direction="row"
      sx={{
        gap: 1.5,
        alignItems: 'center',
        px: 3,
        py: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Portrait childId={child.id} name={child.name} />
      <Typography variant="h1" component="h2">
        {child.name}
      </Typography>
      <Typography color="textSecondary">{child.number}</Typography>
      {child.isActive ? (
        populationWords(child.populations).map((word) => (
          <StatusChip key={word} state="info" label={word} />
        ))
      ) : (
        <StatusChip state="warning" label={standingText(child)} />
      )}
      <Box sx={{ flex: 1 }} />
      <PrintDossierButton childId={child.id} />
      <IconButton aria-label="关闭档案" onClick={onClose}>
        <CloseOutlined />
      </IconButton>
    </Stack>
  )
}

function RejoinButton({ child }: { readonly child: ChildFile }) {
  const rejoin = useCommand('children.rejoin')
  const notice = useNotice()
  const act = () =>
    rejoin.mutate(
      { id: child.id },
      {
        onSuccess: () => notice.succeed(`“${child.name}”已恢复在册`),
        onError: (error) => notice.fail(errorText(error, CHILDREN_TEXTS)),
      },
    )
  return (
    <Button variant="outlined" disabled={rejoin.isPending} onClick={act}>
      恢复在册
    </Button>
  )
}
