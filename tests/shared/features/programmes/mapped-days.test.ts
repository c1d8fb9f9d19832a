import { describe, expect, it } from 'vitest'
import { mapDays } from '#shared/features/programmes/mapped-days.ts'
import { toDay } from '#shared/kernel/day.ts'
import { segments } from '#tests/support/factories/camp-records.ts'

const openBut =
  (...closed: readonly string[]) =>
  (day: string) =>
    !closed.includes(day)

describe('laying a camp onto new dates', () => {
  it('keeps the order of the days and splits the camp at a closed one', () => {
    const old = segments(['2025-07-07', '2025-07-10'])
    const mapped = mapDays(old, toDay('2026-07-06'), openBut('2026-07-08'))
    expect(mapped.days).toEqual([
      { from: '2025-07-07', to: '2026-07-06' },
      { from: '2025-07-08', to: '2026-07-07' },
      { from: '2025-07-09', to: '2026-07-09' },
      { from: '2025-07-10', to: '2026-07-10' },
    ])
    expect(mapped.skipped).toEqual(['2026-07-08'])
    expect(mapped.segments).toEqual(
      segments(['2026-07-06', '2026-07-07'], ['2026-07-09', '2026-07-10']),
    )
  })

  it('begins on the next open day when the first one is closed', () => {
    const mapped = mapDays(
      segments(['2025-07-07', '2025-07-08']),
      toDay('2026-07-05'),
      openBut('2026-07-05'),
    )
    expect(mapped.segments).toEqual(segments(['2026-07-06', '2026-07-07']))
  })

  it('keeps the break between two parts as long as it was', () => {
    const old = segments(['2025-01-20', '2025-01-22'], ['2025-02-05', '2025-02-06'])
    const mapped = mapDays(old, toDay('2026-01-26'), openBut())
    expect(mapped.segments).toEqual(
      segments(['2026-01-26', '2026-01-28'], ['2026-02-11', '2026-02-12']),
    )
  })

  it('stops where a year has no open day', () => {
    const mapped = mapDays(segments(['2025-07-07', '2025-07-08']), toDay('2026-07-06'), () => false)
    expect(mapped.days).toEqual([])
  })
})
