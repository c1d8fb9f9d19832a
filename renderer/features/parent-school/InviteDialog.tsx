import { Box, Checkbox, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { PersonId } from '#shared/features/families/family.ts'
import type { ParentSession } from '#shared/features/parent-school/session.ts'
import { TARGET_GROUPS, type Target } from '#shared/features/parent-school/target.ts'
import { filterTargets, groupCounts, wholeList, type TargetFilter } from './target-filter.ts'
import { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'
import { TargetTable } from './TargetTable.tsx'

/** Guardians to invite, the most pressing first; ticked and invited together (R25). */
export function InviteDialog({
  session,
  onClose,
}: {
  readonly session: ParentSession
  readonly onClose: () => void
}) {
  const targets = useOffice('parent-school.targets', { id: session.id })
  const invite = useCommand('parent-school.invite')
  const notice = useNotice()
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set())
  const [filter, setFilter] = useState<TargetFilter>(wholeList(session.topic))
  const chosen = (targets.data ?? []).filter(({ personId }) => ticked.has(personId))
  const send = () =>
    invite.mutate(
      {
        id: session.id,
        guests: chosen.flatMap(({ personId, children }) =>
          children.map(({ childId }) => ({ personId, childId })),
        ),
      },
      {
        onSuccess: ({ people }) => {
          notice.succeed(`已邀请 ${people} 位家长`)
          onClose()
        },
        onAlreadyDone: onClose,
      },
    )
  return (
    <FormDialog
      title={`邀请家长：${session.title}（${session.day}）`}
      submitLabel={`邀请所选 ${chosen.length} 人`}
      maxWidth="lg"
      isReady={chosen.length > 0}
      act={{
        isBusy: invite.isPending,
        isDirty: chosen.length > 0,
        error: invite.error === null ? null : errorText(invite.error, PARENT_SCHOOL_TEXTS),
        submit: send,
      }}
      onClose={onClose}
    >
      <Loaded query={targets} describe={(error) => errorText(error, PARENT_SCHOOL_TEXTS)}>
        {(all) => (
          <Choice
            targets={all}
            filter={filter}
            ticked={ticked}
            onFilter={setFilter}
            onTick={setTicked}
          />
        )}
      </Loaded>
    </FormDialog>
  )
}

function Choice({
  targets,
  filter,
  ticked,
  onFilter,
  onTick,
}: {
  readonly targets: readonly Target[]
  readonly filter: TargetFilter
  readonly ticked: ReadonlySet<PersonId>
  readonly onFilter: (filter: TargetFilter) => void
  readonly onTick: (ticked: ReadonlySet<PersonId>) => void
}) {
  const shown = filterTargets(targets, filter)
  const open = shown.filter(({ isInvited }) => !isInvited).map(({ personId }) => personId)
  const isAllTicked = open.length > 0 && open.every((id) => ticked.has(id))
  const tickAll = () =>
    onTick(
      new Set(isAllTicked ? [...ticked].filter((id) => !open.includes(id)) : [...ticked, ...open]),
    )
  const counts = groupCounts(targets, filter)
  return (
    <Box sx={{ minWidth: 900 }}>
      <Stack direction="row" sx={{ gap: 1, mb: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <SearchField
          label="查找家长"
          placeholder="家长、儿童或村"
          width={220}
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        {TARGET_GROUPS.map(({ code, name }) => (
          <FilterChip
            key={code}
            label={`${name} ${counts.get(code) ?? 0}`}
            isChosen={filter.group === code}
            onClick={() => onFilter({ ...filter, group: filter.group === code ? null : code })}
          />
        ))}
        <FilterChip
          label="没有来过"
          isChosen={filter.isNew}
          onClick={() => onFilter({ ...filter, isNew: !filter.isNew })}
        />
      </Stack>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Checkbox
          checked={isAllTicked}
          disabled={open.length === 0}
          onChange={tickAll}
          slotProps={{ input: { 'aria-label': '勾选全部' } }}
        />
        <Typography variant="body2" color="textSecondary">
          勾选列出的全部 {open.length} 人；兄弟姐妹的同一监护人只算一人
        </Typography>
      </Stack>
      <TargetTable targets={shown} ticked={ticked} onToggle={(id) => onTick(toggled(ticked, id))} />
    </Box>
  )
}

function toggled(ticked: ReadonlySet<PersonId>, id: PersonId): ReadonlySet<PersonId> {
  const others = [...ticked].filter((one) => one !== id)
  return new Set(ticked.has(id) ? others : [...others, id])
}
