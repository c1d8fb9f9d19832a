import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkNotice } from '#shared/features/calendar/check-notice.ts'
import { readNoticeJson } from '#shared/features/calendar/read-notice-json.ts'
import { readNoticeTable } from '#shared/features/calendar/read-notice-table.ts'
import { holidayName, readNoticeText } from '#shared/features/calendar/read-notice-text.ts'

const NOTICE_2026 = `经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

const NOTICE_2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`

function shipped(year: number): string {
  return readFileSync(`shared/reference/holidays-${year}.json`, 'utf8')
}

describe('the notice of the State Council', () => {
  it.each([
    [2025, NOTICE_2025],
    [2026, NOTICE_2026],
  ])('of %i reads from its text as from the published file, without a doubt', (year, text) => {
    const fromText = readNoticeText(text, year)
    const fromFile = readNoticeJson(shipped(year), year)
    const [read, file] = [checkNotice(fromText.days, year), checkNotice(fromFile.days, year)]
    expect([...fromText.problems, ...read.problems]).toEqual([])
    expect([...fromFile.problems, ...file.problems]).toEqual([])
    expect(read.days).toEqual(file.days)
    expect(fromFile.source).toMatch(/^https:\/\/www\.gov\.cn/)
  })

  it('pasted for another year is told by its weekdays, with the line', () => {
    const { problems } = readNoticeText(NOTICE_2026, 2027)
    expect(problems[0]).toMatchObject({
      severity: 'error',
      line: 2,
      text: '“1月1日(周四)”：2027-01-01 是周五，与所写的星期不符，请核对年份和日期',
    })
  })

  it('says which holiday has other days than it counts', () => {
    const { problems } = readNoticeText('元旦：1月1日至3日放假，共4天。', 2027)
    expect(problems.map(({ text }) => text)).toEqual([
      '元旦写明放假 4 天，按所写日期是 3 天，请对照通知核对',
    ])
  })

  it.each([
    ['2月30日放假', '2027年没有“2月30日”这一天，请核对日期'],
    ['2月9日至5日放假', '2027-02-09 至 2027-02-05：结束日期早于开始日期，请核对'],
    ['3日放假', '“3日”没有写月份，请写成“1月3日”'],
  ])('春节：%s is refused with its remedy', (text, words) => {
    expect(readNoticeText(`春节：${text}`, 2027).problems.map((one) => one.text)).toContain(words)
  })

  it('without a holiday in front is not guessed at', () => {
    const read = readNoticeText('1月1日至3日放假。', 2027)
    expect(read.days).toEqual([])
    expect(read.problems[0]?.text).toContain('前面没有节日名称')
  })

  it.each([
    ['五一', '劳动节'],
    ['国际劳动节', '劳动节'],
    ['五一国际劳动节', '劳动节'],
    ['清明', '清明节'],
    ['国庆、中秋', '国庆节、中秋节'],
    ['元旦节', '元旦'],
    ['春节假期', '春节'],
  ])('calls %s %s', (written, name) => {
    expect(holidayName(written)).toBe(name)
  })
})

describe('a table of holidays', () => {
  it('reads single days, runs in one cell and runs in two columns', () => {
    const one = readNoticeTable(
      [
        ['2027年放假安排', '', ''],
        ['日期', '名称', '类型'],
        ['2027-01-01', '元旦', '放假'],
        ['2027/1/2至2027/1/3', '元旦', '休'],
        ['2027年2月20日', '春节', '上班'],
      ],
      2027,
    )
    const two = readNoticeTable(
      [
        ['节日', '开始日期', '结束日期', '类型'],
        ['元旦', '2027-01-01', '2027-01-03', '放假'],
        ['春节', '20270220', '', '补班'],
      ],
      2027,
    )
    expect(one.problems).toEqual([])
    expect(two.problems).toEqual([])
    const shown = (read: typeof one) => read.days.map(({ day, name, kind }) => [day, name, kind])
    expect(shown(one)).toEqual([
      ['2027-01-01', '元旦', 'off'],
      ['2027-01-02', '元旦', 'off'],
      ['2027-01-03', '元旦', 'off'],
      ['2027-02-20', '春节', 'workday'],
    ])
    expect(shown(two)).toEqual(shown(one))
  })

  it('names the row and what to write', () => {
    const { problems } = readNoticeTable(
      [
        ['起止日期', '名称', '类型'],
        ['', '元旦', '放假'],
        ['明天', '元旦', '放假'],
        ['2027-01-01', '元旦', '待定'],
      ],
      2027,
    )
    expect(problems.map(({ line, text }) => [line, text])).toEqual([
      [2, '没有写日期，请补上，或删去这一行'],
      [3, '日期“明天”看不懂，请写成 2027-01-01'],
      [4, '类型“待定”看不懂，请写“放假”或“上班”'],
    ])
  })

  it('without a heading says which headings it needs', () => {
    expect(readNoticeTable([['姓名', '性别']], 2027).problems[0]?.text).toContain('没有找到表头')
  })
})

describe('a file of another shape', () => {
  it.each(['', '{', '[]', '{"days": 3}', 'null'])('%j is refused', (text) => {
    const { days, problems } = readNoticeJson(text, 2027)
    expect([days, problems.map(({ severity }) => severity)]).toEqual([[], ['error']])
  })

  it('of another year, or with a broken entry, names the line', () => {
    const text =
      '{"year": 2026,\n"days": [\n{"name": "元旦", "date": "2026-13-01", "isOffDay": true}]}'
    expect(
      readNoticeJson(text, 2027).problems.map(({ line, text: words }) => [line, words]),
    ).toEqual([
      [null, '文件写明是 2026 年的安排，不是 2027 年，请换一份文件或换一个年份'],
      [3, '元旦“2026-13-01”不是日期，应写成 2027-01-01'],
    ])
  })
})
