import AddOutlined from '@mui/icons-material/AddOutlined'
import { Alert, Button, List, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { Attachment, AttachmentList } from '#shared/features/attachments/attachment.ts'
import { AddAttachmentsDialog } from './AddAttachmentsDialog.tsx'
import type { Owner } from './attachment-owner.ts'
import { AttachmentRow } from './AttachmentRow.tsx'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'

/** The files of any record: read, add, save a copy, take off the list. */
export function AttachmentsPanel({ owner }: { readonly owner: Owner }) {
  const { subject, subjectId } = owner
  const files = useOffice('attachments.list', { subject, subjectId })
  const mayAdd = useMay('attachments.add')
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Stack component="section" aria-label="附件" sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h3" component="h3" sx={{ flex: 1 }}>
          附件
        </Typography>
        {mayAdd && (
          <Button startIcon={<AddOutlined />} onClick={() => setIsAdding(true)}>
            添加附件
          </Button>
        )}
      </Stack>
      <Loaded query={files} describe={(error) => errorText(error, ATTACHMENTS_TEXTS)}>
        {(list) => <Files owner={owner} list={list} />}
      </Loaded>
      {isAdding && <AddAttachmentsDialog owner={owner} onClose={() => setIsAdding(false)} />}
    </Stack>
  )
}

function Files({ owner, list }: { readonly owner: Owner; readonly list: AttachmentList }) {
  const [showsRemoved, setShowsRemoved] = useState(false)
  const live = list.attachments.filter((file) => file.removedAt === null)
  const removed = list.attachments.filter((file) => file.removedAt !== null)
  return (
    <>
      {live.length === 0 && list.hiddenCount === 0 && <NothingYet />}
      {live.length > 0 && <Rows label="附件目录" owner={owner} files={live} />}
      {list.hiddenCount > 0 && (
        <Alert severity="info">
          另有 {list.hiddenCount} 份限制查阅的附件，只有列入名单的人能看到；如工作需要请联系站长。
        </Alert>
      )}
      {removed.length > 0 && (
        <Button
          color="inherit"
          aria-expanded={showsRemoved}
          onClick={() => setShowsRemoved(!showsRemoved)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {showsRemoved ? '收起已移除的附件' : `已移除（${removed.length}）`}
        </Button>
      )}
      {showsRemoved && removed.length > 0 && (
        <Rows label="已移除的附件" owner={owner} files={removed} />
      )}
    </>
  )
}

function Rows({
  label,
  owner,
  files,
}: {
  readonly label: string
  readonly owner: Owner
  readonly files: readonly Attachment[]
}) {
  return (
    <Paper variant="outlined">
      <List aria-label={label} disablePadding>
        {files.map((file) => (
          <AttachmentRow key={file.id} owner={owner} file={file} />
        ))}
      </List>
    </Paper>
  )
}

function NothingYet() {
  return (
    <Paper variant="outlined">
      <EmptyState
        title="还没有附件"
        text="把签好的监护人知情同意书、评估表、家访照片等扫描或拍照后存进来。文件加密保存，照片会缩小并去掉拍摄地点；离开本程序就打不开。"
      />
    </Paper>
  )
}
