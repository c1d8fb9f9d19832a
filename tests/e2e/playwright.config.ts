import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { kind } from './electron.ts'

const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: path.join(root, 'node_modules/.cache/e2e'),
  workers: 2,
  reporter: 'list',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Recording costs a quarter of the time; E2E_TRACE=1 keeps what a failed journey showed.
  use: { trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure' },
  // The project name stands before every test title: a report cannot pass one executable off as the other.
  projects: [{ name: kind }],
})
