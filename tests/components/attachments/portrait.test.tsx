import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { Portrait } from '#renderer/features/attachments/attachments.public.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import { attachmentIdSchema } from '#shared/features/attachments/attachment.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { showScreen } from '../screen.tsx'

const childId = childIdSchema.parse(1)
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

function show(portrait: RouteOutput<'attachments.portrait'>['portrait']) {
  return showScreen(<Portrait childId={childId} name="林小雨" />, {
    'attachments.portrait': () => ({ ok: true, value: { portrait } }),
  })
}

describe('the portrait at the top of a file', () => {
  it('is the photo that was chosen, 72 pixels high', async () => {
    await show({ id: attachmentIdSchema.parse(1), mediaType: 'image/jpeg', base64: DOT })
    const image = page.getByRole('img', { name: '林小雨的档案照片' })
    await expect.element(image).toBeVisible()
    expect(image.element().getBoundingClientRect()).toMatchObject({ width: 72, height: 72 })
  })

  it('is the given name where there is none, or it may not be shown', async () => {
    await show(null)
    await expect.element(page.getByLabelText('没有档案照片')).toHaveTextContent('小雨')
    await expect.element(page.getByRole('img')).not.toBeInTheDocument()
  })
})
