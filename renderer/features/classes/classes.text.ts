import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { ClassesErrorCode } from '#shared/features/classes/classes.errors.ts'

type OtherCode = 'TEAM_MEMBER_NOT_AT_WORK' | 'CHILD_ARCHIVED' | 'BOOKING_CLASH'

export const CLASSES_TEXTS: ErrorTexts<ClassesErrorCode | OtherCode> = {
  CLASS_NAME_TAKEN: (d) => `本学期已有“${detail(d, 'name')}”，请换一个班名`,
  CLASS_OUTSIDE_PERIOD: (d) =>
    `日期超出“${detail(d, 'period')}”（${detail(d, 'startsOn')} 至 ${detail(d, 'endsOn')}），请改起止日期`,
  CLASS_DAY_OUTSIDE: (d) =>
    `日期超出“${detail(d, 'name')}”（${detail(d, 'startsOn')} 至 ${detail(d, 'endsOn')}），请改日期`,
  CLASS_WITHOUT_SESSIONS: '起止日期内，这些上课时段都不是开放日，一场课也排不出，请改时段或日期',
  CLASS_ROOM_NOT_IN_USE: (d) =>
    `“${detail(d, 'name')}”在这些日期内没有启用（${detail(d, 'from')} 起${detail(d, 'to') === '' ? '' : `，至 ${detail(d, 'to')}`}），请换场地`,
  CLASS_HAS_CHOICES: (d) => `已有 ${detail(d, 'count')} 条志愿填了这个班，不能改学期，请先清除志愿`,
  CLASS_HELD_OUTSIDE: (d) => `${detail(d, 'day')} 已经上过课，起止日期要包括这一天`,
  CLASS_FULL: (d) =>
    `“${detail(d, 'name')}”名额 ${detail(d, 'quota')} 人，还剩 ${detail(d, 'free')} 人，这次要加 ${detail(d, 'wanted')} 人，请减少人数或改名额`,
  CLASS_QUOTA_BELOW_MEMBERS: (d) => `班里已有 ${detail(d, 'count')} 人，名额不能更少`,
  CLASS_ENDED: (d) => `“${detail(d, 'name')}”已于 ${detail(d, 'endedOn')} 结束，请先撤销结束`,
  CLASS_NOT_ENDED: '这个班没有结束，请刷新',
  CLASS_CHILD_NOT_ON_REGISTER: (d) =>
    `编号 ${detail(d, 'number')} 的儿童 ${detail(d, 'day')} 不在册，请先到儿童档案核对`,
  CLASS_CHILD_ALREADY_IN: (d) => `编号 ${detail(d, 'number')} 的儿童已在“${detail(d, 'name')}”`,
  CLASS_MEMBER_LEFT: (d) => `这名儿童已于 ${detail(d, 'leftOn')} 退出`,
  CLASS_MEMBER_NOT_LEFT: '这名儿童没有退出，请刷新',
  CLASS_LEFT_BEFORE_JOINED: (d) => `退出日期不能早于加入日期 ${detail(d, 'joinedOn')}`,
  CLASS_CALLED_AFTER_LEAVING: (d) => `${detail(d, 'day')} 还点过名，退出日期要晚于这一天`,
  CLASS_SESSION_HELD: (d) => `${detail(d, 'day')} 的课已经点名，不能再改，请先撤销点名`,
  CLASS_SESSION_CANCELLED: (d) => `${detail(d, 'day')} 的课已停课，请先撤销停课`,
  CLASS_SESSION_NOT_CANCELLED: '这节课没有停课，请刷新',
  CLASS_SESSION_NOT_HELD: '这节课还没有点名，请刷新',
  CLASS_SESSION_AHEAD: (d) => `${detail(d, 'day')} 还没到，到了当天再点名`,
  CLASS_SESSION_TIME_TAKEN: (d) =>
    `本班 ${detail(d, 'day')} ${detail(d, 'startsAt')} 已有一节课，请换时间`,
  CLASS_ALREADY_MADE_UP: (d) => `已安排在 ${detail(d, 'day')} 补课`,
  CLASS_NOTHING_TO_MAKE_UP: '这节课没有停，不用补课，请刷新',
  CLASS_MARKS_STALE: (d) => `名单有变化，现在是 ${detail(d, 'count')} 人，请刷新后再点名`,
  CLASS_CHOICE_WRONG: '所填的班不在本学期，或已经结束，请刷新',
  CLASS_CERTIFICATE_NOT_EARNED: (d) => `编号 ${detail(d, 'number')} 的儿童出勤率不到 80%，不发证书`,
  CLASS_PLACES_OVERLAP: (d) =>
    `编号 ${detail(d, 'number')} 的儿童同时分到“${detail(d, 'one')}”和“${detail(d, 'other')}”，上课时间重叠，请调整`,
  PDF_NOT_POSSIBLE: '本机不能生成 PDF',
  TEAM_MEMBER_NOT_AT_WORK: (d) => `${detail(d, 'name')}在 ${detail(d, 'day')} 不在岗，请换老师`,
  CHILD_ARCHIVED: '有儿童的档案已封存，不能加入',
  BOOKING_CLASH: '与已有安排冲突，请改时间，或写明仍要安排的理由',
}
