import { Box, Checkbox, FormControlLabel, Stack, TextField, Typography } from '@mui/material'
import { useState, type KeyboardEvent } from 'react'
import { useForm } from 'react-hook-form'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { BOOKINGS_TEXTS, ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { matchesChild } from '#renderer/ui/ChildPicker.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import { isCampDay } from '#shared/features/camps/segments.ts'
import type { ChildChoice, ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { isDay } from '#shared/kernel/day.ts'
import { CAMPS_TEXTS } from './camps.text.ts'

/** Puts several children on the roster at once. */
export function EnrolDialog({
  file,
  onClose,
}: {
  readonly file: CampFile
  readonly onClose: () => void
}) {
  const { camp, roster } = file
  const notice = useNotice()
  const choices = useOffice('children.choices', {})
  const enrol = useCommand('camps.enrol')
  const [chosen, setChosen] = useState<ReadonlySet<ChildId>>(new Set())
  const [enrolledOn, setEnrolledOn] = useState<string | null>(file.nextOpenDay)
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const reason = useForm<{ clashReason: string }>({ defaultValues: { clashReason: '' } })
  const free = camp.quota - camp.memberCount
  const isDayRight = isDay(enrolledOn) && isCampDay(camp.segments, enrolledOn)
  const taken = new Set(
    roster.filter((line) => line.withdrawnOn === null).map((line) => line.childId),
  )
  const submit = () => {
    const wrong = problemOf(chosen.size, free, isDayRight)
    setProblem(wrong)
    if (wrong !== null || enrolledOn === null) return
    const clashReason = reason.getValues('clashReason')
    enrol.mutate(
      {
        campId: camp.id,
        childIds: [...chosen],
        enrolledOn,
        ...(clashReason === '' ? {} : { clashReason }),
      },
      {
        onSuccess: ({ enrolled }) => {
          notice.succeed(`已把 ${enrolled} 名儿童加入“${camp.name}”名单`)
          onClose()
        },
        onAlreadyDone: onClose,
        onError: (error) => {
          setRefusal(error instanceof AppError ? error : null)
          setProblem(errorText(error, { ...BOOKINGS_TEXTS, ...CAMPS_TEXTS }))
        },
      },
    )
  }
  return (
    <FormDialog
      act={{ isBusy: enrol.isPending, isDirty: chosen.size > 0, error: problem, submit }}
      title={`“${camp.name}”报名`}
      submitLabel={chosen.size === 0 ? '报名' : `报名 ${chosen.size} 人`}
      onClose={onClose}
    >
      <Stack sx={{ gap: 1.5, pt: 0.5 }}>
        <DateField
          label="参营日期"
          value={enrolledOn}
          onChange={setEnrolledOn}
          required
          error={isDayRight ? undefined : '请填写这期营中的一天'}
          helperText="从这一天起点名"
        />
        <Loaded query={choices} describe={errorText}>
          {(children) => (
            <ChildChecklist
              choices={children.filter((child) => child.isActive && !taken.has(child.id))}
              chosen={chosen}
              free={free}
              onChoose={setChosen}
            />
          )}
        </Loaded>
        <ClashReason control={reason.control} name="clashReason" refusal={refusal} />
      </Stack>
    </FormDialog>
  )
}

function problemOf(wanted: number, free: number, isDayRight: boolean): string | null {
  if (wanted === 0) return '请勾选要报名的儿童'
  if (wanted > free) return `只剩 ${free} 个名额，选了 ${wanted} 人，请减少人数或先调整名额`
  return isDayRight ? null : '请填写这期营中的一天作为参营日期'
}

function ChildChecklist({
  choices,
  chosen,
  free,
  onChoose,
}: {
  readonly choices: readonly ChildChoice[]
  readonly chosen: ReadonlySet<ChildId>
  readonly free: number
  readonly onChoose: (chosen: ReadonlySet<ChildId>) => void
}) {
  const [typed, setTyped] = useState('')
  const shown = choices.filter((child) => matchesChild(child, typed))
  const toggle = (id: ChildId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  const areAllChosen = shown.length > 0 && shown.every((child) => chosen.has(child.id))
  const toggleAll = () => {
    const ids = shown.map((child) => child.id)
    onChoose(
      areAllChosen
        ? new Set([...chosen].filter((id) => !ids.includes(id)))
        : new Set([...chosen, ...ids]),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = shown
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    if (typed === '' || first === undefined) return
    toggle(first.id)
    setTyped('')
  }
  return (
    <>
      <TextField
        label="查找儿童"
        value={typed}
        autoFocus
        placeholder="姓名、拼音、首字母或编号"
        helperText="按回车勾选第一名"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <FormControlLabel
          label={typed === '' ? '全选' : `全选找到的 ${shown.length} 人`}
          control={<Checkbox checked={areAllChosen} onChange={toggleAll} />}
        />
        <Typography
          variant="body2"
          color={chosen.size > free ? 'error' : 'textSecondary'}
          sx={{ ml: 'auto' }}
        >
          已选 {chosen.size} 人，还可报 {free} 人
        </Typography>
      </Stack>
      <Box role="group" aria-label="可报名的儿童" sx={{ height: 280, overflowY: 'auto' }}>
        {shown.map((child) => (
          <FormControlLabel
            key={child.id}
            sx={{ display: 'flex', mr: 0, height: 34 }}
            control={<Checkbox checked={chosen.has(child.id)} onChange={() => toggle(child.id)} />}
            label={<ChildLabel child={child} />}
          />
        ))}
        {shown.length === 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ p: 1 }}>
            {choices.length === 0 ? '在册儿童都已在名单上' : '没有找到，请换一个写法'}
          </Typography>
        )}
      </Box>
    </>
  )
}

function ChildLabel({ child }: { readonly child: ChildChoice }) {
  const about = [child.number, child.village, child.school].filter((text) => text !== '')
  return (
    <>
      {child.name}
      <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 1 }}>
        {about.join(' · ')}
      </Typography>
    </>
  )
}
