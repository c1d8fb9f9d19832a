import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import {
  Box,
  Divider,
  IconButton,
  List,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  ListSubheader,
  Tooltip,
} from '@mui/material'
import { Fragment } from 'react'
import { NavLink, useMatch } from 'react-router'
import { useAccount } from '#renderer/api/account.ts'
import { pagesFor, type NavigationItem } from '../navigation.tsx'

export function SideNavigation({
  isCollapsed,
  onToggle,
}: {
  readonly isCollapsed: boolean
  readonly onToggle: () => void
}) {
  const account = useAccount()
  const pages = account === null ? [] : pagesFor(account.role)
  return (
    <Box
      component="nav"
      aria-label="主导航"
      sx={{
        width: isCollapsed ? 56 : 168,
        flexShrink: 0,
        bgcolor: 'background.paper',
        borderRight: 1,
        borderColor: 'divider',
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <List sx={{ flex: 1, overflow: 'auto', py: 0.5 }}>
        {pages.map((item, index) => (
          <Fragment key={item.path}>
            {item.group !== undefined && item.group !== pages[index - 1]?.group && (
              <Caption text={item.group} isCollapsed={isCollapsed} />
            )}
            <Item item={item} isCollapsed={isCollapsed} />
          </Fragment>
        ))}
      </List>
      <IconButton
        onClick={onToggle}
        aria-label={isCollapsed ? '展开导航' : '收起导航'}
        sx={{ alignSelf: 'flex-end', m: 1 }}
      >
        {isCollapsed ? <ChevronRightOutlined /> : <ChevronLeftOutlined />}
      </IconButton>
    </Box>
  )
}

function Caption({ text, isCollapsed }: { readonly text: string; readonly isCollapsed: boolean }) {
  if (isCollapsed) return <Divider component="li" sx={{ my: 0.5 }} />
  return (
    <ListSubheader
      disableSticky
      sx={{ lineHeight: '20px', fontSize: 12, px: 2, pt: 0.25, color: 'text.secondary' }}
    >
      {text}
    </ListSubheader>
  )
}

function Item({
  item,
  isCollapsed,
}: {
  readonly item: NavigationItem
  readonly isCollapsed: boolean
}) {
  const isHere = useMatch({ path: item.path, end: item.path === '/' }) !== null
  return (
    <Tooltip title={isCollapsed ? item.label : ''} placement="right">
      <ListItemButton
        component={NavLink}
        to={item.path}
        selected={isHere}
        aria-label={item.label}
        sx={{ height: 30, px: 2 }}
      >
        <ListItemIcon sx={{ minWidth: 32, color: isHere ? 'primary.main' : 'text.secondary' }}>
          {item.icon}
        </ListItemIcon>
        {!isCollapsed && (
          <ListItemText
            primary={item.label}
            slotProps={{
              primary: { sx: { fontWeight: isHere ? 600 : 400, whiteSpace: 'nowrap' } },
            }}
          />
        )}
      </ListItemButton>
    </Tooltip>
  )
}
