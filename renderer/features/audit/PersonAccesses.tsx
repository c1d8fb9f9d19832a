import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { eventKindName } from '#shared/features/audit/audit-event.ts'
import type { PersonAccess } from '#shared/features/audit/child-access.ts'
import { routeWords } from '#shared/features/audit/event-words.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'

const AT_FIRST = 5

/** What one person did with the file, the latest first. */
export function PersonAccesses({ person }: { readonly person: PersonAccess }) {
  const { name, role, accesses } = person
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? accesses : accesses.slice(0, AT_FIRST)
  return (
    <Box>
      <Typography variant="h3" component="h3">
        {name}
        {role !== null && `（${role}）`}
        <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 1 }}>
          {countsText(person)}
        </Typography>
      </Typography>
      <Table size="small" aria-label={`${name}的查阅记录`} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 150 }}>时间</TableCell>
            <TableCell sx={{ width: 80 }}>类别</TableCell>
            <TableCell sx={{ width: 220 }}>做了什么</TableCell>
            <TableCell>原因</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ id, at, kind, route, reason }) => (
            <TableRow key={id}>
              <TableCell>{localMinute(at)}</TableCell>
              <TableCell>{eventKindName(kind)}</TableCell>
              <TableCell>{routeWords(route)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{reason ?? ''}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {accesses.length > shown.length && (
        <Button size="small" onClick={() => setIsWhole(true)}>
          显示全部 {accesses.length} 次
        </Button>
      )}
    </Box>
  )
}

function countsText({ reads, acts, exports }: PersonAccess): string {
  return [
    reads > 0 ? `查阅 ${reads} 次` : '',
    acts > 0 ? `办理 ${acts} 次` : '',
    exports > 0 ? `导出 ${exports} 次` : '',
  ]
    .filter((text) => text !== '')
    .join('，')
}
