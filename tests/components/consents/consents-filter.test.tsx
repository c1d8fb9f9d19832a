import { expect, it } from 'vitest'
import {
  consentFilterWords,
  filterConsents,
  type ConsentFilter,
} from '#renderer/features/consents/consents-filter.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { ConsentLine } from '#shared/features/consents/consent.ts'

function line(id: number, overrides: Partial<ConsentLine> = {}): ConsentLine {
  const states = {
    file: 'in-force',
    photo: 'in-force',
    publicity: 'in-force',
    bureau: 'in-force',
    video: 'in-force',
  } as const
  return {
    id: childIdSchema.parse(id),
    number: `2026-000${id}`,
    name: '林小雨',
    pinyin: 'linxiaoyu',
    initials: 'lxy',
    village: '上坪村',
    age: 8,
    states,
    asksOwnFor: [],
    awaitsPaper: false,
    lacksScan: false,
    ...overrides,
  }
}

const WHOLE = line(1)
const LINES = [
  WHOLE,
  line(2, { states: { ...WHOLE.states, photo: 'none' }, lacksScan: true }),
  line(3, { states: { ...WHOLE.states, publicity: 'withdrawn' } }),
  line(4, { asksOwnFor: ['file'], awaitsPaper: true }),
]

it.each<readonly [Partial<ConsentFilter>, readonly number[], string]>([
  [{}, [1, 2, 3, 4], ''],
  [{ shown: 'lacking' }, [2], '未征求'],
  [{ shown: 'lacking', scope: 'video' }, [], '未征求、视频连线'],
  [{ shown: 'no', scope: 'publicity' }, [3], '不同意或已撤回、宣传'],
  [{ shown: 'own' }, [4], '待本人同意'],
  [{ shown: 'own', scope: 'photo' }, [], '待本人同意、照片'],
  [{ shown: 'paper' }, [4], '待补签'],
  [{ shown: 'scan', text: '0002' }, [2], '纸质件未上传、查找“0002”'],
])('%j lists %j', (change, ids, words) => {
  const filter: ConsentFilter = { text: '', scope: null, shown: 'all', ...change }
  const shown = filterConsents(LINES, filter, ({ number }, typed) => number.includes(typed))
  expect(shown.map(({ id }) => Number(id))).toEqual(ids)
  expect(consentFilterWords(filter)).toBe(words)
})
