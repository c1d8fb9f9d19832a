import CloseOutlined from '@mui/icons-material/CloseOutlined'
import { Alert, IconButton, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material'
import { ATTACHMENT_KINDS } from '#shared/features/attachments/attachment-codes.ts'
import { KIND_OPTIONS } from './attachments.text.ts'
import { fileName, withKind, type ChosenFile } from './chosen-files.ts'

/** One chosen file: what it is about, and why it was refused. */
export function ChosenFileFields({
  file,
  isBusy,
  onChange,
  onDrop,
}: {
  readonly file: ChosenFile
  readonly isBusy: boolean
  readonly onChange: (file: ChosenFile) => void
  readonly onDrop: () => void
}) {
  const name = fileName(file.path)
  const chooseKind = (code: string) => {
    const kind = ATTACHMENT_KINDS.find((known) => known.code === code)?.code
    if (kind !== undefined) onChange(withKind(file, kind))
  }
  return (
    <Paper variant="outlined" role="group" aria-label={name} sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <IconButton size="small" aria-label={`不选 ${name}`} disabled={isBusy} onClick={onDrop}>
          <CloseOutlined fontSize="small" />
        </IconButton>
      </Stack>
      <Stack direction="row" sx={{ gap: 1.5 }}>
        <TextField
          select
          required
          label="附件类型"
          value={file.kind ?? ''}
          disabled={isBusy}
          onChange={(event) => chooseKind(event.target.value)}
          sx={{ width: 220 }}
        >
          {KIND_OPTIONS.map((option) => (
            <MenuItem key={option.value} value={option.value}>
              {option.label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          required
          label="名称"
          value={file.title}
          disabled={isBusy}
          onChange={(event) => onChange({ ...file, title: event.target.value, problem: null })}
          sx={{ flex: 1 }}
        />
      </Stack>
      {file.problem !== null && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {file.problem}
        </Alert>
      )}
    </Paper>
  )
}
