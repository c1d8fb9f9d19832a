import { Box, Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { coverOrBody } from '#renderer/ui/Cover.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { tierName } from '#shared/features/assessments/tier.ts'
import type { SchoolPeriodId } from '#shared/features/calendar/school-period.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { classes } from '#shared/features/classes/classes.contract.ts'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { ApplicantLine, EnrolmentSheet } from '#shared/features/classes/class-summary.ts'
import type { ClassId } from '#shared/features/classes/interest-class.ts'
import { CLASSES_TEXTS } from './classes.text.ts'

const { joinedOn, clashReason } = classes['classes.saveAllocation'].input.shape
const schema = z.object({ joinedOn, clashReason })

interface Shown {
  readonly sheet: EnrolmentSheet
  readonly periodId: SchoolPeriodId | null
  readonly allocation: RouteOutput<'classes.allocation'>
  readonly perChild: number
}

type Places = ReadonlyMap<ChildId, readonly ClassId[]>

/** The proposal, child by child; a place may be changed before it is saved. */
export function PlacesForm(props: Shown) {
  const { sheet, allocation } = props
  const [places, setPlaces] = useState<Places>(() => placesOf(allocation))
  const [isSaving, setIsSaving] = useState(false)
  const rows = sheet.children.filter(
    ({ childId, choices, holds }) => choices.length > holds.length || places.has(childId),
  )
  const without = rows.filter(
    ({ childId, holds }) => holds.length === 0 && (places.get(childId) ?? []).length === 0,
  )
  const count = [...places.values()].flat().length
  if (rows.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 3, textAlign: 'center' }}>
        没有待分班的志愿。请先在“登记志愿”里填写。
      </Typography>
    )
  }
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {sheet.classes.map((one) => (
          <ClassLoad key={one.id} one={one} places={places} />
        ))}
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" disabled={count === 0} onClick={() => setIsSaving(true)}>
          {`保存分班（${count} 人次）`}
        </Button>
      </Stack>
      {without.length > 0 && (
        <Typography color="warning.main" variant="body2">
          {`没有分到的 ${without.length} 人：${without.map(({ name }) => name).join('、')}`}
        </Typography>
      )}
      <Paper variant="outlined" sx={{ maxHeight: 'calc(100vh - 420px)', overflowY: 'auto', p: 1 }}>
        {rows.map((child) => (
          <PlaceRow
            key={child.childId}
            child={child}
            sheet={sheet}
            placed={places.get(child.childId) ?? []}
            onChange={(ids) => setPlaces((old) => new Map(old).set(child.childId, ids))}
          />
        ))}
      </Paper>
      {isSaving && <SaveDialog {...props} places={places} onClose={() => setIsSaving(false)} />}
    </>
  )
}

function ClassLoad({
  one,
  places,
}: {
  readonly one: EnrolmentSheet['classes'][number]
  readonly places: Places
}) {
  const placed = [...places.values()].flat().filter((id) => id === one.id).length
  const total = one.memberCount + placed
  const state = total > one.quota ? 'error' : total === one.quota ? 'warning' : 'success'
  return <StatusChip state={state} label={`${one.name} ${total}/${one.quota}`} />
}

function PlaceRow({
  child,
  sheet,
  placed,
  onChange,
}: {
  readonly child: ApplicantLine
  readonly sheet: EnrolmentSheet
  readonly placed: readonly ClassId[]
  readonly onChange: (ids: readonly ClassId[]) => void
}) {
  const free = sheet.classes.filter(({ id }) => !child.holds.includes(id))
  const rankOf = (id: ClassId) => {
    const rank = child.choices.indexOf(id) + 1
    return rank === 0 ? '' : `（第 ${rank} 志愿）`
  }
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', py: 0.25 }}>
      <Typography sx={{ width: 90 }}>{child.name}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ width: 190 }}>
        {[child.tier === null ? '' : tierName(child.tier), child.hadClassBefore ? '' : '没参加过']
          .filter((words) => words !== '')
          .join('，')}
      </Typography>
      <TextField
        select
        size="small"
        value={placed}
        onChange={(event) => onChange(idsIn(event.target.value, free))}
        sx={{ flex: 1 }}
        slotProps={{
          select: {
            multiple: true,
            displayEmpty: true,
            renderValue: () =>
              placed.length === 0
                ? '未分到'
                : free
                    .filter(({ id }) => placed.includes(id))
                    .map(({ id, name }) => `${name}${rankOf(id)}`)
                    .join('、'),
            MenuProps: { container: coverOrBody },
          },
          htmlInput: { 'aria-label': `${child.name}分到的班` },
        }}
      >
        {free.map(({ id, name }) => (
          <MenuItem key={id} value={id}>{`${name}${rankOf(id)}`}</MenuItem>
        ))}
      </TextField>
    </Stack>
  )
}

function SaveDialog({
  sheet,
  periodId,
  allocation,
  perChild,
  places,
  onClose,
}: Shown & { readonly places: Places; readonly onClose: () => void }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'classes.saveAllocation',
    schema,
    defaultValues: { joinedOn: localToday(), clashReason: '' },
    toInput: (values: z.input<typeof schema>) => ({
      periodId,
      seed: allocation.seed,
      perChild,
      ...values,
      places: [...places].flatMap(([childId, ids]) => ids.map((classId) => ({ childId, classId }))),
    }),
    texts: CLASSES_TEXTS,
    onDone: ({ count }) => {
      notice.succeed(`已分班 ${count} 人次，抽签号 ${allocation.seed}`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="保存分班" submitLabel="保存" maxWidth="xs" onClose={onClose}>
      <DateInput
        control={state.form.control}
        name="joinedOn"
        label="从哪天起参加"
        required
        helperText={`还没开班的从开班那天起；共 ${sheet.classes.length} 个班`}
      />
      <ClashReason control={state.form.control} name="clashReason" refusal={state.refusal} />
    </FormDialog>
  )
}

function placesOf({ places }: Shown['allocation']): Places {
  const byChild = Map.groupBy(places, ({ childId }) => childId)
  return new Map([...byChild].map(([id, own]) => [id, own.map(({ classId }) => classId)]))
}

/** A list of several choices hands on an array, whatever its type says. */
function idsIn(value: unknown, offered: readonly { readonly id: ClassId }[]): readonly ClassId[] {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
  return offered.map(({ id }) => id).filter((id) => chosen.includes(id))
}
