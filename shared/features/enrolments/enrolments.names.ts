/** What each route is called in the log and the list of rights. */
export const ENROLMENTS_NAMES = {
  'enrolments.ofCamp': '查看营期报名',
  'enrolments.saveForms': '登记营期报名表',
  'enrolments.enrol': '录取营员',
  'enrolments.decline': '不予录取',
  'enrolments.withdraw': '撤回报名',
} as const
