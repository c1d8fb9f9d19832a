import { mayCall, type Access } from '#shared/contract/roles.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { SignInAttempts } from './sign-in-attempts.ts'

/** Who is signed in at this computer. One person at a time: the program has one window and one keyboard. */
export class Session {
  /** Wrong passwords since the last success; they outlive a sign-out. */
  readonly attempts = new SignInAttempts()
  #account: Account | null = null

  get current(): Account | null {
    return this.#account
  }

  open(account: Account): void {
    this.#account = account
  }

  close(): void {
    this.#account = null
  }

  /** The account, if it may call a route with this access; throws NOT_SIGNED_IN or NOT_ALLOWED. */
  admit(access: Access): Account {
    if (this.#account === null) throw new AppError('NOT_SIGNED_IN')
    if (!mayCall(this.#account.role, access)) throw new AppError('NOT_ALLOWED')
    return this.#account
  }
}
