import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import { Button, LinearProgress, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { requestSystem } from '#renderer/api/request.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { RESTRICTED_CLASSES, type RestrictedClass } from '#shared/contract/roles.ts'
import type { Owner } from './attachment-owner.ts'
import { CLASS_OPTIONS } from './attachments.text.ts'
import { newlyChosen, type ChosenFile } from './chosen-files.ts'
import { ChosenFileFields } from './ChosenFileFields.tsx'
import { useAddFiles, type Progress } from './use-add-files.ts'

const FILTERS = [
  {
    name: '照片、PDF、Word、Excel',
    extensions: ['jpg', 'jpeg', 'png', 'webp', 'bmp', 'heic', 'pdf', 'docx', 'xlsx'],
  },
]

/** Files for a record: chosen one by one, each with its kind, kept one after another. */
export function AddAttachmentsDialog({
  owner,
  onClose,
}: {
  readonly owner: Owner
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [restrictedClass, setRestrictedClass] = useState<RestrictedClass | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { keep, progress } = useAddFiles(owner)
  const submit = async () => {
    if (files.length === 0) {
      setError('请先选择文件')
      return
    }
    const left = await keep(files, restrictedClass)
    const kept = files.length - left.length
    if (kept > 0) notice.succeed(`已加密保存 ${kept} 份附件`)
    if (left.length === 0) onClose()
    setError(kept > 0 ? `有 ${left.length} 个文件没有保存，原因见下` : null)
    setFiles(left)
  }
  const choose = async () => {
    const chosen = await requestSystem('system.choose-file', {
      title: '选择附件',
      filters: FILTERS,
    })
    if (chosen === null) return
    setError(null)
    setFiles((before) =>
      before.some(({ path }) => path === chosen.path)
        ? before
        : [...before, newlyChosen(chosen.path)],
    )
  }
  return (
    <FormDialog
      act={{
        isBusy: progress !== null,
        isDirty: files.length > 0,
        error,
        submit: () => void submit(),
      }}
      title={`添加附件：${owner.number} ${owner.name}`}
      maxWidth="md"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2 }}>
        <Introduction isFirst={files.length === 0} onChoose={() => void choose()} />
        {files.map((file) => (
          <ChosenFileFields
            key={file.path}
            file={file}
            isBusy={progress !== null}
            onChange={(changed) =>
              setFiles(files.map((other) => (other.path === file.path ? changed : other)))
            }
            onDrop={() => setFiles(files.filter((other) => other.path !== file.path))}
          />
        ))}
        {files.length > 0 && <ReachField value={restrictedClass} onChange={setRestrictedClass} />}
        {progress !== null && <Working progress={progress} />}
      </Stack>
    </FormDialog>
  )
}

function Introduction({
  isFirst,
  onChoose,
}: {
  readonly isFirst: boolean
  readonly onChoose: () => void
}) {
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
      <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
        照片、PDF、Word（.docx）、Excel（.xlsx），每个不超过 20
        MB。照片会缩小并去掉拍摄地点、时间等信息；其他文件原样加密保存。
      </Typography>
      <Button
        variant="outlined"
        startIcon={<FolderOpenOutlined />}
        onClick={onChoose}
        autoFocus
        sx={{ flexShrink: 0 }}
      >
        {isFirst ? '选择文件' : '再选一个'}
      </Button>
    </Stack>
  )
}

function ReachField({
  value,
  onChange,
}: {
  readonly value: RestrictedClass | null
  readonly onChange: (value: RestrictedClass | null) => void
}) {
  return (
    <TextField
      select
      label="查阅范围"
      value={value ?? ''}
      onChange={(event) =>
        onChange(RESTRICTED_CLASSES.find(({ code }) => code === event.target.value)?.code ?? null)
      }
      slotProps={{
        select: { displayEmpty: true },
        inputLabel: { shrink: true },
      }}
      helperText={
        value === null
          ? '心理辅导、紧急救助、监护侵害的材料请限制查阅'
          : '保存后，名单以外的人（包括您自己）只看得到份数'
      }
    >
      <MenuItem value="">能看档案的人都可查阅</MenuItem>
      {CLASS_OPTIONS.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  )
}

function Working({ progress }: { readonly progress: Progress }) {
  return (
    <Stack role="status" sx={{ gap: 0.5 }}>
      <Typography variant="body2">
        正在加密保存（第 {progress.current} 个，共 {progress.total} 个）
      </Typography>
      <LinearProgress aria-hidden />
    </Stack>
  )
}
