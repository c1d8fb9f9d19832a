/** What each route is called in the log and the list of rights. */
export const TEAM_NAMES = {
  'team.list': '查看团队人员',
  'team.add': '登记团队人员',
  'team.update': '修改团队人员',
  'team.leave': '登记离岗',
  'team.rejoin': '撤销离岗',
} as const
