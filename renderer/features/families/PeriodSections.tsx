import { Button, Stack, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import type { FamilyFile, PeriodFact } from '#shared/features/families/family.ts'
import {
  HealthChangeDialog,
  ResidenceChangeDialog,
  SchoolingChangeDialog,
  WhereaboutsChangeDialog,
} from './CareChangeDialogs.tsx'
import { CorrectPeriodDialog, type ShownPeriod } from './CorrectPeriodDialog.tsx'
import {
  guardianshipText,
  healthText,
  residenceText,
  schoolingText,
  spanText,
  whereaboutsText,
} from './family-words.ts'
import { GuardianChangeDialog } from './GuardianChangeDialog.tsx'

interface SectionsProps {
  readonly childId: ChildId
  readonly file: FamilyFile
  readonly canChange: boolean
}

const SECTIONS: readonly {
  readonly fact: PeriodFact
  readonly title: string
  readonly periods: (file: FamilyFile) => readonly ShownPeriod[]
}[] = [
  {
    fact: 'guardianship',
    title: '监护',
    periods: (file) =>
      file.guardianships.map((one) => ({ ...one, text: guardianshipText(file, one) })),
  },
  {
    fact: 'whereabouts',
    title: '父母去向',
    periods: (file) =>
      file.whereabouts.map((one) => ({ ...one, text: whereaboutsText(file, one) })),
  },
  {
    fact: 'schooling',
    title: '就学',
    periods: (file) => file.schoolings.map((one) => ({ ...one, text: schoolingText(one) })),
  },
  {
    fact: 'residence',
    title: '居住',
    periods: (file) => file.residences.map((one) => ({ ...one, text: residenceText(one) })),
  },
  {
    fact: 'health',
    title: '健康',
    periods: (file) => file.healths.map((one) => ({ ...one, text: healthText(one) })),
  },
]

/** 变动记录: each fact with its periods, the latest first. */
export function PeriodSections({ childId, file, canChange }: SectionsProps) {
  const [changing, setChanging] = useState<PeriodFact | null>(null)
  const [correcting, setCorrecting] = useState<{ fact: PeriodFact; period: ShownPeriod } | null>(
    null,
  )
  const done = () => setChanging(null)
  return (
    <>
      {SECTIONS.map(({ fact, title, periods }) => (
        <section key={fact} aria-label={title}>
          <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
            <Typography variant="h3" component="h3">
              {title}
            </Typography>
            {canChange && (
              <IfMay route="families.change">
                <Button
                  size="small"
                  aria-label={`登记${title}变动`}
                  disabled={fact === 'whereabouts' && file.people.length === 0}
                  onClick={() => setChanging(fact)}
                >
                  登记变动
                </Button>
              </IfMay>
            )}
          </Stack>
          <PeriodTable
            title={title}
            periods={periods(file).toReversed()}
            onCorrect={canChange ? (period) => setCorrecting({ fact, period }) : null}
          />
        </section>
      ))}
      {changing !== null && (
        <ChangeDialog fact={changing} childId={childId} file={file} onClose={done} />
      )}
      {correcting !== null && (
        <CorrectPeriodDialog
          childId={childId}
          {...correcting}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  )
}

function PeriodTable({
  title,
  periods,
  onCorrect,
}: {
  readonly title: string
  readonly periods: readonly ShownPeriod[]
  readonly onCorrect: ((period: ShownPeriod) => void) | null
}) {
  if (periods.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        还没有记录
      </Typography>
    )
  }
  return (
    <Table size="small" aria-label={`${title}记录`}>
      <TableBody>
        {periods.map((period) => (
          <TableRow key={period.id}>
            <TableCell sx={{ width: 176, pl: 0, whiteSpace: 'nowrap' }}>
              {spanText(period.startsOn, period.endedOn)}
            </TableCell>
            <TableCell>{period.text}</TableCell>
            <TableCell align="right" sx={{ width: 64, pr: 0 }}>
              {onCorrect !== null && (
                <IfMay route="families.correctPeriod">
                  <Button
                    size="small"
                    aria-label={`更正${title}日期`}
                    onClick={() => onCorrect(period)}
                  >
                    更正
                  </Button>
                </IfMay>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function ChangeDialog({
  fact,
  ...dialog
}: {
  readonly fact: PeriodFact
  readonly childId: ChildId
  readonly file: FamilyFile
  readonly onClose: () => void
}) {
  switch (fact) {
    case 'guardianship':
      return <GuardianChangeDialog {...dialog} />
    case 'whereabouts':
      return <WhereaboutsChangeDialog {...dialog} />
    case 'schooling':
      return <SchoolingChangeDialog {...dialog} />
    case 'residence':
      return <ResidenceChangeDialog {...dialog} />
    case 'health':
      return <HealthChangeDialog {...dialog} />
  }
}
