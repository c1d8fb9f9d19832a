import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { refuseOutsideTerm } from './join-roster.ts'
import { readDay } from './read-day.ts'
import { signInPaper } from './sign-in-paper.ts'
import { getTerm } from './terms.repository.ts'

/**
 * The sign-in sheet of a day as a PDF, to be filled in by hand. Throws NOT_FOUND, DAY_OUTSIDE_TERM,
 * ROSTER_EMPTY, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function printSignIn(
  context: TaskContext,
  { termId, day, folder }: ParsedInput<'tutoring.printSignIn'>,
): Promise<RouteOutput<'tutoring.printSignIn'>> {
  context.account()
  const paper = context.read((reading) => {
    const term = getTerm(reading.db, termId)
    refuseOutsideTerm(term, day)
    const room = listRooms(reading.db).find(({ id }) => id === term.roomId)?.name ?? ''
    const site = getSite(reading.db)
    return { day: readDay(reading, { termId, day }), term, site, room }
  })
  if (paper.day.lines.length === 0) throw new AppError('ROSTER_EMPTY')
  if (context.printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  const bytes = await context.printPdf(renderPrintPage(signInPaper(paper)))
  const name = `课后辅导签到表_${day}.pdf`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('tutoring-term', termId)
      for (const { childId } of paper.day.lines) command.about('child', childId)
      command.because('打印签到表')
    }),
  )
  return { folder, file }
}
