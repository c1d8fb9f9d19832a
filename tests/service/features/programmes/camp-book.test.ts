import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCamp } from '#tests/support/factories/camps.ts'
import { blockDraft } from '#tests/support/factories/programmes.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openOffice } from '#tests/support/office.ts'

function outFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'camp-book-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the book of a camp', () => {
  it('holds timetable, duty list, roster and empty sign-in sheets for every day', async () => {
    let printed = ''
    const office = await openOffice({
      printPdf: (html) => {
        printed = html
        return Promise.resolve(new TextEncoder().encode('%PDF-'))
      },
    })
    const { camp } = await openCamp(office, ['陈小明', '吴敏'])
    const leader = await addTeamMember(office, { name: '周老师', phone: '13800000001' })
    const block = blockDraft({ leaderId: leader.id, safety: '清点人数' })
    await office.request('programmes.addBlock', { campId: camp.id, block })
    const folder = outFolder()
    const { file } = await office.request('programmes.printBook', {
      campId: camp.id,
      folder,
      reason: '带队使用',
    })
    expect(file).toBe('营期手册_2026年夏令营_2026-10-08.pdf')
    expect(readFileSync(join(folder, file)).toString()).toBe('%PDF-')
    const words = [
      '营期手册',
      '一、日程安排',
      '防溺水安全课',
      '安全：清点人数',
      '二、值班安排',
      '13800000001',
      '三、营员名单和同意书情况',
      '已交监护人同意书 0 人',
      '四、签到表（续 1）',
      '07-17 周五',
      '五、紧急联系人和接送人',
      '六、健康提示',
    ]
    expect(words.filter((text) => !printed.includes(text))).toEqual([])
  })

  it('says so where nothing can be printed', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const refusal = await office.refusal('programmes.printBook', {
      campId: camp.id,
      folder: outFolder(),
      reason: '带队使用',
    })
    expect(refusal.code).toBe('PDF_NOT_POSSIBLE')
  })
})
