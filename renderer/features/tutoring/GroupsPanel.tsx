import AddOutlined from '@mui/icons-material/AddOutlined'
import { Alert, Box, Button, MenuItem, Paper, Select, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { groupIdSchema, type TutoringGroup } from '#shared/features/tutoring/group.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { RosterMember } from '#shared/features/tutoring/tutoring-views.ts'
import { GroupDialog } from './GroupDialog.tsx'
import { TUTORING_TEXTS } from './tutoring.text.ts'

/** Groups with room and tutor, and the group of every child. */
export function GroupsPanel({
  term,
  groups,
  members,
}: {
  readonly term: TutoringTerm
  readonly groups: readonly TutoringGroup[]
  readonly members: readonly RosterMember[]
}) {
  const [editing, setEditing] = useState<{ readonly group: TutoringGroup | null } | null>(null)
  const [dissolving, setDissolving] = useState<TutoringGroup | null>(null)
  const addButton = (
    <IfMay route="tutoring.saveGroup">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setEditing({ group: null })}
      >
        新建小组
      </Button>
    </IfMay>
  )
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          小组
        </Typography>
        {groups.length > 0 && addButton}
      </Stack>
      {groups.length === 0 ? (
        <EmptyState
          title="还没有分组"
          text="人多时可以按年级或房间分成几个小组，每组定场地和辅导老师；签到台和点名表上会显示小组。人少可以不分。"
          action={addButton}
        />
      ) : (
        <>
          <GroupLines
            groups={groups}
            onEdit={(group) => setEditing({ group })}
            onDissolve={setDissolving}
          />
          <Members term={term} groups={groups} members={members} />
        </>
      )}
      {editing !== null && (
        <GroupDialog term={term} group={editing.group} onClose={() => setEditing(null)} />
      )}
      {dissolving !== null && (
        <DissolveDialog group={dissolving} onClose={() => setDissolving(null)} />
      )}
    </Paper>
  )
}

function GroupLines({
  groups,
  onEdit,
  onDissolve,
}: {
  readonly groups: readonly TutoringGroup[]
  readonly onEdit: (group: TutoringGroup) => void
  readonly onDissolve: (group: TutoringGroup) => void
}) {
  const rooms = useOffice('rooms.list', {}).data ?? []
  const team = useOffice('team.list', {}).data ?? []
  const may = useMay('tutoring.saveGroup')
  return (
    <Box sx={{ mb: 1.5 }}>
      {groups.map((group) => (
        <Stack
          key={group.id}
          direction="row"
          sx={{ alignItems: 'center', gap: 1, borderTop: 1, borderColor: 'divider', minHeight: 38 }}
        >
          <Typography sx={{ fontWeight: 600, width: 130 }} noWrap>
            {group.name}
          </Typography>
          <Typography sx={{ flex: 1 }} noWrap>
            {[
              `${group.memberCount} 人`,
              rooms.find(({ id }) => id === group.roomId)?.name ?? '场地未定',
              team.find(({ id }) => id === group.tutorId)?.name ?? '辅导老师未定',
            ].join('，')}
          </Typography>
          {may && (
            <>
              <Button aria-label={`修改 ${group.name}`} onClick={() => onEdit(group)}>
                修改
              </Button>
              <Button
                color="secondary"
                aria-label={`解散 ${group.name}`}
                onClick={() => onDissolve(group)}
              >
                解散
              </Button>
            </>
          )}
        </Stack>
      ))}
    </Box>
  )
}

function Members({
  term,
  groups,
  members,
}: {
  readonly term: TutoringTerm
  readonly groups: readonly TutoringGroup[]
  readonly members: readonly RosterMember[]
}) {
  const assign = useCommand('tutoring.assignGroup')
  const may = useMay('tutoring.assignGroup')
  const today = localToday()
  const day = today < term.startsOn ? term.startsOn : today > term.endsOn ? term.endsOn : today
  const now = members.filter((member) => isMemberOn(member, day))
  const without = now.filter(({ groupId }) => groupId === null).length
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {`在册 ${now.length} 人${without > 0 ? `，${without} 人还没有分组` : '，都已分组'}`}
      </Typography>
      {assign.error !== null && (
        <Alert severity="error">{errorText(assign.error, TUTORING_TEXTS)}</Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
          columnGap: 2,
          maxHeight: 'calc(100vh - 430px)',
          minHeight: 160,
          overflow: 'auto',
        }}
      >
        {now.map((member) => (
          <Stack key={member.id} direction="row" sx={{ alignItems: 'center', height: 34, gap: 1 }}>
            <Typography noWrap sx={{ flex: 1 }} title={member.school}>
              {member.name}
            </Typography>
            <Select
              variant="standard"
              displayEmpty
              disabled={!may}
              value={String(member.groupId ?? '')}
              inputProps={{ 'aria-label': `${member.name} 的小组` }}
              onChange={({ target: { value } }) =>
                assign.mutate({
                  termId: term.id,
                  groupId: value === '' ? null : groupIdSchema.parse(Number(value)),
                  memberIds: [member.id],
                })
              }
              sx={{ width: 130 }}
            >
              <MenuItem value="">不分组</MenuItem>
              {groups.map(({ id, name }) => (
                <MenuItem key={id} value={String(id)}>
                  {name}
                </MenuItem>
              ))}
            </Select>
          </Stack>
        ))}
      </Box>
    </>
  )
}

function DissolveDialog({
  group,
  onClose,
}: {
  readonly group: TutoringGroup
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const dissolve = useCommand('tutoring.dissolveGroup')
  return (
    <ConfirmDialog
      title={`解散“${group.name}”？`}
      confirmLabel="解散"
      isBusy={dissolve.isPending}
      onConfirm={() =>
        dissolve.mutate(
          { id: group.id },
          {
            onSuccess: () => notice.succeed(`已解散“${group.name}”`),
            onError: (error) => notice.fail(errorText(error, TUTORING_TEXTS)),
            onSettled: onClose,
          },
        )
      }
      onClose={onClose}
    >
      {`组里的 ${group.memberCount} 名儿童仍在名单上，只是不再分组。点名记录不变。`}
    </ConfirmDialog>
  )
}
