import { Button } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { Attachment } from '#shared/features/attachments/attachment.ts'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'

/** Brings a removed file back. */
export function RestoreButton({ file }: { readonly file: Attachment }) {
  const notice = useNotice()
  const restore = useCommand('attachments.restore')
  const act = () =>
    restore.mutate(
      { id: file.id },
      {
        onSuccess: () => notice.succeed(`已恢复“${file.title}”`),
        onError: (error) => notice.fail(errorText(error, ATTACHMENTS_TEXTS)),
      },
    )
  return (
    <Button
      size="small"
      aria-label={`恢复：${file.title}`}
      disabled={restore.isPending}
      onClick={act}
      sx={{ minWidth: 0 }}
    >
      恢复
    </Button>
  )
}
