import type { Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const GRADES = ['grade-3', 'grade-6', 'grade-9'] as const

/** Three pupils on the register since spring, one at the end of each stage but the first. */
async function addPupils(page: Page): Promise<void> {
  for (const [index, grade] of GRADES.entries()) {
    const child = {
      name: ['林小雨', '吴敏', '周远'][index],
      sex: 'female',
      bornOn: `${2018 - index * 3}-03-01`,
      idType: 'none',
      idNumber: null,
      noIdReason: '未上户口',
      ethnicCode: '01',
      village: '上坪村',
      address: '',
      school: '城南中心小学',
      grade,
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
    }
    const answer = await page.evaluate((input) => window.office.request('children.add', input), {
      child,
      categories: [],
      confirmSameName: true,
    })
    expect(answer).toMatchObject({ ok: true })
  }
}

test('a prohibition with its grounds stands in the file, and is ended with a reason', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { page } = launched
  await setUpSite(page)
  await addPupils(page)
  await goTo(page, '儿童档案')
  await page.getByRole('gridcell', { name: '林小雨' }).dblclick()
  const file = page.getByLabel('儿童档案').filter({ has: page.getByRole('tab') })
  await expect(file.getByLabel('没有档案照片')).toHaveText('小雨')
  await file.getByRole('tab', { name: '同意与接送' }).click()
  await file.getByRole('button', { name: '登记接送人' }).click()
  const form = page.getByRole('dialog', { name: '登记接送人' })
  await form.getByRole('button', { name: '禁止接送' }).click()
  await form.getByRole('textbox', { name: /^姓名/u }).fill('林大勇')
  await form.getByRole('combobox', { name: /^与儿童关系/u }).click()
  await page.getByRole('option', { name: '父亲', exact: true }).click()
  await form.getByRole('textbox', { name: /^依据(?!的)/u }).fill('法院人身安全保护令')
  await form.getByRole('textbox', { name: /^依据的日期/u }).fill('2026-01-05')
  await form.getByRole('button', { name: '保存' }).click()
  const father = file.getByRole('group', { name: '林大勇（父亲）' })
  await expect(father).toContainText('禁止接送')
  await expect(father).toContainText('依据：法院人身安全保护令（2026-01-05）')

  await father.getByRole('button', { name: /^结束/u }).click()
  const ending = page.getByRole('dialog', { name: /结束“林大勇/u })
  await ending.getByRole('textbox', { name: /^结束的原因/u }).fill('保护令已失效')
  await ending.getByRole('button', { name: '结束', exact: true }).click()
  await expect(father).toContainText('结束原因：保护令已失效')
})

test('the autumn advance is checked, saved, and taken back', async ({ launched }) => {
  test.setTimeout(180_000)
  const { page } = launched
  await setUpSite(page)
  await addPupils(page)
  await goTo(page, '儿童档案')
  await page.getByRole('button', { name: '秋季升级' }).click()
  await expect(page.getByRole('status')).toContainText('待升级 3 人，已勾选 1 人')
  await page.getByLabel('升入七年级的新学校').fill('城南中学')
  await page.getByRole('button', { name: '填入空白并勾选' }).click()
  await page.getByLabel('周远的去向').selectOption('中职')
  await page.getByLabel('周远的新学校').fill('蕉城职业中专')
  await page.getByRole('button', { name: '保存 3 人的新年级' }).click()
  await expect(page.getByText('已保存 3 名儿童的新年级')).toBeVisible()
  await expect(page.getByText('没有待升级的儿童')).toBeVisible()
  await page.getByRole('button', { name: '已更新 3' }).click()
  await expect(page.getByRole('row', { name: /周远/u })).toContainText('蕉城职业中专')

  await page
    .getByRole('region', { name: '升级记录' })
    .getByRole('button', { name: '撤销…' })
    .click()
  const undoing = page.getByRole('dialog', { name: '撤销这次升级' })
  await undoing.getByRole('textbox', { name: /^撤销的原因/u }).fill('学校还没有分班')
  await undoing.getByRole('button', { name: '撤销升级' }).click()
  await expect(page.getByText('已撤销，3 名儿童恢复原来的年级')).toBeVisible()
  await page.getByRole('button', { name: '待升级 3' }).click()
  await expect(page.getByRole('row', { name: /周远/u })).toContainText('九年级')
})
