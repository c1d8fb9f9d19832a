import { Button } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { Attachment } from '#shared/features/attachments/attachment.ts'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'

/** Makes a photo the portrait of the file, or an ordinary photo again. */
export function PortraitButton({ file }: { readonly file: Attachment }) {
  const notice = useNotice()
  const set = useCommand('attachments.setPortrait')
  const label = file.isPortrait ? '取消档案照片' : '设为档案照片'
  const act = () =>
    set.mutate(
      { id: file.id, isPortrait: !file.isPortrait },
      {
        onSuccess: ({ isPortrait }) =>
          notice.succeed(isPortrait ? `已把“${file.title}”设为档案照片` : '已取消档案照片'),
        onError: (error) => notice.fail(errorText(error, ATTACHMENTS_TEXTS)),
      },
    )
  return (
    <Button
      size="small"
      aria-label={`${label}：${file.title}`}
      disabled={set.isPending}
      onClick={act}
      sx={{ minWidth: 0 }}
    >
      {label}
    </Button>
  )
}
