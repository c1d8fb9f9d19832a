import { setFlagsFromString } from 'node:v8'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from '#build/find-chromium.ts'
import { requireNode24 } from '#build/require-node.ts'

requireNode24()

// Node 24 now and then frees a WebAssembly wrapper twice when threads replace it by a faster one,
// and aborts (nodejs/node#64500); one that is never called often enough is not replaced.
setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000')

const chromium = findChromium()

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{shared,service,migrations,architecture,console}/**/*.test.ts'],
          environment: 'node',
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          setupFiles: ['tests/support/timezone.ts'],
        },
      },
      {
        plugins: [react()],
        optimizeDeps: {
          include: [
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            '@mui/material',
            '@mui/material/locale',
            '@mui/x-data-grid',
            '@mui/x-data-grid/locales',
            '@mui/x-date-pickers/AdapterDayjs',
            '@mui/x-date-pickers/DatePicker',
            '@mui/x-date-pickers/LocalizationProvider',
            '@mui/x-date-pickers/locales',
            '@hookform/resolvers/zod',
            '@tanstack/react-query',
            'dayjs',
            'dayjs/locale/zh-cn',
            'react-hook-form',
            'react-router',
            'vitest-browser-react',
            'zod',
          ],
        },
        test: {
          name: 'screens',
          include: ['tests/components/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1366, height: 768 },
          },
        },
      },
    ],
  },
})
