import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined'
import ImageOutlined from '@mui/icons-material/ImageOutlined'
import LockOutlined from '@mui/icons-material/LockOutlined'
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined'
import TableChartOutlined from '@mui/icons-material/TableChartOutlined'
import { Box, Button, Chip, ListItem, Stack, Typography } from '@mui/material'
import { useState, type ReactElement } from 'react'
import { useMay } from '#renderer/api/account.ts'
import type { Attachment } from '#shared/features/attachments/attachment.ts'
import {
  attachmentKindName,
  formatOf,
  type MediaType,
} from '#shared/features/attachments/attachment-codes.ts'
import type { Owner } from './attachment-owner.ts'
import { className, localMinute, sizeText } from './attachments.text.ts'
import { CorrectDialog } from './CorrectDialog.tsx'
import { PhotoDialog } from './PhotoDialog.tsx'
import { PortraitButton } from './PortraitButton.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RestoreButton } from './RestoreButton.tsx'
import { SaveCopyDialog } from './SaveCopyDialog.tsx'

const ICONS: Readonly<Record<string, ReactElement>> = {
  jpg: <ImageOutlined color="action" />,
  pdf: <PictureAsPdfOutlined color="action" />,
  docx: <DescriptionOutlined color="action" />,
  xlsx: <TableChartOutlined color="action" />,
}

type Act = 'show' | 'save' | 'correct' | 'remove'

/** One file: an icon, never a thumbnail, which would open every file of the list. */
export function AttachmentRow({
  owner,
  file,
}: {
  readonly owner: Owner
  readonly file: Attachment
}) {
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <ListItem divider sx={{ gap: 1.5, alignItems: 'flex-start', py: 1 }}>
      <Box title={formatOf(file.mediaType).name} sx={{ pt: 0.25 }}>
        {iconOf(file.mediaType)}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <FileWords file={file} />
        <FileActs file={file} onChoose={setAct} />
      </Box>
      {act === 'show' && <PhotoDialog owner={owner} file={file} onClose={close} />}
      {act === 'save' && <SaveCopyDialog owner={owner} file={file} onClose={close} />}
      {act === 'correct' && <CorrectDialog file={file} onClose={close} />}
      {act === 'remove' && <RemoveDialog file={file} onClose={close} />}
    </ListItem>
  )
}

function FileWords({ file }: { readonly file: Attachment }) {
  const facts = [
    attachmentKindName(file.kind),
    sizeText(file.bytes),
    `${localMinute(file.addedAt)} ${file.addedBy} 添加`,
  ]
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="body1" sx={{ overflowWrap: 'anywhere' }}>
          {file.title}
        </Typography>
        {file.isPortrait && file.removedAt === null && (
          <Chip size="small" variant="outlined" icon={<ImageOutlined />} label="档案照片" />
        )}
        {file.restrictedClass !== null && (
          <Chip
            size="small"
            variant="outlined"
            icon={<LockOutlined />}
            label={`限制查阅：${className(file.restrictedClass)}`}
          />
        )}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {facts.join(' · ')}
      </Typography>
      {file.description !== '' && <Typography variant="body2">{file.description}</Typography>}
      {file.removedAt !== null && (
        <Typography variant="body2">
          {localMinute(file.removedAt)} 由 {file.removedBy} 移除：{file.removedReason}
        </Typography>
      )}
    </>
  )
}

function FileActs({
  file,
  onChoose,
}: {
  readonly file: Attachment
  readonly onChoose: (act: Act) => void
}) {
  const mayKeep = useMay('attachments.correct')
  const isPortraitChoice =
    file.kind === 'photo' && file.removedAt === null && file.restrictedClass === null
  const button = (act: Act, label: string) => (
    <Button
      size="small"
      color={act === 'remove' ? 'error' : 'primary'}
      aria-label={`${label}：${file.title}`}
      onClick={() => onChoose(act)}
      sx={{ minWidth: 0 }}
    >
      {label}
    </Button>
  )
  return (
    <Stack direction="row" sx={{ gap: 0.5, ml: -0.75 }}>
      {file.mediaType === 'image/jpeg' && button('show', '查看')}
      {mayKeep && isPortraitChoice && <PortraitButton file={file} />}
      {mayKeep && button('save', '另存…')}
      {mayKeep && file.removedAt === null && button('correct', '修改')}
      {mayKeep && file.removedAt === null && button('remove', '移除')}
      {mayKeep && file.removedAt !== null && <RestoreButton file={file} />}
    </Stack>
  )
}

function iconOf(mediaType: MediaType): ReactElement | undefined {
  return ICONS[formatOf(mediaType).extension]
}
