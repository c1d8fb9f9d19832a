import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { emptyDraft } from '#shared/features/assessments/assessment.ts'
import { DIMENSIONS } from '#shared/features/assessments/dimensions.ts'
import { CONCERN_FLAGS, EMERGENCY_FLAGS } from '#shared/features/assessments/flags.ts'
import { toDay } from '#shared/kernel/day.ts'
import { childDraft } from '../support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from './office-desk.ts'

async function ask<T>(page: Page, route: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([name, value]) => window.office.request(name as string, value),
    [route, input],
  )
  if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** Answers that call for 重点关爱, with two needs. */
function hardship() {
  const draft = emptyDraft(toDay(today()))
  for (const { code } of EMERGENCY_FLAGS) draft.emergency[code] = { answer: 'no', grounds: '' }
  for (const { code } of CONCERN_FLAGS) draft.concerns[code] = { answer: 'no', grounds: '' }
  draft.concerns.hardship = { answer: 'yes', grounds: '父亲住院，没有收入' }
  for (const { code } of DIMENSIONS) draft.levels[code] = { level: 'good', remark: '' }
  return { ...draft, sources: ['home-visit'], needs: ['01', '02'] }
}

/** A child in 重点关爱 whose assessment names two needs, and a colleague who will write its plan. */
async function assessedChild(page: Page): Promise<void> {
  const child = await ask<{ readonly id: number }>(page, 'children.add', {
    child: childDraft({ registeredOn: '2026-01-05' }),
    categories: [],
    confirmSameName: true,
  })
  const { id } = await ask<{ readonly id: number }>(page, 'assessments.start', {
    childId: child.id,
  })
  await ask(page, 'assessments.confirm', {
    id,
    draft: hardship(),
    decision: { tier: 'T2', grounds: '', nextDueOn: null },
  })
  await ask(page, 'accounts.add', {
    loginName: '社工',
    displayName: '陈芳',
    role: 'social-worker',
    password: PASSWORD,
  })
}

/** Locks the window and lets somebody else work. */
async function changePerson(page: Page, loginName: '站长' | '社工'): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByLabel('登录名').click()
  await page.getByRole('option', { name: loginName }).click()
  await signIn(page)
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

test('a plan is made from the assessment, approved by another person, served, closed and printed', async ({
  launched,
}) => {
  test.setTimeout(300_000)
  const { app, page } = launched
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  await setUpSite(page)
  await assessedChild(page)
  await changePerson(page, '社工')

  await goTo(page, '帮扶计划')
  await page.getByRole('tab', { name: '计划一览' }).click()
  await expect(page.getByText('0.0%（0/1）')).toBeVisible()
  await page.getByRole('button', { name: '没有计划的儿童 1' }).click()
  await page.getByRole('button', { name: '制定计划：林小雨' }).click()
  const editor = page.getByRole('dialog', { name: '制定计划：林小雨' })
  await expect(editor.getByText('需求：困难帮扶、课业辅导')).toBeVisible()
  await editor.getByLabel('第 1 项目标').fill('落实临时救助')
  await editor.getByLabel('第 1 项目标').press('Enter')
  await expect(editor.getByLabel('第 2 项目标')).toBeFocused()
  await editor.getByLabel('第 2 项目标').fill('按时完成作业')
  await editor.getByLabel('第 1 项指标').fill('救助金到账')
  await expect(editor.getByText(/还要补：第 2 项（课业辅导）没有写指标/)).toBeVisible()
  await expect(editor.getByRole('button', { name: '提交审批' })).toBeDisabled()
  await editor.getByLabel('第 2 项指标').fill('作业完成率 90%')
  await editor.getByLabel('第 2 项频次').click()
  await page.getByRole('option', { name: '每周' }).click()
  await editor.getByLabel('第 2 项次数').fill('2')
  await expect(editor.getByText('草稿已保存')).toBeVisible()
  await editor.getByRole('button', { name: '提交审批' }).click()
  const view = page.getByRole('dialog', { name: '帮扶计划：林小雨' })
  await expect(view.getByText('等待制定人以外的站长审批')).toBeVisible()
  await view.getByRole('button', { name: '关闭' }).click()

  await changePerson(page, '站长')
  await page.getByRole('link', { name: /审批帮扶计划：林小雨/ }).click()
  await view.getByRole('button', { name: '批准…' }).click()
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await expect(view.getByText('执行中')).toBeVisible()
  await view.getByRole('button', { name: '关闭' }).click()

  await changePerson(page, '社工')
  await goTo(page, '帮扶计划')
  await page.getByRole('button', { name: '写服务记录：林小雨' }).first().click()
  const note = page.getByRole('dialog', { name: '写服务记录' })
  await expect(note.getByRole('checkbox', { name: /课业辅导：按时完成作业/ }).first()).toBeChecked()
  await note.getByLabel('工作方法').click()
  await page.getByRole('option', { name: '个案' }).click()
  await note.getByLabel('服务形式').click()
  await page.getByRole('option', { name: '站点' }).click()
  await note.getByLabel('时长').fill('60')
  await note.getByLabel('服务内容').fill('辅导数学作业')
  await note.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('服务记录已保存')).toBeVisible()

  await goTo(page, '儿童档案')
  await page.getByRole('row', { name: /林小雨/ }).dblclick()
  const section = page.getByRole('region', { name: '帮扶计划' })
  await expect(section.getByText(/进度 1\//)).toBeVisible()
  await expect(section.getByText('辅导数学作业')).toBeVisible()
  await section.getByRole('link', { name: / 至 / }).click()

  await view.getByRole('button', { name: '申请结案…' }).click()
  const closure = page.getByRole('dialog', { name: '申请结案：林小雨' })
  for (const place of [0, 1]) {
    await closure.getByLabel('结果').nth(place).click()
    await page.getByRole('option', { name: '达成', exact: true }).click()
  }
  await closure.getByLabel('结案原因').click()
  await page.getByRole('option', { name: '目标达成' }).click()
  await closure.getByLabel('总体评估').fill('救助到位，作业能按时完成')
  await closure.getByRole('button', { name: '提交审批' }).click()
  await expect(view.getByText('结案待审批')).toBeVisible()

  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await view.getByRole('button', { name: '导出一人一案…' }).click()
  await page.getByLabel('用途').fill('交监护人签字')
  await page.getByRole('button', { name: '选择文件夹并导出' }).click()
  await expect(page.getByText(/已生成“帮扶关爱服务计划_/)).toBeVisible({ timeout: 30_000 })
  const [file = ''] = readdirSync(folder)
  expect(readFileSync(join(folder, file)).subarray(0, 5).toString()).toBe('%PDF-')
  rmSync(folder, { recursive: true, force: true })
  await view.getByRole('button', { name: '关闭' }).click()

  await changePerson(page, '站长')
  await goTo(page, '帮扶计划')
  await page.getByRole('tab', { name: '待审批' }).click()
  await page.getByRole('button', { name: '查看：林小雨' }).click()
  await view.getByRole('button', { name: '批准…' }).click()
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await expect(view.getByText('已结案')).toBeVisible()
  await expect(view.getByText(/批准结案/)).toBeVisible()
})
