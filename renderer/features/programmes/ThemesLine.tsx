import { Stack, Typography } from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { blockThemeName } from '#shared/features/programmes/theme.ts'
import type { Timetable } from '#shared/features/programmes/timetable.ts'

/** Which themes the policy names are on the timetable (R15), and whether enough people look after it. */
export function ThemesLine({ timetable }: { readonly timetable: Timetable }) {
  const { themes, blocks, childrenPerAdult } = timetable
  const few = blocks.filter((block) => block.isTooFew).length
  return (
    <Stack
      direction="row"
      aria-label="主题覆盖"
      role="group"
      sx={{ gap: 0.75, mb: 0.75, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <Typography variant="body2" color="textSecondary">
        政策主题
      </Typography>
      {themes.map(({ theme, blocks: count }) => (
        <StatusChip
          key={theme}
          state={count === 0 ? 'warning' : 'success'}
          label={`${blockThemeName(theme)} ${count === 0 ? '缺' : `${count} 次`}`}
        />
      ))}
      {few > 0 && (
        <StatusChip state="error" label={`${few} 项每人照看超过 ${childrenPerAdult} 名儿童`} />
      )}
    </Stack>
  )
}
