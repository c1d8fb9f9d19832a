import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract, isRouteName } from '#shared/contract/index.ts'
import { FEATURES } from '#shared/contract/features.ts'

const routes = Object.entries(contract)

describe('the contract', () => {
  it('names every route after its feature', () => {
    const prefixes = FEATURES.map((feature) => `${feature}.`)
    const strays = routes.filter(([name]) => !prefixes.some((prefix) => name.startsWith(prefix)))
    expect(strays.map(([name]) => name)).toEqual([])
  })

  it('does not take names of Object for routes', () => {
    expect(['__proto__', 'constructor', 'toString'].filter(isRouteName)).toEqual([])
  })

  it('can be described to other programs', () => {
    for (const [, route] of routes) {
      expect(z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' })).toBeTypeOf(
        'object',
      )
      expect(z.toJSONSchema(route.output, { io: 'output', unrepresentable: 'any' })).toBeTypeOf(
        'object',
      )
    }
  })

  it('is exercised by a test, route by route', () => {
    const tests = globSync('tests/{service,e2e,components,console}/**/*.{ts,tsx}')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(routes.filter(([name]) => !tests.includes(`'${name}'`)).map(([name]) => name)).toEqual(
      [],
    )
  })
})
