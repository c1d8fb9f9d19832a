import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isOnNetwork } from '#service/platform/network-folder.ts'

describe('a folder on the network', () => {
  it.each(['\\\\server\\share\\示范点', '//server/share/示范点', '\\\\?\\UNC\\server\\share'])(
    '%s is known by its name',
    (folder) => {
      expect(isOnNetwork(folder)).toBe(true)
    },
  )

  it.each(['\\\\?\\C:\\数据', '\\\\.\\C:\\数据', 'C:\\数据', '/数据'])(
    '%s is a name of this computer',
    (folder) => {
      expect(isOnNetwork(folder)).toBe(false)
    },
  )

  it('is not a folder of this computer, there already or not, behind a link or not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'here-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    symlinkSync(folder, join(folder, 'link'))
    expect(isOnNetwork(folder)).toBe(false)
    expect(isOnNetwork(join(folder, '还没有', 'site'))).toBe(false)
    expect(isOnNetwork(join(folder, 'link', 'site'))).toBe(false)
  })
})
