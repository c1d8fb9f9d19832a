import type { RouteInput, RouteName, RouteOf } from '#shared/contract/index.ts'
import { PARAMETERS } from '#shared/features/parameters/parameter-catalogue.ts'
import { toDay } from '#shared/kernel/day.ts'
import {
  ANSWERS_FOR,
  assessmentDraft,
  decisionOf,
  emergencyReportDraft,
} from '#tests/support/factories/assessments.ts'
import { attachmentDraft } from '#tests/support/factories/attachments.ts'
import { childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { prohibition } from '#tests/support/factories/collectors.ts'
import { consentDraft } from '#tests/support/factories/consents.ts'
import type { RecordedTwice } from '#tests/support/factories/duplicates.ts'
import { dossierOrder } from '#tests/support/factories/dossiers.ts'
import { expenseDraft } from '#tests/support/factories/funding.ts'
import { exportOrder, ZIP_PASSWORD } from '#tests/support/handed-over.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { campsPayloads } from './payloads/camps.ts'
import { tutoringPayloads } from './payloads/tutoring.ts'
import { calendarPayloads } from './payloads/calendar.ts'
import { plansPayloads } from './payloads/plans.ts'
import { libraryPayloads } from './payloads/library.ts'
import { duplicatesPayloads } from './payloads/duplicates.ts'
import { teamPayloads } from './payloads/team.ts'
import { inventoryPayloads } from './payloads/inventory.ts'
import { bookingsPayloads } from './payloads/bookings.ts'
import { attendancePayloads } from './payloads/attendance.ts'
import { enrolmentsPayloads } from './payloads/enrolments.ts'
import { programmesPayloads } from './payloads/programmes.ts'
import { classesPayloads } from './payloads/classes.ts'
import { parentSchoolPayloads } from './payloads/parent-school.ts'

/** Routes whose payloads are mutated; those of accounts and keys change the session and are sent apart. */
export type FuzzedRoute = Exclude<
  RouteName,
  RouteOf<'accounts' | 'keys'> | RestoreRoute | 'handover.destroy'
>

/** Their answer ends the session too: restores.test.ts. */
export type RestoreRoute = 'backups.restore' | 'backups.entryRestore'

/** Files the fuzzed routes may touch. */
export interface FuzzFiles {
  readonly roster: string
  readonly sha256: string
  readonly folder: string
  /** Name of a backup of this site. */
  readonly backup: string
  /** A photo that is not yet among the files of a child. */
  readonly photo: string
  /** The zip of the first hand-over. */
  readonly handover: string
  readonly twice: RecordedTwice
}

const confirmed = { confirmSameName: true } as const
const everything = {
  kind: null,
  accountId: null,
  from: null,
  to: null,
  feature: null,
  record: null,
} as const
const third = { kind: 'quarter', day: '2026-07-01' } as const

/** A payload of every route that fits the busy quarter; a new route without one does not compile. */
export function validPayloads(files: FuzzFiles): { readonly [R in FuzzedRoute]: RouteInput<R> } {
  return {
    'site.get': {},
    'site.update': siteDraft(),
    'rooms.list': {},
    'rooms.check': { day: '2026-10-08' },
    'rooms.add': roomDraft({ name: '心理疏导室', buildingAreaDm2: 5_000 }),
    'rooms.update': { id: 1, room: roomDraft({ useAreaDm2: 8_000, inUseTo: '2099-12-31' }) },
    'children.list': {},
    'children.get': { id: 2 },
    'children.revealIdNumber': { id: 2, reason: '核对身份' },
    'children.choices': {},
    'children.add': {
      ...confirmed,
      categories: ['L02'],
      child: childDraft({
        idType: 'identity-card',
        idNumber: idNumberOf('2018-03-01'),
        noIdReason: '',
      }),
    },
    'children.update': { ...confirmed, id: 2, child: childDraft({ note: '备注' }) },
    'children.setCategories': { id: 2, codes: ['L02'], on: '2026-10-08' },
    'children.leave': { id: 7, leftOn: '2026-10-05', reason: 'moved-away' },
    'children.rejoin': { id: 8 },
    'families.ofChild': { childId: 2 },
    'families.candidates': { name: '林阿福', phone: '13800000001' },
    'families.update': {
      childId: 2,
      family: { originVillage: '上坪村', incomeSources: ['farming'], aidKinds: [], note: '备注' },
    },
    'families.correctPerson': {
      childId: 2,
      personId: 2,
      person: {
        name: '林阿福',
        sex: 'male',
        bornOn: '1958-03-01',
        phone: '13800000001',
        otherPhone: '',
        work: '种茶',
      },
    },
    'families.revealIdNumber': { childId: 1, personId: 1, reason: '核对身份' },
    'families.change': {
      childId: 2,
      on: '2026-09-01',
      change: {
        fact: 'schooling',
        school: '城南中学',
        grade: 'grade-7',
        boarding: true,
        state: 'enrolled',
      },
    },
    'families.correctPeriod': {
      childId: 2,
      fact: 'residence',
      id: 2,
      startsOn: '2026-01-06',
      endedOn: null,
      reason: '登记时写错日期',
    },
    ...duplicatesPayloads(files.twice),
    'consents.ofChild': { childId: 1 },
    'consents.list': {},
    'consents.record': { childId: 3, consent: consentDraft({ signedOn: '2026-10-07' }) },
    'consents.addPaper': { id: 1, paperOn: '2026-10-08', scanId: null },
    'consents.withdraw': {
      id: 1,
      scope: 'photo',
      withdrawnOn: '2026-10-08',
      reason: '孩子不愿意',
    },
    'consents.void': { id: 2, reason: '录错了人' },
    'consents.officers': {},
    'consents.printNotices': {
      childIds: [1, 2],
      format: 'docx',
      officer: '林静',
      folder: files.folder,
    },
    'consents.printRules': { format: 'docx', officer: '林静', folder: files.folder },
    'collectors.ofChild': { childId: 1 },
    'collectors.add': { childId: 2, collector: prohibition(), siblingIds: [] },
    'collectors.end': { id: 1, endedOn: '2026-10-08', reason: '搬走了' },
    'collectors.correct': { id: 2, collector: prohibition({ idTail: '123X' }), reason: '补填' },
    'grades.preview': { year: 2026 },
    'grades.advance': {
      year: 2026,
      rows: [{ childId: 1, outcome: 'advance', from: 'grade-8', to: 'grade-9', school: '' }],
    },
    'grades.list': {},
    'grades.undo': { id: 1, reason: '选错了学年' },
    'dossiers.missing': {},
    'dossiers.missingOfChild': { childId: 2 },
    'dossiers.timeline': { childId: 2, kinds: ['camp', 'library'], count: 200 },
    'dossiers.print': dossierOrder([2], files.folder, { withWord: true }),
    'imports.preview': { path: files.roster, registeredOn: '2026-10-08' },
    'imports.run': { path: files.roster, sha256: files.sha256, registeredOn: '2026-10-08' },
    'imports.exportProblems': {
      path: files.roster,
      sha256: files.sha256,
      registeredOn: '2026-10-08',
      folder: files.folder,
      reason: '改正后再导入',
    },
    'imports.undo': { id: 1, reason: '选错了文件', keep: [] },
    'imports.list': {},
    'imports.rows': { id: 1 },
    'exports.write': {
      form: {
        list: 'children',
        level: 'masked',
        purpose: 'report',
        purposeWords: '季度核查',
        recipient: '县民政局',
      },
      scopeId: null,
      ids: [1, 2],
      filter: '在册',
      folder: files.folder,
    },
    'funding.entries': { from: '2026-01-01', to: '2026-12-31', source: 'F11', text: '耗材' },
    'funding.balances': { from: '2026-01-01', to: '2026-12-31' },
    'funding.available': { source: 'F11', day: '2026-10-08' },
    'funding.camps': {},
    'funding.camp': { campId: 1 },
    'funding.add': expenseDraft({
      source: 'F11',
      invoiceNumber: 'No 1',
      overdrawReason: '先行垫付',
    }),
    'funding.check': { id: 9 },
    'funding.reverse': { id: 4, reason: '金额写错了', day: '2026-10-08' },
    'reports.list': {},
    'reports.get': { id: 1 },
    'reports.rows': { id: 1, figure: 'children/closing/total' },
    'reports.make': third,
    'reports.texts': third,
    'reports.writeText': { ...third, chapter: 'problems', body: '隔音不足。' },
    'reports.export': { id: 1, folder: files.folder },
    'parameters.list': { day: '2026-10-08' },
    'parameters.addPeriod': {
      name: 'loan_days',
      value: '21',
      validFrom: '2099-01-01',
      source: '借阅办法',
    },
    'parameters.takeBack': { id: PARAMETERS.length + 1, reason: '录错了' },
    'assessments.due': {},
    'assessments.tiers': { day: '2026-10-08' },
    'assessments.movements': { from: '2026-07-01', to: '2026-09-30' },
    'assessments.ofChild': { childId: 1 },
    'assessments.get': { id: 1 },
    'assessments.start': { childId: 7 },
    'assessments.saveDraft': { id: 1, draft: assessmentDraft(ANSWERS_FOR.T2) },
    'assessments.discard': { id: 3 },
    'assessments.confirm': {
      id: 1,
      draft: assessmentDraft(ANSWERS_FOR.T2),
      decision: decisionOf('T2', { nextDueOn: toDay('2026-11-30') }),
    },
    'assessments.countersign': { id: 4 },
    'assessments.void': { id: 2, reason: '评错了人' },
    'assessments.requestReassessment': {
      childId: 1,
      reason: 'guardian-changed',
      happenedOn: '2026-10-07',
      note: '改由外婆照管',
    },
    'assessments.print': { id: 1, folder: files.folder },
    'assessments.emergencyReport': { id: 5 },
    'assessments.saveEmergencyReport': { id: 5, report: emergencyReportDraft() },
    'attachments.list': { subject: 'child', subjectId: 1 },
    'attachments.add': attachmentDraft(files.photo, { kind: 'photo', description: '家访' }),
    'attachments.open': { id: 1 },
    'attachments.portrait': { childId: 1 },
    'attachments.setPortrait': { id: 1, isPortrait: true },
    'attachments.saveCopy': { id: 1, reason: '抽查', folder: files.folder },
    'attachments.correct': {
      id: 1,
      label: { kind: 'visit', title: '家访', description: '', restrictedClass: null },
    },
    'attachments.remove': { id: 2, reason: '传错了' },
    'attachments.restore': { id: 3 },
    'audit.list': { filter: everything, before: null, limit: 50 },
    'audit.people': {},
    'audit.event': { id: 3 },
    'audit.childAccess': { childId: 2 },
    'audit.printChildAccess': { childId: 2, folder: files.folder, reason: '监护人申请查询' },
    'audit.verify': {},
    'audit.lastCheck': {},
    'audit.export': { filter: everything, folder: files.folder, reason: '主管部门检查' },
    'backups.state': {},
    'backups.list': {},
    'backups.listIn': { folder: files.folder },
    'backups.make': {},
    'backups.preview': { backup: { place: 'local', name: files.backup }, oldLogin: null },
    'backups.setSecond': { folder: files.folder },
    'backups.clearSecond': {},
    'backups.drill': { backup: { place: 'local', name: files.backup }, folder: files.folder },
    'backups.drills': {},
    'backups.entryList': {},
    'backups.entryListIn': { folder: files.folder },
    'privacy.record': { id: 8 },
    'privacy.exportCopy': {
      id: 1,
      applicantName: '林阿福',
      applicantRelation: '祖父',
      reason: '书面申请复制',
      withFiles: true,
      password: 'Copy-for-family1',
      folder: files.folder,
    },
    'privacy.archive': { id: 8, reason: '已迁出' },
    'privacy.unarchive': { id: 8, reason: '还要补材料' },
    'privacy.addRequest': {
      childId: 8,
      kind: 'deletion',
      applicantName: '林阿福',
      applicantRelation: '祖父',
      content: '请删除',
      receivedOn: '2026-10-01',
    },
    'privacy.answerRequest': { id: 3, decision: 'granted', answer: '', answeredOn: '2026-10-08' },
    'privacy.requests': {},
    'privacy.anonymise': {
      id: 9,
      basis: 'guardian-request',
      reason: '书面申请',
      confirmation: '匿名化2026-0009',
    },
    'privacy.delete': {
      id: 9,
      basis: 'guardian-request',
      reason: '书面申请',
      confirmation: '删除2026-0009',
    },
    'privacy.erasures': {},
    'privacy.saveErasure': { id: 1, folder: files.folder },
    'handover.state': {},
    'handover.export': exportOrder(files.folder),
    'handover.progress': {},
    'handover.cancel': {},
    'handover.verify': { id: 1, file: files.handover, password: ZIP_PASSWORD },
    'handover.recordReceipt': { id: 1, receivedOn: '2026-10-08', receivedBy: '李科长', note: '' },
    'handover.saveList': { id: 1, folder: files.folder },
    'handover.previewDestruction': {},
    ...campsPayloads(),
    ...tutoringPayloads(files),
    ...calendarPayloads(files),
    ...plansPayloads(files),
    ...libraryPayloads(),
    ...teamPayloads(),
    ...inventoryPayloads(),
    ...bookingsPayloads(),
    ...attendancePayloads(),
    ...enrolmentsPayloads(),
    ...programmesPayloads(files),
    ...classesPayloads(files),
    ...parentSchoolPayloads(files),
    'workbench.today': {},
  }
}
