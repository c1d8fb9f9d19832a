import { LEGAL_BASES, CONSENT_WAYS, scopeName } from './consent-codes.ts'
import type { Consent } from './consent.ts'
import { noticeVersion } from './notice-versions.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'

/** 林阿福（祖父）, 林小雨（本人）, 无需同意（紧急情况）. */
export function signerText({ party, basis, signerName, signerRelation }: Consent): string {
  if (party === 'law') {
    return `无需同意${basis === null ? '' : `（${byCode(LEGAL_BASES, basis).name}）`}`
  }
  if (party === 'child') return `${signerName}（本人）`
  return signerRelation === null
    ? signerName
    : `${signerName}（${familyRelationByCode(signerRelation).name}）`
}

/** 同意：档案、照片（2026-06-01 撤回）；不同意：宣传 */
export function answersText({ party, answers }: Consent): string {
  const said = (isGranted: boolean) =>
    answers
      .filter((answer) => answer.isGranted === isGranted)
      .map(({ scope, withdrawnOn }) => {
        const end = withdrawnOn === null ? '' : `（${withdrawnOn} ${endWord(party)}）`
        return `${scopeName(scope)}${end}`
      })
      .join('、')
  return [
    [party === 'law' ? '无需同意' : '同意', said(true)],
    ['不同意', said(false)],
  ]
    .filter(([, scopes]) => scopes !== '')
    .map(([word, scopes]) => `${word}：${scopes}`)
    .join('；')
}

/** 纸质签字, 口头同意，2026-03-05 补签, 口头同意，待补签; '' for a legal basis. */
export function wayText({ way, paperOn }: Pick<Consent, 'way' | 'paperOn'>): string {
  if (way === null) return ''
  if (way === 'paper') return byCode(CONSENT_WAYS, way).name
  return paperOn === null ? '口头同意，待补签' : `口头同意，${paperOn} 补签`
}

export function versionText({ noticeVersion: version }: Pick<Consent, 'noticeVersion'>): string {
  return version === null ? '' : noticeVersion(version).name
}

/** Reasons of withdrawals and voiding, grounds of a legal basis. */
export function reasonsText({ party, grounds, answers, voidReason }: Consent): string {
  const reasons = answers.flatMap(({ scope, withdrawnReason }) =>
    withdrawnReason === null || withdrawnReason === ''
      ? []
      : [`${scopeName(scope)}${endWord(party)}：${withdrawnReason}`],
  )
  const isVoided = voidReason === null ? [] : [`已作废：${voidReason}`]
  return [grounds, ...reasons, ...isVoided].filter((part) => part !== '').join('；')
}

function endWord(party: Consent['party']): string {
  return party === 'law' ? '终止' : '撤回'
}
