import { Alert, Typography } from '@mui/material'
import { useWatch, type Control } from 'react-hook-form'
import { useOffice } from '#renderer/api/hooks.ts'
import type { PlanPreview } from '#shared/features/classes/class-summary.ts'
import { classDraftSchema, type InterestClass } from '#shared/features/classes/interest-class.ts'
import { isDay } from '#shared/kernel/day.ts'
import type { ClassForm } from './ClassDialog.tsx'

const MOST_NAMED = 8

/** What saving would do to the sessions, while the form is filled in. */
export function PlanHint({
  id,
  control,
}: {
  readonly id: InterestClass['id'] | null
  readonly control: Control<ClassForm>
}) {
  const values = useWatch({ control })
  const { from: typedFrom, clashReason: _reason, ...typed } = values
  // The name and the note do not matter to the plan.
  const draft = classDraftSchema.safeParse({ ...typed, name: '班', note: '' })
  const from = id !== null && isDay(typedFrom) ? typedFrom : null
  const preview = useOffice(
    'classes.preview',
    draft.success ? { id, class: draft.data, from } : null,
  )
  if (preview.data === undefined) return null
  const { meetings, skipped, added, removed, fixed } = preview.data
  return (
    <Alert severity={meetings === 0 ? 'warning' : 'info'} sx={{ mt: 2 }}>
      <Typography variant="body2">
        {id === null
          ? `可排 ${meetings} 场`
          : `新增 ${added.length} 场，去掉 ${removed.length} 场${daysText(removed)}；已点名、停课、调课和补课的 ${fixed} 场不变`}
      </Typography>
      {skipped.length > 0 && (
        <Typography variant="body2">{`跳过 ${skipped.length} 场：${skippedText(skipped)}。保存后可以安排补课`}</Typography>
      )}
    </Alert>
  )
}

function daysText(meetings: PlanPreview['removed']): string {
  if (meetings.length === 0) return ''
  const named = meetings.slice(0, MOST_NAMED).map(({ day }) => day)
  return `（${named.join('、')}${meetings.length > MOST_NAMED ? ' 等' : ''}）`
}

function skippedText(skipped: PlanPreview['skipped']): string {
  const named = skipped
    .slice(0, MOST_NAMED)
    .map(({ day, words }) => (words === '' ? day : `${day} ${words}`))
  return `${named.join('、')}${skipped.length > MOST_NAMED ? ' 等' : ''}`
}
