import { z } from 'zod'
import { isDay } from '#shared/kernel/day.ts'
import { noticeError, type NoticeProblem, type ReadDay, type ReadNotice } from './notice.ts'
import { holidayName } from './read-notice-text.ts'

const fileSchema = z.looseObject({
  year: z.int().optional(),
  papers: z.array(z.string()).optional(),
  days: z.array(z.unknown()),
})
const daySchema = z.looseObject({
  name: z.string().min(1),
  date: z.string(),
  isOffDay: z.boolean(),
})

/** A file in the shape of holidays-2026.json: year, papers, and days with name, date and isOffDay. */
export function readNoticeJson(text: string, year: number): ReadNotice {
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    const shape =
      '{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}'
    const problem = noticeError(null, `文件内容不完整或格式不对，应是 ${shape} 这样的内容`)
    return { days: [], problems: [problem], source: '' }
  }
  const file = parsed.data
  const lines = dateLines(text)
  const days: ReadDay[] = []
  const problems: NoticeProblem[] = []
  if (file.year !== undefined && file.year !== year) {
    const said = `文件写明是 ${file.year} 年的安排，不是 ${year} 年，请换一份文件或换一个年份`
    problems.push(noticeError(null, said))
  }
  for (const [index, entry] of file.days.entries()) {
    const line = lines[index] ?? null
    const read = daySchema.safeParse(entry)
    if (!read.success) {
      const text_ = `第 ${index + 1} 条不完整，每条都要有节日名称、日期、是否放假`
      problems.push(noticeError(line, text_))
      continue
    }
    const { name, date, isOffDay } = read.data
    if (isDay(date)) {
      days.push({ line, day: date, name: holidayName(name), kind: isOffDay ? 'off' : 'workday' })
    } else {
      problems.push(noticeError(line, `${name}“${date}”不是日期，应写成 ${year}-01-01`))
    }
  }
  return { days, problems, source: file.papers?.[0] ?? '' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown
  } catch {
    return null
  }
}

/** The line of each "date", in their order. */
function dateLines(text: string): readonly number[] {
  return text
    .split('\n')
    .flatMap((line, index) => Array.from(line.matchAll(/"date"\s*:/gu), () => index + 1))
}
