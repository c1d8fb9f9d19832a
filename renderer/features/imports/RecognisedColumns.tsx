import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import { Accordion, AccordionDetails, AccordionSummary, Box, Chip, Typography } from '@mui/material'
import type { RosterPreview } from '#shared/features/imports/roster-import.ts'
import { rosterFieldName } from '#shared/features/imports/roster-field.ts'

/** How the headings of the file were understood; closed until somebody wonders. */
export function RecognisedColumns({ preview }: { readonly preview: RosterPreview }) {
  const columns = preview.sheets.flatMap((sheet) => sheet.columns)
  const ignored = new Set(
    columns.filter((column) => column.field === null).map((column) => column.heading),
  )
  return (
    <Accordion variant="outlined" disableGutters>
      <AccordionSummary expandIcon={<ExpandMoreOutlined />} sx={{ minHeight: 36 }}>
        <Typography variant="body2">
          识别出 {columns.length - ignored.size} 列
          {ignored.size > 0 && `，未读取：${[...ignored].join('、')}`}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        {preview.sheets.map((sheet) => (
          <Box key={sheet.name} sx={{ mb: 1 }}>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
              “{sheet.name}”，表头在第 {sheet.headerRow} 行
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
              {sheet.columns.map(({ heading, field }, index) => (
                <Chip
                  key={`${index} ${heading}`}
                  size="small"
                  variant="outlined"
                  label={`${heading} → ${field === null ? '不读取' : rosterFieldName(field)}`}
                />
              ))}
            </Box>
          </Box>
        ))}
      </AccordionDetails>
    </Accordion>
  )
}
