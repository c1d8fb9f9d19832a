import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import type { RowChange } from '#shared/features/audit/audit-event.ts'
import { OPERATION_NAMES } from './audit.text.ts'
import { columnName, tableName } from './audit.words.ts'
import { valueWords } from './value-words.ts'

const HIDDEN_TEXTS = {
  erased: '内容已按个人信息删除要求清除，只保留改动过这一事实。',
  restricted: '限制查阅的附件，内容只对名单上的人员显示。',
} as const

/** One row: every field from what to what. */
export function RowChanges({ change }: { readonly change: RowChange }) {
  const { table, key, operation, shows, fields } = change
  const isUpdate = operation === 'update'
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {OPERATION_NAMES[operation]}：{tableName(table)}
        {/^\d+$/u.test(key) && `（编号 ${key}）`}
      </Typography>
      {shows === 'values' ? (
        fields.length > 0 && (
          <Table size="small" aria-label={`${tableName(table)}的改动`} sx={FIXED}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 150 }}>项目</TableCell>
                {operation !== 'insert' && <TableCell>{isUpdate ? '改动前' : '删除前'}</TableCell>}
                {operation !== 'delete' && <TableCell>{isUpdate ? '改动后' : '内容'}</TableCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {fields.map(({ name, from, to }) => (
                <TableRow key={name}>
                  <TableCell>{columnName(table, name) ?? '其他项目'}</TableCell>
                  {operation !== 'insert' && <TableCell>{valueWords(table, name, from)}</TableCell>}
                  {operation !== 'delete' && <TableCell>{valueWords(table, name, to)}</TableCell>}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )
      ) : (
        <Typography variant="body2" color="textSecondary">
          {HIDDEN_TEXTS[shows]}
        </Typography>
      )}
    </Box>
  )
}

const FIXED = { tableLayout: 'fixed', '& td': { overflowWrap: 'anywhere' } } as const
