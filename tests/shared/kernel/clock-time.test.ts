import { describe, expect, it } from 'vitest'
import { clockTimeSchema, minutesBetween, parseClockTime } from '#shared/kernel/clock-time.ts'

const time = (text: string) => clockTimeSchema.parse(text)

describe('a time of day as people type it', () => {
  it.each([
    ['16:30', '16:30'],
    ['16：30', '16:30'],
    ['１６：３０', '16:30'],
    ['16.30', '16:30'],
    ['1630', '16:30'],
    ['930', '09:30'],
    ['9:05', '09:05'],
    ['16点30分', '16:30'],
    ['16点半', '16:30'],
    ['16点', '16:00'],
    ['9', '09:00'],
    [' 16 : 30 ', '16:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, stored) => {
    expect(parseClockTime(typed)).toBe(stored)
  })

  it.each(['', '24:00', '16:60', '2460', '下午四点', '16:30:00', '12345', '-1'])(
    '“%s” is no time',
    (typed) => {
      expect(parseClockTime(typed)).toBeNull()
    },
  )

  it('is stored with two digits each, so that times compare as text', () => {
    expect(clockTimeSchema.safeParse('9:30').success).toBe(false)
    expect(clockTimeSchema.safeParse('09:30').success).toBe(true)
  })
})

describe('the minutes of a session', () => {
  it.each([
    ['16:30', '18:00', 90],
    ['16:30', '16:30', 0],
    ['18:00', '16:30', -90],
  ])('%s to %s is %i', (from, to, minutes) => {
    expect(minutesBetween(time(from), time(to))).toBe(minutes)
  })
})
