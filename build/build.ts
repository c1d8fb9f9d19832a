import { readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { requireNode24 } from './require-node.ts'

const NODE_TARGET = 'node24'
const CHROME_TARGET = 'chrome150'

const EXTERNAL = ['electron', /^better-sqlite3/, /^node:/, ...builtinModules]

const PICTURE_CODECS = [
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
]

/** The bundles of the program. Preload must be one CommonJS file: it runs in a sandbox. */
const BUNDLES = {
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: '../out/renderer',
      emptyOutDir: true,
      target: CHROME_TARGET,
      chunkSizeWarningLimit: 1500,
      reportCompressedSize: false,
    },
  },
  main: forNode('electron/main/index.ts', 'out/main', 'es'),
  preload: forNode('electron/preload/index.ts', 'out/preload', 'cjs'),
  service: forNode('electron/service/index.ts', 'out/service', 'es'),
  background: withPictureCodecs(
    forNode('electron/service/platform/background/worker.ts', 'out/background', 'es'),
  ),
  console: forNode('electron/console/index.ts', 'out/console', 'es'),
} satisfies Record<string, InlineConfig>

export type BundleName = keyof typeof BUNDLES

/** Builds the named bundles, all of them by default. */
export async function buildBundles(
  names: readonly BundleName[] = Object.keys(BUNDLES) as BundleName[],
): Promise<void> {
  await Promise.all(
    names.map((name) =>
      build({ ...BUNDLES[name], configFile: false, mode: 'production', logLevel: 'warn' }),
    ),
  )
}

function forNode(input: string, outDir: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    resolve: { conditions: ['node'] },
    build: {
      ssr: true,
      target: NODE_TARGET,
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { index: input },
        external: EXTERNAL,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  }
}

/** Lays the codecs beside the bundle that reads them (platform/documents/picture-codecs.ts). */
function withPictureCodecs(config: InlineConfig): InlineConfig {
  const { resolve } = createRequire(import.meta.url)
  const codecs: Plugin = {
    name: 'picture-codecs',
    generateBundle() {
      for (const codec of PICTURE_CODECS) {
        const source = readFileSync(resolve(codec))
        this.emitFile({ type: 'asset', fileName: basename(codec), source })
      }
    },
  }
  return { ...config, plugins: [codecs] }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode24()
  const started = performance.now()
  const names = process.argv.slice(2) as BundleName[]
  await buildBundles(names.length > 0 ? names : undefined)
  console.log(`built in ${Math.round(performance.now() - started)} ms`)
}
