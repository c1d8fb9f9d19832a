import { Alert, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Collector, CollectorsFile } from '#shared/features/collectors/collector.ts'
import { isInForce } from '#shared/features/collectors/may-collect.ts'
import { CollectorDialog } from './CollectorDialog.tsx'
import { CollectorRow } from './CollectorRow.tsx'
import { EndCollectorDialog } from './EndCollectorDialog.tsx'

/** Who may and who must not collect the child; `canChange` while the record is open. */
export function CollectorsPanel({
  childId,
  canChange,
}: {
  readonly childId: ChildId
  readonly canChange: boolean
}) {
  const file = useOffice('collectors.ofChild', { childId })
  return (
    <Loaded query={file} describe={errorText}>
      {(loaded) => <Collectors childId={childId} file={loaded} canChange={canChange} />}
    </Loaded>
  )
}

type Act = { readonly kind: 'add' } | { readonly kind: 'correct' | 'end'; readonly one: Collector }

function Collectors({
  childId,
  file,
  canChange,
}: {
  readonly childId: ChildId
  readonly file: CollectorsFile
  readonly canChange: boolean
}) {
  const [act, setAct] = useState<Act | null>(null)
  const done = () => setAct(null)
  const { collectors, today } = file
  const isAnyForbidden = collectors.some((one) => one.kind === 'forbidden' && isInForce(one, today))
  return (
    <Stack component="section" aria-label="接送人" sx={{ gap: 1, mt: 2.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h3" component="h3">
          接送人
        </Typography>
        {canChange && (
          <IfMay route="collectors.add">
            <Button size="small" onClick={() => setAct({ kind: 'add' })}>
              登记接送人
            </Button>
          </IfMay>
        )}
      </Stack>
      {isAnyForbidden && (
        <Alert severity="error" sx={{ py: 0 }}>
          有禁止接送的人员，值班时请核对；点名签退不能填写禁止接送的人。
        </Alert>
      )}
      {collectors.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          还没有登记接送人。监护人以外的人来接孩子前，请先登记；法院保护令或监护人书面要求不得接走的，登记为“禁止接送”。
        </Typography>
      )}
      {collectors.map((one) => (
        <CollectorRow
          key={one.id}
          one={one}
          file={file}
          onCorrect={canChange ? () => setAct({ kind: 'correct', one }) : null}
          onEnd={canChange ? () => setAct({ kind: 'end', one }) : null}
        />
      ))}
      {act?.kind === 'add' && (
        <CollectorDialog childId={childId} file={file} one={null} onClose={done} />
      )}
      {act?.kind === 'correct' && (
        <CollectorDialog childId={childId} file={file} one={act.one} onClose={done} />
      )}
      {act?.kind === 'end' && <EndCollectorDialog one={act.one} today={today} onClose={done} />}
    </Stack>
  )
}
