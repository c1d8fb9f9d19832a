import { MenuItem, Stack, TextField } from '@mui/material'
import { coverOrBody } from '#renderer/ui/Cover.tsx'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { BOOKING_KINDS, type BookingKind } from '#shared/features/bookings/booking.ts'
import type { Room, RoomId } from '#shared/features/rooms/room.ts'
import type { TeamMember, TeamMemberId } from '#shared/features/team/team-member.ts'

export interface ScheduleFilter {
  /** None chosen: all are shown. */
  readonly kinds: readonly BookingKind[]
  readonly roomId: RoomId | null
  readonly memberId: TeamMemberId | null
}

export const NO_FILTER: ScheduleFilter = { kinds: [], roomId: null, memberId: null }

/** Which bookings are shown: by kind, room and person. */
export function ScheduleFilters({
  filter,
  rooms,
  team,
  onChange,
}: {
  readonly filter: ScheduleFilter
  readonly rooms: readonly Room[]
  readonly team: readonly TeamMember[]
  readonly onChange: (filter: ScheduleFilter) => void
}) {
  const toggle = (kind: BookingKind) =>
    onChange({
      ...filter,
      kinds: filter.kinds.includes(kind)
        ? filter.kinds.filter((one) => one !== kind)
        : [...filter.kinds, kind],
    })
  return (
    <Stack
      direction="row"
      role="group"
      aria-label="筛选"
      sx={{ gap: 1, mb: 1, alignItems: 'center', flexWrap: 'wrap' }}
    >
      {BOOKING_KINDS.map(({ code, name }) => (
        <FilterChip
          key={code}
          label={name}
          isChosen={filter.kinds.includes(code)}
          onClick={() => toggle(code)}
        />
      ))}
      <Choice
        label="场地"
        all="全部场地"
        options={rooms}
        value={filter.roomId}
        onChange={(roomId) => onChange({ ...filter, roomId })}
      />
      <Choice
        label="人员"
        all="全部人员"
        options={team}
        value={filter.memberId}
        onChange={(memberId) => onChange({ ...filter, memberId })}
      />
      {filter !== NO_FILTER && (
        <FilterChip label="清除筛选" isChosen={false} onClick={() => onChange(NO_FILTER)} />
      )}
    </Stack>
  )
}

function Choice<Id extends number>({
  label,
  all,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly id: Id; readonly name: string }[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
}) {
  return (
    <TextField
      select
      value={value ?? ''}
      onChange={(event) =>
        onChange(options.find(({ id }) => String(id) === String(event.target.value))?.id ?? null)
      }
      sx={{ width: 150 }}
      slotProps={{
        select: {
          displayEmpty: true,
          SelectDisplayProps: { 'aria-label': label },
          MenuProps: { container: coverOrBody },
        },
      }}
    >
      <MenuItem value="">{all}</MenuItem>
      {options.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
