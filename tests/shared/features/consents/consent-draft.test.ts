import { describe, expect, it } from 'vitest'
import {
  consentDraftSchema,
  type ConsentDraftInput,
} from '#shared/features/consents/consent-draft.ts'
import { basisDraft, consentDraft, ownDraft } from '#tests/support/factories/consents.ts'

const NONE = { file: null, photo: null, publicity: null, bureau: null, video: null } as const

function problems(draft: ConsentDraftInput): readonly (readonly [string, string])[] {
  const { error } = consentDraftSchema.safeParse(draft)
  return (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message] as const)
}

describe('what is taken down', () => {
  it('is accepted of a guardian, of the child itself, and for a legal basis', () => {
    expect(problems(consentDraft())).toEqual([])
    expect(problems(ownDraft())).toEqual([])
    expect(problems(basisDraft())).toEqual([])
    const oral = consentDraft({ way: 'oral', paperOn: '2026-03-05' })
    expect(problems(oral)).toEqual([])
  })

  it.each<readonly [string, Partial<ConsentDraftInput>, string]>([
    ['answers', { answers: NONE }, '请至少就一项选择“同意”或“不同意”'],
    ['signerName', { signerName: '　' }, '请填写签字的监护人姓名'],
    ['signerRelation', { signerRelation: null }, '请选择与儿童的关系'],
    ['noticeVersion', { noticeVersion: null }, '请选择告知书版本'],
    ['way', { way: null }, '请选择同意方式'],
    [
      'signedOn',
      { signedOn: '2025-12-31' },
      '“2026年1月版”自 2026-01-01 起使用，日期不能更早；更早签的请改选版本',
    ],
    ['paperOn', { paperOn: '2026-03-05' }, '当天就签纸质的，不填补签日期'],
    ['paperOn', { way: 'oral', paperOn: '2026-03-01' }, '补签日期不能早于口头同意的 2026-03-02'],
  ])('names %s when it is wrong: %j', (field, change, message) => {
    expect(problems(consentDraft(change))).toEqual([[field, message]])
  })

  it('an older paper of the agency’s own is accepted from the law’s first day on', () => {
    const own = { noticeVersion: 'own', signedOn: '2021-11-01' } as const
    expect(problems(consentDraft(own))).toEqual([])
    expect(problems(consentDraft({ ...own, signedOn: '2021-10-31' }))).toHaveLength(1)
  })

  it('a legal basis is chosen and put in words', () => {
    expect(problems(basisDraft({ basis: null, grounds: ' ' }))).toEqual([
      ['basis', '请选择无需同意的情形'],
      ['grounds', '请写明理由，例如履行哪项职责、出现什么紧急情况'],
    ])
  })
})
