import { describe, expect, it } from 'vitest'
import { surplusBackups, type DatedBackup } from '#service/platform/backups/retention.ts'
import type { BackupOccasion } from '#shared/kernel/codes/backup-occasions.ts'

/** Backups named by their local time. */
function at(...times: readonly string[]): DatedBackup[] {
  return times.map((time) => backup(time, 'timer'))
}

function backup(time: string, occasion: BackupOccasion): DatedBackup {
  const madeAt = new Date(`${time.replace(' ', 'T')}:00+08:00`).toISOString()
  return { name: time, madeAt, occasion }
}

function kept(backups: readonly DatedBackup[], now: string): readonly string[] {
  const gone = surplusBackups(backups, new Date(`${now.replace(' ', 'T')}:00+08:00`))
  return backups.map(({ name }) => name).filter((name) => !gone.includes(name))
}

describe('which backups are kept', () => {
  it('the three newest of today', () => {
    const all = at('2026-11-24 09:00', '2026-11-24 09:30', '2026-11-24 10:00', '2026-11-24 10:30')
    expect(kept(all, '2026-11-24 10:31')).toEqual(all.slice(1).map(({ name }) => name))
  })

  it('the newest of each of fourteen days, today included', () => {
    const days = Array.from({ length: 16 }, (_, n) => String(24 - n).padStart(2, '0'))
    const all = days.flatMap((day) => at(`2026-11-${day} 09:00`, `2026-11-${day} 17:00`))
    const found = kept(all, '2026-11-24 18:00')
    expect(found).toContain('2026-11-11 17:00')
    expect(found).not.toContain('2026-11-10 17:00')
    expect(found).not.toContain('2026-11-11 09:00')
    expect(found).toHaveLength(15)
  })

  it('the newest of each of twelve months, however they end', () => {
    const ends = ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31']
    const all = ends.flatMap((day) => at(`${day} 08:00`, `${day} 23:59`))
    expect(kept([...all, ...at('2026-11-24 09:00')], '2026-11-24 09:01')).toEqual([
      '2025-12-31 23:59',
      '2026-01-31 23:59',
      '2026-02-28 23:59',
      '2026-03-31 23:59',
      '2026-11-24 09:00',
    ])
  })

  it('a backup belongs to the day and month of the office, not of UTC', () => {
    // 07:59 in Shanghai is still the day before in UTC.
    const all = at('2026-10-31 20:00', '2026-11-01 07:59')
    expect(kept([...all, ...at('2026-11-24 09:00')], '2026-11-24 09:00')).toContain(
      '2026-10-31 20:00',
    )
  })

  it('the last one there is, however old', () => {
    expect(kept(at('2019-02-03 10:00', '2019-02-03 11:00'), '2026-11-24 09:00')).toEqual([
      '2019-02-03 11:00',
    ])
  })

  it('copies made before an upgrade or a restore for thirty days', () => {
    const all = [
      backup('2026-10-26 10:00', 'upgrade'),
      backup('2026-10-26 11:00', 'before-restore'),
      backup('2026-10-26 12:00', 'timer'),
      backup('2026-10-26 13:00', 'timer'),
      backup('2026-10-24 10:00', 'before-restore'),
      backup('2026-11-24 09:00', 'timer'),
    ]
    expect(kept(all, '2026-11-24 09:30')).toEqual([
      '2026-10-26 10:00',
      '2026-10-26 11:00',
      '2026-10-26 13:00',
      '2026-11-24 09:00',
    ])
  })

  it('after a gap of weeks, what was there before it', () => {
    const all = at('2026-09-01 09:00', '2026-09-01 17:00', '2026-11-24 09:00')
    expect(kept(all, '2026-11-24 09:30')).toEqual(['2026-09-01 17:00', '2026-11-24 09:00'])
  })

  it('of days that lie ahead because the clock was set back, the newest of each', () => {
    const all = at('2027-03-01 09:00', '2027-03-01 10:00', '2026-11-24 09:00', '2026-11-24 09:30')
    expect(kept(all, '2026-11-24 09:31')).toEqual([
      '2027-03-01 10:00',
      '2026-11-24 09:00',
      '2026-11-24 09:30',
    ])
  })

  it('nothing is removed where nothing is', () => {
    expect(surplusBackups([], new Date())).toEqual([])
  })
})
