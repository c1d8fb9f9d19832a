import AddOutlined from '@mui/icons-material/AddOutlined'
import { Box, Button, Stack } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { QuarterPicker } from '#renderer/ui/QuarterPicker.tsx'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { fundSourceByCode } from '#shared/kernel/codes/fund-sources.ts'
import { periodContaining, type Period } from '#shared/kernel/period.ts'
import { AccountsCard } from './AccountsCard.tsx'
import { AddEntryDialog } from './AddEntryDialog.tsx'
import { EntriesTable } from './EntriesTable.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { JournalFilter, type JournalChoice } from './JournalFilter.tsx'
import { ReverseEntryDialog } from './ReverseEntryDialog.tsx'
import { SourcesTable } from './SourcesTable.tsx'

type Opened =
  | { readonly kind: 'add' }
  | { readonly kind: 'entry' | 'reverse'; readonly entry: LedgerEntry }

const EVERYTHING: JournalChoice = { source: null, text: '', isEveryDay: false }

/** The project ledger: balances per source in a quarter, and the journal behind them. */
export function FundingPage() {
  const today = localToday()
  const [period, setPeriod] = useState(() => periodContaining('quarter', today))
  const [choice, setChoice] = useState(EVERYTHING)
  const [opened, setOpened] = useState<Opened | null>(null)
  const balances = useOffice('funding.balances', { from: period.startsOn, to: period.endsOn })
  const close = () => setOpened(null)
  const addButton = (
    <IfMay route="funding.add">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setOpened({ kind: 'add' })}
      >
        记一笔
      </Button>
    </IfMay>
  )
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <PageHeader
        title="项目资金辅助台账"
        purpose="各来源分账核算、专款专用；本台账不替代机构法定账簿。服务捐赠（志愿服务）只作备忘，不在此记账。"
        actions={
          <>
            <QuarterPicker period={period} today={today} onChange={setPeriod} />
            <JournalExport period={period} choice={choice} />
            {addButton}
          </>
        }
      />
      <Loaded query={balances} describe={errorText}>
        {(loaded) => (
          <Stack direction="row" sx={{ gap: 2, flexShrink: 0 }}>
            <SourcesTable
              balances={loaded}
              chosen={choice.source}
              onChoose={(source) => setChoice({ ...choice, source })}
            />
            <AccountsCard balances={loaded} />
          </Stack>
        )}
      </Loaded>
      <JournalFilter choice={choice} onChange={setChoice} />
      <Journal period={period} choice={choice} addButton={addButton} onOpen={setOpened} />
      {opened?.kind === 'add' && <AddEntryDialog source={choice.source} onClose={close} />}
      {opened?.kind === 'entry' && (
        <EntryDialog
          entry={opened.entry}
          onReverse={() => setOpened({ kind: 'reverse', entry: opened.entry })}
          onClose={close}
        />
      )}
      {opened?.kind === 'reverse' && <ReverseEntryDialog entry={opened.entry} onClose={close} />}
    </Box>
  )
}

/** The entries the journal shows now; read from the same cache. */
function JournalExport({
  period,
  choice,
}: {
  readonly period: Period
  readonly choice: JournalChoice
}) {
  const entries = useOffice('funding.entries', journalQuery(period, choice))
  const { source, text, isEveryDay } = choice
  const words = [
    isEveryDay ? '全部时间' : `${period.startsOn} 至 ${period.endsOn}`,
    ...(source === null ? [] : [fundSourceByCode(source).name]),
    ...(text.trim() === '' ? [] : [`查找“${text.trim().slice(0, 20)}”`]),
  ]
  return (
    <ExportButton
      lists={['ledger']}
      ids={(entries.data ?? []).map((entry) => entry.id)}
      filter={words.join('、').slice(0, 60)}
    />
  )
}

function journalQuery(period: Period, { source, text, isEveryDay }: JournalChoice) {
  const range = isEveryDay ? {} : { from: period.startsOn, to: period.endsOn }
  return { ...range, source, text }
}

function Journal({
  period,
  choice,
  addButton,
  onOpen,
}: {
  readonly period: Period
  readonly choice: JournalChoice
  readonly addButton: ReactNode
  readonly onOpen: (opened: Opened) => void
}) {
  const { source, text } = choice
  const mayReverse = useMay('funding.reverse')
  const entries = useOffice('funding.entries', journalQuery(period, choice))
  const isNarrowed = source !== null || text.trim() !== ''
  return (
    <Box sx={{ flex: 1, minHeight: 220 }}>
      <Loaded query={entries} describe={errorText}>
        {(rows) => (
          <EntriesTable
            rows={rows}
            hasBalance={source !== null}
            onOpen={(entry) => onOpen({ kind: 'entry', entry })}
            onReverse={mayReverse ? (entry) => onOpen({ kind: 'reverse', entry }) : null}
            empty={
              isNarrowed ? (
                <EmptyState
                  title="没有符合条件的记录"
                  text="请换一个来源或查找内容，或勾选“不限本季度”。"
                />
              ) : (
                <EmptyState
                  title="这一时期还没有记账"
                  text="先把启用本程序前各来源的结余记为“期初结余”，再逐笔登记收入和支出。省、市、县级资金、福彩公益金和社会捐赠要专款专用、分账核算，季度报告的资金使用情况表由此生成。"
                  action={addButton}
                />
              )
            }
          />
        )}
      </Loaded>
    </Box>
  )
}
