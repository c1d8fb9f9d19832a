import { describe, expect, it } from 'vitest'
import { idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'
import { writeTable } from '#tests/support/roster-files.ts'

const ROWS = 5000
const HEAD = [
  '序号',
  '姓名',
  '性别',
  '出生年月',
  '身份证号码',
  '民族',
  '村',
  '就读学校',
  '年级',
  '儿童类别',
  '监护人',
  '与儿童关系',
  '监护人电话',
]

function largeRoster(): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const month = String((Math.floor(index / 28) % 12) + 1).padStart(2, '0')
    const bornOn = `${2012 + (index % 10)}-${month}-${String((index % 28) + 1).padStart(2, '0')}`
    const sex = index % 2 === 1 ? '男' : '女'
    const idNumber = idNumberOf(bornOn, index % 1000)
    const name = `儿童${index}`
    const village = `第${index % 30}村`
    const family = [`家长${index}`, '爷爷', '13800000021']
    return [
      index + 1,
      name,
      sex,
      bornOn,
      idNumber,
      '汉',
      village,
      '中心小学',
      '三年级',
      '留守',
      ...family,
    ]
  })
  return writeTable([HEAD, ...rows])
}

describe('a roster of 5,000 rows', () => {
  it(
    'is read beside the service, which answers others meanwhile',
    { timeout: 120_000 },
    async () => {
      const office = await openOffice()
      const path = await largeRoster()
      const started = performance.now()
      let longestWait = 0
      let isReading = true
      const others = async () => {
        while (isReading) {
          const asked = performance.now()
          await office.request('rooms.list', {})
          await new Promise((resolve) => setTimeout(resolve, 10))
          longestWait = Math.max(longestWait, performance.now() - asked - 10)
        }
      }
      const waiting = others()
      const preview = await office.request('imports.preview', { path })
      isReading = false
      await waiting
      const ms = Math.round(performance.now() - started)
      console.info(`read in ${ms} ms; others waited ${Math.round(longestWait)} ms at most`)
      expect(preview.rows).toHaveLength(ROWS)
      expect(preview.counts.refused).toBe(0)
      expect(longestWait).toBeLessThan(ms / 2)
    },
  )
})
