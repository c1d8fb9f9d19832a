import { expect, it } from 'vitest'
import { AppError } from '#shared/kernel/app-error.ts'
import { SignInAttempts, waitSeconds } from '#service/platform/sign-in-attempts.ts'

const START = Date.parse('2026-10-08T01:00:00.000Z')
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString()
const wrong = () => Promise.reject(new AppError('WRONG_PASSWORD'))
const right = () => Promise.resolve('open')

async function failFiveTimes(): Promise<SignInAttempts> {
  const attempts = new SignInAttempts()
  for (let count = 0; count < 5; count += 1) {
    await expect(attempts.attempt('财务', at(0), wrong)).rejects.toThrow('WRONG_PASSWORD')
  }
  return attempts
}

it.each([
  [4, 0],
  [5, 5],
  [6, 10],
  [7, 20],
  [10, 160],
  [11, 300],
  [2000, 300],
])('after %i wrong passwords in a row one waits %i seconds', (failures, seconds) => {
  expect(waitSeconds(failures)).toBe(seconds)
})

it('tells the seconds that are left, and does not count attempts made too early', async () => {
  const attempts = await failFiveTimes()
  await expect(attempts.attempt('财务', at(1.5), right)).rejects.toMatchObject({
    code: 'TOO_MANY_ATTEMPTS',
    details: { seconds: 4 },
  })
  await expect(attempts.attempt('财务', at(5), wrong)).rejects.toThrow('WRONG_PASSWORD')
  await expect(attempts.attempt('财务', at(5), right)).rejects.toMatchObject({
    details: { seconds: 10 },
  })
  await expect(attempts.attempt('财务', at(15), right)).resolves.toBe('open')
  await expect(attempts.attempt('财务', at(15), wrong)).rejects.toThrow('WRONG_PASSWORD')
  await expect(attempts.attempt('财务', at(15), right)).resolves.toBe('open')
})

it('counts passwords, not other failures', async () => {
  const attempts = new SignInAttempts()
  const damaged = () => Promise.reject(new AppError('DATABASE_DAMAGED'))
  for (let count = 0; count < 9; count += 1) {
    await expect(attempts.attempt('财务', at(0), damaged)).rejects.toThrow('DATABASE_DAMAGED')
  }
  await expect(attempts.attempt('财务', at(0), right)).resolves.toBe('open')
})

it('makes nobody wait longer because the clock was set back', async () => {
  const attempts = await failFiveTimes()
  await expect(attempts.attempt('财务', at(-86_400), right)).rejects.toMatchObject({
    details: { seconds: 5 },
  })
})
