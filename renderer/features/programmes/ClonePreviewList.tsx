import {
  Alert,
  Box,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import type { useOffice } from '#renderer/api/hooks.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ClonePreview } from '#shared/features/programmes/clone.ts'
import { dayWords, PROGRAMMES_TEXTS } from './programmes.text.ts'

/** Old day to new day, and everything that does not come along. */
export function ClonePreviewList({
  query,
  isAsked,
}: {
  readonly query: ReturnType<typeof useOffice<'programmes.clonePreview'>>
  readonly isAsked: boolean
}) {
  if (!isAsked) {
    return (
      <Typography variant="body2" color="textSecondary">
        填写新一期的第一天，这里会列出每一天移到哪一天。日程、物资、场所、名额和预算会复制；名单、保险和人工确认不复制。闭站的日子自动跳过。
      </Typography>
    )
  }
  return (
    <Loaded query={query} describe={(error) => errorText(error, PROGRAMMES_TEXTS)}>
      {(preview) => <Shown preview={preview} />}
    </Loaded>
  )
}

function Shown({ preview }: { readonly preview: ClonePreview }) {
  const { days, skipped, leftPeople, lostRooms, clash, segments } = preview
  return (
    <Stack sx={{ gap: 1 }}>
      {clash !== null && (
        <Alert severity="error">
          {clash.from} 至 {clash.to} 与营期“{clash.name}”重叠，请换一个第一天
        </Alert>
      )}
      {leftPeople.length > 0 && (
        <Alert severity="warning">
          已不在岗，相关活动的人员要另行安排：
          {leftPeople.map(({ name, blocks }) => `${name}（${blocks} 项）`).join('、')}
        </Alert>
      )}
      {lostRooms.length > 0 && (
        <Alert severity="warning">
          已停用，相关活动的场所要另行安排：
          {lostRooms.map(({ name, blocks }) => `${name}（${blocks} 项）`).join('、')}
        </Alert>
      )}
      {skipped.length > 0 && (
        <Alert severity="info">
          跳过闭站日 {skipped.length} 天：
          {skipped.map(({ day, words }) => `${day.slice(5)}（${words}）`).join('、')}
        </Alert>
      )}
      <Typography variant="body2">
        共 {days.length} 天、{preview.blocks} 项活动、{preview.materials} 项物资
        {segments.length > 1 && `，分 ${segments.length} 段`}
      </Typography>
      <Box sx={{ maxHeight: 230, overflowY: 'auto', border: 1, borderColor: 'divider' }}>
        <Table size="small" stickyHeader aria-label="日期对照">
          <TableHead>
            <TableRow>
              <TableCell>原来</TableCell>
              <TableCell>新一期</TableCell>
              <TableCell>活动</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {days.map(({ from, to, titles }) => (
              <TableRow key={from}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{from}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {to.slice(0, 4)}年{dayWords(to)}
                </TableCell>
                <TableCell>{titles.length === 0 ? '（未排）' : titles.join('、')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Stack>
  )
}
