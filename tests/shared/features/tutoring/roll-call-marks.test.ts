import { describe, expect, it } from 'vitest'
import {
  allPresent,
  allSignedOut,
  likeBefore,
  suggestedMark,
  toggled,
  withStatus,
} from '#shared/features/tutoring/roll-call-marks.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'

const START = clockTimeSchema.parse('16:30')
const id = (number: number) => childIdSchema.parse(number)
const fresh = suggestedMark(id(1), START)

describe('filling in the roll call', () => {
  it('begins with everybody there from the beginning', () => {
    expect(fresh).toEqual({
      childId: 1,
      status: 'present',
      signedInAt: '16:30',
      signedOutAt: null,
      collectedBy: '',
    })
  })

  it('takes times and collector away from a child who was not there', () => {
    const collected = { ...fresh, signedOutAt: '18:00', collectedBy: '奶奶' }
    for (const status of ['absent', 'excused'] as const) {
      expect(withStatus(collected, status, START)).toEqual({
        childId: 1,
        status,
        signedInAt: null,
        signedOutAt: null,
        collectedBy: '',
      })
    }
  })

  it('keeps the time a late child came', () => {
    const came = { ...fresh, signedInAt: '16:55' }
    expect(withStatus(came, 'late', START)).toMatchObject({ status: 'late', signedInAt: '16:55' })
  })

  it('turns absent with one press and back with the next', () => {
    const absent = toggled(fresh, START)
    expect(absent.status).toBe('absent')
    expect(toggled(absent, START)).toEqual(fresh)
    expect(toggled(withStatus(fresh, 'late', START), START).status).toBe('absent')
    expect(toggled(withStatus(fresh, 'excused', START), START).status).toBe('present')
  })

  it('signs out who is still there, and nobody twice', () => {
    const marks = [
      fresh,
      { ...fresh, childId: id(2), signedOutAt: '17:00' },
      withStatus({ ...fresh, childId: id(3) }, 'absent', START),
    ]
    expect(allSignedOut(marks, '18:05').map((mark) => mark.signedOutAt)).toEqual([
      '18:05',
      '17:00',
      null,
    ])
  })

  it('makes all present again without losing times', () => {
    const marks = [
      withStatus(fresh, 'absent', START),
      { ...fresh, childId: id(2), signedInAt: '16:40' },
    ]
    expect(allPresent(marks, START).map((mark) => [mark.status, mark.signedInAt])).toEqual([
      ['present', '16:30'],
      ['present', '16:40'],
    ])
  })

  it('repeats the last session but not its times', () => {
    const marks = [fresh, { ...fresh, childId: id(2) }, { ...fresh, childId: id(3) }]
    const repeated = likeBefore(
      marks,
      [
        { childId: id(1), status: 'present', collectedBy: '奶奶' },
        { childId: id(2), status: 'excused', collectedBy: '' },
      ],
      START,
    )
    expect(repeated).toEqual([
      { ...fresh, collectedBy: '奶奶' },
      { childId: id(2), status: 'excused', signedInAt: null, signedOutAt: null, collectedBy: '' },
      { ...fresh, childId: id(3) },
    ])
  })
})
