import type { ChildId } from '#shared/features/children/child.ts'
import { parseLooseDay } from '#shared/kernel/loose-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { campFormDraftSchema, type CampFormDraft } from './camp-form.ts'

/** Boxes of the paper form in its order, with the words a spreadsheet may have for them. */
export const FORM_COLUMNS = [
  { code: 'appliedOn', name: '报名日期', words: ['报名日期', '报名时间'] },
  { code: 'consentOn', name: '同意书日期', words: ['同意书日期', '签字日期'] },
  { code: 'consentBy', name: '签字人', words: ['签字人', '监护人', '监护人签字'] },
  { code: 'health', name: '健康情况', words: ['健康情况', '健康状况', '健康'] },
  { code: 'allergy', name: '过敏', words: ['过敏', '过敏史'] },
  { code: 'medication', name: '用药', words: ['用药', '药物'] },
  { code: 'contactName', name: '紧急联系人', words: ['紧急联系人', '联系人'] },
  { code: 'contactPhone', name: '联系电话', words: ['联系电话', '紧急联系电话', '电话', '手机'] },
  { code: 'note', name: '备注', words: ['备注'] },
] as const
export type FormColumn = (typeof FORM_COLUMNS)[number]['code']

/** One paper form while it is typed in: what stands in the boxes, as it was typed. */
export type FormRow = Readonly<Record<FormColumn, string>> & {
  readonly childId: ChildId | null
  readonly insured: boolean
}

export function emptyRow(appliedOn: string): FormRow {
  return {
    childId: null,
    appliedOn,
    consentOn: '',
    consentBy: '',
    health: '',
    allergy: '',
    medication: '',
    contactName: '',
    contactPhone: '',
    insured: false,
    note: '',
  }
}

/** Nothing was typed in but what every row begins with. */
export function isEmptyRow(row: FormRow): boolean {
  return (
    row.childId === null &&
    !row.insured &&
    FORM_COLUMNS.every(({ code }) => code === 'appliedOn' || row[code].trim() === '')
  )
}

export type ReadRow =
  | { readonly ok: true; readonly form: CampFormDraft }
  | { readonly ok: false; readonly column: FormColumn | 'childId'; readonly message: string }

/** Reads a row by the rules that will judge it; a refusal names its box. */
export function readRow(row: FormRow, today: Day): ReadRow {
  const { childId } = row
  if (childId === null) return { ok: false, column: 'childId', message: '请选择儿童' }
  const dates = { appliedOn: dayOf(row.appliedOn, today), consentOn: dayOf(row.consentOn, today) }
  if (dates.appliedOn === null) {
    return { ok: false, column: 'appliedOn', message: '请填写报名日期，例如 2026-06-20' }
  }
  if (dates.consentOn === null && row.consentOn.trim() !== '') {
    return { ok: false, column: 'consentOn', message: '同意书日期应写成 2026-06-20 或 6-20' }
  }
  const form: CampFormDraft = { ...row, childId, ...dates, appliedOn: dates.appliedOn }
  const parsed = campFormDraftSchema.safeParse(form)
  if (parsed.success) return { ok: true, form }
  const [issue] = parsed.error.issues
  const column = FORM_COLUMNS.find(({ code }) => code === issue?.path[0])?.code ?? 'childId'
  return { ok: false, column, message: issue?.message ?? '' }
}

function dayOf(text: string, today: Day): Day | null {
  const read = parseLooseDay(text, { today })
  return read.kind === 'day' ? read.day : null
}
