import path from 'node:path'
import { defineConfig } from '@playwright/test'

/** Self-tests of the stand-in; they never run on a real Electron. */
export default defineConfig({
  testDir: path.join(import.meta.dirname, 'selftest'),
  testMatch: '*.spec.ts',
  outputDir: path.resolve(import.meta.dirname, '../../node_modules/.cache/standin'),
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  projects: [{ name: 'standin selftest' }],
})
