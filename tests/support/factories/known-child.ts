import type { ChildId } from '#shared/features/children/child.ts'
import { addChild, idNumberOf } from './children.ts'
import type { Office } from '../office.ts'

export const PERSONS = {
  name: '欧阳晓雨',
  guardianName: '欧阳建国',
  guardianPhone: '13811112222',
  fatherName: '欧阳志强',
  fatherPlace: '东莞市厚街镇',
  fatherPhone: '13833334444',
  motherName: '慕容秀兰',
  motherPlace: '晋江市陈埭镇',
  motherPhone: '13855556666',
  address: '上坪村十八组七号',
  school: '城南中心小学本部',
  health: '轻度哮喘',
  note: '由外婆接送',
  idType: 'identity-card',
  bornOn: '2018-03-17',
} as const

/** A child whose every word is known, so that it can be looked for. */
export async function addKnown(office: Office) {
  return addChild(office, { ...PERSONS, idNumber: idNumberOf(PERSONS.bornOn), noIdReason: '' }, [
    'L01',
  ])
}

export async function leaveAndArchive(office: Office, id: ChildId, leftOn = '2026-09-30') {
  await office.request('children.leave', { id, leftOn, reason: 'moved-away' })
  await office.request('privacy.archive', { id, reason: '已迁出' })
}

export async function askForDeletion(office: Office, id: ChildId) {
  const request = await office.request('privacy.addRequest', {
    childId: id,
    kind: 'deletion',
    applicantName: PERSONS.guardianName,
    applicantRelation: '祖父',
    content: '全家迁往晋江市陈埭镇，请删除欧阳晓雨的资料',
    receivedOn: '2026-10-01',
  })
  await office.request('privacy.answerRequest', {
    id: request.id,
    decision: 'granted',
    answer: '同意删除',
    answeredOn: '2026-10-08',
  })
}

export function anonymise(office: Office, id: ChildId, number: string) {
  return office.request('privacy.anonymise', {
    id,
    basis: 'guardian-request',
    reason: '欧阳建国来信要求删除',
    confirmation: `匿名化${number}`,
  })
}
