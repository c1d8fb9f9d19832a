import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { kind } from './electron.ts'

const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: path.join(root, 'node_modules/.cache/e2e'),
  workers: 1,
  reporter: 'list',
  timeout: 60_000,
  use: { trace: 'retain-on-failure' },
  // The project name stands before every test title: a report cannot pass one executable off as the other.
  projects: [{ name: kind }],
})
