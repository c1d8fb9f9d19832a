import type { Child, ChildId } from '#shared/features/children/child.ts'
import type { ConsentDraftInput } from '#shared/features/consents/consent-draft.ts'
import { addDays, toDay, type Day } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { FIRST_DAY, LAST_DAY, type Known } from './practice-site.ts'

const ASKED_ON = addDays(FIRST_DAY, 90)
const AGAIN_ON = addDays(FIRST_DAY, 210)
const SOME = 24

/** Most guardians are asked in the winter; some say no to publicity, a few are still to be asked. */
export function planConsents(agenda: Agenda, known: Known): void {
  agenda.on(ASKED_ON, async (desk) => {
    for (const [nth, id] of known.children.slice(0, SOME).entries()) {
      await ask(desk, id, nth, ASKED_ON)
    }
  })
  agenda.on(AGAIN_ON, (desk) => withdrawPhoto(desk, known.children[3]))
  agenda.on(LAST_DAY, (desk) => askByPhone(desk, known.children[SOME]))
}

async function ask(desk: Desk, id: ChildId, nth: number, on: Day): Promise<void> {
  const child = await desk.request('children.get', { id })
  if (!child.isActive || child.guardianName === '') return
  await desk.request('consents.record', {
    childId: id,
    consent: {
      ...signedBy(child, on),
      answers: {
        file: 'granted',
        photo: nth % 6 === 5 ? 'refused' : 'granted',
        publicity: nth % 3 === 0 ? 'granted' : 'refused',
        bureau: 'granted',
        video: nth % 5 === 4 ? null : 'granted',
      },
    },
  })
}

async function withdrawPhoto(desk: Desk, id: ChildId | undefined): Promise<void> {
  if (id === undefined) return
  const { standings } = await desk.request('consents.ofChild', { childId: id })
  const photo = standings.find(({ scope }) => scope === 'photo')?.guardian
  if (photo?.state !== 'in-force') return
  await desk.request('consents.withdraw', {
    id: photo.consentId,
    scope: 'photo',
    withdrawnOn: AGAIN_ON,
    reason: '孩子不愿意被拍照',
  })
}

/** The paper of this one is still awaited. */
async function askByPhone(desk: Desk, id: ChildId | undefined): Promise<void> {
  if (id === undefined) return
  const child = await desk.request('children.get', { id })
  if (!child.isActive || child.guardianName === '') return
  const answers = { file: 'granted', photo: 'granted', publicity: null } as const
  await desk.request('consents.record', {
    childId: id,
    consent: {
      ...signedBy(child, LAST_DAY),
      way: 'oral',
      answers: { ...answers, bureau: 'granted', video: 'granted' },
    },
  })
}

function signedBy(
  { guardianName, guardianRelation }: Pick<Child, 'guardianName' | 'guardianRelation'>,
  on: Day,
): Omit<ConsentDraftInput, 'answers'> {
  return {
    party: 'guardian',
    noticeVersion: on < toDay('2026-01-01') ? 'own' : '2026-01',
    personId: null,
    signerName: guardianName,
    signerRelation: guardianRelation ?? '97',
    signerBornOn: toDay('1960-05-01'),
    signedOn: on,
    way: 'paper',
    paperOn: null,
    scanId: null,
    basis: null,
    grounds: '',
  }
}
