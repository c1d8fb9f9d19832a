import type { Attachment } from '#shared/features/attachments/attachment.ts'
import { attachmentKindName } from '#shared/features/attachments/attachment-codes.ts'
import type { CategoryPeriod, Child } from '#shared/features/children/child.ts'
import { idTypeName, leftReasonName, sexName } from '#shared/features/children/child-codes.ts'
import type { Consent } from '#shared/features/consents/consent.ts'
import { formStateName } from '#shared/features/enrolments/camp-form.ts'
import {
  requestDecisionName,
  requestKindName,
  type PrivacyRequest,
} from '#shared/features/privacy/privacy-request.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import { homeworkName, mealName } from '#shared/features/tutoring/remarks.ts'
import { attendanceStatusName } from '#shared/features/attendance/status.ts'
import type { RosterVerdict } from '#shared/features/imports/roster-problem.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { ethnicGroupByCode } from '#shared/kernel/codes/ethnic-groups.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import type { FormerFile } from '#service/features/children/children.public.ts'
import { localDay } from '#service/platform/clock.ts'
import { careCopy, familyCopy } from './care-copy.ts'
import type { ChildCare } from './care-copy.repository.ts'
import type { ChildTraces } from './child-copy.repository.ts'
import { consentCopy } from './consent-copy.ts'
import { column, DAY, type CopyList } from './copy-list.ts'

/** All that is held about one child, before it is put into words. */
export interface HeldAboutChild extends ChildTraces, ChildCare {
  readonly child: Child
  readonly categories: readonly CategoryPeriod[]
  /** Files merged into this one. */
  readonly former: readonly FormerFile[]
  readonly consents: readonly Consent[]
  readonly attachments: readonly Attachment[]
  /** Files the one who writes the copy may not open. */
  readonly hiddenFiles: number
  readonly requests: readonly PrivacyRequest[]
}

const NONE = '（未填写）'

/** The file of the child, field by field. */
export function fileFields({
  child,
  former,
}: HeldAboutChild): readonly (readonly [string, string])[] {
  const relation = child.guardianRelation
  const left =
    child.leftOn === null || child.leftReason === null
      ? '在册'
      : `${child.leftOn}（${leftReasonName(child.leftReason)}）`
  const fields: (readonly [string, string])[] = [
    ['编号', child.number],
    ...former.map(({ number, name, bornOn, idNumber }) => {
      const words = [number, name, bornOn, idNumber ?? ''].filter((part) => part !== '')
      return ['已并入的档案', words.join('，')] as const
    }),
    ['姓名', child.name],
    ['性别', sexName(child.sex)],
    ['出生日期', child.bornOn],
    ['证件类型', idTypeName(child.idType)],
    ['证件号码', child.idNumber ?? child.noIdReason],
    ['民族', child.ethnicCode === null ? '' : ethnicGroupByCode(child.ethnicCode).name],
    ['村（社区）', child.village],
    ['现居住地址', child.address],
    ['就读学校', child.school],
    ['年级', child.grade === null ? '' : gradeByCode(child.grade).name],
    ['健康状况', child.health],
    ['监护人', child.guardianName],
    ['监护人与儿童关系', relation === null ? '' : familyRelationByCode(relation).name],
    ['监护人电话', child.guardianPhone],
    ['父亲', child.fatherName],
    ['父亲务工地', child.fatherPlace],
    ['父亲电话', child.fatherPhone],
    ['母亲', child.motherName],
    ['母亲务工地', child.motherPlace],
    ['母亲电话', child.motherPhone],
    ['纳入日期', child.registeredOn],
    ['退出', left],
    ['备注', child.note],
  ]
  return fields.map(([name, value]) => [name, value === '' ? NONE : value] as const)
}

const VERDICTS: Readonly<Record<RosterVerdict, string>> = {
  added: '已登记',
  'added-with-problems': '已登记，有内容待核对',
  updated: '更新了档案',
  undecided: '未登记',
  duplicate: '档案中已有，未重复登记',
  refused: '未登记',
}

