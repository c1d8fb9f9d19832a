import { describe, expect, it } from 'vitest'
import { FREQUENCIES } from '#shared/features/plans/frequency.ts'
import { generateTasks, tasksFrom, type Schedule } from '#shared/features/plans/generate-tasks.ts'
import { addDays, daysBetween, toDay, weekdayOf } from '#shared/kernel/day.ts'

function schedule(
  frequency: Schedule['frequency'],
  times: number,
  from: string,
  to: string,
): Schedule {
  return { frequency, times, startsOn: toDay(from), endsOn: toDay(to) }
}

function dueDays(...args: Parameters<typeof schedule>): readonly string[] {
  return generateTasks(schedule(...args)).map(({ dueOn }) => dueOn)
}

describe('the due days of a line', () => {
  it.each([
    ['once, on the last day', 'once', 1, '2026-10-08', '2026-12-20', ['2026-12-20']],
    [
      'monthly, on the last day of the month, whatever its length',
      ...(['monthly', 1, '2026-12-01', '2027-04-30'] as const),
      ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    ['monthly in a leap year', 'monthly', 1, '2028-02-01', '2028-02-29', ['2028-02-29']],
    [
      'twice a month, in the middle and at the end',
      ...(['monthly', 2, '2026-11-01', '2026-11-30'] as const),
      ['2026-11-15', '2026-11-30'],
    ],
    [
      'quarterly, on the last day of the quarter; the plan ends within the last',
      ...(['quarterly', 1, '2026-10-08', '2027-03-15'] as const),
      ['2026-12-31', '2027-03-15'],
    ],
    [
      'weekly, on Sundays; a national holiday is not skipped',
      ...(['weekly', 1, '2026-09-28', '2026-10-11'] as const),
      ['2026-10-04', '2026-10-11'],
    ],
    [
      'three times a week',
      ...(['weekly', 3, '2026-11-02', '2026-11-08'] as const),
      ['2026-11-04', '2026-11-06', '2026-11-08'],
    ],
    [
      'every two weeks from the Monday of the first week',
      ...(['biweekly', 1, '2026-11-04', '2026-12-02'] as const),
      ['2026-11-15', '2026-11-29'],
    ],
  ] as const)('%s', (_name, frequency, times, from, to, expected) => {
    expect(dueDays(frequency, times, from, to)).toEqual(expected)
  })

  it('leave out a month of which the plan covers fewer than 15 days, a quarter under 45', () => {
    expect(dueDays('monthly', 1, '2026-10-18', '2026-11-30')).toEqual(['2026-11-30'])
    expect(dueDays('monthly', 1, '2026-10-17', '2026-11-30')).toEqual(['2026-10-31', '2026-11-30'])
    expect(dueDays('quarterly', 1, '2026-08-18', '2026-12-31')).toEqual(['2026-12-31'])
    expect(dueDays('quarterly', 1, '2026-08-17', '2026-12-31')).toEqual([
      '2026-09-30',
      '2026-12-31',
    ])
  })

  it('ask for what was agreed even where the line is shorter than any period', () => {
    expect(dueDays('monthly', 2, '2026-10-26', '2026-11-04')).toEqual(['2026-10-30', '2026-11-04'])
    expect(dueDays('weekly', 7, '2026-10-10', '2026-10-11')).toEqual(['2026-10-10', '2026-10-11'])
    expect(dueDays('weekly', 1, '2026-10-10', '2026-10-09')).toEqual([])
  })
})

/** A fixed sequence, so that a failure can be repeated. */
function* randoms(seed: number): Generator<number> {
  let state = seed
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

function* someSchedules(count: number): Generator<Schedule> {
  const random = randoms(20_261_008)
  const next = (most: number) => Math.floor((random.next().value as number) * most)
  for (let index = 0; index < count; index += 1) {
    const entry = FREQUENCIES[next(FREQUENCIES.length)] ?? FREQUENCIES[0]
    const startsOn = addDays(toDay('2023-06-01'), next(2200))
    yield {
      frequency: entry.code,
      times: 1 + next(entry.most),
      startsOn,
      endsOn: addDays(startsOn, next(420)),
    }
  }
}

describe('any schedule', () => {
  it('has due days in order, inside their period and the line, each time of a period once', () => {
    const wrong = [...someSchedules(3000)].filter((line) => {
      const tasks = generateTasks(line)
      const keys = new Set(tasks.map((task) => `${task.periodStartsOn}/${task.slot}`))
      const areInside = tasks.every(
        ({ periodStartsOn, periodEndsOn, dueOn, slot }) =>
          line.startsOn <= periodStartsOn &&
          periodStartsOn <= dueOn &&
          dueOn <= periodEndsOn &&
          periodEndsOn <= line.endsOn &&
          slot <= line.times,
      )
      const areInOrder = tasks.every(
        ({ dueOn }, index) => index === 0 || (tasks[index - 1]?.dueOn ?? '') <= dueOn,
      )
      return !(tasks.length > 0 && areInside && areInOrder && keys.size === tasks.length)
    })
    expect(wrong).toEqual([])
  })

  it('asks as often as agreed in every period, the last time on its last day', () => {
    const wrong = [...someSchedules(1000)].filter((line) => {
      const times = line.frequency === 'once' ? 1 : line.times
      const periods = Map.groupBy(generateTasks(line), (task) => task.periodStartsOn)
      return [...periods].some(([startsOn, tasks]) => {
        const last = tasks.at(-1)
        if (last === undefined) return true
        const days = daysBetween(startsOn, last.periodEndsOn) + 1
        const beginsOnMonday = line.frequency !== 'weekly' || days < 7 || weekdayOf(startsOn) === 1
        const isWhole = tasks.length === Math.min(times, days)
        return !(isWhole && last.dueOn === last.periodEndsOn && beginsOnMonday)
      })
    })
    expect(wrong).toEqual([])
  })

  it('keeps its earlier periods when it is made longer', () => {
    for (const line of someSchedules(500)) {
      const tasks = generateTasks(line)
      const longer = generateTasks({ ...line, endsOn: addDays(line.endsOn, 400) })
      const whole = tasks.filter(({ periodEndsOn }) => periodEndsOn < line.endsOn)
      for (const task of line.frequency === 'once' ? [] : whole) {
        expect(longer).toContainEqual(task)
      }
    }
  })

  it('made anew from a day on gives nothing before that day and nothing that was kept', () => {
    for (const line of someSchedules(1000)) {
      const day = addDays(line.startsOn, 40)
      const all = generateTasks(line)
      const kept = all.filter((_task, index) => index % 3 === 0)
      const made = tasksFrom(line, day, kept)
      expect(made.every(({ dueOn }) => dueOn >= day)).toBe(true)
      expect(made.some((task) => kept.includes(task))).toBe(false)
      const together = [...made, ...kept.filter(({ dueOn }) => dueOn >= day)]
      expect(together.length).toBe(all.filter(({ dueOn }) => dueOn >= day).length)
    }
  })
})
