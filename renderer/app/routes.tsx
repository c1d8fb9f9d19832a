import { lazy, Suspense, type ComponentType, type ReactElement } from 'react'
import { createHashRouter } from 'react-router'
import { PageFault } from './shell/PageFault.tsx'
import { Shell } from './shell/Shell.tsx'

/** Every page of the program; each is loaded when it is first opened. */
export const router = createHashRouter([
  {
    element: <Shell />,
    errorElement: <PageFault />,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          {
            path: '/',
            element: page(
              async () =>
                (await import('#renderer/features/workbench/WorkbenchPage.tsx')).WorkbenchPage,
            ),
          },
          {
            path: '/children',
            element: page(
              async () =>
                (await import('#renderer/features/children/ChildrenPage.tsx')).ChildrenPage,
            ),
          },
          {
            path: '/children/import',
            element: page(
              async () =>
                (await import('#renderer/features/imports/ImportRosterPage.tsx')).ImportRosterPage,
            ),
          },
          {
            path: '/children/consents',
            element: page(
              async () =>
                (await import('#renderer/features/consents/ConsentsPage.tsx')).ConsentsPage,
            ),
          },
          {
            path: '/children/grades',
            element: page(
              async () =>
                (await import('#renderer/features/grades/GradeAdvancePage.tsx')).GradeAdvancePage,
            ),
          },
          {
            path: '/children/duplicates',
            element: page(
              async () =>
                (await import('#renderer/features/duplicates/DuplicatesPage.tsx')).DuplicatesPage,
            ),
          },
          {
            path: '/assessments',
            element: page(
              async () =>
                (await import('#renderer/features/assessments/AssessmentsPage.tsx'))
                  .AssessmentsPage,
            ),
          },
          {
            path: '/plans',
            element: page(
              async () => (await import('#renderer/features/plans/PlansPage.tsx')).PlansPage,
            ),
          },
          {
            path: '/schedule',
            element: page(
              async () =>
                (await import('#renderer/features/bookings/SchedulePage.tsx')).SchedulePage,
            ),
          },
          {
            path: '/camps',
            element: page(
              async () => (await import('#renderer/features/camps/CampsPage.tsx')).CampsPage,
            ),
          },
          {
            path: '/calendar',
            element: page(
              async () =>
                (await import('#renderer/features/calendar/CalendarPage.tsx')).CalendarPage,
            ),
          },
          {
            path: '/classes',
            element: page(
              async () => (await import('#renderer/features/classes/ClassesPage.tsx')).ClassesPage,
            ),
          },
          {
            path: '/tutoring',
            element: page(
              async () =>
                (await import('#renderer/features/tutoring/TutoringPage.tsx')).TutoringPage,
            ),
          },
          {
            path: '/attendance',
            element: page(
              async () =>
                (await import('#renderer/features/attendance/AttendancePage.tsx')).AttendancePage,
            ),
          },
          {
            path: '/library',
            element: page(
              async () => (await import('#renderer/features/library/LibraryPage.tsx')).LibraryPage,
            ),
          },
          {
            path: '/funding',
            element: page(
              async () => (await import('#renderer/features/funding/FundingPage.tsx')).FundingPage,
            ),
          },
          {
            path: '/reports',
            element: page(
              async () => (await import('#renderer/features/reports/ReportsPage.tsx')).ReportsPage,
            ),
          },
          {
            path: '/rooms',
            element: page(
              async () => (await import('#renderer/features/rooms/RoomsPage.tsx')).RoomsPage,
            ),
          },
          {
            path: '/parent-school',
            element: page(
              async () =>
                (await import('#renderer/features/parent-school/ParentSchoolPage.tsx'))
                  .ParentSchoolPage,
            ),
          },
          {
            path: '/team',
            element: page(
              async () => (await import('#renderer/features/team/TeamPage.tsx')).TeamPage,
            ),
          },
          {
            path: '/inventory',
            element: page(
              async () =>
                (await import('#renderer/features/inventory/InventoryPage.tsx')).InventoryPage,
            ),
          },
          {
            path: '/accounts',
            element: page(
              async () =>
                (await import('#renderer/features/accounts/AccountsPage.tsx')).AccountsPage,
            ),
          },
          {
            path: '/security',
            element: page(async () => (await import('./SecurityPage.tsx')).SecurityPage),
          },
          {
            path: '/site',
            element: page(
              async () => (await import('#renderer/features/site/SitePage.tsx')).SitePage,
            ),
          },
        ],
      },
    ],
  },
])

function page(load: () => Promise<ComponentType>): ReactElement {
  const Page = lazy(async () => ({ default: await load() }))
  return (
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  )
}
