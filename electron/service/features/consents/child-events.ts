import type { ChildId } from '#shared/features/children/child.ts'
import { partyName, scopeName } from '#shared/features/consents/consent-codes.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listConsentsOf } from './consents.repository.ts'

/** What was consented to and refused, and every withdrawal; voided records are marked. */
export function consentEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return listConsentsOf(db, childId).flatMap(({ id, party, signedOn, voidedAt, answers }) => {
    const about = { kind: 'consent', target: { page: 'consents', id: 0 } } as const
    const key = `consent:${id}`
    const names = (isGranted: boolean) =>
      answers
        .filter((answer) => answer.isGranted === isGranted)
        .map(({ scope }) => scopeName(scope))
        .join('、')
    const detail = [
      names(true) === '' ? '' : `同意：${names(true)}`,
      names(false) === '' ? '' : `不同意：${names(false)}`,
    ]
      .filter((text) => text !== '')
      .join('；')
    const title = `知情同意（${partyName(party)}）${voidedAt === null ? '' : '，已作废'}`
    const signed = childEvent({ ...about, on: signedOn, key, title, detail })
    const withdrawn = answers.flatMap(({ scope, withdrawnOn }) =>
      withdrawnOn === null
        ? []
        : [
            childEvent({
              ...about,
              on: withdrawnOn,
              key: `${key}:${scope}:withdrawn`,
              title: `撤回同意：${scopeName(scope)}`,
            }),
          ],
    )
    return [signed, ...withdrawn]
  })
}
