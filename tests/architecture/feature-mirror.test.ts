import { existsSync, globSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FEATURES } from '#shared/contract/features.ts'

/** Features without a page of their own; each row says where their screens are. */
const WITHOUT_SCREENS: readonly string[] = []

describe('a feature has one name, everywhere', () => {
  it.each(FEATURES)('%s has its contract, its handlers and its tests', (feature) => {
    expect(existsSync(`shared/features/${feature}/${feature}.contract.ts`)).toBe(true)
    expect(existsSync(`electron/service/features/${feature}/${feature}.handlers.ts`)).toBe(true)
    expect(globSync(`tests/service/features/${feature}/*.test.ts`).length).toBeGreaterThan(0)
  })

  it.each(FEATURES.filter((feature) => !WITHOUT_SCREENS.includes(feature)))(
    '%s has its screens',
    (feature) => {
      expect(existsSync(`renderer/features/${feature}`)).toBe(true)
    },
  )

  it('has no folder that is not a feature', () => {
    const known = new Set<string>(FEATURES)
    const folders = ['shared', 'electron/service', 'renderer'].flatMap((place) =>
      readdirSync(`${place}/features`),
    )
    expect(folders.filter((folder) => !known.has(folder))).toEqual([])
  })
})
