import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { RoomDialog } from '#renderer/features/rooms/RoomDialog.tsx'
import type { Answer } from '#shared/contract/envelope.ts'
import { showScreen, type Door } from '../screen.tsx'

const GONE: Answer = { ok: false, error: { code: 'SERVICE_GONE', details: {} } }
const DONE_BEFORE: Answer = { ok: false, error: { code: 'ALREADY_DONE', details: {} } }
const NAME_TAKEN: Answer = {
  ok: false,
  error: { code: 'ROOM_NAME_TAKEN', details: { name: '图书室' } },
}

it('a second try after a crash sends the same id, and is over when the first one was saved', async () => {
  const { door, close } = await showDialog([GONE, DONE_BEFORE])
  await fillIn('图书室')
  await save()
  await expect.element(page.getByText(/不能确定这一次是否已保存/u)).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: /房间名称/u })).toHaveValue('图书室')
  await save()
  await expect.element(page.getByText('上一次其实已经保存，没有重复记录')).toBeVisible()
  expect(close).toHaveBeenCalledTimes(1)
  expect(new Set(idsOf(door)).size).toBe(1)
  expect(idsOf(door)).toHaveLength(2)
})

it('other words are another act, and so is anything after an answer', async () => {
  const { door, close } = await showDialog([GONE, NAME_TAKEN, GONE])
  await fillIn('图书室')
  await save()
  await page.getByRole('textbox', { name: /房间名称/u }).fill('活动室')
  await save()
  await expect.element(page.getByText(/已有名为“图书室”的房间/u)).toBeVisible()
  await save()
  await expect.poll(() => idsOf(door).length).toBe(3)
  expect(new Set(idsOf(door)).size).toBe(3)
  expect(close).not.toHaveBeenCalled()
})

async function showDialog(answers: readonly Answer[]) {
  const close = vi.fn()
  const left = [...answers]
  const { door } = await showScreen(<RoomDialog room={null} onClose={close} />, {
    'rooms.add': () => left.shift() ?? GONE,
  })
  return { door, close }
}

async function fillIn(name: string) {
  await page.getByRole('textbox', { name: /房间名称/u }).fill(name)
  await page.getByRole('textbox', { name: /使用面积/u }).fill('24.75')
  await page.getByRole('checkbox', { name: '图书室' }).click()
}

async function save() {
  await page.getByRole('button', { name: '保存' }).click()
}

function idsOf(door: Door): readonly (string | undefined)[] {
  return door.sent.filter(({ route }) => route === 'rooms.add').map(({ requestId }) => requestId)
}
