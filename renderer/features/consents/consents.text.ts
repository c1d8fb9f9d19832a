import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { consentScopeSchema, scopeName } from '#shared/features/consents/consent-codes.ts'
import type { ConsentsErrorCode } from '#shared/features/consents/consents.errors.ts'

export const CONSENTS_TEXTS: ErrorTexts<
  ConsentsErrorCode | 'CHILD_ARCHIVED' | 'PERSON_NOT_OF_FAMILY'
> = {
  CHILD_ARCHIVED: '这名儿童的档案已归档，只能查看；要登记请先取消归档',
  PERSON_NOT_OF_FAMILY: '这个人不在这名儿童的家庭里，请重新选择',
  CONSENT_IN_FUTURE: '日期不能晚于今天',
  CONSENT_BEFORE_BIRTH: (details) => `日期不能早于儿童出生的 ${detail(details, 'bornOn')}`,
  CONSENT_PAPER_IN_FUTURE: '补签日期不能晚于今天；还没有补签的，先空着',
  CONSENT_PAPER_BEFORE_SIGNING: (details) =>
    `补签日期不能早于口头同意的 ${detail(details, 'signedOn')}`,
  CONSENT_SIGNER_UNDER_AGE: '签字的监护人当时不满18周岁，请由成年的监护人签字',
  CONSENT_SIGNER_UNNAMED: '家庭成员里没有这个人的姓名，请填写签字人姓名',
  CONSENT_SIGNER_BIRTH_MISSING: '兄弟姐妹签字的，请填写出生日期，须已满18周岁',
  CONSENT_CHILD_UNDER_AGE: (details) =>
    `儿童 ${detail(details, 'on')} 才满14周岁，在此之前由监护人同意`,
  CONSENT_SAME_DAY: (details) =>
    `同一天已登记过“${scopeText(details)}”；登记错了的，请先作废那一条再登记`,
  CONSENT_SCAN_WRONG: '所选附件不是这名儿童的知情同意书，或已移除，请重新选择',
  WITHDRAWAL_IN_FUTURE: '撤回日期不能晚于今天',
  WITHDRAWAL_BEFORE_SIGNING: (details) => `撤回日期不能早于同意的 ${detail(details, 'signedOn')}`,
  CONSENT_NOT_GIVEN: '这一项本来就没有同意，没有可撤回的',
  CONSENT_WITHDRAWN_ALREADY: (details) => `这一项已于 ${detail(details, 'on')} 撤回，不能再撤回`,
  CONSENT_REPLACED: (details) =>
    `${detail(details, 'signedOn')} 另有一次答复，以那一次为准；请撤回那一次的同意`,
  CONSENT_VOIDED: '这条记录已作废，不能再改动',
  CONSENT_NOTHING_TO_ADD: '没有要补登的：请填写补签日期或选择扫描件',
  PDF_NOT_POSSIBLE: '本机不能生成 PDF，请改选 Word',
  PDF_NOT_PRINTED: 'PDF 没有生成成功，请再试一次',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请另选一个文件夹',
  FILE_IN_USE: '同名文件正在打开，请关闭后再试',
}

function scopeText(details: Readonly<Record<string, unknown>>): string {
  const scope = consentScopeSchema.safeParse(details['scope'])
  return scope.success ? scopeName(scope.data) : '这一项'
}
