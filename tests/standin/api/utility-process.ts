import { fork, type ChildProcess } from 'node:child_process'
import os from 'node:os'
import { PassThrough, type Readable } from 'node:stream'
import type { ForkOptions } from 'electron'
import { strict, strictEmitter } from '../strict.ts'
import type { FromUtility, ToUtility } from '../utility/messages.ts'
import { app, childGone } from './app.ts'
import { PortTable, type MessagePortMain } from './message-ports.ts'

type Output = 'pipe' | 'ignore' | 'inherit'

const childSetup = new URL('../utility/setup.ts', import.meta.url).href

function outputOf({ stdio }: ForkOptions): Output {
  const wanted = Array.isArray(stdio) ? stdio[1] : stdio
  return wanted === 'pipe' || wanted === 'ignore' ? wanted : 'inherit'
}

function start(file: string, args: readonly string[], options: ForkOptions): ChildProcess {
  const output = outputOf(options)
  return fork(file, args, {
    serialization: 'advanced',
    execArgv: ['--no-warnings', '--import', childSetup, ...(options.execArgv ?? [])],
    env: { ...(options.env ?? process.env) },
    cwd: options.cwd,
    stdio: ['ignore', output, output, 'ipc'],
    execPath: process.execPath,
  })
}

/** Electron reports a killed child with the number of the signal. */
function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code
  return signal === null ? 1 : os.constants.signals[signal]
}

export class UtilityProcess extends strictEmitter('UtilityProcess') {
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  readonly #child: ChildProcess
  readonly #ports = new PortTable()
  #lastPort = 0

  constructor(file: string, args: readonly string[], options: ForkOptions) {
    super()
    if (!file) throw new Error('Missing UtilityProcess entry script.')
    this.#child = start(file, args, options)
    this.stdout = this.#child.stdout?.pipe(new PassThrough()) ?? null
    this.stderr = this.#child.stderr?.pipe(new PassThrough()) ?? null
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.#receive(message as FromUtility))
    this.#child.on('exit', (code, signal) => {
      const exitCode = exitCodeOf(code, signal)
      this.emit('exit', exitCode)
      childGone(exitCode, options.serviceName ?? 'Node Utility Process')
    })
    app.on('quit', () => this.#child.kill('SIGKILL')) // Electron's children do not outlive it
  }

  get pid(): number | undefined {
    const running = this.#child.exitCode === null && this.#child.signalCode === null
    return running ? this.#child.pid : undefined
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ids = transfer.map(() => `main:${++this.#lastPort}`)
    this.#send({ op: 'message', data: structuredClone(message), ports: ids })
    for (const [index, port] of transfer.entries()) {
      const id = ids[index] ?? ''
      this.#ports.give(id, port, {
        post: (data) => this.#send({ op: 'port', id, data }),
        close: () => this.#send({ op: 'port-close', id }),
      })
    }
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #send(message: ToUtility): void {
    if (this.#child.connected) this.#child.send(message)
  }

  #receive(message: FromUtility): void {
    if (message.op === 'message') this.emit('message', message.data)
    else if (message.op === 'port') this.#ports.arrived(message.id, message.data)
    else this.#ports.closed(message.id)
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(
    file: string,
    argsOrOptions: readonly string[] | ForkOptions = [],
    options: ForkOptions = {},
  ): UtilityProcess {
    return 'length' in argsOrOptions
      ? new UtilityProcess(file, argsOrOptions, options)
      : new UtilityProcess(file, [], argsOrOptions)
  },
})
