import AccountBalanceWalletOutlined from '@mui/icons-material/AccountBalanceWalletOutlined'
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined'
import BarChartOutlined from '@mui/icons-material/BarChartOutlined'
import BrushOutlined from '@mui/icons-material/BrushOutlined'
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined'
import DashboardOutlined from '@mui/icons-material/DashboardOutlined'
import FamilyRestroomOutlined from '@mui/icons-material/FamilyRestroomOutlined'
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined'
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined'
import ForestOutlined from '@mui/icons-material/ForestOutlined'
import GroupsOutlined from '@mui/icons-material/GroupsOutlined'
import HomeWorkOutlined from '@mui/icons-material/HomeWorkOutlined'
import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined'
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined'
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined'
import PeopleOutlined from '@mui/icons-material/PeopleOutlined'
import SchoolOutlined from '@mui/icons-material/SchoolOutlined'
import SettingsOutlined from '@mui/icons-material/SettingsOutlined'
import ShieldOutlined from '@mui/icons-material/ShieldOutlined'
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined'
import type { ReactElement } from 'react'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall, type Role } from '#shared/contract/roles.ts'
import { SECURITY_READS } from './security-reads.ts'

export interface NavigationItem {
  readonly path: string
  readonly label: string
  readonly icon: ReactElement
  /** The caption it stands under. */
  readonly group?: string
  /** What the page reads first, or each of its tabs; who may read none of it does not see the page. */
  readonly reads: RouteName | readonly RouteName[]
}

/** The pages in the order of a working day; a caption stands over the first page of its group. */
export const NAVIGATION: readonly NavigationItem[] = [
  { path: '/', label: '工作台', icon: <DashboardOutlined />, reads: 'workbench.today' },
  { path: '/children', label: '儿童档案', icon: <PeopleOutlined />, reads: 'children.list' },
  { path: '/assessments', label: '评估', icon: <FactCheckOutlined />, reads: 'assessments.due' },
  { path: '/plans', label: '帮扶计划', icon: <VolunteerActivismOutlined />, reads: 'plans.list' },
  ...group('活动', [
    { path: '/schedule', label: '日程', icon: <CalendarMonthOutlined />, reads: 'bookings.list' },
    { path: '/camps', label: '营期', icon: <ForestOutlined />, reads: 'camps.list' },
    { path: '/classes', label: '兴趣班', icon: <BrushOutlined />, reads: 'classes.list' },
    { path: '/tutoring', label: '课后辅导', icon: <SchoolOutlined />, reads: 'tutoring.terms' },
    {
      path: '/parent-school',
      label: '儿童学校',
      icon: <FamilyRestroomOutlined />,
      reads: 'parent-school.list',
    },
    {
      path: '/attendance',
      label: '活动统计',
      icon: <BarChartOutlined />,
      reads: 'attendance.summary',
    },
    { path: '/library', label: '图书借阅', icon: <MenuBookOutlined />, reads: 'library.loans' },
  ]),
  ...group('管理', [
    { path: '/rooms', label: '场所', icon: <HomeWorkOutlined />, reads: 'rooms.list' },
    { path: '/inventory', label: '物资', icon: <Inventory2Outlined />, reads: 'inventory.list' },
    {
      path: '/funding',
      label: '资金台账',
      icon: <AccountBalanceWalletOutlined />,
      reads: 'funding.balances',
    },
    { path: '/reports', label: '季度报告', icon: <AssignmentOutlined />, reads: 'reports.list' },
    { path: '/team', label: '团队', icon: <GroupsOutlined />, reads: 'team.list' },
  ]),
  ...group('设置', [
    {
      path: '/calendar',
      label: '工作日历',
      icon: <EventNoteOutlined />,
      reads: 'calendar.year',
    },
    {
      path: '/accounts',
      label: '账号',
      icon: <ManageAccountsOutlined />,
      reads: 'accounts.status',
    },
    { path: '/security', label: '数据安全', icon: <ShieldOutlined />, reads: SECURITY_READS },
    { path: '/site', label: '设置', icon: <SettingsOutlined />, reads: 'site.get' },
  ]),
]

function group(
  caption: string,
  items: readonly Omit<NavigationItem, 'group'>[],
): readonly NavigationItem[] {
  return items.map((item) => ({ ...item, group: caption }))
}

/** The pages whose first question this role may ask, by the contract's own access lists. */
export function pagesFor(role: Role): readonly NavigationItem[] {
  return NAVIGATION.filter(({ reads }) =>
    [reads].flat().some((route) => mayCall(role, contract[route].access)),
  )
}
