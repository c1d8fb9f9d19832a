import { AppError } from '#shared/kernel/app-error.ts'
import type { FromService, ToService } from '#shared/contract/service-messages.ts'

type PrintRequest = Extract<FromService, { type: 'print' }>
type Printed = Extract<ToService, { type: 'printed' }>

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Asks the shell, which owns the browser engine, to print pages to PDF. */
export class PrintQueue {
  readonly #post: (request: PrintRequest) => void
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(post: (request: PrintRequest) => void) {
    this.#post = post
  }

  /** Throws PDF_NOT_PRINTED when the shell cannot. */
  print(html: string): Promise<Uint8Array> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#post({ type: 'print', id, html })
    })
  }

  settle(printed: Printed): void {
    const waiting = this.#waiting.get(printed.id)
    this.#waiting.delete(printed.id)
    if (printed.pdf === null) waiting?.reject(new AppError('PDF_NOT_PRINTED'))
    else waiting?.resolve(printed.pdf)
  }
}
