import type { RouteInput } from '#shared/contract/index.ts'
import type { ChildDraft, ChildFile } from '#shared/features/children/child.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import { idCheckDigit } from '#shared/kernel/id-number.ts'
import type { Office } from '#tests/support/office.ts'

/** A child as the form would send it: a girl of eight, registered at the beginning of 2026. */
export function childDraft(overrides: Partial<ChildDraft> = {}): ChildDraft {
  return {
    name: '林小雨',
    sex: 'female',
    bornOn: '2018-03-01',
    idType: 'none',
    idNumber: null,
    noIdReason: '未上户口',
    ethnicCode: '01',
    village: '上坪村',
    address: '',
    school: '城南中心小学',
    grade: 'grade-3',
    health: '健康',
    guardianName: '林阿福',
    guardianRelation: '61',
    guardianPhone: '13800000001',
    fatherName: '',
    fatherPlace: '',
    fatherPhone: '',
    motherName: '',
    motherPlace: '',
    motherPhone: '',
    registeredOn: '2026-01-05',
    note: '',
    ...overrides,
  }
}

/** A made-up ID number that passes the check; an odd `serial` is a boy's. */
export function idNumberOf(bornOn: string, serial = 2): string {
  const first17 = `350902${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return first17 + idCheckDigit(first17)
}

/** Registers a child through the service. Unless told otherwise it is in no population. */
export async function addChild(
  office: Office,
  overrides: Partial<ChildDraft> = {},
  categories: readonly ChildCategoryCode[] = [],
): Promise<ChildFile> {
  const input: RouteInput<'children.add'> = {
    child: childDraft(overrides),
    categories: [...categories],
    confirmSameName: true,
  }
  return office.request('children.add', input)
}
