import { createMemoryRouter, RouterProvider } from 'react-router'
import type { ReactElement } from 'react'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { AccountContext } from '#renderer/api/account.ts'
import { Providers } from '#renderer/app/providers.tsx'
import type { Answer } from '#shared/contract/envelope.ts'
import { accountIdSchema, type Account } from '#shared/features/accounts/account.ts'
import type { RouteInput, RouteName } from '#shared/contract/index.ts'
import { contract, isRouteName } from '#shared/contract/index.ts'

/** At work, and allowed everything. */
const MANAGER: Account = {
  id: accountIdSchema.parse(1),
  loginName: '站长',
  displayName: '林静',
  role: 'manager',
}

/** One request a screen has made, checked by the contract as the service would. */
interface Sent {
  readonly route: string
  readonly input: unknown
  /** Of an act. */
  readonly requestId: string | undefined
}

export interface Door {
  readonly sent: readonly Sent[]
  /** Inputs of one route, the earliest first. */
  inputsOf<R extends RouteName>(route: R): readonly RouteInput<R>[]
}

/**
 * Shows a piece of screen in a real browser, inside the program's own providers. Behind the door
 * stands not the service but these answers; an input the contract refuses fails like there.
 */
export async function showScreen(
  screen: ReactElement,
  answers: Readonly<Partial<Record<RouteName, (input: never) => Answer>>>,
) {
  const door = openDoor(answers)
  const elsewhere = { path: '/elsewhere', element: <p>另一页</p> }
  const router = createMemoryRouter([{ path: '/', element: screen }, elsewhere])
  await render(
    <Providers>
      <AccountContext value={MANAGER}>
        <RouterProvider router={router} />
      </AccountContext>
    </Providers>,
  )
  return { door, router }
}

function openDoor(answers: Readonly<Partial<Record<RouteName, (input: never) => Answer>>>): Door {
  const sent: Sent[] = []
  const request = (route: string, input: unknown, requestId?: string): Promise<Answer> => {
    sent.push({ route, input, requestId })
    const answer = isRouteName(route) ? answers[route] : undefined
    if (!isRouteName(route) || answer === undefined) {
      return Promise.resolve({ ok: false, error: { code: 'NOT_FOUND', details: { route } } })
    }
    const parsed = contract[route].input.safeParse(input)
    return Promise.resolve(
      parsed.success
        ? answer(parsed.data as never)
        : { ok: false, error: { code: 'INVALID_INPUT', details: { fields: [] } } },
    )
  }
  vi.stubGlobal('office', { request, onEvent: () => () => {} })
  return {
    sent,
    inputsOf: (route) => sent.filter((one) => one.route === route).map((one) => one.input) as never,
  }
}
