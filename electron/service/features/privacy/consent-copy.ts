import {
  answersText,
  reasonsText,
  signerText,
  versionText,
  wayText,
} from '#shared/features/consents/consent-words.ts'
import type { Consent } from '#shared/features/consents/consent.ts'
import { column, DAY, type CopyList } from './copy-list.ts'

/** What was answered when consent was asked, the newest first. */
export function consentCopy(consents: readonly Consent[]): CopyList {
  return {
    title: '知情同意',
    columns: [
      column('日期', DAY),
      column('由谁', 20),
      column('方式', 24),
      column('事项', 34),
      column('说明', 24),
    ],
    rows: consents.map((consent) => [
      consent.signedOn,
      signerText(consent),
      [versionText(consent), wayText(consent)].filter((part) => part !== '').join('，'),
      answersText(consent),
      reasonsText(consent),
    ]),
  }
}
