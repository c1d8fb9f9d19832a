import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { PageFault } from '#renderer/app/shell/PageFault.tsx'

it('a page that fails says so in Chinese, and the way to another page stays open', async () => {
  // React reports what was thrown as well as handing it to the router.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const router = createMemoryRouter([
    {
      errorElement: <PageFault />,
      children: [
        { path: '/', element: <Failing /> },
        { path: '/rooms', element: <p>场所一览</p> },
      ],
    },
  ])
  await render(<RouterProvider router={router} />)
  const fault = page.getByRole('alert')
  await expect.element(fault.getByText('这个页面出错了')).toBeVisible()
  await expect.element(fault.getByRole('button', { name: '重新打开' })).toBeVisible()
  expect(fault.element().textContent).not.toMatch(/[A-Za-z]/u)
  await router.navigate('/rooms')
  await expect.element(page.getByText('场所一览')).toBeVisible()
})

function Failing(): never {
  throw new TypeError('Cannot read properties of undefined')
}
