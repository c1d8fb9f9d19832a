import { describe, expect, it } from 'vitest'
import { materialSchema, sumMaterials } from '#shared/features/programmes/material.ts'
import { materialDraft } from '#tests/support/factories/programmes.ts'

let next = 0
function line(overrides: Parameters<typeof materialDraft>[0] & { isReady?: boolean } = {}) {
  next += 1
  return materialSchema.parse({
    ...materialDraft(overrides),
    id: next,
    campId: 1,
    isReady: overrides.isReady ?? false,
  })
}

describe('what a camp needs altogether', () => {
  it('sums one thing of the inventory over its activities and names what is short', () => {
    const stock = { itemId: 7, origin: 'stock' as const, name: '折叠椅', unit: '把' }
    const lines = [line({ ...stock, quantity: 30 }), line({ ...stock, quantity: 15 })]
    expect(sumMaterials(lines, new Map([[7, 40]]))).toEqual([
      {
        key: '7',
        name: '折叠椅',
        unit: '把',
        needed: 45,
        fromStock: 45,
        inStock: 40,
        short: 5,
        isReady: false,
      },
    ])
  })

  it('sums a bought thing by name and unit, and is ready only when every line is', () => {
    const lines = [line({ quantity: 30, isReady: true }), line({ name: '彩 纸', quantity: 20 })]
    expect(sumMaterials(lines, new Map())).toMatchObject([
      { needed: 50, inStock: null, short: 0, isReady: false },
    ])
    const sheets = line({ unit: '包' })
    expect(sumMaterials([...lines, sheets], new Map())).toHaveLength(2)
  })

  it('takes a thing that was struck off as not there', () => {
    const gone = line({ itemId: 9, origin: 'stock', quantity: 2 })
    expect(sumMaterials([gone], new Map([[9, 0]]))).toMatchObject([{ inStock: 0, short: 2 }])
  })
})
