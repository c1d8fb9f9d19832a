import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Chip,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import {
  COLUMN_TARGETS,
  columnTargetName,
  findMappedTwice,
} from '#shared/features/imports/column-target.ts'
import { rosterFieldName } from '#shared/features/imports/roster-field.ts'
import type { Layout, RosterPreview } from '#shared/features/imports/roster-import.ts'

type PreviewSheet = RosterPreview['sheets'][number]
type Column = PreviewSheet['columns'][number]

/** How the headings of the file were understood; each column can be taken for something else. */
export function ColumnMapping({
  preview,
  isBusy,
  onChange,
}: {
  readonly preview: RosterPreview
  readonly isBusy: boolean
  readonly onChange: (layout: Layout) => void
}) {
  const columns = preview.sheets.flatMap((sheet) => sheet.columns)
  const ignored = new Set(
    columns.filter((column) => column.target === '').map((column) => column.heading),
  )
  const isRemembered = preview.sheets.some((sheet) => sheet.mapping === 'remembered')
  return (
    <Accordion variant="outlined" disableGutters>
      <AccordionSummary expandIcon={<ExpandMoreOutlined />} sx={{ minHeight: 36 }}>
        <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }} noWrap>
          列的对应关系：识别出 {columns.filter((column) => column.target !== '').length} 列
          {ignored.size > 0 && `，未读取：${[...ignored].join('、')}`}
        </Typography>
        {isRemembered && (
          <Chip size="small" color="info" label="沿用上次的对应关系" sx={{ mx: 1 }} />
        )}
      </AccordionSummary>
      <AccordionDetails sx={{ maxHeight: 'calc(100vh - 380px)', overflowY: 'auto' }}>
        {preview.sheets.map((sheet) => (
          <SheetColumns
            key={`${sheet.name} ${preview.previewed}`}
            sheet={sheet}
            isBusy={isBusy}
            onChange={onChange}
          />
        ))}
      </AccordionDetails>
    </Accordion>
  )
}

function SheetColumns({
  sheet,
  isBusy,
  onChange,
}: {
  readonly sheet: PreviewSheet
  readonly isBusy: boolean
  readonly onChange: (layout: Layout) => void
}) {
  const [columns, setColumns] = useState(sheet.columns)
  const twice = findMappedTwice(columns)
  const choose = (index: number, target: string) => {
    const changed = columns.map((column, at) => (at === index ? { ...column, target } : column))
    setColumns(changed)
    if (findMappedTwice(changed) === null && changed.some(isName)) {
      const targets = changed.map((column) => column.target)
      onChange({ fingerprint: sheet.fingerprint, targets })
    }
  }
  return (
    <Box sx={{ mb: 1 }}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        “{sheet.name}”，表头在第 {sheet.headerRow}{' '}
        行。看错的列在下面改选，导入后记住，下次自动沿用。
      </Typography>
      {twice !== null && (
        <Alert severity="error" sx={{ mb: 1 }}>
          “{twice.first}”和“{twice.second}”两列都选了“{rosterFieldName(twice.field)}
          ”，请把其中一列改选别的内容或“不读取”
        </Alert>
      )}
      {!columns.some(isName) && (
        <Alert severity="error" sx={{ mb: 1 }}>
          没有一列选为“姓名”，请选出儿童姓名所在的列
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(6, minmax(0, 1fr))' }}>
        {columns.map((column, index) => (
          <ColumnSelect
            key={`${index} ${column.heading}`}
            column={column}
            isWrong={column.heading === twice?.first || column.heading === twice?.second}
            isBusy={isBusy}
            onChange={(target) => choose(index, target)}
          />
        ))}
      </Box>
    </Box>
  )
}

function ColumnSelect({
  column,
  isWrong,
  isBusy,
  onChange,
}: {
  readonly column: Column
  readonly isWrong: boolean
  readonly isBusy: boolean
  readonly onChange: (target: string) => void
}) {
  const { heading, target, found } = column
  const targets = [...new Set([...COLUMN_TARGETS, found, target])]
  return (
    <TextField
      select
      size="small"
      label={heading}
      value={target}
      disabled={isBusy}
      error={isWrong}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: { displayEmpty: true },
        inputLabel: { shrink: true, title: heading },
        htmlInput: { 'aria-label': heading },
      }}
    >
      {targets.map((code) => (
        <MenuItem key={code} value={code} dense>
          {columnTargetName(code)}
        </MenuItem>
      ))}
    </TextField>
  )
}

function isName({ target }: Column): boolean {
  return target.split('+').includes('name')
}
