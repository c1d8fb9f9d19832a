import { Alert, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ConsentParty } from '#shared/features/consents/consent-codes.ts'
import type { ConsentFile } from '#shared/features/consents/consent.ts'
import { ConsentHistory } from './ConsentHistory.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import { ScopeStandings } from './ScopeStandings.tsx'

/** What was consented to for a child; `canChange` while the record is open. */
export function ConsentsPanel({
  childId,
  canChange,
}: {
  readonly childId: ChildId
  readonly canChange: boolean
}) {
  const file = useOffice('consents.ofChild', { childId })
  return (
    <Stack component="section" aria-label="知情同意" sx={{ gap: 1.5, mb: 3 }}>
      <Loaded query={file} describe={errorText}>
        {(loaded) => <OpenPanel childId={childId} file={loaded} canChange={canChange} />}
      </Loaded>
    </Stack>
  )
}

function OpenPanel({
  childId,
  file,
  canChange,
}: {
  readonly childId: ChildId
  readonly file: ConsentFile
  readonly canChange: boolean
}) {
  const [recording, setRecording] = useState<ConsentParty | null>(null)
  const [isPrinting, setIsPrinting] = useState(false)
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Typography variant="h3" component="h3" sx={{ flex: 1 }}>
          知情同意
        </Typography>
        <IfMay route="consents.printNotices">
          <Button size="small" onClick={() => setIsPrinting(true)}>
            打印告知同意书
          </Button>
        </IfMay>
        {canChange && (
          <IfMay route="consents.record">
            <Button size="small" variant="outlined" onClick={() => setRecording('guardian')}>
              登记同意
            </Button>
          </IfMay>
        )}
      </Stack>
      {file.asksOwn && (
        <Alert
          severity="warning"
          action={
            canChange && (
              <IfMay route="consents.record">
                <Button color="inherit" size="small" onClick={() => setRecording('child')}>
                  登记本人同意
                </Button>
              </IfMay>
            )
          }
        >
          已满14周岁，还需本人同意
        </Alert>
      )}
      <ScopeStandings file={file} canChange={canChange} />
      <ConsentHistory childId={childId} records={file.records} canChange={canChange} />
      {recording !== null && (
        <RecordDialog
          childId={childId}
          file={file}
          party={recording}
          onClose={() => setRecording(null)}
        />
      )}
      {isPrinting && (
        <PrintDialog
          childIds={[childId]}
          who={`${file.childName}的告知同意书`}
          onClose={() => setIsPrinting(false)}
        />
      )}
    </>
  )
}
