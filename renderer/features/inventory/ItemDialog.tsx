import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  ITEM_CATEGORIES,
  itemDraftSchema,
  type Item,
  type ItemDraft,
} from '#shared/features/inventory/item.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { INVENTORY_TEXTS } from './inventory.text.ts'

const CATEGORY_OPTIONS = ITEM_CATEGORIES.map(({ code, name }) => ({ value: code, label: name }))

/** Enters a thing of the site, or corrects one. */
export function ItemDialog({
  item,
  onClose,
}: {
  readonly item: Item | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const onDone = (saved: Item) => {
    notice.succeed(`已保存“${saved.name}”（${saved.number}）`)
    onClose()
  }
  return item === null ? (
    <AddItem onDone={onDone} onClose={onClose} />
  ) : (
    <ChangeItem item={item} onDone={onDone} onClose={onClose} />
  )
}

interface DialogProps {
  readonly onDone: (item: Item) => void
  readonly onClose: () => void
}

function AddItem({ onDone, onClose }: DialogProps) {
  const state = useCommandForm({
    route: 'inventory.add',
    schema: itemDraftSchema,
    defaultValues: {
      name: '',
      unit: '',
      quantity: Number.NaN,
      roomId: null,
      acquiredOn: localToday(),
      note: '',
    },
    toInput: (values: ItemDraft) => values,
    texts: INVENTORY_TEXTS,
    fieldOf: { ITEM_ROOM_NOT_IN_USE: 'roomId' },
    onDone,
  })
  return <ItemForm title="登记物资" state={state} ownRoom={null} onClose={onClose} />
}

function ChangeItem({ item, onDone, onClose }: DialogProps & { readonly item: Item }) {
  const { id, name, category, unit, quantity, roomId, acquiredOn, note } = item
  const state = useCommandForm({
    route: 'inventory.update',
    schema: itemDraftSchema,
    defaultValues: { name, category, unit, quantity, roomId, acquiredOn, note },
    toInput: (values: ItemDraft) => ({ id, item: values }),
    texts: INVENTORY_TEXTS,
    fieldOf: { ITEM_ROOM_NOT_IN_USE: 'roomId' },
    onDone,
  })
  return <ItemForm title={`修改“${name}”`} state={state} ownRoom={roomId} onClose={onClose} />
}

function ItemForm({
  title,
  state,
  ownRoom,
  onClose,
}: {
  readonly title: string
  readonly state: ReturnType<typeof useCommandForm<'inventory.add' | 'inventory.update', ItemDraft>>
  /** Where the thing is now, even if that room is out of use. */
  readonly ownRoom: Item['roomId']
  readonly onClose: () => void
}) {
  const { control } = state.form
  const rooms = useOffice('rooms.list', {})
  const roomOptions = (rooms.data ?? [])
    .filter((room) => isInUse(room, localToday()) || room.id === ownRoom)
    .map((room) => ({ value: room.id, label: room.name }))
  return (
    <FormDialog act={state} title={title} onClose={onClose}>
      <FieldGrid>
        <TextInput control={control} name="name" label="物资名称" required autoFocus />
        <SelectInput
          control={control}
          name="category"
          label="物资类别"
          options={CATEGORY_OPTIONS}
          required
        />
        <IntegerInput control={control} name="quantity" label="数量" unit="" required />
        <TextInput
          control={control}
          name="unit"
          label="单位"
          placeholder="把、台、套、根"
          required
        />
        <SelectInput
          control={control}
          name="roomId"
          label="存放房间"
          options={roomOptions}
          emptyLabel="没有固定房间"
        />
        <DateInput control={control} name="acquiredOn" label="取得日期" required />
        <Wide>
          <TextInput
            control={control}
            name="note"
            label="备注"
            placeholder="例如：县妇联捐赠，保修到 2027 年"
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
