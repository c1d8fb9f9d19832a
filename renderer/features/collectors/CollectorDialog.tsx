import { Alert, Stack } from '@mui/material'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { CheckInput } from '#renderer/ui/form/CheckInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ToggleInput } from '#renderer/ui/form/ToggleInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  COLLECTOR_KINDS,
  type Collector,
  type CollectorsFile,
} from '#shared/features/collectors/collector.ts'
import { collectorFormSchema, draftOf, emptyCollector, valuesOf } from './collector-form.ts'
import { CollectorFields } from './CollectorFields.tsx'
import { COLLECTORS_TEXTS } from './collectors.text.ts'

const KINDS = COLLECTOR_KINDS.map(({ code, name }) => ({ value: code, label: name }))

interface DialogProps {
  readonly childId: ChildId
  readonly file: CollectorsFile
  /** Null for a new entry. */
  readonly one: Collector | null
  readonly onClose: () => void
}

/** Enters or corrects somebody who may, or must not, collect the child. */
export function CollectorDialog({ childId, file, one, onClose }: DialogProps) {
  const add = useAddForm(childId, file, onClose)
  const correct = useCorrectForm(file, one, onClose)
  const state = one === null ? add : correct
  const { control, watch } = state.form
  const kind = watch('kind')
  return (
    <FormDialog
      act={state}
      title={one === null ? '登记接送人' : '更正接送登记'}
      submitLabel={one === null ? '保存' : '更正'}
      maxWidth="md"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2 }}>
        <ToggleInput control={control} name="kind" label="可否接送" options={KINDS} />
        {kind === 'forbidden' && (
          <Alert severity="warning">
            禁止优先于可接送：登记后，点名签退时填写此人会被拦下。请以书面材料为据，并把材料存入附件。
          </Alert>
        )}
        <CollectorFields form={state.form} people={file.people} />
        <FieldGrid columns={1}>
          {one === null && file.siblings.length > 0 && (
            <CheckInput
              control={control}
              name="forSiblings"
              label={`同时适用于同一家庭的兄弟姐妹：${file.siblings.map(({ name }) => name).join('、')}`}
            />
          )}
          {one !== null && (
            <Wide>
              <TextInput control={control} name="reason" label="更正的原因" required />
            </Wide>
          )}
        </FieldGrid>
      </Stack>
    </FormDialog>
  )
}

const FIELDS = {
  COLLECTOR_IS_CHILD: 'name',
  COLLECTOR_GROUNDS_IN_FUTURE: 'groundsOn',
  PERSON_NOT_OF_FAMILY: 'personId',
} as const

function useAddForm(childId: ChildId, file: CollectorsFile, onClose: () => void) {
  const notice = useNotice()
  return useCommandForm({
    route: 'collectors.add',
    schema: collectorFormSchema(false),
    defaultValues: emptyCollector(file.today),
    toInput: (values) => ({
      childId,
      collector: draftOf(values),
      siblingIds: values.forSiblings ? file.siblings.map((sibling) => sibling.childId) : [],
    }),
    texts: COLLECTORS_TEXTS,
    fieldOf: FIELDS,
    onDone: () => {
      notice.succeed('已登记接送人')
      onClose()
    },
  })
}

function useCorrectForm(file: CollectorsFile, one: Collector | null, onClose: () => void) {
  const notice = useNotice()
  return useCommandForm({
    route: 'collectors.correct',
    schema: collectorFormSchema(true),
    defaultValues: one === null ? emptyCollector(file.today) : valuesOf(one),
    toInput: (values) => ({
      id: one?.id ?? 0,
      collector: draftOf(values),
      reason: values.reason,
    }),
    texts: COLLECTORS_TEXTS,
    fieldOf: FIELDS,
    onDone: () => {
      notice.succeed('已更正接送登记')
      onClose()
    },
  })
}
