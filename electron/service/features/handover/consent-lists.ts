import { partyName } from '#shared/features/consents/consent-codes.ts'
import {
  answersText,
  reasonsText,
  signerText,
  versionText,
  wayText,
} from '#shared/features/consents/consent-words.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import { listConsents } from '#service/features/consents/consents.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { RegisterList } from './register-lists.ts'

/** Consents with their withdrawals, the oldest first. */
export function consentLists(db: Reads): readonly RegisterList[] {
  const children = new Map(listChildren(db).map((child) => [child.id, child]))
  return [
    {
      workbook: '知情同意',
      sheet: '知情同意',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['日期', 12],
        ['哪一方', 10],
        ['由谁', 20],
        ['告知书', 22],
        ['方式', 24],
        ['事项', 40],
        ['说明', 30],
        ['登记人', 12],
      ],
      rows: listConsents(db)
        .toReversed()
        .map((consent) => {
          const child = children.get(consent.childId)
          return [
            child?.number ?? '',
            child?.name ?? '',
            consent.signedOn,
            partyName(consent.party),
            signerText(consent),
            versionText(consent),
            wayText(consent),
            answersText(consent),
            reasonsText(consent),
            consent.recordedBy,
          ]
        }),
    },
  ]
}
