import type { FromPage, ToPage } from '../page/messages.ts'
import { host } from '../host.ts'
import { worldScripts, type WorldScripts } from '../page/world-scripts.ts'
import { cdp } from './browser.ts'
import type { CdpCommands, CdpEvents } from './protocol.ts'

const worldName = 'Electron Isolated Context'
const binding = '__standin_out'
const receiver = '__standin_in'

/** The preload of a page: its file, its text if it could be read, and its `process`. */
export interface PagePreload {
  readonly path: string | undefined
  readonly source: string | undefined
  readonly process: object
}

/** One DevTools page target: commands, events, and the channel to the preload's isolated world. */
export class Page {
  targetId = ''
  destroyed = false
  crashed = false
  /** Address as Chromium reports it. */
  browserUrl = ''
  title = ''
  loading = false
  readonly attached: Promise<void>
  #session = ''
  #context: number | undefined
  #isAttached = (): void => {}

  constructor() {
    this.attached = new Promise((resolve) => {
      this.#isAttached = resolve
    })
  }

  get session(): string {
    return this.#session
  }

  /** The top frame's id is the target's id. */
  isTopFrame(frameId: string): boolean {
    return frameId === this.targetId
  }

  command<M extends keyof CdpCommands>(method: M, params: object = {}): Promise<CdpCommands[M]> {
    return cdp().send(method, params, this.#session)
  }

  /** The same once the target is attached. @throws when it is gone by then */
  async whenAttached<M extends keyof CdpCommands>(
    method: M,
    params: object = {},
  ): Promise<CdpCommands[M]> {
    await this.attached
    if (this.destroyed) throw new Error('Object has been destroyed')
    return this.command(method, params)
  }

  on<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E]) => void): void {
    cdp().on(this.#session, event, listener)
  }

  /** Binds to the target; `on` and `command` work from here on. */
  bind(targetId: string, session: string): void {
    this.targetId = targetId
    this.#session = session
    this.on('Runtime.executionContextCreated', ({ context }) => {
      const frame = context.auxData?.frameId ?? ''
      if (context.name === worldName && this.isTopFrame(frame)) this.#context = context.id
    })
    this.on('Runtime.executionContextsCleared', () => {
      this.#context = undefined
    })
    this.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#context) this.#context = undefined
    })
  }

  onMessage(receive: (message: FromPage, context: number) => void): void {
    this.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) receive(JSON.parse(payload), executionContextId)
    })
  }

  /** To the isolated world of the present document, or of the one `context` belongs to. */
  tell(message: ToPage, context = this.#context): void {
    if (context === undefined || this.destroyed) return
    void this.command('Runtime.callFunctionOn', {
      functionDeclaration: `function(text){${receiver}(text)}`,
      executionContextId: context,
      arguments: [{ value: JSON.stringify(message) }],
      silent: true,
    }).catch(() => {})
  }

  get context(): number | undefined {
    return this.#context
  }

  /**
   * Sets the target up and lets it run. Everything is queued in one burst; the protocol keeps the
   * order, so the first document already has the preload. `begun`: a page opened the target, and
   * its first document of the same origin will keep the globals that exist already.
   */
  async open(
    preload: PagePreload,
    begun: boolean,
    more: readonly [keyof CdpCommands, object][],
  ): Promise<void> {
    const scripts = scriptsFor(preload)
    const setup: readonly [keyof CdpCommands, object][] = [
      ['Page.enable', {}],
      ['Runtime.enable', {}],
      ['Page.setLifecycleEventsEnabled', { enabled: true }],
      ['Runtime.addBinding', { name: binding, executionContextName: worldName }],
      addScript({ source: scripts.main, runImmediately: begun }),
      addScript({ source: scripts.isolated, worldName, runImmediately: begun }),
      ...more,
      ['Runtime.runIfWaitingForDebugger', {}],
    ]
    await Promise.all(setup.map(([method, params]) => this.command(method, params)))
    this.#isAttached()
  }

  /** The target is gone: whoever waits for it goes on, and fails. */
  end(): void {
    this.destroyed = true
    this.#isAttached()
  }
}

function addScript(params: object): [keyof CdpCommands, object] {
  return ['Page.addScriptToEvaluateOnNewDocument', params]
}

function scriptsFor(preload: PagePreload): WorldScripts {
  const config = { binding, receiver, preloadPath: preload.path, process: preload.process }
  return worldScripts(`standin-${host.key}`, config, preload.source)
}
