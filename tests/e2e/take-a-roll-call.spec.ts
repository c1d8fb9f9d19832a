import type { Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const NAMES = ['陈小明', '林小雨', '吴敏', '周远'] as const

/** Sends records of other features straight to the service. */
async function addChildren(page: Page, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    const answer = await page.evaluate(([route, input]) => window.office.request(route, input), [
      'children.add',
      {
        child: {
          name,
          sex: 'female',
          bornOn: '2018-03-01',
          idType: 'none',
          idNumber: null,
          noIdReason: '未上户口',
          ethnicCode: '01',
          village: '上坪村',
          address: '',
          school: '城南中心小学',
          grade: `grade-${index + 1}`,
          health: '健康',
          guardianName: '林阿福',
          guardianRelation: '61',
          guardianPhone: '13800000001',
          fatherName: '',
          fatherPlace: '',
          fatherPhone: '',
          motherName: '',
          motherPlace: '',
          motherPhone: '',
          registeredOn: '2020-01-01',
          note: '',
        },
        categories: [],
        confirmSameName: true,
      },
    ] as const)
    expect(answer).toMatchObject({ ok: true })
  }
}

/** A term that runs every day from December to January a year on, so that the test can be run on any day. */
async function createTerm(page: Page): Promise<void> {
  const year = new Date().getFullYear()
  await page.getByRole('button', { name: '新建学期' }).click()
  await page.getByLabel('学期名称').fill('全年辅导')
  await page.getByLabel(/^开始日期/).fill(`${year - 1}-12-01`)
  await page.getByLabel(/^结束日期/).fill(`${year + 1}-01-31`)
  await page.getByRole('checkbox', { name: '周六' }).check()
  await page.getByRole('checkbox', { name: '周日' }).check()
  await page.getByLabel('开始时间').fill('1600')
  await page.getByLabel('结束时间').fill('18点')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存“全年辅导”')).toBeVisible()
}

async function joinAll(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '名单' }).click()
  await page.getByRole('button', { name: '加入儿童' }).click()
  const dialog = page.getByRole('dialog', { name: '加入儿童' })
  await dialog.getByLabel(/^从哪天起参加/).fill(`${new Date().getFullYear() - 1}-12-01`)
  await dialog.getByRole('button', { name: '全选 4 人' }).click()
  await dialog.getByRole('button', { name: '加入 4 人' }).click()
  await expect(page.getByText('已加入 4 名儿童')).toBeVisible()
}

/** Today may be a holiday when the test runs: then the day is opened all the same. */
async function openToday(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '今日点名' }).click()
  const anyway = page.getByRole('button', { name: '这天照常开放' })
  const sheet = page.getByRole('table', { name: '点名表' })
  await expect(anyway.or(sheet)).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await expect(sheet).toBeVisible()
}

test('a roll call is taken with one absent and one late, and the children are signed out', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await addChildren(page, NAMES)
  await goTo(page, '课后辅导')
  await createTerm(page)
  await joinAll(page)
  await openToday(page)

  // All present to begin with; the keyboard path: one absent, one late, down the list.
  const totals = page.getByRole('status')
  await expect(totals).toHaveText('应到 4，实到 4，请假 0，缺勤 0')
  await page.getByRole('button', { name: '陈小明，出勤' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: '林小雨，缺勤' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: '吴敏，迟到' })).toBeFocused()
  await page.getByLabel('吴敏 签到时间').fill('16：25')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('吴敏 签到时间')).toHaveValue('16:25')
  await expect(totals).toHaveText('应到 4，实到 3，请假 0，缺勤 1，迟到 1')

  // Leaving with unsaved marks asks first.
  // The page asks first, because of the marks.
  await page.getByRole('link', { name: '场所' }).click()
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByRole('button', { name: '吴敏，迟到' })).toBeVisible()

  // A sheet that cannot be right is refused, with the child's name.
  await page.getByLabel('周远 签退时间').fill('15:00')
  await page.getByRole('button', { name: '保存点名' }).click()
  await expect(page.getByText('周远：签退时间不能早于签到时间')).toBeVisible()
  await page.getByLabel('周远 签退时间').fill('')

  await page.getByLabel('辅导老师').fill('陈芳、李娜')
  await expect(page.getByLabel('老师人数')).toHaveValue('2')
  await page.getByRole('button', { name: '保存点名' }).click()
  await expect(page.getByText(/点名：应到 4，实到 3，请假 0，缺勤 1/)).toBeVisible()
  await expect(page.getByText('还有 3 人未签退：陈小明、吴敏、周远')).toBeVisible()

  // One child at once, the rest together.
  await page.getByLabel('陈小明 接走人').fill('奶奶')
  await page.getByLabel('陈小明 签退时间').fill('1750')
  await page.getByRole('button', { name: '保存更正' }).click()
  await expect(page.getByText('还有 2 人未签退：吴敏、周远')).toBeVisible()
  await page.getByLabel('全部签退的时间').fill('1805')
  await page.getByRole('button', { name: '全部签退' }).click()
  await expect(page.getByText('全部已签退')).toBeVisible()
  await page.getByRole('button', { name: '保存更正' }).click()
  await expect(page.getByRole('button', { name: '保存更正' })).toBeDisabled()

  // It is there when one comes back, and in the month.
  await goTo(page, '场所')
  await goTo(page, '课后辅导')
  await expect(page.getByLabel('陈小明 接走人')).toHaveValue('奶奶')
  await expect(page.getByLabel('周远 签退时间')).toHaveValue('18:05')
  await page.getByRole('tab', { name: '月历' }).click()
  await expect(page.getByRole('button', { name: /已点名，实到 3\/4/ })).toBeVisible()
  await expect(page.getByText(/已开放 1 天，3 人次，平均每天 3.0 人次/)).toBeVisible()
})
