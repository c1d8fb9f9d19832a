import { describe, expect, it } from 'vitest'
import { countByTopic, countParents, meanScore } from '#shared/features/parent-school/figures.ts'

const SESSIONS = [
  { id: 1, topic: 'safety' },
  { id: 2, topic: 'safety' },
  { id: 3, topic: 'grandparents' },
] as const

describe('counting parents (R25, §1.7)', () => {
  it('a person counts once per session, and once among the people', () => {
    const rows = [
      { sessionId: 1, personId: 7, status: 'present' },
      { sessionId: 1, personId: 7, status: 'present' },
      { sessionId: 2, personId: 7, status: 'late' },
      { sessionId: 3, personId: 8, status: 'left-early' },
    ] as const
    expect(countParents(SESSIONS, rows)).toEqual({ sessions: 3, attendances: 3, people: 2 })
    expect(countByTopic(SESSIONS, rows).map(({ figures }) => figures.people)).toEqual([0, 1, 0, 1])
  })

  it.each([['excused'], ['absent'], [null]] as const)('%s does not count', (status) => {
    const rows = [{ sessionId: 1, personId: 7, status }]
    expect(countParents(SESSIONS, rows)).toEqual({ sessions: 3, attendances: 0, people: 0 })
  })

  it('who was at a session that is not asked about does not count', () => {
    const rows = [{ sessionId: 9, personId: 7, status: 'present' }] as const
    expect(countParents(SESSIONS, rows).people).toBe(0)
  })

  it('the mean of the scores leaves out who gave none', () => {
    expect(meanScore([5, null, 4, 4])).toBe(4.3)
    expect(meanScore([null])).toBeNull()
  })
})