const ACCESS_KINDS: Readonly<Record<string, string>> = {
  read: '查阅',
  export: '导出或复制',
  act: '登记、修改',
}

/** The lists of the copy, in the order of the file. */
export function copyLists(held: HeldAboutChild): readonly CopyList[] {
  return [
    {
      title: '儿童类别',
      columns: [column('类别', 30), column('起始日期', DAY), column('截止日期', DAY)],
      rows: held.categories.map(({ code, startsOn, endedOn }) => [
        childCategoryByCode(code).name,
        startsOn,
        endedOn ?? '至今',
      ]),
    },
    ...familyCopy(held),
    consentCopy(held.consents),
    {
      title: '参加营期',
      columns: [column('营期', 26), column('报名日期', DAY), column('退出日期', DAY)],
      rows: held.camps.map((row) => [row.camp, row.enrolledOn, row.withdrawnOn ?? '']),
    },
    {
      title: '营期签到',
      columns: [column('日期', DAY), column('营期', 30), column('上午', 10), column('下午', 10)],
      rows: held.campDays.map((row) => [
        row.day,
        row.camp,
        row.morning === null ? '' : attendanceStatusName(row.morning),
        row.afternoon === null ? '' : attendanceStatusName(row.afternoon),
      ]),
    },
    {
      title: '营期报名表',
      columns: [
        column('报名日期', DAY),
        column('营期', 22),
        column('情况', 8),
        column('同意书', 18),
        column('健康、过敏、用药', 30),
        column('紧急联系人', 22),
        column('备注', 16),
      ],
      rows: held.campForms.map((row) => [
        row.appliedOn,
        row.camp,
        formStateName(row.state),
        [row.consentOn ?? '', row.consentBy].filter(Boolean).join(' '),
        [row.health, row.allergy, row.medication].filter(Boolean).join('；'),
        [row.contactName, row.contactPhone].filter(Boolean).join(' '),
        row.note,
      ]),
    },
    {
      title: '营期健康与意外',
      columns: [
        column('日期', DAY),
        column('时间', 8),
        column('营期', 22),
        column('经过', 30),
        column('处理', 30),
        column('后续', 30),
      ],
      rows: held.campIncidents.map((row) => [
        row.day,
        row.happenedAt,
        row.camp,
        row.what,
        row.measures,
        row.notes,
      ]),
    },
    {
      title: '参加课后辅导',
      columns: [column('学期', 26), column('加入日期', DAY), column('退出日期', DAY)],
      rows: held.terms.map((row) => [row.term, row.joinedOn, row.leftOn ?? '']),
    },
    {
      title: '课后辅导签到',
      columns: [
        column('日期', DAY),
        column('学期', 20),
        column('签到', 8),
        column('到', 8),
        column('离', 8),
        column('接走人', 14),
        column('作业、用餐、身体情况', 24),
      ],
      rows: held.tutoringDays.map((row) => [
        row.day,
        row.term,
        attendanceStatusName(row.status),
        row.signedInAt ?? '',
        row.signedOutAt ?? '',
        row.collectedBy,
        [homeworkName(row.homework), mealName(row.meal), row.health].filter(Boolean).join('；'),
      ]),
    },
    {
      title: '参加兴趣班',
      columns: [column('兴趣班', 26), column('加入日期', DAY), column('退出日期', DAY)],
      rows: held.classes.map((row) => [row.class, row.joinedOn, row.leftOn ?? '']),
    },
    {
      title: '兴趣班志愿',
      columns: [column('志愿', 8), column('兴趣班', 26), column('登记日期', DAY)],
      rows: held.classChoices.map((row) => [String(row.rank), row.class, row.chosenOn]),
    },
    {
      title: '兴趣班点名',
      columns: [column('日期', DAY), column('兴趣班', 26), column('出勤情况', 10)],
      rows: held.classDays.map((row) => [row.day, row.class, attendanceStatusName(row.status)]),
    },
    {
      title: '监护人参加儿童学校',
      columns: [
        column('日期', DAY),
        column('题目', 26),
        column('家长', 12),
        column('到会情况', 10),
        column('满意度', 8),
        column('意见建议', 26),
      ],
      rows: held.parentSessions.map((row) => [
        row.day,
        row.title,
        row.person,
        row.status === null ? '' : attendanceStatusName(row.status),
        row.score === null ? '' : `${row.score} 分`,
        row.feedback,
      ]),
    },
    {
      title: '课后辅导缺席联系',
      columns: [
        column('日期', DAY),
        column('打给谁', 16),
        column('电话', 16),
        column('接通', 8),
        column('结果', 40),
      ],
      rows: held.tutoringCalls.map((row) => [
        row.day,
        row.person,
        row.phone,
        row.reached ? '是' : '否',
        row.outcome,
      ]),
    },
    {
      title: '图书借阅',
      columns: [
        column('书名', 30),
        column('借出日期', DAY),
        column('应还日期', DAY),
        column('结果', 18),
      ],
      rows: held.loans.map((row) => [
        row.title,
        row.lentOn,
        row.dueOn,
        row.closedOn === null
          ? '未还'
          : `${row.closedOn} ${row.closedAs === 'lost' ? '丢失' : '归还'}`,
      ]),
    },
    {
      title: '需求评估',
      columns: [column('日期', DAY), column('类别', 12), column('参与人', 20), column('依据', 30)],
      rows: held.assessments.map((row) => [
        row.assessedOn,
        tierName(row.tier),
        row.participants,
        row.grounds,
      ]),
    },
    ...careCopy(held),
    {
      title: '花名册导入',
      columns: [column('日期', DAY), column('文件', 30), column('位置', 16), column('结果', 24)],
      rows: held.imports.map((row) => [
        localDay(new Date(row.importedAt)),
        row.fileName,
        `${row.sheet} 第${row.rowNumber}行`,
        VERDICTS[row.verdict],
      ]),
    },
    ...keptElsewhere(held),
  ]
}

