import type { TaskContext } from '#service/platform/context.ts'

/**
 * Whoever changes keys proves once more to be the one who signed in. Throws WRONG_PASSWORD or
 * TOO_MANY_ATTEMPTS. Returns the login name.
 */
export async function askOwnPassword(context: TaskContext, password: string): Promise<string> {
  const { site, session, now } = context
  const { loginName } = context.account()
  await session.attempts.attempt(loginName, now, () => site.checkPassword(loginName, password))
  return loginName
}
