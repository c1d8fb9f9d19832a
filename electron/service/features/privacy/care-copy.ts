import { COLLECTOR_KINDS } from '#shared/features/collectors/collector.ts'
import {
  GUARDIANSHIP_KINDS,
  HEALTH_STATES,
  SCHOOLING_STATES,
  SUPERVISION_LEVELS,
  WHEREABOUTS,
} from '#shared/features/families/family-codes.ts'
import { frequencyText } from '#shared/features/plans/frequency.ts'
import { methodName, modeName } from '#shared/features/plans/service-note.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import type { ChildCare } from './care-copy.repository.ts'
import { column, DAY, type CopyList } from './copy-list.ts'

const DATES = [column('起始日期', DAY), column('变更日期', DAY)] as const

/** The family of a child and what changed with time. */
export function familyCopy(held: ChildCare): readonly CopyList[] {
  return [
    {
      title: '家庭成员',
      columns: [
        column('关系', 12),
        column('姓名', 12),
        column('出生日期', DAY),
        column('电话', 20),
        column('证件号码', 22),
        column('工作情况', 20),
      ],
      rows: held.people.map((row) => [
        row.relation === null ? '' : familyRelationByCode(row.relation).name,
        row.name,
        row.bornOn ?? '',
        joined([row.phone, row.otherPhone], '、'),
        row.idNumber ?? '',
        row.work,
      ]),
    },
    {
      title: '监护情况',
      columns: [column('监护人', 14), column('监护方式', 14), column('监护类型', 22), ...DATES],
      rows: held.guardianships.map((row) => [
        row.guardian,
        row.kind === null ? '' : byCode(GUARDIANSHIP_KINDS, row.kind).name,
        row.supervision === null ? '' : byCode(SUPERVISION_LEVELS, row.supervision).name,
        ...dates(row),
      ]),
    },
    {
      title: '父母去向',
      columns: [column('姓名', 12), column('去向', 12), column('地点', 28), ...DATES],
      rows: held.whereabouts.map((row) => [
        row.name === '' && row.relation !== null
          ? familyRelationByCode(row.relation).name
          : row.name,
        byCode(WHEREABOUTS, row.state).name,
        row.place,
        ...dates(row),
      ]),
    },
    ...periodsCopy(held),
    collectorsCopy(held),
  ]
}

function periodsCopy(held: ChildCare): readonly CopyList[] {
  return [
    {
      title: '就学情况',
      columns: [column('情况', 10), column('学校', 28), column('年级', 12), ...DATES],
      rows: held.schoolings.map((row) => [
        byCode(SCHOOLING_STATES, row.state).name,
        row.school,
        row.grade === null ? '' : gradeByCode(row.grade).name,
        ...dates(row),
      ]),
    },
    {
      title: '居住情况',
      columns: [column('村（社区）', 18), column('现居住地址', 32), ...DATES],
      rows: held.residences.map((row) => [row.village, row.address, ...dates(row)]),
    },
    {
      title: '健康状况',
      columns: [column('状况', 10), column('具体情况', 28), column('残疾证号', 22), ...DATES],
      rows: held.healths.map((row) => [
        byCode(HEALTH_STATES, row.state).name,
        row.words,
        row.certificate,
        ...dates(row),
      ]),
    },
  ]
}

function collectorsCopy(held: ChildCare): CopyList {
  return {
    title: '接送人',
    columns: [
      column('可否接送', 12),
      column('姓名', 12),
      column('关系', 12),
      column('电话、身份证号后四位', 24),
      column('依据', 30),
      ...DATES,
      column('结束原因', 18),
    ],
    rows: held.collectors.map((row) => [
      byCode(COLLECTOR_KINDS, row.kind).name,
      row.name,
      row.relation === null ? '' : familyRelationByCode(row.relation).name,
      joined([row.phone, row.idTail], '、'),
      joined([row.grounds, row.groundsOn ?? ''], '，'),
      ...dates(row),
      row.endReason,
    ]),
  }
}

/** Plans of care and services; restricted notes are told without their words. */
export function careCopy(held: ChildCare): readonly CopyList[] {
  return [
    {
      title: '帮扶关爱服务计划',
      columns: [
        column('计划期限', 26),
        column('负责人', 12),
        column('类别', 12),
        column('目标', 30),
        column('频次', 12),
      ],
      rows: held.planLines.map((row) => [
        `${row.startsOn} 至 ${row.endsOn}`,
        row.lead,
        serviceKindName(row.kind),
        row.goal,
        frequencyText(row.frequency, row.times),
      ]),
    },
    {
      title: '服务记录',
      columns: [column('日期', DAY), column('方法', 14), column('服务人', 12), column('内容', 44)],
      rows: held.notes.map((row) => [
        row.servedOn,
        `${methodName(row.method)}·${modeName(row.mode)}${row.isAttempt ? '（未遇）' : ''}`,
        row.servedBy,
        row.isRestricted
          ? '（限制查阅，请向站长申请）'
          : joined([row.content, row.addenda ?? ''], '；'),
      ]),
    },
    {
      title: '转介',
      columns: [
        column('日期', DAY),
        column('转介至', 20),
        column('目的', 28),
        column('同意人', 16),
        column('答复', 24),
      ],
      rows: held.referrals.map((row) => [
        row.referredOn,
        row.referredTo,
        row.purpose,
        row.consentBy,
        row.reply,
      ]),
    },
  ]
}

function dates(period: { readonly startsOn: string; readonly endedOn: string | null }) {
  return [period.startsOn, period.endedOn ?? ''] as const
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between)
}
