import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { MissingMeter } from '#renderer/features/dossiers/dossiers.public.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { FillingPlace } from '#shared/features/dossiers/missing.ts'
import { showScreen } from '#tests/components/screen.tsx'

const ID = childIdSchema.parse(3)

async function showMeter(missing: readonly string[], asked: number) {
  const places: FillingPlace[] = []
  const value = { filled: asked - missing.length, asked, missing }
  await showScreen(<MissingMeter childId={ID} onFill={(place) => places.push(place)} />, {
    'dossiers.missingOfChild': () => ({ ok: true, value }),
  })
  return places
}

describe('the meter of what is missing', () => {
  it('is one line that opens to what is missing, each with the way to fill it in', async () => {
    const places = await showMeter(['ethnic', 'supervision', 'consent'], 20)
    await expect.element(page.getByText('资料已填 17/20')).toBeVisible()
    await expect.element(page.getByText('监护类型')).not.toBeInTheDocument()
    await page.getByRole('button', { name: '缺 3 项' }).click()
    await expect.element(page.getByRole('list', { name: '缺项' })).toBeVisible()
    for (const what of ['民族', '监护类型', '监护人知情同意']) {
      await page.getByRole('button', { name: `去填写${what}`, exact: true }).click()
    }
    expect(places).toEqual(['edit', 'family', 'consents'])
  })

  it('says that a file is complete, with nothing to open', async () => {
    await showMeter([], 19)
    await expect.element(page.getByText('资料已填 19/19')).toBeVisible()
    await expect.element(page.getByText('已齐全')).toBeVisible()
    await expect.element(page.getByRole('button')).not.toBeInTheDocument()
  })
})
