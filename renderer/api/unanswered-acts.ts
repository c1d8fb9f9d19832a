/**
 * Remembers acts the service died over: nobody knows whether they were committed. Trying the same
 * again sends the same id, so that the service can tell it from a second act; every answer begins
 * anew, because from then on the same words mean a second act.
 */
export class UnansweredActs {
  readonly #ids = new Map<string, string>()

  /** Sends one act under its id; `isUnanswered` says whether a failure leaves its fate unknown. */
  async send<Output>(
    route: string,
    input: unknown,
    post: (requestId: string) => Promise<Output>,
    isUnanswered: (error: unknown) => boolean,
  ): Promise<Output> {
    const words = `${route} ${JSON.stringify(input)}`
    const id = this.#ids.get(words) ?? crypto.randomUUID()
    this.#ids.set(words, id)
    try {
      const output = await post(id)
      this.#ids.clear()
      return output
    } catch (error) {
      if (isUnanswered(error)) this.#ids.set(words, id)
      else this.#ids.clear()
      throw error
    }
  }
}
