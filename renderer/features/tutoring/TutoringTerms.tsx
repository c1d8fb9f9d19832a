import AddOutlined from '@mui/icons-material/AddOutlined'
import { Alert, Box, Button, MenuItem, Stack, Tab, Tabs, TextField } from '@mui/material'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { WEEKDAY_NAMES, type TutoringTerm } from '#shared/features/tutoring/term.ts'
import { CloseTab } from './CloseTab.tsx'
import { DayStepper } from './DayStepper.tsx'
import { DeskTab } from './DeskTab.tsx'
import { GroupsTab } from './GroupsTab.tsx'
import { MonthTab } from './MonthTab.tsx'
import { RollCallTab } from './RollCallTab.tsx'
import { RosterTab } from './RosterTab.tsx'
import { SheetTab } from './SheetTab.tsx'
import { TrendsTab } from './TrendsTab.tsx'
import { TUTORING_TABS, useTutoringPlace, type TutoringTab } from './use-tutoring-place.ts'

/** Tabs that are about one day. */
const DAY_TABS: readonly TutoringTab[] = ['roll-call', 'desk', 'close']

/** The page once there is a term: choose term, tab and day. */
export function TutoringTerms<Term extends TutoringTerm & { readonly warning: string }>({
  title,
  terms,
  onAdd,
  onEdit,
}: {
  readonly title: string
  readonly terms: readonly Term[]
  readonly onAdd: () => void
  readonly onEdit: (term: TutoringTerm) => void
}) {
  const { term, day, tab, today, go } = useTutoringPlace(terms)
  if (term === undefined) return null
  return (
    <>
      <PageHeader
        title={title}
        purpose={termSummary(term)}
        actions={
          <>
            <TextField
              select
              label="学期"
              value={term.id}
              onChange={(event) => go({ term: Number(event.target.value) })}
              sx={{ width: 220 }}
            >
              {terms.map((option) => (
                <MenuItem key={option.id} value={option.id}>
                  {option.name}
                </MenuItem>
              ))}
            </TextField>
            <IfMay route="tutoring.updateTerm">
              <Button onClick={() => onEdit(term)}>修改学期</Button>
            </IfMay>
            <IfMay route="tutoring.addTerm">
              <Button startIcon={<AddOutlined />} onClick={onAdd}>
                新建学期
              </Button>
            </IfMay>
          </>
        }
      />
      {term.warning !== '' && (
        <Alert severity="warning" sx={{ mb: 1, py: 0 }}>
          {term.warning}
        </Alert>
      )}
      <Stack
        direction="row"
        sx={{ alignItems: 'center', gap: 2, mb: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        <Tabs
          value={tab}
          sx={{ '& .MuiTab-root': { minWidth: 0, px: 1.5 } }}
          onChange={(_event, value) => go({ tab: value })}
          aria-label="课后辅导"
        >
          {TUTORING_TABS.map(({ value, label }) => (
            <Tab key={value} value={value} label={label} />
          ))}
        </Tabs>
        <Box sx={{ flex: 1 }} />
        {DAY_TABS.includes(tab) && (
          <DayStepper term={term} day={day} today={today} onGo={(next) => go({ day: next })} />
        )}
      </Stack>
      {tab === 'roll-call' && <RollCallTab key={`${term.id} ${day}`} term={term} day={day} />}
      {tab === 'desk' && (
        <DeskTab
          key={`${term.id} ${day}`}
          term={term}
          day={day}
          onRoster={() => go({ tab: 'roster' })}
        />
      )}
      {tab === 'close' && (
        <CloseTab
          key={`${term.id} ${day}`}
          term={term}
          day={day}
          onDesk={() => go({ tab: 'desk' })}
        />
      )}
      {tab === 'groups' && <GroupsTab key={term.id} term={term} />}
      {tab === 'trends' && <TrendsTab key={term.id} term={term} />}
      {tab === 'sheet' && (
        <SheetTab
          term={term}
          day={day}
          onMonth={(next) => go({ day: next })}
          onOpen={(next) => go({ day: next, tab: 'roll-call' })}
        />
      )}
      {tab === 'roster' && <RosterTab key={term.id} term={term} />}
      {tab === 'month' && (
        <MonthTab
          term={term}
          day={day}
          onMonth={(next) => go({ day: next })}
          onOpen={(next) => go({ day: next, tab: 'roll-call' })}
        />
      )}
    </>
  )
}

/** 2026-09-01 至 2027-01-15，周一至周五 16:30—18:00. */
function termSummary(term: TutoringTerm): string {
  const isSchoolDays = term.weekdays.join('') === '12345'
  const weekdays = isSchoolDays
    ? '周一至周五'
    : WEEKDAY_NAMES.filter(({ value }) => term.weekdays.includes(value))
        .map(({ label }) => label)
        .join('、')
  return `${term.startsOn} 至 ${term.endsOn}，${weekdays} ${term.startsAt}—${term.endsAt}`
}
