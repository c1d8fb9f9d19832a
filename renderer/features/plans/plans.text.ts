import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { PlansErrorCode } from '#shared/features/plans/plans.errors.ts'

export const PLANS_TEXTS: ErrorTexts<PlansErrorCode> = {
  PLAN_CHILD_NOT_MEMBER: '儿童今天不在册，不能制定计划，请核对档案',
  PLAN_NO_ASSESSMENT: '还没有生效的需求评估。请先完成评估，再制定计划',
  PLAN_ASSESSMENT_EXPIRED: (details) =>
    `评估已于 ${detail(details, 'nextDueOn')} 到期，请先复评，再制定计划`,
  PLAN_LOCKED: '计划已提交或批准，不能直接改；执行中的计划请用“调整”',
  PLAN_WAS_SUBMITTED: '计划提交过审批，不能删除；请修改后再次提交',
  PLAN_INCOMPLETE: (details) => `还有 ${detail(details, 'count')} 处没有填好，请按提示补齐后再提交`,
  PLAN_OVERLAPS: (details) =>
    `这名儿童已有 ${detail(details, 'startsOn')} 至 ${detail(details, 'endsOn')} 的计划，同一时间只能有一个。请改日期，或先结案`,
  PLAN_NOT_WAITING: '这份计划没有等待审批的事项，请刷新后再看',
  PLAN_OWN_APPROVAL: '不能批准自己制定或提交的计划，请另一位站长审批',
  PLAN_OWN_REASON_MISSING: '本人批准要写明理由，至少 10 个字',
  PLAN_COMMENT_MISSING: '退回时请写明意见',
  PLAN_NOT_IN_FORCE: '计划不在执行中，不能这样操作；请刷新后再看',
  PLAN_NOT_CLOSED: '计划没有结案，不用重新打开',
  PLAN_RESULTS_MISSING: '请为每一项服务内容选择结果',
  PLAN_END_IN_PAST: '结束日期不能早于今天',
  PLAN_LINE_INVALID: (details) => `这项服务内容${detail(details, 'problem')}，请改正`,
  PLAN_TASK_NOT_OPEN: '这项任务已完成、取消或过期，请刷新后再看',
  NOTE_TASK_NOT_OPEN: '勾选的任务在服务日期不能完成（已完成、未开始或过期），请核对服务日期和任务',
  NOTE_DAY_IN_FUTURE: '服务日期不能晚于今天',
  NOTE_BEFORE_REGISTRATION: '服务日期早于儿童纳入日期，请核对',
  NOTE_NOT_RESTRICTABLE: '只有心理辅导的记录可以限制查阅',
  NOTE_RESTRICTED: '这条记录限制查阅，需要补充的请联系站长列入名单',
  REFERRAL_DAY_IN_FUTURE: '日期不能晚于今天',
  REFERRAL_REPLY_TOO_EARLY: '答复日期不能早于转介日期',
  CHILD_ARCHIVED: '档案已归档，只能查看',
  PDF_NOT_POSSIBLE: '本机不能生成 PDF',
  PDF_NOT_PRINTED: 'PDF 没有生成成功，请再试一次',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请另选一个文件夹',
  FILE_IN_USE: '同名文件正在被打开，请关闭后再导出，或另选一个文件夹',
}
