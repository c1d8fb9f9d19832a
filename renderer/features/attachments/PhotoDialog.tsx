import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { request } from '#renderer/api/request.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { Attachment } from '#shared/features/attachments/attachment.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import type { Owner } from './attachment-owner.ts'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'
import { bytesOf } from './photo-bytes.ts'

interface Photo {
  readonly mediaType: string
  readonly base64: string
}

/** A photo with the child’s name and number above it; it leaves memory when the dialog closes. */
export function PhotoDialog({
  owner,
  file,
  onClose,
}: {
  readonly owner: Owner
  readonly file: Attachment
  readonly onClose: () => void
}) {
  const photo = useQuery<Photo, AppError>({
    queryKey: ['photo', file.id],
    queryFn: () => request('attachments.open', { id: file.id }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth>
      <DialogTitle>
        {owner.number} {owner.name} · {file.title}
      </DialogTitle>
      <DialogContent dividers sx={{ minHeight: 200 }}>
        <Loaded query={photo} describe={(error) => errorText(error, ATTACHMENTS_TEXTS)}>
          {(data) => <Picture photo={data} title={file.title} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

/** Its address lives as long as the picture is on screen. */
function Picture({ photo, title }: { readonly photo: Photo; readonly title: string }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return undefined
      const content = new Blob([bytesOf(photo.base64)], { type: photo.mediaType })
      const address = URL.createObjectURL(content)
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [photo],
  )
  return (
    <Box
      component="img"
      ref={show}
      alt={title}
      sx={{ display: 'block', maxWidth: '100%', maxHeight: 'calc(100vh - 220px)', mx: 'auto' }}
    />
  )
}
