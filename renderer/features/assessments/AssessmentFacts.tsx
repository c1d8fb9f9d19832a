import { Box, Stack, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { sourceName, type Assessment } from '#shared/features/assessments/assessment.ts'
import { DIMENSIONS, levelName } from '#shared/features/assessments/dimensions.ts'
import {
  ANSWERS,
  CONCERN_FLAGS,
  EMERGENCY_FLAGS,
  type FlagAnswer,
} from '#shared/features/assessments/flags.ts'
import { proposeTier } from '#shared/features/assessments/propose-tier.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { TierChip } from './TierChip.tsx'

/** Everything written in an assessment: the decision first, then what it rests on. */
export function AssessmentFacts({ opened }: { readonly opened: Assessment }) {
  return (
    <>
      <DecisionFacts opened={opened} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '5fr 6fr', gap: 3, mt: 2 }}>
        <Box>
          <Flags title="紧急情形" flags={EMERGENCY_FLAGS} answers={opened.draft.emergency} />
          <Flags title="重点情形" flags={CONCERN_FLAGS} answers={opened.draft.concerns} />
        </Box>
        <Levels opened={opened} />
      </Box>
    </>
  )
}

function DecisionFacts({ opened }: { readonly opened: Assessment }) {
  const { decision, draft } = opened
  const proposal = proposeTier(draft)
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: '96px 1fr 96px 1fr', rowGap: 0.75, m: 0 }}
    >
      <Fact label="确认类别">{decision !== null && <TierChip tier={decision.tier} />}</Fact>
      <Fact label="建议类别">
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <TierChip tier={proposal.tier} />
          {proposal.reasons.join('；')}
        </Stack>
      </Fact>
      <Fact label="生效日期">{decision?.effectiveOn ?? '待会签'}</Fact>
      <Fact label="下次评估">{decision?.nextDueOn}</Fact>
      <Fact label="确认理由">{decision?.grounds}</Fact>
      <Fact label="需求清单">{draft.needs.map(serviceKindName).join('、')}</Fact>
      <Fact label="评估人">{opened.assessorName}</Fact>
      <Fact label="会签人">{decision?.countersignedByName}</Fact>
      <Fact label="参与人">{draft.participants}</Fact>
      <Fact label="信息来源">{draft.sources.map(sourceName).join('、')}</Fact>
    </Box>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const isEmpty = children === '' || children === null || children === undefined
  return (
    <>
      <Typography component="dt" variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, pr: 2, overflowWrap: 'anywhere' }}>
        {isEmpty ? '—' : children}
      </Typography>
    </>
  )
}

function Flags<Code extends string>({
  title,
  flags,
  answers,
}: {
  readonly title: string
  readonly flags: readonly { readonly code: Code; readonly name: string }[]
  readonly answers: Readonly<Record<Code, FlagAnswer>>
}) {
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {title}
      </Typography>
      <Table aria-label={title}>
        <TableBody>
          {flags.map(({ code, name }) => (
            <TableRow key={code}>
              <TableCell sx={{ pl: 0 }}>
                {name}
                {answers[code].grounds !== '' && (
                  <Typography variant="body2" color="textSecondary">
                    {answers[code].grounds}
                  </Typography>
                )}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                {answerText(answers[code])}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}

function Levels({ opened: { draft } }: { readonly opened: Assessment }) {
  return (
    <Box>
      <Typography variant="h3" sx={{ mt: 1 }}>
        九个方面
      </Typography>
      <Table aria-label="九个方面">
        <TableBody>
          {DIMENSIONS.map(({ code, name, levels }) => {
            const { level, remark } = draft.levels[code]
            return (
              <TableRow key={code}>
                <TableCell sx={{ pl: 0, whiteSpace: 'nowrap' }}>{name}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                  {level === null ? '—' : levelName(code, level)}
                </TableCell>
                <TableCell>
                  {level !== null && levels[level].anchor}
                  {remark !== '' && (
                    <Typography variant="body2" color="textSecondary">
                      说明：{remark}
                    </Typography>
                  )}
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </Box>
  )
}

function answerText({ answer }: FlagAnswer): string {
  return answer === null ? '—' : byCode(ANSWERS, answer).name
}
