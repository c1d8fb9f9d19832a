import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { goOnDestroying, markDestruction } from '#service/platform/destruction.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { chosenFolder, destroyOrder, handOver } from '#tests/support/handed-over.ts'
import { dumpSite, openSiteDatabase } from '#tests/support/dump-site.ts'
import { LOGIN, openOffice } from '#tests/support/office.ts'
import { readZip } from '#tests/support/read-zip.ts'

describe('destroying the site', () => {
  it('only after a verified hand-over, the contract, the name and the password', async () => {
    const office = await openOffice()
    const folder = chosenFolder()
    const made = await handOver(office, folder)
    const order = await destroyOrder(office, made.id, folder)
    const before = await dumpSite(office, 'child')
    const unverified = await office.request('handover.export', {
      recipient: made.recipient,
      password: 'Another-password1',
      folder: chosenFolder(),
    })
    for (const [wrong, code] of [
      [{ id: unverified.id }, 'HANDOVER_NOT_VERIFIED'],
      [{ grounds: '' }, 'CONTRACT_NOT_OVER'],
      [{ siteName: '示范点' }, 'SITE_NAME_WRONG'],
      [{ password: 'not-my-password' }, 'WRONG_PASSWORD'],
      [{ folder: join(office.folder, 'out') }, 'FOLDER_INSIDE_SITE'],
      [{ folder: '/dev/null/x' }, 'FOLDER_NOT_WRITABLE'],
    ] as const) {
      expect((await office.refusal('handover.destroy', { ...order, ...wrong })).code).toBe(code)
    }
    expect(await dumpSite(office, 'child')).toBe(before)
    expect((await office.request('accounts.status', {})).state).toBe('open')
  })

  it('takes keys, database, attachments, backups and second copy; the program starts anew', async () => {
    const office = await openOffice()
    await addChild(office)
    const stick = chosenFolder()
    writeFileSync(join(stick, '别人的文件.txt'), '不是我们的')
    mkdirSync(join(stick, '别人的文件夹'))
    await office.request('backups.setSecond', { folder: stick })
    await office.request('backups.make', {})
    const folder = chosenFolder()
    const made = await handOver(office, folder)
    const preview = await office.request('handover.previewDestruction', {})
    expect(preview).toMatchObject({ children: 1, isSecondThere: true, secondFolder: stick })
    expect(preview.files.map(({ what }) => what).toSorted()).toEqual(
      ['密钥文件', '数据库', '本机备份', '第二份副本'].toSorted(),
    )
    const order = await destroyOrder(office, made.id, folder)
    const { files, left } = await office.request('handover.destroy', order)
    expect(left).toBe(0)
    expect(readdirSync(office.folder)).toEqual([])
    expect(readdirSync(stick).toSorted()).toEqual(['别人的文件.txt', '别人的文件夹'].toSorted())
    expect(files.map((name) => name.replace(/^.*_/u, ''))).toEqual([
      '数据销毁证明.docx',
      '留存日志.xlsx',
    ])
    expect(await office.request('accounts.status', {})).toMatchObject({ state: 'empty' })
    await office.request('accounts.setUp', { site: siteDraft(), ...LOGIN, displayName: '林静' })
    expect(await office.request('children.list', {})).toEqual([])
  })

  it('the certificate and the residual log hold no name, no reason, and the last hash', async () => {
    const office = await openOffice()
    await addChild(office, { name: '欧阳晓雨' })
    const folder = chosenFolder()
    const made = await handOver(office, folder)
    const order = await destroyOrder(office, made.id, folder)
    await office.request('handover.destroy', order)
    const read = async (end: string, part: string) => {
      const name = readdirSync(folder).find((one) => one.endsWith(end)) ?? ''
      return String((await readZip(readFileSync(join(folder, name)))).get(part))
    }
    const certificate = await read('数据销毁证明.docx', 'word/document.xml')
    const log = await read('留存日志.xlsx', 'xl/sharedStrings.xml')
    for (const words of [certificate, log]) {
      expect(words).not.toContain('欧阳晓雨')
      expect(words).not.toContain('接续关爱服务')
    }
    expect(certificate).toContain('密钥销毁＋文件删除')
    expect(certificate).toContain('项目提前终止')
    expect(log).toContain('销毁全部数据')
    const hash = /链校验值（SHA-256）：([0-9a-f]{64})/u.exec(log)?.[1]
    expect(certificate).toContain(hash?.slice(0, 8))
  })

  it('is told when the second disk is away, and when another program has the site open', async () => {
    const office = await openOffice()
    const folder = chosenFolder()
    const made = await handOver(office, folder)
    const order = await destroyOrder(office, made.id, folder)
    const other = await openSiteDatabase(office)
    other.exec('BEGIN; SELECT count(*) FROM child')
    expect((await office.refusal('handover.destroy', order)).code).toBe('DATABASE_BUSY')
    other.close()
    expect(await office.request('children.list', {})).toEqual([])
    await office.request('handover.destroy', order)
    expect(readdirSync(office.folder)).toEqual([])
  })
})

describe('backups and the end of a site', () => {
  it('nothing of the destroyed site is backed up again; a new one in the same run is', async () => {
    const office = await openOffice({ automaticBackups: true })
    await office.request('backups.make', {})
    const folder = chosenFolder()
    const { id } = await handOver(office, folder)
    const order = await destroyOrder(office, id, folder)
    // One is under way and one waits when the order comes.
    const asked = [office.request('backups.make', {}), office.request('backups.make', {})]
    const destroyed = office.request('handover.destroy', order)
    await Promise.allSettled(asked)
    expect((await destroyed).left).toBe(0)
    await office.service.tick()
    expect(readdirSync(office.folder)).toEqual([])
    await office.request('accounts.setUp', { site: siteDraft(), ...LOGIN, displayName: '林静' })
    const backups = () => office.request('backups.list', {})
    await vi.waitFor(async () => expect(await backups()).toHaveLength(1), { timeout: 20_000 })
    office.clock.moveBy(31)
    await addChild(office)
    await vi.waitFor(
      async () => {
        await office.service.tick()
        const made = (await backups()).map(({ occasion, counts }) => [occasion, counts?.child])
        expect(made).toEqual([
          ['timer', 1],
          ['start', 0],
        ])
      },
      { timeout: 20_000, interval: 200 },
    )
  }, 120_000)
})

describe('a destruction that was cut off', () => {
  it('after its mark nobody signs in any more; the next start finishes it', async () => {
    const office = await openOffice()
    await office.request('backups.make', {})
    office.service.close()
    markDestruction(office.folder, null)
    expect((await office.service.handle('accounts.signIn', LOGIN)).ok).toBe(false)
    const { left } = goOnDestroying(office.folder)
    expect(left).toBe(0)
    expect(readdirSync(office.folder)).toEqual([])
  })

  it('before its mark the site is whole', async () => {
    const office = await openOffice()
    await addChild(office)
    await office.request('accounts.signOut', {})
    writeFileSync(join(office.folder, 'destroying.json.new'), '{"format":1')
    expect(goOnDestroying(office.folder)).toEqual({ left: 0 })
    await office.request('accounts.signIn', LOGIN)
    expect(await office.request('children.list', {})).toHaveLength(1)
    expect(existsSync(join(office.folder, 'site.vault.json'))).toBe(true)
  })
})
