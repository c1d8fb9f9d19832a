import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import type { HTMLAttributes, Key } from 'react'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import {
  isAtWork,
  teamKindName,
  type TeamMember,
  type TeamMemberId,
} from '#shared/features/team/team-member.ts'
import { isDay, type Day } from '#shared/kernel/day.ts'
import { isNamedLike } from '#shared/kernel/name-search.ts'
import { membersFor } from './find-member.ts'

const NONE: readonly TeamMember[] = []

interface PickerProps {
  readonly label: string
  /** The day of work: only people at work on it are offered. Today while it is no day. */
  readonly day: string | null
  readonly required?: boolean
  readonly disabled?: boolean
  readonly error?: string | undefined
  readonly helperText?: string | undefined
  readonly inputRef?: (element: HTMLInputElement | null) => void
  readonly onBlur?: () => void
}

/** Picks one person of the team by name, pinyin or initials. */
export function MemberPicker({
  value,
  onChange,
  ...shown
}: PickerProps & {
  readonly value: TeamMemberId | null
  readonly onChange: (id: TeamMemberId | null) => void
}) {
  const { options, chosen, ...common } = useMembers(shown, value === null ? [] : [value])
  return (
    <Autocomplete
      {...common}
      options={options}
      value={chosen[0] ?? null}
      onChange={(_event, member) => onChange(member?.id ?? null)}
    />
  )
}

/** Picks several people of the team, one after the other. */
export function MembersPicker({
  value,
  onChange,
  ...shown
}: PickerProps & {
  readonly value: readonly TeamMemberId[]
  readonly onChange: (ids: readonly TeamMemberId[]) => void
}) {
  const { options, chosen, ...common } = useMembers(shown, value)
  return (
    <Autocomplete
      {...common}
      multiple
      filterSelectedOptions
      disableCloseOnSelect
      options={options}
      value={[...chosen]}
      onChange={(_event, members) => onChange(members.map((member) => member.id))}
    />
  )
}

/** What both pickers are made of: who is offered, how people are found and how they are shown. */
function useMembers(shown: PickerProps, ids: readonly TeamMemberId[]) {
  const { data: team = NONE, isSuccess } = useOffice('team.list', {})
  const day = isDay(shown.day) ? shown.day : localToday()
  const options = membersFor(team, day, ids)
  const chosen = ids.flatMap((id) => options.find((member) => member.id === id) ?? [])
  const absent = chosen.filter((member) => !isAtWork(member, day))
  return {
    options,
    chosen,
    disabled: shown.disabled ?? false,
    autoHighlight: true,
    getOptionLabel: (member: TeamMember) => member.name,
    getOptionKey: (member: TeamMember) => member.id,
    isOptionEqualToValue: (option: TeamMember, one: TeamMember) => option.id === one.id,
    filterOptions: (all: TeamMember[], { inputValue }: { readonly inputValue: string }) =>
      all.filter((member) => isNamedLike(member, inputValue)),
    noOptionsText:
      isSuccess && options.length === 0
        ? `${day} 没有在岗人员，请先到“团队”登记`
        : '没有找到，请换姓名、拼音或首字母再试',
    renderOption,
    renderInput: (params: object) => (
      <MemberField params={params} shown={shown} absent={absent} day={day} />
    ),
  }
}

function renderOption(
  { key, ...props }: HTMLAttributes<HTMLLIElement> & { readonly key: Key },
  member: TeamMember,
) {
  return (
    <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
      <Typography component="span">{member.name}</Typography>
      <Typography component="span" variant="body2" color="textSecondary">
        {teamKindName(member.kind)}
      </Typography>
    </Box>
  )
}

function MemberField({
  params,
  shown,
  absent,
  day,
}: {
  readonly params: object
  readonly shown: PickerProps
  readonly absent: readonly TeamMember[]
  readonly day: Day
}) {
  const problem =
    shown.error ??
    (absent.length === 0
      ? undefined
      : `${absent.map((member) => member.name).join('、')} ${day} 不在岗，请换人`)
  return (
    <TextField
      {...params}
      label={shown.label}
      required={shown.required ?? false}
      placeholder="姓名、拼音或首字母"
      error={problem !== undefined}
      helperText={problem ?? shown.helperText}
      onBlur={shown.onBlur}
      {...(shown.inputRef === undefined ? {} : { inputRef: shown.inputRef })}
    />
  )
}
