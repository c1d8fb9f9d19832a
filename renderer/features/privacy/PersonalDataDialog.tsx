import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material'
import { useState, type ReactNode } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import type { RecordLife } from '#shared/features/privacy/erasure.ts'
import { recordStateName } from '#shared/features/privacy/record-life.ts'
import { CopyDialog } from './CopyDialog.tsx'
import { ErasureList } from './ErasureList.tsx'
import { PRIVACY_TEXTS } from './privacy.text.ts'
import { ArchiveDialog, EraseDialog } from './RecordDialogs.tsx'
import { RequestDialog } from './RequestDialog.tsx'
import { RequestList } from './RequestList.tsx'

type Act = 'copy' | 'request' | 'archive' | 'anonymise' | 'delete'
type OneChild = Pick<ChildFile, 'id' | 'name' | 'number' | 'guardianName'>

/** What a family may ask about a child's data, and the way of its record out of the program. */
export function PersonalDataDialog({
  child,
  onClose,
}: {
  readonly child: OneChild
  readonly onClose: () => void
}) {
  const life = useOffice('privacy.record', { id: child.id })
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{`“${child.name}”的个人信息`}</DialogTitle>
      <DialogContent dividers>
        <Loaded query={life} describe={(error) => errorText(error, PRIVACY_TEXTS)}>
          {(found) => <RecordPanel child={child} life={found} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function RecordPanel({ child, life }: { readonly child: OneChild; readonly life: RecordLife }) {
  const [act, setAct] = useState<Act | null>(null)
  const done = () => setAct(null)
  const isNameless = life.state === 'anonymised' || life.state === 'deleted'
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Alert severity={life.state === 'open' ? 'info' : 'warning'} icon={false}>
        {stateText(life)}
      </Alert>
      <RecordActs life={life} onAct={setAct} />
      <Section title="个人信息申请">
        <RequestList requests={life.requests} empty="没有查阅、复制、更正或删除的申请。" />
      </Section>
      <Section title="销毁记录">
        <ErasureList erasures={life.erasures} empty="没有匿名化或删除。" />
      </Section>
      {act === 'copy' && !isNameless && <CopyDialog child={child} onClose={done} />}
      {act === 'request' && <RequestDialog child={child} onClose={done} />}
      {act === 'archive' && (
        <ArchiveDialog child={child} isArchived={life.state === 'archived'} onClose={done} />
      )}
      {(act === 'anonymise' || act === 'delete') && (
        <EraseDialog child={child} act={act} onClose={done} />
      )}
    </Stack>
  )
}

/** What the state allows, in the order of a record's life. */
function RecordActs({
  life: { state },
  onAct,
}: {
  readonly life: RecordLife
  readonly onAct: (act: Act) => void
}) {
  const isNamed = state === 'open' || state === 'archived'
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {isNamed && (
        <>
          <IfMay route="privacy.exportCopy">
            <Button variant="contained" onClick={() => onAct('copy')}>
              导出个人信息副本
            </Button>
          </IfMay>
          <IfMay route="privacy.addRequest">
            <Button variant="outlined" onClick={() => onAct('request')}>
              登记申请
            </Button>
          </IfMay>
          <IfMay route="privacy.archive">
            <Button variant="outlined" onClick={() => onAct('archive')}>
              {state === 'archived' ? '取消归档' : '归档'}
            </Button>
          </IfMay>
        </>
      )}
      {state === 'archived' && (
        <IfMay route="privacy.anonymise">
          <Button color="error" variant="outlined" onClick={() => onAct('anonymise')}>
            匿名化…
          </Button>
        </IfMay>
      )}
      {state === 'anonymised' && (
        <IfMay route="privacy.delete">
          <Button color="error" variant="outlined" onClick={() => onAct('delete')}>
            删除…
          </Button>
        </IfMay>
      )}
    </Stack>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack sx={{ gap: 1 }}>
      <Typography variant="h2" component="h3">
        {title}
      </Typography>
      {children}
    </Stack>
  )
}

function stateText({ state, archivedOn, anonymisedOn, deletedOn, retentionOverOn }: RecordLife) {
  const kept = retentionOverOn === null ? '在册期间不归档。' : `保存期限到 ${retentionOverOn}。`
  if (state === 'open') return `${recordStateName(state)}。${kept}`
  const on = deletedOn ?? anonymisedOn ?? archivedOn ?? ''
  return `${on} ${recordStateName(state)}。${state === 'archived' ? `只能查看。${kept}` : '不能恢复。'}`
}
