import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { kind } from '../e2e/electron.ts'

/** Measurements of the screens: they print, and fail only when there is nothing to measure. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.bench.ts',
  outputDir: path.resolve(import.meta.dirname, '../../node_modules/.cache/bench'),
  workers: 1,
  reporter: 'line',
  timeout: 600_000,
  expect: { timeout: 60_000 },
  projects: [{ name: kind }],
})
