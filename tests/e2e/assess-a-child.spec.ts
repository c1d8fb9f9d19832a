import type { Locator, Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const DIMENSIONS: readonly (readonly [string, RegExp])[] = [
  ['安全处境', /^安全/],
  ['监护情况', /^一般/],
  ['身心健康', /^良好/],
  ['家庭经济', /^够用/],
  ['教育就学', /^良好/],
  ['行为习惯', /^良好/],
  ['居住环境', /^一般/],
  ['亲子联系', /^偶尔/],
  ['社会支持', /^有一些/],
]
const EMERGENCIES = [
  '监护缺失',
  '现抚养人丧失监护能力',
  '现抚养人不履行监护责任',
  '疑似遭受家庭暴力',
  '疑似遭受意外伤害',
  '疑似遭受不法侵害',
  '其他急需救助的情形',
]
const CONCERNS = ['生活陷入困境', '精神关怀缺失', '遭受家庭创伤', '出现心理障碍', '出现行为失常']

test('a child is assessed from the due list, another class than the proposed one is chosen for written grounds', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await registerChild(page)
  await goTo(page, '评估')
  await expect(page.getByRole('grid', { name: '待评估名单' })).toContainText('林小雨')
  await page.getByRole('button', { name: '开始评估林小雨' }).click()
  const form = page.getByRole('dialog', { name: '需求评估：林小雨' })

  await form.getByRole('checkbox', { name: '入户走访' }).check()
  for (const name of EMERGENCIES) await answer(form, name, '没有')
  await form.getByRole('button', { name: '下一步' }).click()
  for (const [name, level] of DIMENSIONS) {
    await form
      .getByRole('radiogroup', { name, exact: true })
      .getByRole('radio', { name: level })
      .check()
  }
  await expect(form.getByText('草稿已保存')).toBeVisible()
  await form.getByRole('button', { name: '保存草稿并关闭' }).click()
  await page.getByRole('button', { name: '继续评估林小雨' }).click()

  await form.getByRole('tab', { name: '类别与需求' }).click()
  await expect(form.getByText('确认之前还要补 5 项')).toBeVisible()
  await form.getByRole('button', { name: '第二步' }).click()
  for (const name of CONCERNS) await answer(form, name, '没有')
  await form.getByRole('button', { name: '下一步' }).click()
  await expect(form.getByRole('list', { name: '建议的理由' })).toContainText(
    '没有发现紧急和重点情形',
  )
  await form.getByRole('radio', { name: '重点关爱' }).check()
  await form.getByRole('button', { name: '确认为重点关爱' }).click()
  await expect(page.getByText('请写明理由，至少 10 个字')).toBeVisible()
  await form.getByLabel(/与建议不同的理由/).fill('外婆下月动手术，近期照管会吃力，先重点关注')
  await form.getByRole('checkbox', { name: /亲情关爱/ }).check()
  await form.getByRole('button', { name: '确认为重点关爱' }).click()
  await expect(page.getByText('已确认为重点关爱')).toBeVisible()
  await expect(form).toBeHidden()
  await expect(page.getByText('没有要评估的儿童')).toBeVisible()

  await page.getByRole('tab', { name: '类别一览' }).click()
  await page.getByRole('button', { name: '重点关爱 1 人', exact: true }).click()
  await page.getByRole('dialog').getByRole('link', { name: '林小雨' }).click()
  const file = page.getByRole('region', { name: '评估与类别' })
  await expect(file).toContainText('重点关爱')
  await expect(file).toContainText('已确认（与建议不同）')
})

test('a sign of emergency asks for the police first, and for the record of the report', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await registerChild(page)
  await goTo(page, '评估')
  await page.getByRole('button', { name: '开始评估林小雨' }).click()
  const form = page.getByRole('dialog', { name: '需求评估：林小雨' })
  await form.getByRole('checkbox', { name: '学校' }).check()
  for (const name of EMERGENCIES) await answer(form, name, '没有')
  await answer(form, '疑似遭受家庭暴力', '有')
  await expect(form.getByText('立即拨打 110 报警')).toBeVisible()
  await form.getByLabel('依据，必填（疑似遭受家庭暴力）').fill('班主任发现手臂有多处新旧伤痕')
  await form.getByRole('tab', { name: '类别与需求' }).click()
  await form.getByRole('button', { name: '确认为紧急救助' }).click()

  const report = page.getByRole('dialog', { name: '强制报告记录' })
  await report.getByLabel('发现时间').fill('0001')
  await report.getByRole('checkbox', { name: /疑似遭受家庭暴力/ }).check()
  await report.getByLabel('派出所').fill('城南派出所')
  await report.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存强制报告记录')).toBeVisible()
  await page.getByRole('tab', { name: '类别一览' }).click()
  await expect(page.getByRole('button', { name: '紧急救助 1 人', exact: true })).toBeVisible()
})

test('the manager enters a new value of the policy, to be counted from its day on', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '政策参数' }).click()
  await page.getByRole('button', { name: '新增一期日常关爱复评间隔' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('新值').fill('999')
  await dialog.getByRole('textbox', { name: '施行日期' }).fill('20991101')
  await dialog.getByLabel('依据文件').fill('县局通知')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('应在 1 天 到 730 天 之间')).toBeVisible()
  await dialog.getByLabel('新值').fill('120')
  await expect(dialog.getByText('从 2099-11-01 起按新值计算')).toBeVisible()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('2099-11-01 起 120 天')).toBeVisible()
  await page.getByRole('button', { name: '日常关爱复评间隔的历次数值' }).click()
  await page.getByRole('button', { name: '撤回…' }).click()
  await page.getByLabel('撤回原因').fill('文件还没有印发')
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByText('已撤回，上一期继续有效')).toBeVisible()
  await expect(page.getByText('2099-11-01 起 120 天')).toHaveCount(0)
})

async function answer(form: Locator, question: string, word: '有' | '没有'): Promise<void> {
  await form
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: word, exact: true })
    .check()
}

async function registerChild(page: Page): Promise<void> {
  const child = {
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
    health: '',
    guardianName: '林阿福',
    guardianRelation: '61',
    guardianPhone: '13800000001',
    fatherName: '',
    fatherPlace: '',
    fatherPhone: '',
    motherName: '',
    motherPlace: '',
    motherPhone: '',
    registeredOn: '2026-01-05',
    note: '',
  } as const
  await page.evaluate(([route, input]) => window.office.request(route, input), [
    'children.add',
    { child, categories: ['L02'] },
  ] as const)
}
