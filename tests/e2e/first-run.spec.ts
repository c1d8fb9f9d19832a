import { expect, test } from './electron.ts'
import { fillInWizard, signIn } from './office-desk.ts'

test('the first run sets up the site, and the next start asks for the password', async ({
  launched,
}) => {
  const { page } = launched
  await fillInWizard(page)
  await expect(
    page.getByText('蕉城区城南镇农村留守儿童关爱保护和困境儿童保障工作示范点'),
  ).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page, 'not-the-password')
  await expect(page.getByRole('alert')).toContainText('密码不对')
  await signIn(page)
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
})
