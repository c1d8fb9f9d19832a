import { Button, Stack } from '@mui/material'
import { useEffect } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampId } from '#shared/features/camps/camp.ts'
import {
  MATERIAL_ORIGINS,
  materialDraftSchema,
  type Material,
  type MaterialDraft,
} from '#shared/features/programmes/material.ts'
import type { TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { PROGRAMMES_TEXTS } from './programmes.text.ts'

const ORIGIN_OPTIONS = MATERIAL_ORIGINS.map(({ code, name }) => ({ value: code, label: name }))

interface Props {
  readonly campId: CampId
  readonly blocks: readonly TimetableBlock[]
  readonly onClose: () => void
}

/** Puts something on the list of a camp, or corrects it. */
export function MaterialDialog({ line, ...props }: Props & { readonly line: Material | null }) {
  return line === null ? <AddMaterial {...props} /> : <EditMaterial {...props} line={line} />
}

function AddMaterial({ campId, blocks, onClose }: Props) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'programmes.addMaterial',
    schema: materialDraftSchema,
    defaultValues: {
      blockId: null,
      itemId: null,
      name: '',
      quantity: Number.NaN,
      unit: '',
      origin: 'stock',
      note: '',
    } satisfies MaterialDraft,
    toInput: (material: MaterialDraft) => ({ campId, material }),
    texts: PROGRAMMES_TEXTS,
    onDone: (saved) => {
      notice.succeed(`已添加“${saved.name}”`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="添加物资" onClose={onClose}>
      <MaterialFields state={state} blocks={blocks} />
    </FormDialog>
  )
}

function EditMaterial({ line, blocks, onClose }: Props & { readonly line: Material }) {
  const notice = useNotice()
  const remove = useCommand('programmes.removeMaterial')
  const { blockId, itemId, name, quantity, unit, origin, note } = line
  const state = useCommandForm({
    route: 'programmes.updateMaterial',
    schema: materialDraftSchema,
    defaultValues: {
      blockId,
      itemId,
      name,
      quantity,
      unit,
      origin,
      note,
    } satisfies MaterialDraft,
    toInput: (material: MaterialDraft) => ({ id: line.id, material }),
    texts: PROGRAMMES_TEXTS,
    onDone: (saved) => {
      notice.succeed(`已保存“${saved.name}”`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title={`物资“${line.name}”`} onClose={onClose}>
      <Stack direction="row" sx={{ justifyContent: 'flex-end', mb: 1 }}>
        <Button
          size="small"
          color="error"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(
              { id: line.id },
              {
                onSuccess: () => {
                  notice.succeed(`已从清单删去“${line.name}”`)
                  onClose()
                },
                onError: (error) => notice.fail(errorText(error, PROGRAMMES_TEXTS)),
              },
            )
          }
        >
          从清单删去
        </Button>
      </Stack>
      <MaterialFields state={state} blocks={blocks} />
    </FormDialog>
  )
}

function MaterialFields({
  state,
  blocks,
}: {
  readonly state: ReturnType<
    typeof useCommandForm<'programmes.addMaterial' | 'programmes.updateMaterial', MaterialDraft>
  >
  readonly blocks: readonly TimetableBlock[]
}) {
  const { control, setValue, watch } = state.form
  const items = useOffice('inventory.list', {})
  const origin = watch('origin')
  const itemId = watch('itemId')
  const isStock = origin === 'stock'
  const item = items.data?.find((candidate) => candidate.id === itemId)
  useEffect(() => {
    if (!isStock) setValue('itemId', null)
  }, [isStock, setValue])
  useEffect(() => {
    if (item === undefined) return
    setValue('name', item.name)
    setValue('unit', item.unit)
  }, [item, setValue])
  const itemOptions = (items.data ?? [])
    .filter((one) => one.struckOffOn === null || one.id === itemId)
    .map((one) => ({ value: one.id, label: `${one.name}（现有 ${one.quantity} ${one.unit}）` }))
  const blockOptions = blocks.map((block) => ({
    value: block.id,
    label: `${block.day.slice(5)} ${block.startsAt} ${block.title}`,
  }))
  return (
    <FieldGrid>
      <SelectInput control={control} name="origin" label="来源" options={ORIGIN_OPTIONS} required />
      {isStock ? (
        <SelectInput
          control={control}
          name="itemId"
          label="站内物资"
          options={itemOptions}
          required
          {...(itemOptions.length === 0 ? { helperText: '物资里还没有登记，可先选“购买”' } : {})}
        />
      ) : (
        <TextInput control={control} name="name" label="名称" required />
      )}
      <IntegerInput control={control} name="quantity" label="数量" unit={watch('unit')} required />
      <TextInput control={control} name="unit" label="单位" required disabled={isStock} />
      <Wide>
        <SelectInput
          control={control}
          name="blockId"
          label="用于哪项活动"
          options={blockOptions}
          emptyLabel="整期使用"
        />
      </Wide>
      <Wide>
        <TextInput control={control} name="note" label="备注" />
      </Wide>
    </FieldGrid>
  )
}
