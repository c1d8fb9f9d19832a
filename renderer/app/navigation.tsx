import AccountBalanceWalletOutlined from '@mui/icons-material/AccountBalanceWalletOutlined'
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined'
import DashboardOutlined from '@mui/icons-material/DashboardOutlined'
import ForestOutlined from '@mui/icons-material/ForestOutlined'
import HomeWorkOutlined from '@mui/icons-material/HomeWorkOutlined'
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined'
import PeopleOutlined from '@mui/icons-material/PeopleOutlined'
import SchoolOutlined from '@mui/icons-material/SchoolOutlined'
import SettingsOutlined from '@mui/icons-material/SettingsOutlined'
import type { ReactElement } from 'react'

export interface NavigationItem {
  readonly path: string
  readonly label: string
  readonly icon: ReactElement
}

/** The pages in the order of a working day. */
export const NAVIGATION: readonly NavigationItem[] = [
  { path: '/', label: '工作台', icon: <DashboardOutlined /> },
  { path: '/children', label: '儿童档案', icon: <PeopleOutlined /> },
  { path: '/camps', label: '营期', icon: <ForestOutlined /> },
  { path: '/tutoring', label: '课后辅导', icon: <SchoolOutlined /> },
  { path: '/library', label: '图书借阅', icon: <MenuBookOutlined /> },
  { path: '/rooms', label: '场所', icon: <HomeWorkOutlined /> },
  { path: '/funding', label: '资金台账', icon: <AccountBalanceWalletOutlined /> },
  { path: '/reports', label: '季度报告', icon: <AssignmentOutlined /> },
  { path: '/site', label: '设置', icon: <SettingsOutlined /> },
]
