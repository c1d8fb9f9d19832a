import { liveWithTeam } from './team.ts'
import { liveWithInventory } from './inventory.ts'
import { liveWithCalendar } from './calendar.ts'
import { liveWithEnrolments } from './enrolments.ts'
import { liveWithProgrammes } from './programmes.ts'
import { liveWithClasses } from './classes.ts'
import { liveWithTutoring } from './tutoring.ts'
import { liveWithParentSchool } from './parent-school.ts'
import { liveWithBookings } from './bookings.ts'
import type { Office } from '#tests/support/office.ts'

/** A year of activities, feature by feature, in the order in which they build on one another. */
export async function liveWithActivities(office: Office): Promise<void> {
  await liveWithTeam(office)
  await liveWithInventory(office)
  await liveWithCalendar(office)
  await liveWithEnrolments(office)
  await liveWithProgrammes(office)
  await liveWithClasses(office)
  await liveWithTutoring(office)
  await liveWithParentSchool(office)
  await liveWithBookings(office)
}
