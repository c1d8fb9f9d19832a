/** What each route is called in the log and the list of rights. */
export const PARENT_SCHOOL_NAMES = {
  'parent-school.list': '查看儿童学校',
  'parent-school.get': '查看儿童学校场次',
  'parent-school.targets': '查看儿童学校重点邀请名单',
  'parent-school.figures': '查看儿童学校统计',
  'parent-school.plan': '安排儿童学校',
  'parent-school.change': '修改儿童学校安排',
  'parent-school.cancel': '取消儿童学校场次',
  'parent-school.restore': '恢复取消的儿童学校场次',
  'parent-school.invite': '邀请监护人参加儿童学校',
  'parent-school.uninvite': '撤销儿童学校邀请',
  'parent-school.record': '登记儿童学校到会情况',
  'parent-school.makeUp': '安排儿童学校补课',
  'parent-school.signInSheet': '导出儿童学校签到表',
} as const
