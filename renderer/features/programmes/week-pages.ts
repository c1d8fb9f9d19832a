import type { ProgrammeDay } from '#shared/features/programmes/timetable.ts'

const DAYS_PER_PAGE = 7

/** Days shown side by side: of one part of the camp, seven at most, shared out evenly. */
export function weekPages(days: readonly ProgrammeDay[]): (readonly ProgrammeDay[])[] {
  return [...Map.groupBy(days, ({ part }) => part).values()].flatMap((ofPart) => {
    const pages = Math.ceil(ofPart.length / DAYS_PER_PAGE)
    const size = Math.ceil(ofPart.length / pages)
    return Array.from({ length: pages }, (_, page) => ofPart.slice(page * size, (page + 1) * size))
  })
}
