import { expect, it } from 'vitest'
import { readModules } from './modules.ts'

const CEILING = 400
const TEST_CEILING = 400

it('keeps every file short enough to be read at one sitting', () => {
  const modules = readModules([
    'shared/**/*.ts',
    'electron/**/*.ts',
    'renderer/**/*.{ts,tsx}',
    'build/**/*.ts',
    'tests/**/*.{ts,tsx}',
  ])
  const ceiling = (path: string) => (path.startsWith('tests/') ? TEST_CEILING : CEILING)
  const long = modules.filter((module) => module.lines > ceiling(module.path))
  expect(long.map((module) => `${module.path}: ${module.lines} lines`)).toEqual([])
})
