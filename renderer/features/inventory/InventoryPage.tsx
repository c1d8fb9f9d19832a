import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button, Stack, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { ITEM_CATEGORIES, type Item } from '#shared/features/inventory/item.ts'
import { EVERYTHING_KEPT, filterItems, type ItemFilter } from './find-item.ts'
import { INVENTORY_TEXTS } from './inventory.text.ts'
import { InventoryTable, type ItemAct } from './InventoryTable.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { StrikeOffDialog } from './StrikeOffDialog.tsx'

type Opened =
  | { readonly act: 'add' }
  | { readonly act: 'change' | 'strike-off'; readonly item: Item }

/** Things the site keeps: where they are, and what became of those that are gone. */
export function InventoryPage() {
  const items = useOffice('inventory.list', {})
  const rooms = useOffice('rooms.list', {})
  const [filter, setFilter] = useState<ItemFilter>(EVERYTHING_KEPT)
  const [opened, setOpened] = useState<Opened | null>(null)
  const restore = useRestore()
  const mayChange = useMay('inventory.update')
  const close = () => setOpened(null)
  const addButton = (
    <IfMay route="inventory.add">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setOpened({ act: 'add' })}
      >
        登记物资
      </Button>
    </IfMay>
  )
  const onAct = (act: ItemAct, item: Item) => {
    if (act === 'restore') restore(item)
    else setOpened({ act, item })
  }
  return (
    <>
      <PageHeader
        title="物资"
        purpose="示范点的桌椅、设备、教具和消防急救用品，按房间登记；营期的物资清单从这里核对。"
        actions={addButton}
      />
      <Loaded query={items} describe={errorText}>
        {(all) => (
          <>
            <ItemFilterBar items={all} filter={filter} onChange={setFilter} />
            <InventoryTable
              rows={filterItems(all, filter)}
              roomNames={new Map((rooms.data ?? []).map((room) => [room.id, room.name]))}
              isStruckOff={filter.standing === 'struck-off'}
              empty={<NoItems hasAny={all.length > 0} addButton={addButton} />}
              onAct={onAct}
              onOpen={
                mayChange && filter.standing === 'kept'
                  ? (item) => setOpened({ act: 'change', item })
                  : null
              }
            />
          </>
        )}
      </Loaded>
      {opened?.act === 'add' && <ItemDialog item={null} onClose={close} />}
      {opened?.act === 'change' && <ItemDialog item={opened.item} onClose={close} />}
      {opened?.act === 'strike-off' && <StrikeOffDialog item={opened.item} onClose={close} />}
    </>
  )
}

function useRestore(): (item: Item) => void {
  const notice = useNotice()
  const restore = useCommand('inventory.restore')
  return (item) =>
    restore.mutate(
      { id: item.id },
      {
        onSuccess: () => notice.succeed(`“${item.name}”已恢复在库`),
        onError: (error) => notice.fail(errorText(error, INVENTORY_TEXTS)),
      },
    )
}

function ItemFilterBar({
  items,
  filter,
  onChange,
}: {
  readonly items: readonly Item[]
  readonly filter: ItemFilter
  readonly onChange: (filter: ItemFilter) => void
}) {
  const shown = filterItems(items, { ...filter, category: null })
  return (
    <Stack direction="row" sx={{ gap: 1, mb: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <SearchField
        label="查找物资"
        placeholder="名称、拼音、首字母或编号"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="在库或已注销"
        value={filter.standing}
        onChange={(_event, standing: ItemFilter['standing'] | null) => {
          if (standing !== null) onChange({ ...filter, standing })
        }}
      >
        <ToggleButton value="kept">在库</ToggleButton>
        <ToggleButton value="struck-off">已注销</ToggleButton>
      </ToggleButtonGroup>
      {ITEM_CATEGORIES.map(({ code, name }) => {
        const count = shown.filter((item) => item.category === code).length
        return count === 0 && filter.category !== code ? null : (
          <FilterChip
            key={code}
            label={`${name} ${count}`}
            isChosen={filter.category === code}
            onClick={() =>
              onChange({ ...filter, category: filter.category === code ? null : code })
            }
          />
        )
      })}
    </Stack>
  )
}

function NoItems({
  hasAny,
  addButton,
}: {
  readonly hasAny: boolean
  readonly addButton: ReactNode
}) {
  return hasAny ? (
    <EmptyState title="没有找到" text="请换名称、拼音、首字母或编号再试，或取消类别筛选。" />
  ) : (
    <EmptyState
      title="还没有登记物资"
      text="逐件登记名称、数量和存放房间，系统编“WZ”加六位数字的编号；用坏、丢失或移交的用“注销”写明原因，登记保留。"
      action={addButton}
    />
  )
}
