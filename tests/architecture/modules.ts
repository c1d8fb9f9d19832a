import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { parseSync } from 'vite'

export interface Import {
  /** The module as written: '#shared/kernel/day.ts', './room.ts', 'react'. */
  readonly written: string
  /** Path from the project folder for our own modules, the package name for others. */
  readonly target: string
  readonly isOurs: boolean
  readonly isTypeOnly: boolean
}

export interface Module {
  /** Path from the project folder, with '/'. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly hasDefaultExport: boolean
}

const ALIASES: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#service/': 'electron/service/',
  '#renderer/': 'renderer/',
  '#build/': 'build/',
  '#tests/': 'tests/',
}

/** Every TypeScript module below the given folders, with what it imports. */
export function readModules(patterns: readonly string[]): readonly Module[] {
  return patterns
    .flatMap((pattern) => globSync(pattern))
    .map((file) => file.split(sep).join('/'))
    .toSorted()
    .map(readModule)
}

function readModule(path: string): Module {
  const text = readFileSync(path, 'utf8')
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse`)
  const imports = [
    ...module.staticImports.map((found) => ({
      written: found.moduleRequest.value,
      isTypeOnly: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) =>
        entry.moduleRequest === null
          ? []
          : [{ written: entry.moduleRequest.value, isTypeOnly: entry.isType }],
      ),
    ),
    ...module.dynamicImports.map((found) => ({
      written: text.slice(found.moduleRequest.start + 1, found.moduleRequest.end - 1),
      isTypeOnly: false,
    })),
  ]
  return {
    path,
    lines: text.split('\n').length,
    imports: imports.map((found) => ({ ...found, ...resolve(path, found.written) })),
    hasDefaultExport: module.staticExports.some((found) =>
      found.entries.some((entry) => entry.exportName.kind === 'Default'),
    ),
  }
}

function resolve(from: string, written: string): Pick<Import, 'target' | 'isOurs'> {
  const alias = Object.keys(ALIASES).find((prefix) => written.startsWith(prefix))
  if (alias !== undefined) {
    return { target: `${ALIASES[alias]}${written.slice(alias.length)}`, isOurs: true }
  }
  if (written.startsWith('.')) {
    return {
      target: normalize(join(dirname(from), written))
        .split(sep)
        .join('/'),
      isOurs: true,
    }
  }
  const parts = written.split('/')
  const name = written.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? written)
  return { target: name, isOurs: false }
}
