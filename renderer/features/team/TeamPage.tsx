import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button, Stack, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { TEAM_KINDS, type TeamMember } from '#shared/features/team/team-member.ts'
import { filterTeam, WHOLE_TEAM, type TeamFilter } from './find-member.ts'
import { LeaveTeamDialog } from './LeaveTeamDialog.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import { TEAM_TEXTS } from './team.text.ts'
import { TeamTable, type TeamAct } from './TeamTable.tsx'

type Opened =
  | { readonly act: 'add' }
  | { readonly act: 'change' | 'leave'; readonly member: TeamMember }

/** People who work with the children, today and before (R28, R29). */
export function TeamPage() {
  const team = useOffice('team.list', {})
  const [filter, setFilter] = useState<TeamFilter>(WHOLE_TEAM)
  const [opened, setOpened] = useState<Opened | null>(null)
  const rejoin = useRejoin()
  const mayChange = useMay('team.update')
  const close = () => setOpened(null)
  const addButton = (
    <IfMay route="team.add">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setOpened({ act: 'add' })}
      >
        登记人员
      </Button>
    </IfMay>
  )
  const onAct = (act: TeamAct, member: TeamMember) => {
    if (act === 'rejoin') rejoin(member)
    else setOpened({ act, member })
  }
  return (
    <>
      <PageHeader
        title="团队"
        purpose="社工、老师、志愿者等参与服务的人员。登记后，营期、兴趣班、课后辅导和儿童学校都从这里选人。"
        actions={addButton}
      />
      <Loaded query={team} describe={errorText}>
        {(all) => (
          <>
            <TeamFilterBar team={all} filter={filter} onChange={setFilter} />
            <TeamTable
              rows={filterTeam(all, filter, localToday())}
              today={localToday()}
              empty={<NoTeam hasAny={all.length > 0} addButton={addButton} />}
              onAct={onAct}
              onOpen={mayChange ? (member) => setOpened({ act: 'change', member }) : null}
            />
          </>
        )}
      </Loaded>
      {opened?.act === 'add' && <MemberDialog member={null} onClose={close} />}
      {opened?.act === 'change' && <MemberDialog member={opened.member} onClose={close} />}
      {opened?.act === 'leave' && <LeaveTeamDialog member={opened.member} onClose={close} />}
    </>
  )
}

function useRejoin(): (member: TeamMember) => void {
  const notice = useNotice()
  const rejoin = useCommand('team.rejoin')
  return (member) =>
    rejoin.mutate(
      { id: member.id },
      {
        onSuccess: () => notice.succeed(`“${member.name}”已恢复在岗`),
        onError: (error) => notice.fail(errorText(error, TEAM_TEXTS)),
      },
    )
}

function TeamFilterBar({
  team,
  filter,
  onChange,
}: {
  readonly team: readonly TeamMember[]
  readonly filter: TeamFilter
  readonly onChange: (filter: TeamFilter) => void
}) {
  const shown = filterTeam(team, { ...filter, kind: null }, localToday())
  return (
    <Stack direction="row" sx={{ gap: 1, mb: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <SearchField
        label="查找人员"
        placeholder="姓名、拼音、首字母或电话"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="在岗或已离岗"
        value={filter.standing}
        onChange={(_event, standing: TeamFilter['standing'] | null) => {
          if (standing !== null) onChange({ ...filter, standing })
        }}
      >
        <ToggleButton value="at-work">在岗</ToggleButton>
        <ToggleButton value="left">已离岗</ToggleButton>
        <ToggleButton value="all">全部</ToggleButton>
      </ToggleButtonGroup>
      {TEAM_KINDS.map(({ code, name }) => {
        const count = shown.filter((member) => member.kind === code).length
        return count === 0 && filter.kind !== code ? null : (
          <FilterChip
            key={code}
            label={`${name} ${count}`}
            isChosen={filter.kind === code}
            onClick={() => onChange({ ...filter, kind: filter.kind === code ? null : code })}
          />
        )
      })}
    </Stack>
  )
}

function NoTeam({
  hasAny,
  addButton,
}: {
  readonly hasAny: boolean
  readonly addButton: ReactNode
}) {
  return hasAny ? (
    <EmptyState title="没有找到" text="请换姓名、拼音或首字母再试，或改选“全部”。" />
  ) : (
    <EmptyState
      title="还没有登记团队人员"
      text="先登记社工、老师和志愿者，填上到岗日期；以后安排活动时只能选当天在岗的人，离岗的人保留以前的记录。"
      action={addButton}
    />
  )
}
