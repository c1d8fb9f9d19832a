import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const FIRST = {
  name: '林小雨',
  sex: 'female',
  bornOn: '2018-03-01',
  idType: 'none',
  idNumber: null,
  noIdReason: '未上户口',
  ethnicCode: '01',
  village: '上坪村',
  address: '',
  school: '城南中心小学',
  grade: 'grade-3',
  health: '健康',
  guardianName: '林阿福',
  guardianRelation: '61',
  guardianPhone: '13800000001',
  fatherName: '林大勇',
  fatherPlace: '广东省深圳市',
  fatherPhone: '',
  motherName: '',
  motherPlace: '',
  motherPhone: '',
  registeredOn: '2026-01-05',
  note: '',
} as const
const AGAIN = {
  ...FIRST,
  village: '下坪村',
  school: '第二小学',
  grade: 'grade-2',
  motherName: '陈美',
  registeredOn: '2026-03-02',
  note: '住校',
} as const

test('a child registered twice is found, made one, found by both numbers, and taken apart again', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { page } = launched
  await setUpSite(page)
  for (const child of [FIRST, AGAIN]) {
    await page.evaluate(
      (draft) =>
        window.office.request('children.add', {
          child: draft,
          categories: ['L01'],
          confirmSameName: true,
        }),
      child,
    )
  }
  await goTo(page, '儿童档案')
  await page.getByRole('button', { name: '疑似重复 1' }).click()
  const open = page.getByRole('grid', { name: '疑似重复的档案' })
  await expect(open).toContainText('姓名和出生日期都相同')
  await open.getByRole('button', { name: '核对' }).click()

  const dialog = page.getByRole('dialog', { name: '核对两份档案' })
  await expect(dialog.getByRole('radio', { name: '保留 2026-0001' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: '备注用 2026-0002' })).toBeChecked()
  await expect(dialog.getByRole('button', { name: '合并为一份' })).toBeInViewport()
  await dialog.getByLabel('合并的原因').fill('手工登记后又导入了一次')
  await dialog.getByRole('button', { name: '合并为一份' }).click()
  await expect(dialog.getByText(/请在“就学”“居住”一行选择/u)).toBeVisible()
  await dialog.getByRole('radio', { name: '就学用 2026-0002' }).check()
  await dialog.getByRole('radio', { name: '居住用 2026-0001' }).check()
  await dialog.getByRole('button', { name: '合并为一份' }).click()
  await expect(page.getByText('2026-0002 已并入 2026-0001')).toBeVisible()
  await expect(page.getByText('没有疑似重复的档案')).toBeVisible()

  await goTo(page, '儿童档案')
  await expect(page.getByRole('button', { name: /疑似重复/u })).toBeHidden()
  await page.getByRole('searchbox').fill('2026-0002')
  const register = page.getByRole('grid', { name: '儿童名单' })
  await register.getByText('2026-0001').dblclick()
  const file = page
    .getByRole('presentation')
    .filter({ hasText: '2026-0002（重复档案，已并入本档）' })
  await expect(file.getByText('住校')).toBeVisible()
  await page.getByRole('button', { name: '关闭档案' }).click()

  await page.evaluate(() => void (window.location.hash = '#/children/duplicates?tab=merged'))
  await page.getByRole('button', { name: '撤销合并' }).click()
  const undo = page.getByRole('dialog', { name: '撤销合并' })
  await undo.getByLabel('撤销的原因').fill('是双胞胎姐妹')
  await undo.getByRole('button', { name: '撤销合并' }).click()
  await expect(page.getByText('已撤销，2026-0002 恢复为单独的档案')).toBeVisible()

  await page.getByRole('tab', { name: '待核对' }).click()
  await page.getByRole('button', { name: '核对' }).click()
  await dialog.getByRole('button', { name: '不是同一名儿童…' }).click()
  const told = page.getByRole('dialog', { name: '不是同一名儿童' })
  await told.getByLabel('理由').fill('双胞胎，户口簿两页')
  await told.getByRole('button', { name: '确认不是' }).click()
  await page.getByRole('tab', { name: '已确认不是' }).click()
  await expect(page.getByRole('grid', { name: '已确认不是同一名儿童' })).toContainText('户口簿两页')
})
