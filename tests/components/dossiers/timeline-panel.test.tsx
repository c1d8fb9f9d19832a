import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { TimelinePanel } from '#renderer/features/dossiers/dossiers.public.tsx'
import type { RouteInput, RouteOutput } from '#shared/contract/index.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { ShownEvent } from '#shared/features/dossiers/child-event.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'
import { showScreen } from '#tests/components/screen.tsx'

const ID = childIdSchema.parse(3)

function event(over: Partial<ShownEvent>): ShownEvent {
  return {
    on: toDay('2026-10-08'),
    kind: 'register',
    key: 'child:registered',
    title: '建档',
    detail: '',
    target: null,
    isHidden: false,
    ...over,
  }
}

/** The answer of the service for these entries. */
function answerOf(all: readonly ShownEvent[]) {
  return ({ kinds, count }: RouteInput<'dossiers.timeline'>) => {
    const wanted = all.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    const found = [...new Set(all.map(({ kind }) => kind))]
    const value: RouteOutput<'dossiers.timeline'> = {
      entries: wanted.slice(0, count),
      total: wanted.length,
      counts: found.map((kind) => ({
        kind,
        count: all.filter((one) => one.kind === kind).length,
      })),
    }
    return { ok: true as const, value }
  }
}

async function showTimeline(all: readonly ShownEvent[]) {
  const tabs: string[] = []
  const { door } = await showScreen(
    <TimelinePanel childId={ID} onOpenTab={(tab) => tabs.push(tab)} />,
    { 'dossiers.timeline': answerOf(all) },
  )
  return { tabs, door }
}

describe('the 大事记', () => {
  it('is by months, opens what has a page or a tab, and tells of hidden ones no more than that', async () => {
    const { tabs } = await showTimeline([
      event({
        key: 'plan-request:1',
        kind: 'plan',
        title: '帮扶计划批准',
        target: { page: 'plan', id: 7 },
      }),
      event({
        key: 'note:2',
        kind: 'plan',
        on: toDay('2026-09-02'),
        title: '限制查阅的记录',
        isHidden: true,
      }),
      event({
        key: 'schooling:1:begun',
        kind: 'facts',
        on: toDay('2026-09-01'),
        title: '就学变动',
        detail: '城南中学，七年级',
        target: { page: 'family', id: 0 },
      }),
    ])
    await expect.element(page.getByRole('region', { name: '2026年10月' })).toBeVisible()
    await expect.element(page.getByRole('region', { name: '2026年9月' })).toBeVisible()
    const link = page.getByRole('link', { name: '帮扶计划批准' })
    await expect.element(link).toHaveAttribute('href', '/plans?tab=plans&plan=7')
    await expect.element(page.getByText('限制查阅的记录')).toBeVisible()
    await page.getByRole('button', { name: '就学变动' }).click()
    expect(tabs).toEqual(['family'])
  })

  it('narrows down by kinds, and all are shown again', async () => {
    await showTimeline([
      event({}),
      event({ key: 'loan:1:lent', kind: 'library', title: '借《草房子》' }),
    ])
    await page.getByRole('button', { name: '借阅 1' }).click()
    await expect.element(page.getByText('建档', { exact: true })).not.toBeInTheDocument()
    await expect.element(page.getByText('借《草房子》')).toBeVisible()
    await page.getByRole('button', { name: '全部 2' }).click()
    await expect.element(page.getByText('建档', { exact: true })).toBeVisible()
  })

  it('shows 200 entries at first, and the rest when asked', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      event({
        on: addDays(toDay('2026-10-08'), -index),
        key: `loan:${index}:lent`,
        kind: 'library',
        title: `借《第${index + 1}本》`,
      }),
    )
    const { door } = await showTimeline(many)
    await expect.element(page.getByText('借《第200本》')).toBeInTheDocument()
    await expect.element(page.getByText('借《第201本》')).not.toBeInTheDocument()
    await page.getByRole('button', { name: '更多（还有 50 条）' }).click()
    await expect.element(page.getByText('借《第250本》')).toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: /更多/u })).not.toBeInTheDocument()
    expect(door.inputsOf('dossiers.timeline').map(({ count }) => count)).toEqual([200, 400])
  })
})
