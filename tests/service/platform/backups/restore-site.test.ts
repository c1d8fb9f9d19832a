import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { finishRestore, isRestoreUnfinished } from '#service/platform/backups/restore-site.ts'

/** The swap of a restored site of an older key, up to some point of it. */
const STEPS: readonly { readonly name: string; readonly act: (at: Swap) => void }[] = [
  { name: 'the plan was written', act: () => {} },
  { name: 'the log was moved away', act: (at) => move(at, 'site-2.db-wal') },
  { name: 'the database was moved away', act: (at) => move(at, 'site-2.db') },
  {
    name: 'the restored database was put in',
    act: ({ folder, staging }) => renameSync(join(staging, 'site.db'), join(folder, 'site.db')),
  },
  {
    name: 'the vault was saved',
    act: ({ folder, replaced }) =>
      copyFileSync(join(folder, 'site.vault.json'), join(replaced, 'site.vault.json')),
  },
  {
    name: 'the restored vault was put in',
    act: ({ folder, staging }) =>
      renameSync(join(staging, 'site.vault.json'), join(folder, 'site.vault.json')),
  },
  {
    name: 'what was replaced got its name',
    act: ({ folder, replaced }) => {
      mkdirSync(join(folder, 'backups'))
      renameSync(replaced, join(folder, 'backups', '原样'))
    },
  },
]

describe('a swap cut off', () => {
  it.each(STEPS.map(({ name }, index) => ({ name, index })))(
    'after $name is completed at the next start, and nothing is lost',
    ({ index }) => {
      const at = beginSwap()
      for (const { act } of STEPS.slice(0, index + 1)) act(at)
      expect(finishRestore(at.folder)).toBe(true)
      const { folder } = at
      expect(readdirSync(folder).toSorted()).toEqual(['backups', 'site.db', 'site.vault.json'])
      expect(textOf(folder, 'site.db')).toBe('restored database')
      expect(textOf(folder, 'site.vault.json')).toBe('restored vault')
      const kept = join(folder, 'backups', '原样')
      expect(textOf(kept, 'site-2.db')).toBe('old database')
      expect(textOf(kept, 'site-2.db-wal')).toBe('old log')
      expect(textOf(kept, 'site.vault.json')).toBe('old vault')
      expect(isRestoreUnfinished(folder)).toBe(false)
      expect(finishRestore(folder)).toBe(false)
    },
  )

  it('before the plan was written leaves the present site as it is', () => {
    const { folder } = beginSwap()
    renameSync(join(folder, 'restore.json'), join(folder, 'restore.json.new'))
    expect(finishRestore(folder)).toBe(false)
    expect(textOf(folder, 'site-2.db')).toBe('old database')
    expect(textOf(folder, 'site.vault.json')).toBe('old vault')
  })

  it('with a plan that names places elsewhere does nothing', () => {
    const { folder } = beginSwap()
    const plan: object = JSON.parse(textOf(folder, 'restore.json')) as object
    writeFileSync(join(folder, 'restore.json'), JSON.stringify({ ...plan, staging: '../other' }))
    expect(finishRestore(folder)).toBe(false)
    expect(existsSync(join(folder, 'site-2.db'))).toBe(true)
  })
})

interface Swap {
  readonly folder: string
  readonly staging: string
  readonly replaced: string
}

function beginSwap(): Swap {
  const folder = mkdtempSync(join(tmpdir(), 'swap-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const staging = join(folder, '.restoring-1-abc')
  const replaced = join(folder, '.replaced-1-abc')
  mkdirSync(staging)
  mkdirSync(replaced)
  const files = {
    'site-2.db': 'old database',
    'site-2.db-wal': 'old log',
    'site.vault.json': 'old vault',
    '.restoring-1-abc/site.db': 'restored database',
    '.restoring-1-abc/site.vault.json': 'restored vault',
    'restore.json': JSON.stringify({
      format: 1,
      staging: '.restoring-1-abc',
      replaced: '.replaced-1-abc',
      database: 'site.db',
      bringsVault: true,
      keepAs: '原样',
    }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return { folder, staging, replaced }
}

function move({ folder, replaced }: Swap, name: string): void {
  renameSync(join(folder, name), join(replaced, name))
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
