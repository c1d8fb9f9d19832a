import { Alert, Typography } from '@mui/material'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import { findClash } from '#shared/features/camps/clash.ts'
import type { CampDraft, CampId } from '#shared/features/camps/camp.ts'
import type { CampRules } from '#shared/features/camps/camp-rules.ts'
import {
  calendarDays,
  campDays,
  campSegmentsSchema,
  findLongGap,
} from '#shared/features/camps/segments.ts'
import { yearOf, type Day } from '#shared/kernel/day.ts'
import { CAMPS_TEXTS, gapText } from './camps.text.ts'

interface Hint {
  readonly severity: 'info' | 'success' | 'warning' | 'error'
  readonly text: string
}

/** What the typed dates mean, by the same rules that will judge them: days, breaks, clashes (R13). */
export function DatesHint({
  segments,
  own,
}: {
  readonly segments: CampDraft['segments']
  readonly own: CampId | null
}) {
  const camps = useOffice('camps.list', {})
  const year = useOffice('camps.year', {})
  if (year.data === undefined) return null
  const hint = hintFor(segments, camps.data ?? [], own, year.data.rules)
  return (
    <Alert severity={hint.severity} aria-live="polite">
      {hint.text}
      <ClosedDays segments={segments} />
    </Alert>
  )
}

/** Days of the camp on which the site is closed by its calendar; they can still be held. */
function ClosedDays({ segments }: { readonly segments: CampDraft['segments'] }) {
  const parsed = campSegmentsSchema.safeParse(segments)
  const days = parsed.success ? campDays(parsed.data) : []
  const [first = localToday()] = days
  const last = days.at(-1) ?? first
  const begin = useOffice('calendar.year', { year: calendarYear(first) })
  const end = useOffice('calendar.year', { year: calendarYear(last) })
  const known = new Map(
    [...(begin.data?.days ?? []), ...(end.data?.days ?? [])].map((day) => [day.day, day]),
  )
  const closed = days.flatMap((day) => known.get(day) ?? []).filter(({ isOpen }) => !isOpen)
  if (closed.length === 0) return null
  const shown = closed.slice(0, 3).map(({ day, words }) => `${day.slice(5)} ${words}`)
  return (
    <Typography variant="body2">
      其中 {closed.length} 天按工作日历不开放：{shown.join('、')}
      {closed.length > shown.length && '等'}
    </Typography>
  )
}

function hintFor(
  segments: CampDraft['segments'],
  camps: RouteOutput<'camps.list'>,
  own: CampId | null,
  rules: CampRules,
): Hint {
  const parsed = campSegmentsSchema.safeParse(segments)
  if (!parsed.success) {
    const isTyping = segments.some((part) => part.startsOn === '' || part.endsOn === '')
    const text = isTyping
      ? `填写日期后显示天数；每期举办不少于 ${rules.minDays} 天才达标`
      : (parsed.error.issues[0]?.message ?? '')
    return { severity: isTyping ? 'info' : 'error', text }
  }
  const gap = findLongGap(parsed.data, rules.maxGapDays)
  if (gap !== null) {
    return { severity: 'error', text: gapText({ ...gap, maxGapDays: rules.maxGapDays }) }
  }
  const clash = findClash(parsed.data, camps, own)
  if (clash !== null) return { severity: 'error', text: clashText({ ...clash }) }
  const days = calendarDays(parsed.data)
  return days < rules.minDays
    ? {
        severity: 'warning',
        text: `共 ${days} 天，少于 ${rules.minDays} 天，不能成为达标营期；人次照常统计`,
      }
    : {
        severity: 'success',
        text: `共 ${days} 天，最多可休息或取消 ${days - rules.minDays} 天仍能达标`,
      }
}

function clashText(details: Readonly<Record<string, unknown>>): string {
  const text = CAMPS_TEXTS.CAMP_DATES_CLASH
  return typeof text === 'string' ? text : text(details)
}

/** The calendar is kept for these years; a year typed wrong is told by the dates themselves. */
function calendarYear(day: Day): number {
  return Math.min(2100, Math.max(2000, yearOf(day)))
}
