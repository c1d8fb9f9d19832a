import AddOutlined from '@mui/icons-material/AddOutlined'
import {
  Alert,
  Button,
  Checkbox,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useMay } from '#renderer/api/account.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampId } from '#shared/features/camps/camp.ts'
import {
  materialOriginName,
  type Material,
  type MaterialSum,
} from '#shared/features/programmes/material.ts'
import type { TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { MaterialDialog } from './MaterialDialog.tsx'
import { PROGRAMMES_TEXTS } from './programmes.text.ts'

type Opened = { readonly line: Material | null }

/** What a camp needs, what the site lacks of it, and what is at hand already. */
export function MaterialsCard({
  campId,
  lines,
  sums,
  blocks,
  isOpen,
}: {
  readonly campId: CampId
  readonly lines: readonly Material[]
  readonly sums: readonly MaterialSum[]
  readonly blocks: readonly TimetableBlock[]
  readonly isOpen: boolean
}) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const mayChange = useMay('programmes.updateMaterial') && isOpen
  const short = sums.filter((sum) => sum.short > 0)
  const ready = lines.filter((line) => line.isReady).length
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          物资清单
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {lines.length === 0 ? '' : `已备齐 ${ready}/${lines.length}`}
        </Typography>
        {mayChange && (
          <Button
            size="small"
            variant="contained"
            startIcon={<AddOutlined />}
            onClick={() => setOpened({ line: null })}
          >
            添加物资
          </Button>
        )}
      </Stack>
      {short.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          站内不够：
          {short
            .map(
              (sum) =>
                `${sum.name}需 ${sum.fromStock} ${sum.unit}、现有 ${sum.inStock ?? 0}，缺 ${sum.short} ${sum.unit}`,
            )
            .join('；')}
        </Alert>
      )}
      {lines.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ py: 2 }}>
          还没有列物资。把各项活动要用的东西列出来，程序会把同一种加总，并与站内物资核对还缺多少。
        </Typography>
      ) : (
        <MaterialsTable
          lines={lines}
          sums={sums}
          blocks={blocks}
          mayChange={mayChange}
          onOpen={(line) => setOpened({ line })}
        />
      )}
      {opened !== null && (
        <MaterialDialog
          campId={campId}
          line={opened.line}
          blocks={blocks}
          onClose={() => setOpened(null)}
        />
      )}
    </Paper>
  )
}

function MaterialsTable({
  lines,
  sums,
  blocks,
  mayChange,
  onOpen,
}: {
  readonly lines: readonly Material[]
  readonly sums: readonly MaterialSum[]
  readonly blocks: readonly TimetableBlock[]
  readonly mayChange: boolean
  readonly onOpen: (line: Material) => void
}) {
  const notice = useNotice()
  const tick = useCommand('programmes.setMaterialReady')
  const titles = new Map(blocks.map((block) => [block.id, `${block.day.slice(5)} ${block.title}`]))
  return (
    <Table size="small" aria-label="物资清单">
      <TableHead>
        <TableRow>
          <TableCell padding="checkbox" sx={{ whiteSpace: 'nowrap' }}>
            备齐
          </TableCell>
          <TableCell>物资</TableCell>
          <TableCell align="right">数量</TableCell>
          <TableCell>来源</TableCell>
          <TableCell>用于</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id} hover>
            <TableCell padding="checkbox">
              <Checkbox
                size="small"
                checked={line.isReady}
                disabled={!mayChange}
                slotProps={{ input: { 'aria-label': `${line.name}已备齐` } }}
                onChange={(event) =>
                  tick.mutate(
                    { id: line.id, isReady: event.target.checked },
                    { onError: (error) => notice.fail(errorText(error, PROGRAMMES_TEXTS)) },
                  )
                }
              />
            </TableCell>
            <TableCell>
              {mayChange ? (
                <Button variant="text" size="small" sx={{ p: 0 }} onClick={() => onOpen(line)}>
                  {line.name}
                </Button>
              ) : (
                line.name
              )}
            </TableCell>
            <TableCell align="right">
              {line.quantity} {line.unit}
              <SumNote line={line} sums={sums} />
            </TableCell>
            <TableCell>{materialOriginName(line.origin)}</TableCell>
            <TableCell>
              {line.blockId === null ? '整期' : (titles.get(line.blockId) ?? '整期')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The sum, where the same thing stands on several lines. */
function SumNote({
  line,
  sums,
}: {
  readonly line: Material
  readonly sums: readonly MaterialSum[]
}) {
  const sum = sums.find((one) => one.name === line.name && one.unit === line.unit)
  if (sum === undefined || sum.needed === line.quantity) return null
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      合计 {sum.needed} {sum.unit}
    </Typography>
  )
}
