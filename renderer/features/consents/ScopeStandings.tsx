import { Button, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { scopeName } from '#shared/features/consents/consent-codes.ts'
import type { ConsentFile, ConsentId, ShownStanding } from '#shared/features/consents/consent.ts'
import { StateChip } from './StateChip.tsx'
import { WithdrawDialog, type Withdrawal } from './WithdrawDialog.tsx'

type Word = NonNullable<ShownStanding['guardian']>

/** Every scope as it stands today, by whose word, and the way to withdraw it. */
export function ScopeStandings({
  file,
  canChange,
}: {
  readonly file: ConsentFile
  readonly canChange: boolean
}) {
  const [withdrawing, setWithdrawing] = useState<Withdrawal | null>(null)
  return (
    <>
      <Table size="small" aria-label="各项同意现状">
        <TableBody>
          {file.standings.map((standing) => (
            <TableRow key={standing.scope}>
              <TableCell component="th" scope="row" sx={{ pl: 0, width: 88, whiteSpace: 'nowrap' }}>
                {scopeName(standing.scope)}
              </TableCell>
              <TableCell sx={{ px: 0.5, width: 96 }}>
                <StateChip state={standing.state} />
              </TableCell>
              <TableCell>
                {wordsOf(standing).map(({ text, key }) => (
                  <Typography key={key} variant="body2">
                    {text}
                  </Typography>
                ))}
              </TableCell>
              <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap' }}>
                {canChange && (
                  <IfMay route="consents.withdraw">
                    {withdrawable(standing).map((one) => (
                      <Button
                        key={one.id}
                        size="small"
                        aria-label={`${one.label}：${scopeName(standing.scope)}`}
                        onClick={() => setWithdrawing(one)}
                        sx={{ minWidth: 0 }}
                      >
                        {one.label}
                      </Button>
                    ))}
                  </IfMay>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {withdrawing !== null && (
        <WithdrawDialog withdrawal={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </>
  )
}

function wordsOf({ guardian, own, asksOwn }: ShownStanding) {
  return [
    ...(guardian === null
      ? []
      : [{ key: 'guardian', text: `${dayOf(guardian)} ${guardian.signerName}`.trim() }]),
    ...(own === null ? [] : [{ key: 'own', text: `${dayOf(own)} 本人${wordOf(own)}` }]),
    ...(asksOwn ? [{ key: 'asks', text: '待本人同意' }] : []),
  ]
}

function dayOf({ signedOn, withdrawnOn, state }: Word): string {
  return state === 'withdrawn' && withdrawnOn !== null ? withdrawnOn : signedOn
}

function wordOf({ state }: Word): string {
  if (state === 'in-force') return '同意'
  return state === 'refused' ? '不同意' : '撤回'
}

function withdrawable({ scope, guardian, own }: ShownStanding): readonly Withdrawal[] {
  const one = (word: Word | null, label: string) =>
    word === null || (word.state !== 'in-force' && word.state !== 'legal-basis')
      ? []
      : [{ id: word.consentId satisfies ConsentId, scope, signedOn: word.signedOn, label }]
  return [
    ...one(guardian, guardian?.state === 'legal-basis' ? '终止…' : '撤回…'),
    ...one(own, '本人撤回…'),
  ]
}
