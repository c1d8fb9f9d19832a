import { Avatar, Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { queryKey } from '#renderer/api/hooks.ts'
import { request } from '#renderer/api/request.ts'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import { bytesOf } from './photo-bytes.ts'

const SIZE = 72

/**
 * The portrait of a child, 72 px high; the last characters of the name where none is chosen,
 * photos are not consented to, or the stored file cannot be read (its row says so).
 */
export function Portrait({ childId, name }: { readonly childId: ChildId; readonly name: string }) {
  const { data } = useQuery<RouteOutput<'attachments.portrait'>, AppError>({
    queryKey: queryKey('attachments.portrait', { childId }),
    queryFn: () => request('attachments.portrait', { childId }),
    gcTime: 0,
    retry: false,
  })
  const portrait = data?.portrait ?? null
  if (portrait === null) {
    return (
      <Avatar
        variant="rounded"
        aria-label="没有档案照片"
        sx={{
          width: SIZE,
          height: SIZE,
          fontSize: 22,
          bgcolor: 'action.selected',
          color: 'text.secondary',
        }}
      >
        {name.slice(-2)}
      </Avatar>
    )
  }
  return <Picture key={portrait.id} portrait={portrait} name={name} />
}

/** Its address lives as long as the picture is on screen. */
function Picture({
  portrait: { base64, mediaType },
  name,
}: {
  readonly portrait: NonNullable<RouteOutput<'attachments.portrait'>['portrait']>
  readonly name: string
}) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return undefined
      const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }))
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [base64, mediaType],
  )
  return (
    <Box
      component="img"
      ref={show}
      alt={`${name}的档案照片`}
      sx={{ width: SIZE, height: SIZE, borderRadius: 1, objectFit: 'cover', flexShrink: 0 }}
    />
  )
}
