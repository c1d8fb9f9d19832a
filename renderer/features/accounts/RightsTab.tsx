import PrintOutlined from '@mui/icons-material/PrintOutlined'
import {
  Box,
  Button,
  GlobalStyles,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { Fragment } from 'react'
import { FEATURES, type FeatureName } from '#shared/contract/features.ts'
import { contract, isRouteName } from '#shared/contract/index.ts'
import { FEATURE_NAMES, ROUTE_NAMES } from '#shared/contract/names.ts'
import { mayCall, ROLES } from '#shared/contract/roles.ts'
import type { AnyRoute } from '#shared/contract/route.ts'

/** Roles × acts, read from the contract the service itself checks: it cannot say anything else. */
export function RightsTab() {
  return (
    <>
      <GlobalStyles styles={ON_PAPER} />
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          “查看”只能看，“办理”可以新增和修改；空白表示没有这项权限。登录、锁定人人可用，不在表中。
        </Typography>
        <Button startIcon={<PrintOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </Stack>
      <Paper variant="outlined" sx={SCROLLING}>
        <Table size="small" stickyHeader aria-label="权限一览">
          <TableHead>
            <TableRow>
              <TableCell>事项</TableCell>
              {ROLES.map(({ code, name }) => (
                <TableCell key={code} align="center" sx={{ whiteSpace: 'nowrap' }}>
                  {name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {FEATURES.map((feature) => (
              <FeatureRights key={feature} feature={feature} />
            ))}
          </TableBody>
        </Table>
      </Paper>
    </>
  )
}

function FeatureRights({ feature }: { readonly feature: FeatureName }) {
  const names = Object.keys(contract)
    .filter(isRouteName)
    .filter((name) => name.startsWith(`${feature}.`) && contract[name].access !== 'anyone')
  return (
    <Fragment>
      <TableRow>
        <TableCell
          component="th"
          colSpan={ROLES.length + 1}
          sx={{ fontWeight: 600, bgcolor: 'action.hover' }}
        >
          {FEATURE_NAMES[feature]}
        </TableCell>
      </TableRow>
      {names.map((name) => (
        <TableRow key={name}>
          <TableCell>{ROUTE_NAMES[name]}</TableCell>
          {ROLES.map(({ code }) => (
            <TableCell key={code} align="center">
              {mayCall(code, contract[name].access) && <Right kind={contract[name].kind} />}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </Fragment>
  )
}

function Right({ kind }: { readonly kind: AnyRoute['kind'] }) {
  return (
    <Box component="span" sx={{ color: 'success.main', whiteSpace: 'nowrap' }}>
      ✓ {kind === 'query' ? '查看' : '办理'}
    </Box>
  )
}

const SCROLLING = { height: 'calc(100vh - 270px)', overflow: 'auto' } as const

// On paper the frame goes and the whole table comes, over as many pages as it needs.
const ON_PAPER = {
  '@media print': {
    'nav, header, button, [role=tablist]': { display: 'none !important' },
    'html, body, #root, #root div': {
      display: 'block !important',
      height: 'auto !important',
      overflow: 'visible !important',
    },
    tr: { breakInside: 'avoid' },
    '#root th, #root td': { position: 'static !important', padding: '2px 8px !important' },
  },
} as const
