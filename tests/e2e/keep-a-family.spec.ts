import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const SISTER = {
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

test('a brother is looked for, registered into the family, and gets another guardian from a day on', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { page } = launched
  await setUpSite(page)
  await page.evaluate(
    (child) => window.office.request('children.add', { child, categories: ['L01'] }),
    SISTER,
  )
  await goTo(page, '儿童档案')
  await page.getByRole('button', { name: '登记儿童' }).click()
  const finding = page.getByRole('dialog', { name: /先查一查/ })
  await finding.getByRole('searchbox').fill('lin')
  await expect(finding.getByRole('table', { name: '可能已有的档案' })).toContainText('2026-0001')
  await finding.getByRole('searchbox').fill('林小军')
  await expect(finding.getByText('没有找到“林小军”的档案')).toBeVisible()
  await finding.getByRole('button', { name: '新登记' }).click()

  const form = page.getByRole('dialog', { name: '登记儿童' })
  await expect(form.getByRole('textbox', { name: '姓名', exact: true })).toHaveValue('林小军')
  await form.getByLabel('身份证号').fill('350902202004020015')
  await form.getByLabel('村（社区）').fill('上坪村')
  await form.getByLabel('监护人姓名').fill('林阿福')
  await form.getByLabel('与儿童关系').click()
  await page.getByRole('option', { name: '祖父', exact: true }).click()
  await form.getByLabel('监护人电话').fill('13800000001')
  await form.getByRole('checkbox', { name: /2026-0001 林小雨 同一家庭/ }).check()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已登记“林小军”')).toBeVisible()

  await page.getByRole('gridcell', { name: '林小军' }).dblclick()
  const file = page.getByLabel('儿童档案', { exact: true })
  await file.getByRole('tab', { name: '家庭与变动' }).click()
  await expect(file.getByRole('region', { name: '家庭', exact: true })).toContainText('林小雨')
  await file.getByRole('button', { name: '登记监护变动' }).click()
  const change = page.getByRole('dialog', { name: '变更监护人' })
  await change.getByLabel('监护方式').click()
  await page.getByRole('option', { name: '委托监护' }).click()
  await change.getByLabel('监护人姓名').fill('林秀英')
  await change.getByLabel('与儿童关系').click()
  await page.getByRole('option', { name: '姑母' }).click()
  await change.getByRole('button', { name: '保存' }).click()
  await expect(change.getByText(/日期要晚于这一天/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '放弃' }).click()
  await file.getByRole('button', { name: '关闭档案' }).click()

  await page.getByRole('gridcell', { name: '林小雨' }).dblclick()
  await file.getByRole('tab', { name: '家庭与变动' }).click()
  await file.getByRole('button', { name: '登记就学变动' }).click()
  const schooling = page.getByRole('dialog', { name: '变更就学情况' })
  await schooling.getByLabel('就读学校').fill('城北中心小学')
  await schooling.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已登记就学变动')).toBeVisible()
  const history = file.getByRole('table', { name: '就学记录' })
  await expect(history.getByRole('row')).toHaveCount(2)
  await expect(history).toContainText('城北中心小学')
  await expect(history).toContainText('城南中心小学')
})
