import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readModules, type Import, type Module } from './modules.ts'

const modules = readModules([
  'shared/**/*.ts',
  'electron/**/*.ts',
  'renderer/**/*.ts',
  'renderer/**/*.tsx',
])

interface Rule {
  /** Which modules; a named group `feature` may be used in `may`. */
  readonly from: RegExp
  /** Our own modules they may import; $feature stands for the importer’s feature. */
  readonly may: readonly string[]
  /** Packages they may import. */
  readonly packages: readonly string[]
}

const SERVICE_PACKAGES = ['zod', 'node:*']

// The table of ARCHITECTURE.md, read from the most particular row down; the first match decides.
const RULES: readonly Rule[] = [
  { from: /^shared\/kernel\//, may: ['shared/kernel/'], packages: ['zod'] },
  {
    from: /^shared\/(contract|features)\//,
    may: ['shared/kernel/', 'shared/contract/', 'shared/features/'],
    packages: ['zod'],
  },
  {
    from: /^electron\/service\/features\/(?<feature>[a-z-]+)\//,
    may: [
      'shared/',
      'electron/service/platform/',
      'electron/service/features/$feature/',
      'electron/service/features/*/*.public.ts',
    ],
    packages: [...SERVICE_PACKAGES, 'pinyin-pro'],
  },
  {
    from: /^electron\/service\/platform\/background\//,
    // Slow work of a feature is a job of its own: <what>.job.ts.
    may: ['shared/kernel/', 'electron/service/platform/', 'electron/service/features/*/*.job.ts'],
    packages: ['node:*'],
  },
  {
    from: /^electron\/service\/platform\/database\//,
    may: ['shared/kernel/', 'shared/contract/', 'electron/service/platform/'],
    packages: [...SERVICE_PACKAGES, 'better-sqlite3'],
  },
  {
    from: /^electron\/service\/platform\/documents\//,
    may: ['shared/kernel/', 'electron/service/platform/documents/'],
    packages: [
      ...SERVICE_PACKAGES,
      'docx',
      'hucre',
      'yazl',
      'yauzl',
      '@jimp/*',
      '@zip.js/zip.js',
      '@jsquash/jpeg',
      '@jsquash/webp',
    ],
  },
  {
    from: /^electron\/service\/platform\//,
    // Sessions are about accounts: the one entity the platform itself knows.
    may: [
      'shared/kernel/',
      'shared/contract/',
      'shared/features/accounts/account.ts',
      'electron/service/platform/',
    ],
    packages: [...SERVICE_PACKAGES, 'electron-log', 'pinyin-pro'],
  },
  {
    from: /^electron\/service\/migrations\//,
    may: ['electron/service/platform/database/'],
    packages: [],
  },
  {
    from: /^electron\/service\/[a-z-]+\.ts$/,
    may: ['shared/', 'electron/service/'],
    packages: SERVICE_PACKAGES,
  },
  {
    from: /^electron\/main\//,
    may: ['shared/contract/', 'shared/kernel/', 'electron/main/'],
    packages: ['electron', 'node:*'],
  },
  { from: /^electron\/preload\//, may: ['shared/contract/'], packages: ['electron'] },
  {
    from: /^electron\/console\//,
    may: [
      'shared/',
      'electron/service/create-service.ts',
      'electron/service/migrations/index.ts',
      'electron/service/platform/',
      'electron/console/',
      'build/find-chromium.ts',
    ],
    packages: ['zod', 'node:*'],
  },
  {
    from: /^renderer\/ui\//,
    may: ['shared/kernel/', 'renderer/ui/'],
    packages: ['react', '@mui/*', 'react-hook-form', '@tanstack/react-query', 'dayjs'],
  },
  {
    from: /^renderer\/api\//,
    may: ['shared/', 'renderer/api/'],
    packages: ['@tanstack/react-query', '@hookform/resolvers', 'react', 'react-hook-form', 'zod'],
  },
  {
    from: /^renderer\/features\/(?<feature>[a-z-]+)\//,
    may: [
      'shared/',
      'renderer/api/',
      'renderer/ui/',
      'renderer/features/$feature/',
      'renderer/features/*/*.public.tsx',
    ],
    packages: [
      'react',
      '@mui/*',
      'react-hook-form',
      'react-router',
      '@tanstack/react-query',
      'dayjs',
      'zod',
    ],
  },
  {
    from: /^renderer\/(app\/|main\.tsx)/,
    may: ['shared/', 'renderer/'],
    packages: [
      'react',
      'react-dom',
      'react-router',
      '@mui/*',
      '@tanstack/react-query',
      'dayjs',
      'zod',
    ],
  },
]

describe('who may import whom', () => {
  it('sees the whole program', () => {
    // A check that reads nothing passes everything: keep this floor near the real number.
    expect(modules.length).toBeGreaterThan(480)
  })

  it('has a rule for every module', () => {
    const homeless = modules.filter((module) => ruleFor(module) === undefined)
    expect(homeless.map((module) => module.path)).toEqual([])
  })

  it('is kept by every import', () => {
    const broken = modules.flatMap((module) =>
      module.imports
        .filter((found) => !isAllowed(module, found))
        .map((found) => `${module.path} → ${found.written}`),
    )
    expect(broken).toEqual([])
  })

  it('lets the preload script import types of the contract only', () => {
    const preload = modules.filter((module) => module.path.startsWith('electron/preload/'))
    const atRunTime = preload.flatMap((module) =>
      module.imports.filter((found) => found.isOurs && !found.isTypeOnly),
    )
    expect(preload.length).toBeGreaterThan(0)
    expect(atRunTime).toEqual([])
  })

  it('never climbs three folders up, and never imports what is not there', () => {
    const imports = modules.flatMap((module) =>
      module.imports.map((found) => ({ from: module.path, ...found })),
    )
    expect(imports.filter((found) => found.written.startsWith('../../..'))).toEqual([])
    const gone = imports.filter((found) => found.isOurs && !existsSync(found.target))
    expect(gone.map((found) => `${found.from} → ${found.target}`)).toEqual([])
  })

  it('has no default exports', () => {
    expect(
      modules.filter((module) => module.hasDefaultExport).map((module) => module.path),
    ).toEqual([])
  })
})

describe('the shape of the imports', () => {
  it('has no cycles', () => {
    expect(findCycle(modules)).toEqual([])
  })

  it('has no module that nothing reaches', () => {
    const entries = [
      /^electron\/(main|preload|service|console)\/index\.ts$/,
      /^electron\/service\/platform\/background\/worker\.ts$/,
      /^electron\/console\/(bench|demo)\//,
      /^renderer\/main\.tsx$/,
    ]
    const used = new Set(modules.flatMap((module) => module.imports.map((found) => found.target)))
    const orphans = modules
      .map((module) => module.path)
      .filter((path) => !used.has(path) && !entries.some((entry) => entry.test(path)))
    expect(orphans).toEqual([])
  })
})

function ruleFor(module: Module): Rule | undefined {
  return RULES.find((rule) => rule.from.test(module.path))
}

function isAllowed(module: Module, found: Import): boolean {
  const rule = ruleFor(module)
  if (rule === undefined) return false
  const feature = rule.from.exec(module.path)?.groups?.['feature'] ?? ''
  const allowed = found.isOurs ? rule.may : rule.packages
  return allowed.some((pattern) =>
    matches(pattern.replace('$feature', feature), found.target, found.isOurs),
  )
}

function matches(pattern: string, target: string, isOurs: boolean): boolean {
  if (pattern.includes('*')) {
    const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')
    return new RegExp(`^${source}$`).test(target)
  }
  return isOurs && pattern.endsWith('/') ? target.startsWith(pattern) : target === pattern
}

/** The first circle of run-time imports, as paths; empty when there is none. */
function findCycle(all: readonly Module[]): readonly string[] {
  const byPath = new Map(all.map((module) => [module.path, module]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const found of byPath.get(path)?.imports ?? []) {
      if (!found.isOurs || found.isTypeOnly) continue
      const cycle = visit(found.target, [...trail, path])
      if (cycle.length > 0) return cycle
    }
    done.add(path)
    return []
  }
  for (const { path } of all) {
    const cycle = visit(path, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
