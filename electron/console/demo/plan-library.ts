import type { ChildId } from '#shared/features/children/child.ts'
import { addDays, eachDay, weekdayOf, type Day } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { ListedBook } from './book-list.ts'
import type { Desk } from './desk.ts'
import { FIRST_DAY, LAST_DAY, type Known } from './practice-site.ts'
import type { Random } from './random.ts'

const OPEN_WEEKDAYS: readonly number[] = [3, 6]
const LOANS_A_DAY = 6

interface Out {
  readonly barcode: string
  readonly childId: ChildId
  readonly backOn: Day
}

/** Titles of the office’s book list, and children who borrow on Wednesdays and Saturdays. */
export function planLibrary(
  agenda: Agenda,
  known: Known,
  random: Random,
  books: readonly ListedBook[],
): void {
  const shelf: string[] = []
  let out: readonly Out[] = []
  agenda.on(FIRST_DAY, async (desk) => shelf.push(...(await catalogue(desk, books))))
  for (const day of eachDay(addDays(FIRST_DAY, 2), LAST_DAY)) {
    if (!OPEN_WEEKDAYS.includes(weekdayOf(day))) continue
    agenda.on(day, async (desk) => {
      const back = out.filter((loan) => loan.backOn <= day)
      for (const { barcode } of back) {
        await desk.request('library.return', { barcode })
        shelf.push(barcode)
      }
      out = out.filter((loan) => loan.backOn > day)
      out = [...out, ...(await lend(desk, known, random, shelf, out, day))]
    })
  }
}

async function catalogue(desk: Desk, books: readonly ListedBook[]): Promise<readonly string[]> {
  const barcodes: string[] = []
  for (const { title, copies, isDonated } of books) {
    const added = await desk.request('library.addTitle', {
      title,
      copies: {
        count: copies,
        barcodes: [],
        origin: isDonated ? 'donation' : 'purchase',
        fundSource: isDonated ? null : 'F33',
        acquiredOn: FIRST_DAY,
      },
    })
    barcodes.push(...added.copies.map((copy) => copy.barcode))
  }
  return barcodes
}

/** Children without a book take one home; most bring it back in time. */
async function lend(
  desk: Desk,
  known: Known,
  random: Random,
  shelf: string[],
  out: readonly Out[],
  day: Day,
): Promise<readonly Out[]> {
  const free = known.children.filter((child) => !out.some((loan) => loan.childId === child))
  const loans: Out[] = []
  for (const childId of random.some(free, LOANS_A_DAY)) {
    const [barcode] = shelf.splice(random.between(0, shelf.length - 1), 1)
    if (barcode === undefined) break
    await desk.request('library.lend', { barcode, childId })
    const days = random.chance(0.92) ? random.between(3, 14) : random.between(16, 30)
    loans.push({ barcode, childId, backOn: addDays(day, days) })
  }
  return loans
}
