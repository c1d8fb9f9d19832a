import { ButtonBase, Box, Typography } from '@mui/material'
import { DESK_STATE_NAMES, deskStateOf, type DeskState } from '#shared/features/tutoring/desk.ts'
import type { DeskChild } from '#shared/features/tutoring/tutoring-views.ts'

const LOOKS: Readonly<Record<DeskState, { readonly bg: string; readonly border: string }>> = {
  'not-come': { bg: 'background.paper', border: 'divider' },
  here: { bg: 'rgba(46, 125, 50, 0.14)', border: 'success.main' },
  gone: { bg: 'action.hover', border: 'divider' },
  away: { bg: 'action.hover', border: 'warning.main' },
}

/** Every child of the day as a large button; the state is written on it, never colour alone. */
export function DeskTiles({
  shown,
  isDisabled,
  onPress,
}: {
  readonly shown: readonly DeskChild[]
  readonly isDisabled: boolean
  readonly onPress: (child: DeskChild) => void
}) {
  return (
    <Box
      role="group"
      aria-label="当天儿童"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
        gridAutoRows: 76,
        gap: 1,
        overflow: 'auto',
        alignContent: 'start',
        flex: 1,
        minHeight: 0,
        p: 0.25,
      }}
    >
      {shown.map((child) => (
        <Tile
          key={child.childId}
          child={child}
          isDisabled={isDisabled}
          onPress={() => onPress(child)}
        />
      ))}
    </Box>
  )
}

function Tile({
  child,
  isDisabled,
  onPress,
}: {
  readonly child: DeskChild
  readonly isDisabled: boolean
  readonly onPress: () => void
}) {
  const state = deskStateOf(child.mark)
  const { bg, border } = LOOKS[state]
  const words = stateWords(child, state)
  return (
    <ButtonBase
      disabled={isDisabled}
      aria-label={`${child.name}，${words}`}
      onClick={onPress}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        justifyContent: 'center',
        px: 1.25,
        border: 2,
        borderColor: border,
        borderRadius: 1,
        bgcolor: bg,
        color: 'text.primary',
        textAlign: 'left',
        '&:hover, &:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
      }}
    >
      <Typography noWrap sx={{ fontSize: 18, fontWeight: 600, maxWidth: 1, lineHeight: 1.3 }}>
        {child.name}
      </Typography>
      <Typography
        noWrap
        sx={{ fontSize: 13, fontVariantNumeric: 'tabular-nums', maxWidth: 1, lineHeight: 1.35 }}
      >
        {words}
      </Typography>
      <Typography
        noWrap
        title={`${child.group} ${child.number}`}
        sx={{ fontSize: 12, opacity: 0.75, maxWidth: 1, lineHeight: 1.3 }}
      >
        {child.group === '' ? child.number : child.group}
      </Typography>
    </ButtonBase>
  )
}

/** 未到, 在站 16:32, 已接走 17:55, 不来（请假）. */
function stateWords({ mark }: DeskChild, state: DeskState): string {
  const name = DESK_STATE_NAMES[state]
  if (mark === null) return name
  if (state === 'here') return `${name} ${mark.signedInAt ?? ''}`
  if (state === 'gone')
    return `${mark.collectedBy === '' ? '已离开' : name} ${mark.signedOutAt ?? ''}`
  return mark.status === 'excused' ? '请假' : '缺勤'
}
