import type { FieldValues } from 'react-hook-form'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import type { InputProps } from '#renderer/ui/form/TextInput.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { isInUse, type Room } from '#shared/features/rooms/room.ts'

/** Which room is taken, or none. */
export function RoomInput<Values extends FieldValues>({
  rooms,
  ...props
}: Omit<InputProps<Values>, 'label'> & { readonly rooms: readonly Room[] }) {
  const options = rooms.map((room) => ({
    value: room.id,
    label: isInUse(room, localToday()) ? room.name : `${room.name}（未启用或已停用）`,
  }))
  return <SelectInput {...props} label="场地" options={options} emptyLabel="不占场地" />
}
