import { Alert, Button, Stack } from '@mui/material'
import { z } from 'zod'
import { useCommand } from '#renderer/api/hooks.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import {
  campBlockDraftSchema,
  type CampBlockDraft,
} from '#shared/features/programmes/camp-block.ts'
import type { Timetable, TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { BlockFields } from './BlockFields.tsx'
import { PROGRAMMES_TEXTS } from './programmes.text.ts'

export type BlockValues = CampBlockDraft & { readonly clashReason?: string | undefined }

const valuesSchema = campBlockDraftSchema.and(z.object({ clashReason: clashReasonSchema }))

interface Props {
  readonly timetable: Timetable
  readonly draft: CampBlockDraft
  /** Why it stands open: it was dropped where something is in the way. */
  readonly note?: string
  readonly onCopy?: () => void
  readonly onClose: () => void
}

/** Plans an activity or changes one; everything the pointer can do can be done here. */
export function BlockDialog({
  block,
  ...props
}: Props & { readonly block: TimetableBlock | null }) {
  return block === null ? <AddBlock {...props} /> : <EditBlock {...props} block={block} />
}

function AddBlock({ timetable, draft, onClose }: Props) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'programmes.addBlock',
    schema: valuesSchema,
    defaultValues: { ...draft, clashReason: '' },
    toInput: (values: BlockValues) => ({ campId: timetable.campId, ...inputOf(values) }),
    texts: PROGRAMMES_TEXTS,
    fieldOf: FIELD_OF,
    onDone: (saved) => {
      notice.succeed(`已添加“${saved.title}”`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="添加活动" maxWidth="md" onClose={onClose}>
      <BlockFields timetable={timetable} state={state} own={null} />
    </FormDialog>
  )
}

function EditBlock({
  timetable,
  draft,
  block,
  note,
  onCopy,
  onClose,
}: Props & { readonly block: TimetableBlock }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'programmes.updateBlock',
    schema: valuesSchema,
    defaultValues: { ...draft, clashReason: '' },
    toInput: (values: BlockValues) => ({ id: block.id, ...inputOf(values) }),
    texts: PROGRAMMES_TEXTS,
    fieldOf: FIELD_OF,
    onDone: (saved) => {
      notice.succeed(`已保存“${saved.title}”`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title={`活动“${block.title}”`} maxWidth="md" onClose={onClose}>
      {note !== undefined && state.error === null && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {note}
        </Alert>
      )}
      {timetable.isOpen && (
        <BlockActs block={block} onClose={onClose} {...(onCopy === undefined ? {} : { onCopy })} />
      )}
      <BlockFields timetable={timetable} state={state} own={block} />
    </FormDialog>
  )
}

function BlockActs({
  block,
  onCopy,
  onClose,
}: {
  readonly block: TimetableBlock
  readonly onCopy?: () => void
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const remove = useCommand('programmes.removeBlock')
  const add = useCommand('programmes.addBlock')
  const fail = (error: unknown) => notice.fail(errorText(error, PROGRAMMES_TEXTS))
  const removeIt = () =>
    remove.mutate(
      { id: block.id },
      {
        onSuccess: ({ id, campId, ...fields }) => {
          void id
          onClose()
          notice.succeed(`已删去“${block.title}”`, {
            label: '撤销',
            onClick: () =>
              add.mutate(
                { campId, block: fields, clashReason: '撤销删除' },
                { onSuccess: () => notice.succeed('已恢复'), onError: fail },
              ),
          })
        },
        onError: fail,
      },
    )
  return (
    <Stack direction="row" sx={{ gap: 1, mb: 1, justifyContent: 'flex-end' }}>
      {onCopy !== undefined && (
        <Button size="small" onClick={onCopy}>
          复制到其他日子
        </Button>
      )}
      <Button size="small" color="error" disabled={remove.isPending} onClick={removeIt}>
        删去活动
      </Button>
    </Stack>
  )
}

const FIELD_OF = {
  BLOCK_OUTSIDE_CAMP: 'day',
  BLOCK_DAY_RECORDED: 'day',
  BLOCK_ROOM_NOT_IN_USE: 'roomId',
} as const

function inputOf({ clashReason, ...block }: BlockValues) {
  const reason = clashReason?.trim() ?? ''
  return { block, ...(reason === '' ? {} : { clashReason: reason }) }
}
