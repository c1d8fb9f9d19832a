import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openOffice, type Office } from '#tests/support/office.ts'

interface RosterKey {
  readonly children: number
  readonly left_behind: number
  readonly in_difficulty: number
  readonly both: number
  readonly kids: readonly {
    readonly name: string
    readonly sex: string
    readonly birth: string
    readonly id: string
    readonly village: string
    readonly school: string
    readonly left_behind: boolean
    readonly in_difficulty: boolean
    readonly guardian: string
    readonly phone: string
    readonly father_place: string
    readonly low: boolean
  }[]
}

const FOLDER = 'tests/fixtures/office-files'
const XLSX = `${FOLDER}/花名册_a.xlsx`
const key: RosterKey = JSON.parse(readFileSync(`${FOLDER}/roster.key.json`, 'utf8'))

async function importFile(office: Office, path: string) {
  const { sha256 } = await office.request('imports.preview', { path })
  return office.request('imports.run', { path, sha256 })
}

describe.each(['xlsx', 'xls'])('the township roster as .%s', (format) => {
  const path = `${FOLDER}/花名册_a.${format}`

  it('is understood as its author meant it', async () => {
    const office = await openOffice()
    const preview = await office.request('imports.preview', { path })
    expect(preview.counts).toMatchObject({
      added: 46,
      addedWithProblems: 2,
      duplicate: 1,
      refused: 0,
    })
    expect(preview.populations).toEqual({
      leftBehind: key.left_behind,
      inDifficulty: key.in_difficulty,
      both: key.both,
    })
    const serious = preview.rows.filter((row) => row.verdict !== 'added')
    expect(serious.map(({ rowNumber, name, verdict }) => [rowNumber, name, verdict])).toEqual([
      [12, '刘俊晓', 'added-with-problems'],
      [16, '王远子', 'added-with-problems'],
      [53, '邱佳志', 'duplicate'],
    ])
    const codes = serious.flatMap((row) => row.problems.map((problem) => problem.code))
    expect(codes).toEqual(
      expect.arrayContaining(['ID_TRUNCATED', 'ID_CHECK_DIGIT', 'DUPLICATE_IN_FILE']),
    )
    expect(await office.request('children.list', {})).toEqual([])
  })

  it('puts every child of the key on the register, and nobody else', async () => {
    const office = await openOffice()
    await importFile(office, path)
    const list = await office.request('children.list', {})
    const found = list.map((child) => ({
      name: child.name,
      sex: child.sex,
      birth: child.bornOn,
      village: child.village,
      school: child.school,
      guardian: child.guardianName,
      phone: child.guardianPhone,
      father_place: child.fatherPlace,
      left_behind: child.populations.includes('left-behind'),
      in_difficulty: child.populations.includes('in-difficulty'),
      low: child.categories.includes('K04'),
      hasId: child.maskedIdNumber !== null,
    }))
    expect(found).toEqual(key.kids.map(expectedChild))
    expect(found).toHaveLength(key.children)
  })
})

const DAMAGED = ['刘俊晓', '王远子']

/** 低保 is the kind of those in difficulty; a damaged ID number is not kept. */
function expectedChild(kid: RosterKey['kids'][number]) {
  const { name, birth, village, school, guardian, phone, father_place } = kid
  return {
    name,
    sex: kid.sex === '男' ? 'male' : 'female',
    birth,
    village,
    school,
    guardian,
    phone,
    father_place,
    left_behind: kid.left_behind,
    in_difficulty: kid.in_difficulty,
    low: kid.low && kid.in_difficulty,
    hasId: kid.id !== '' && !DAMAGED.includes(name),
  }
}

describe('importing the same roster twice', () => {
  it('adds nothing the second time', async () => {
    const office = await openOffice()
    const first = await importFile(office, XLSX)
    const second = await importFile(office, XLSX)
    expect([first.counts.added, first.counts.addedWithProblems]).toEqual([46, 2])
    expect(second.counts).toMatchObject({
      added: 0,
      addedWithProblems: 0,
      duplicate: 49,
      refused: 0,
    })
    expect(await office.request('children.list', {})).toHaveLength(key.children)
  })

  it('adds nothing when the .xls of the same roster follows the .xlsx', async () => {
    const office = await openOffice()
    await importFile(office, XLSX)
    const { counts } = await importFile(office, `${FOLDER}/花名册_a.xls`)
    expect([counts.added, counts.addedWithProblems]).toEqual([0, 0])
  })
})
