import type { Clause, Duty } from '#shared/features/workbench/today.ts'

/** The policy’s words for each clause, and the page with its records. */
export const CLAUSE_TEXTS: Readonly<
  Record<Clause['code'], { readonly label: string; readonly rule: string; readonly path: string }>
> = {
  area: { label: '场所面积', rule: '不低于 120 平方米', path: '/rooms' },
  rooms: { label: '功能室', rule: '五类功能室齐全', path: '/rooms' },
  camps: { label: '营期', rule: '每年 1 至 2 期，每期不少于 10 天', path: '/camps' },
}

export const CLAUSE_STATES: Readonly<
  Record<
    Clause['state'],
    { readonly label: string; readonly chip: 'success' | 'warning' | 'error' }
  >
> = {
  met: { label: '达标', chip: 'success' },
  pending: { label: '尚可完成', chip: 'warning' },
  missed: { label: '未达标', chip: 'error' },
}

/** What is to be done, and where. */
export const DUTY_TEXTS: Readonly<
  Record<
    Duty['code'],
    {
      readonly act: string
      readonly path: (duty: Duty) => string
      readonly count: (count: number) => string
    }
  >
> = {
  'roll-call': {
    act: '课后辅导点名',
    path: ({ subjectId, dueOn }) => `/tutoring?term=${subjectId}&day=${dueOn}&tab=roll-call`,
    count: (count) => `${count} 人`,
  },
  'sign-out': {
    act: '补登签退',
    path: ({ subjectId, dueOn }) => `/tutoring?term=${subjectId}&day=${dueOn}&tab=roll-call`,
    count: (count) => `${count} 人未签退`,
  },
  'tutoring-close': {
    act: '关闭课后辅导当天',
    path: ({ subjectId, dueOn }) => `/tutoring?term=${subjectId}&day=${dueOn}&tab=close`,
    count: (count) => `${count} 人未到待定`,
  },
  'tutoring-absence': {
    act: '联系连续缺勤家庭',
    path: ({ subjectId, dueOn }) => `/tutoring?term=${subjectId}&day=${dueOn}&tab=close`,
    count: (count) => `连续 ${count} 次`,
  },
  'camp-day': {
    act: '营期签到',
    path: ({ subjectId, dueOn }) => `/camps?camp=${subjectId}&tab=days&day=${dueOn}`,
    count: (count) => `${count} 人`,
  },
  'class-session': {
    act: '兴趣班点名',
    path: ({ subjectId }) => `/classes?session=${subjectId}`,
    count: (count) => `${count} 人`,
  },
  'parent-session': {
    act: '登记儿童学校到会情况',
    path: ({ subjectId }) => `/parent-school?session=${subjectId}`,
    count: (count) => `邀请 ${count} 人`,
  },
  'camp-readiness': {
    act: '营期筹备',
    path: ({ subjectId }) => `/camps?camp=${subjectId}&tab=readiness`,
    count: (count) => `还差 ${count} 项`,
  },
  'overdue-loan': {
    act: '催还图书',
    path: () => '/library?tab=loans',
    count: (count) => `${count} 册`,
  },
  assessment: {
    act: '需求评估',
    path: () => '/assessments?tab=due',
    count: (count) => `${count} 人`,
  },
  countersign: {
    act: '会签评估',
    path: ({ subjectId }) => `/assessments?tab=due&assessment=${subjectId}`,
    count: (count) => `${count} 份`,
  },
  'plan-task': {
    act: '帮扶任务',
    path: ({ subjectId }) => `/plans?tab=tasks${subjectId === null ? '' : `&task=${subjectId}`}`,
    count: (count) => `${count} 项`,
  },
  'plan-approval': {
    act: '审批帮扶计划',
    path: ({ subjectId }) => `/plans?tab=waiting&plan=${subjectId}`,
    count: (count) => `${count} 份`,
  },
  'plan-close': {
    act: '计划结案或续订',
    path: ({ subjectId }) => `/plans?tab=plans&plan=${subjectId}`,
    count: (count) => `${count} 份`,
  },
  'age-turn': {
    act: '满龄办理',
    path: ({ subjectId }) => `/children?child=${subjectId}`,
    count: (count) => `${count} 人`,
  },
  'own-consent': {
    act: '征求本人同意',
    path: ({ subjectId }) =>
      subjectId === null
        ? '/children/consents?show=own'
        : `/children?child=${subjectId}&tab=consents`,
    count: (count) => `${count} 人`,
  },
  'consent-paper': {
    act: '补签同意书',
    path: ({ subjectId }) => `/children?child=${subjectId}&tab=consents`,
    count: (count) => `${count} 份`,
  },
  'grade-advance': {
    act: '秋季升级',
    path: () => '/children/grades',
    count: (count) => `${count} 人`,
  },
  'holiday-notice': {
    act: '录入放假安排',
    path: ({ subjectId }) => `/calendar?tab=holidays&year=${subjectId}`,
    count: (count) => `${count} 天`,
  },
  report: { act: '统计季度报告', path: () => '/reports', count: (count) => `${count} 份` },
}
