import { Box } from '@mui/material'
import { useState } from 'react'
import { Outlet } from 'react-router'
import { ClockWarning } from './ClockWarning.tsx'
import { SideNavigation } from './SideNavigation.tsx'
import { TopBar } from './TopBar.tsx'

const COLLAPSED = 'navigation-collapsed'

/** The frame around every page: navigation at the left, the site and the person on top. */
export function Shell() {
  const [isCollapsed, setIsCollapsed] = useState(() => localStorage.getItem(COLLAPSED) === 'yes')
  const toggle = () => {
    localStorage.setItem(COLLAPSED, isCollapsed ? 'no' : 'yes')
    setIsCollapsed(!isCollapsed)
  }
  return (
    <Box sx={{ display: 'flex', height: '100vh' }}>
      <SideNavigation isCollapsed={isCollapsed} onToggle={toggle} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar />
        <ClockWarning />
        <Box component="main" sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2.5 }}>
          <Outlet />
        </Box>
      </Box>
    </Box>
  )
}
