import type { RouteInput } from '#shared/contract/index.ts'
import type { ClassDraft } from '#shared/features/classes/interest-class.ts'
import type { ClassSummary } from '#shared/features/classes/class-summary.ts'
import type { Office } from '#tests/support/office.ts'

/** Calligraphy on Saturday mornings of autumn 2026. */
export function classDraft(overrides: Partial<ClassDraft> = {}): ClassDraft {
  return {
    name: '书法班',
    subject: 'calligraphy',
    periodId: null,
    startsOn: '2026-09-05',
    endsOn: '2026-12-26',
    slots: [{ weekday: 6, startsAt: '09:00', endsAt: '10:30' }],
    roomId: null,
    teacherId: null,
    quota: 20,
    note: '',
    ...overrides,
  }
}

export async function addClass(
  office: Office,
  overrides: Partial<ClassDraft> = {},
): Promise<ClassSummary> {
  return office.request('classes.add', { class: classDraft(overrides) })
}

/** Where a session is moved to or made up: a Sunday morning. */
export function sessionPlace(
  overrides: Partial<RouteInput<'classes.makeUp'>['place']> = {},
): RouteInput<'classes.makeUp'>['place'] {
  return {
    day: '2026-11-15',
    startsAt: '09:00',
    endsAt: '10:30',
    roomId: null,
    reason: '老师外出',
    ...overrides,
  }
}
