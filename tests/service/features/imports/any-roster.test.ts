import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '#shared/kernel/day.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import { writeTable } from '#tests/support/roster-files.ts'

const HEAD = ['姓名', '性别', '出生日期', '身份证号', '村', '年级', '监护人', '监护人电话', '低保']
const REGISTERED_ON = '2026-01-05'
const SEED = 20_261_124
const RUNS = 12

interface Line {
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly born: number
  readonly identity: 'whole' | 'cut by Excel' | 'none' | 'of another day'
  readonly village: string
  readonly grade: string
  readonly guardian: string
  readonly phone: string
  readonly aid: string
}

// Few names and days, so that rows meet each other and the register.
const line: fc.Arbitrary<Line> = fc.record({
  name: fc.constantFrom('林小雨', '陈 静', '张　三', '王五', '李四'),
  sex: fc.constantFrom('male', 'female'),
  born: fc.integer({ min: 0, max: 5 }),
  identity: fc.constantFrom('whole', 'cut by Excel', 'none', 'of another day'),
  village: fc.constantFrom('上坪村', '新坑', ''),
  grade: fc.constantFrom('三年级', '小学3年级', '不知道', ''),
  guardian: fc.constantFrom('林阿福', ''),
  phone: fc.constantFrom('13800000001', '138-0000-0002', '12345', ''),
  aid: fc.constantFrom('是', '√', '', '否'),
})

function cells(row: Line): readonly string[] {
  const bornOn = addDays(toDay('2015-02-27'), row.born * 400)
  const idNumber = idNumberOf(bornOn, row.sex === 'male' ? 11 : 12)
  const identity = {
    whole: idNumber,
    'cut by Excel': `${idNumber.slice(0, 15)}000`,
    none: '',
    'of another day': idNumberOf(addDays(bornOn, 1), row.sex === 'male' ? 11 : 12),
  }[row.identity]
  const sex = row.sex === 'male' ? '男' : '女'
  const { name, village, grade, guardian, phone, aid } = row
  return [name, sex, bornOn, identity, village, grade, guardian, phone, aid]
}

/** Every table but those of the log and of the imports. */
async function register(office: Office): Promise<string> {
  const tables = (await dumpSite(office)).split(/\n(?=[a-z_]+\n)/u)
  return tables.filter((table) => !/^(?:audit|import|sqlite)_/u.test(table)).join('\n')
}

async function importOnce(office: Office, rows: readonly Line[]) {
  const path = await writeTable([HEAD, ...rows.map(cells)])
  const preview = await office.request('imports.preview', { path, registeredOn: REGISTERED_ON })
  const { sha256, previewed } = preview
  // Undecided rows are left out, as somebody in a hurry does.
  const choices = preview.rows.flatMap((row, index) =>
    row.verdict === 'undecided' ? [{ row: index + 1, choice: 'skip' as const }] : [],
  )
  const order = { path, sha256, previewed, registeredOn: REGISTERED_ON, choices }
  return { preview, batch: await office.request('imports.run', order) }
}

const rosters = fc.array(line, { minLength: 1, maxLength: 12 })

describe('any roster', () => {
  it('is applied as previewed, a second time adds nobody, and undone leaves what was before', async () => {
    let added = 0
    for (const rows of fc.sample(rosters, { seed: SEED, numRuns: RUNS })) {
      const office = await openOffice()
      await addChild(office, { name: '李四', bornOn: '2015-02-27', sex: 'female' })
      const before = await register(office)
      const { preview, batch } = await importOnce(office, rows)
      expect(batch.counts.added).toBe(preview.counts.added)
      added += batch.counts.added
      const once = await register(office)
      const again = await importOnce(office, rows)
      expect(again.batch.counts).toMatchObject({ added: 0 })
      const twice = await register(office)
      expect(twice).toBe(once)
      const undo = { reason: '选错了文件', keep: [] }
      await office.request('imports.undo', { id: again.batch.id, ...undo })
      await office.request('imports.undo', { id: batch.id, ...undo })
      expect(await register(office)).toBe(before)
    }
    expect(added).toBeGreaterThan(RUNS)
  })
})
