import { Button } from '@mui/material'
import { Fragment, lazy, Suspense, useState, type ReactNode } from 'react'
import { AccountContext } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { SignInPage } from '#renderer/features/accounts/SignInPage.tsx'
import { ACCOUNTS_TEXTS } from '#renderer/features/accounts/accounts.text.ts'
import { SheetOffer } from '#renderer/features/keys/keys.public.tsx'
import { Cover } from '#renderer/ui/Cover.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { isFaultCode, type FaultCode } from './fault-texts.ts'
import { FaultScreen } from './FaultScreen.tsx'
import { LeaveWorkContext } from './leave-work.ts'
import { useWork } from './use-work.ts'

const FirstRunPage = lazy(async () => ({
  default: (await import('#renderer/features/accounts/FirstRunPage.tsx')).FirstRunPage,
}))

/**
 * First the site has to be set up, then somebody signs in, then the work begins. What stands in the
 * way of work covers the page that is open; the page waits underneath for the one who opened it.
 */
export function SiteGate({
  children,
  goHome,
}: {
  readonly children: ReactNode
  /** Puts the first page in front. */
  readonly goHome: () => Promise<void>
}) {
  const status = useOffice('accounts.status', {})
  const { worker, close } = useWork(status.data, goHome)
  const inTheWay = useObstacle(status, worker !== null, close)
  return (
    <AccountContext value={worker}>
      <LeaveWorkContext value={close}>
        {worker !== null && <Fragment key={worker.id}>{children}</Fragment>}
        {worker !== null && <SheetOffer />}
        {worker !== null && inTheWay !== null ? <Cover>{inTheWay}</Cover> : inTheWay}
      </LeaveWorkContext>
    </AccountContext>
  )
}

/** The screen before the work: a fault, the first set-up, or the sign-in; null when there is none. */
function useObstacle(
  status: ReturnType<typeof useOffice<'accounts.status'>>,
  isResuming: boolean,
  closeWork: () => void,
): ReactNode {
  const [fault, setFault] = useState<FaultCode | null>(null)
  const tryAgain = () => {
    setFault(null)
    void status.refetch()
  }
  const retry = <Again onClick={tryAgain} />
  // The last answer is kept while the service is away, but it is not true any more.
  const failure = status.isError && !status.isFetching ? status.error.code : null
  if (failure === 'SERVICE_GONE') {
    return (
      <FaultScreen code={failure}>
        <Again label="重新启动" onClick={() => void restartService().then(tryAgain)} />
      </FaultScreen>
    )
  }
  if (failure !== null && isFaultCode(failure)) {
    return <FaultScreen code={failure}>{retry}</FaultScreen>
  }
  if (status.data === undefined) {
    return (
      <Loaded query={status} describe={(error) => errorText(error, ACCOUNTS_TEXTS)}>
        {() => null}
      </Loaded>
    )
  }
  if (fault !== null) return <FaultScreen code={fault}>{retry}</FaultScreen>
  if (status.data.state === 'keyless')
    return <FaultScreen code="VAULT_MISSING">{retry}</FaultScreen>
  if (status.data.state === 'empty') {
    return (
      <Suspense fallback={null}>
        <FirstRunPage />
      </Suspense>
    )
  }
  if (status.data.state === 'open') return null
  const refused = (code: string) => {
    if (!isFaultCode(code)) return
    setFault(code)
    // What is gone cannot be gone on with.
    if (code !== 'DISK_FULL') closeWork()
  }
  return (
    <SignInPage
      loginNames={status.data.loginNames}
      isResuming={isResuming}
      onRefused={({ code }) => refused(code)}
    />
  )
}

function restartService(): Promise<null> {
  return requestSystem('system.restart-service', {})
}

function Again({
  label = '重试',
  onClick,
}: {
  readonly label?: string
  readonly onClick: () => void
}) {
  return (
    <Button variant="contained" onClick={onClick}>
      {label}
    </Button>
  )
}