function keptElsewhere(held: HeldAboutChild): readonly CopyList[] {
  return [
    {
      title: '附件',
      columns: [
        column('种类', 16),
        column('名称', 30),
        column('存入日期', DAY),
        column('状态', 12),
      ],
      rows: held.attachments.map((row) => [
        attachmentKindName(row.kind),
        row.title,
        localDay(new Date(row.addedAt)),
        row.removedAt === null ? '' : '已移出列表',
      ]),
    },
    {
      title: '计入的工作报告（只报人数，不含姓名）',
      columns: [column('期间', 30), column('最新版次', 12)],
      rows: held.reports.map((row) => [`${row.startsOn} 至 ${row.endsOn}`, `第 ${row.version} 版`]),
    },
    {
      title: '个人信息申请',
      columns: [
        column('收到日期', DAY),
        column('事项', 8),
        column('申请人', 16),
        column('答复', 30),
      ],
      rows: held.requests.map((row) => [
        row.receivedOn,
        requestKindName(row.kind),
        `${row.applicantName}（${row.applicantRelation}）`,
        row.decision === null
          ? `办理中，${row.dueOn} 前答复`
          : `${row.answeredOn} ${requestDecisionName(row.decision)} ${row.answer}`,
      ]),
    },
    {
      title: '谁处理过',
      columns: [
        column('工作人员', 16),
        column('事项', 14),
        column('次数', 8),
        column('首次', DAY),
        column('最近', DAY),
      ],
      rows: held.access.map((row) => [
        row.person,
        ACCESS_KINDS[row.kind] ?? '其他',
        String(row.count),
        localDay(new Date(row.firstAt)),
        localDay(new Date(row.lastAt)),
      ]),
    },
  ]
}
