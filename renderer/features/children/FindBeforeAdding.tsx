import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import type { ChildId, ChildListItem } from '#shared/features/children/child.ts'
import { childFinder } from '#shared/features/children/find-children.ts'
import { guardianText, standingText } from './child-words.ts'

const MOST_SHOWN = 8
const FEWEST_CHARACTERS = 2

/** Who wants to register a child looks first, so that nobody is on file twice. */
export function FindBeforeAdding({
  register,
  onOpen,
  onAdd,
  onClose,
}: {
  readonly register: readonly ChildListItem[]
  readonly onOpen: (id: ChildId) => void
  /** The name that was typed, '' where it was something else. */
  readonly onAdd: (name: string) => void
  readonly onClose: () => void
}) {
  const [text, setText] = useState('')
  const typed = text.trim()
  const hasLooked = typed.length >= FEWEST_CHARACTERS
  const found = hasLooked ? register.filter(childFinder(typed)) : []
  const add = () => onAdd(/^[\p{Script=Han}·]+$/u.test(typed) ? typed : '')
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>登记儿童：先查一查是否已有档案</DialogTitle>
      <DialogContent sx={{ minHeight: 300 }}>
        <TextField
          fullWidth
          autoFocus
          label="姓名、拼音、首字母、证件尾号或电话"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && hasLooked && found.length === 0) add()
          }}
          sx={{ mt: 1, mb: 1.5 }}
          slotProps={{ htmlInput: { type: 'search' } }}
        />
        {!hasLooked && (
          <Typography variant="body2" color="textSecondary">
            输入至少两个字（或字母、数字），已有的档案会列在这里；确认没有再点“新登记”。
          </Typography>
        )}
        {hasLooked && found.length === 0 && (
          <Typography variant="body2">没有找到“{typed}”的档案，可以新登记。</Typography>
        )}
        {found.length > 0 && <Candidates found={found} onOpen={onOpen} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button variant="contained" disabled={!hasLooked} onClick={add}>
          {found.length > 0 ? '都不是，新登记' : '新登记'}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Candidates({
  found,
  onOpen,
}: {
  readonly found: readonly ChildListItem[]
  readonly onOpen: (id: ChildId) => void
}) {
  return (
    <>
      <Table size="small" aria-label="可能已有的档案">
        <TableHead>
          <TableRow>
            <TableCell>编号</TableCell>
            <TableCell>姓名</TableCell>
            <TableCell>出生日期</TableCell>
            <TableCell>村（社区）</TableCell>
            <TableCell>监护人</TableCell>
            <TableCell>状态</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {found.slice(0, MOST_SHOWN).map((child) => (
            <TableRow key={child.id}>
              <TableCell>{child.number}</TableCell>
              <TableCell>{child.name}</TableCell>
              <TableCell>{child.bornOn}</TableCell>
              <TableCell>{child.village}</TableCell>
              <TableCell>{guardianText(child)}</TableCell>
              <TableCell>{standingText(child)}</TableCell>
              <TableCell align="right">
                <Button size="small" onClick={() => onOpen(child.id)}>
                  打开档案
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {found.length > MOST_SHOWN && (
        <Typography variant="body2" color="textSecondary" sx={{ pt: 1 }}>
          还有 {found.length - MOST_SHOWN} 名符合，请输入得更完整一些。
        </Typography>
      )}
    </>
  )
}
