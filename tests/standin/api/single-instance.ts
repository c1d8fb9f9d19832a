import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'

export interface SecondInstance {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly data: unknown
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

/** True if the file now holds this process; false if another living process has it. */
function takeLockFile(file: string, stale: () => void): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return true
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!taken) throw error
      if (isAlive(Number(readFileSync(file, 'utf8')))) return false
      rmSync(file, { force: true })
      stale()
    }
  }
  return false
}

/**
 * The lock of `app.requestSingleInstanceLock`. The answer must be synchronous: a file holding the
 * owner's process id decides, a socket carries the second instance's command line.
 */
export class SingleInstance {
  #server: net.Server | undefined
  #folder = ''
  /** Settles when the message of a second instance has been handed to the first. */
  delivered: Promise<unknown> = Promise.resolve()

  get held(): boolean {
    return this.#server !== undefined
  }

  get #file(): string {
    return path.join(this.#folder, 'SingletonLock.standin')
  }

  get #socket(): string {
    if (process.platform !== 'win32') return path.join(this.#folder, 'SingletonSocket.standin')
    return `\\\\.\\pipe\\standin-${Buffer.from(this.#folder).toString('base64url').slice(-80)}`
  }

  request(folder: string, data: unknown, second: (instance: SecondInstance) => void): boolean {
    if (this.#server) return true
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
    if (!takeLockFile(this.#file, () => rmSync(this.#socket, { force: true }))) {
      this.#tellFirst({ argv: process.argv, cwd: process.cwd(), data: data ?? null })
      return false
    }
    this.#server = net
      .createServer((connection) => {
        let text = ''
        connection.setEncoding('utf8')
        connection.on('data', (part) => {
          text += String(part)
        })
        connection.on('end', () => second(JSON.parse(text)))
      })
      .listen(this.#socket)
    this.#server.unref()
    return true
  }

  #tellFirst(instance: SecondInstance): void {
    const connection = net.connect(this.#socket, () => connection.end(JSON.stringify(instance)))
    connection.on('error', () => {})
    this.delivered = new Promise((resolve) => connection.on('close', resolve))
  }

  release(): void {
    if (!this.#server) return
    this.#server.close()
    this.#server = undefined
    rmSync(this.#file, { force: true })
  }
}
