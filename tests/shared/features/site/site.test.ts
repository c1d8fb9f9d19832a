import { describe, expect, it } from 'vitest'
import { addresseeOf, shortSiteName, siteDraftSchema } from '#shared/features/site/site.ts'
import { siteDraft } from '#tests/support/factories/site.ts'

describe('names of the site', () => {
  it.each([
    ['蕉城区', '城南镇', '蕉城城南镇示范点'],
    ['霞浦县', '三沙镇', '霞浦三沙镇示范点'],
    ['福安市', '赛岐镇', '福安赛岐镇示范点'],
  ])('%s %s is shortened to %s in file names', (countyName, townshipName, short) => {
    expect(shortSiteName({ countyName, townshipName })).toBe(short)
  })

  it('addresses Pingtan’s reports to its own bureau', () => {
    expect(addresseeOf('350128', '平潭县')).toBe('平潭综合实验区社会事业局')
    expect(addresseeOf('350921', '霞浦县')).toBe('霞浦县民政局')
  })
})

describe('the site form', () => {
  it.each([
    [{ projectYearStart: '02-29' }, 'projectYearStart'],
    [{ projectYearStart: '13-01' }, 'projectYearStart'],
    [{ countyCode: '110101' }, 'countyCode'],
    [{ agencyName: '  ' }, 'agencyName'],
  ])('refuses %j', (overrides, path) => {
    const parsed = siteDraftSchema.safeParse(siteDraft(overrides))
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})
