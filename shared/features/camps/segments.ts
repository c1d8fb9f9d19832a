import { z } from 'zod'
import { daysBetween, daySchema, eachDay, type Day } from '#shared/kernel/day.ts'

const MOST_SEGMENTS = 12
/** A camp longer than this is a year written wrong. */
const MOST_DAYS = 92

/** One part of a camp, both days included. */
const campSegmentSchema = z.object({ startsOn: daySchema, endsOn: daySchema })
export type CampSegment = z.output<typeof campSegmentSchema>

/** The parts of a camp in order; none overlaps the one before (R13: 分段举办). */
export const campSegmentsSchema = z
  .array(campSegmentSchema)
  .min(1, '请至少填写一段日期')
  .max(MOST_SEGMENTS, `一期最多分 ${MOST_SEGMENTS} 段`)
  .superRefine((segments, ctx) => {
    const refuse = (index: number, field: keyof CampSegment, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [index, field] })
    segments.forEach(({ startsOn, endsOn }, index) => {
      const part = partName(segments, index)
      const before = segments[index - 1]
      if (endsOn < startsOn) refuse(index, 'endsOn', `${part}结束日期不能早于开始日期`)
      else if (daysBetween(startsOn, endsOn) >= MOST_DAYS) {
        refuse(index, 'endsOn', `${part}超过 ${MOST_DAYS} 天，请核对年份和月份`)
      }
      if (before !== undefined && startsOn <= before.endsOn) {
        const previous = partName(segments, index - 1)
        refuse(index, 'startsOn', `${part}开始日期应晚于${previous}结束日期 ${before.endsOn}`)
      }
    })
  })

export type CampSegments = readonly CampSegment[]

/** Every day of a camp, in order. */
export function campDays(segments: CampSegments): Day[] {
  return segments.flatMap(({ startsOn, endsOn }) => eachDay(startsOn, endsOn))
}

/** 日历天数: end − start + 1, summed over the parts; breaks between parts are not counted (R13). */
export function calendarDays(segments: CampSegments): number {
  return segments.reduce((sum, { startsOn, endsOn }) => sum + daysBetween(startsOn, endsOn) + 1, 0)
}

export function isCampDay(segments: CampSegments, day: Day): boolean {
  return segments.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
}

/** First and last day of a camp, breaks included. Segments are in order. */
export function campSpan(segments: CampSegments): CampSegment {
  const [first] = segments
  const last = segments.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('A camp has no dates')
  return { startsOn: first.startsOn, endsOn: last.endsOn }
}

/** Two parts that stand too far apart to be one camp. */
export interface LongGap {
  /** The later part, counted from 1. */
  readonly part: number
  readonly gapDays: number
}

/** The first break longer than `maxGapDays` whole days (R13: gap of at most 45 days), if any. */
export function findLongGap(segments: CampSegments, maxGapDays: number): LongGap | null {
  for (const [index, { startsOn }] of segments.entries()) {
    const before = segments[index - 1]
    if (before === undefined) continue
    const gapDays = daysBetween(before.endsOn, startsOn) - 1
    if (gapDays > maxGapDays) return { part: index + 1, gapDays }
  }
  return null
}

function partName(segments: CampSegments, index: number): string {
  return segments.length === 1 ? '' : `第 ${index + 1} 段`
}
