import CasinoOutlined from '@mui/icons-material/CasinoOutlined'
import { Alert, Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/account.ts'
import { coverOrBody } from '#renderer/ui/Cover.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { SchoolPeriodId } from '#shared/features/calendar/school-period.ts'
import type { EnrolmentSheet } from '#shared/features/classes/class-summary.ts'
import { CLASSES_TEXTS } from './classes.text.ts'
import { PlacesForm } from './PlacesForm.tsx'

/** Places shared out by choice, tier and lot: looked at, corrected by hand, and saved. */
export function AllocationTab({
  sheet,
  periodId,
}: {
  readonly sheet: EnrolmentSheet
  readonly periodId: SchoolPeriodId | null
}) {
  const mayDraw = useMay('classes.allocation')
  const [seed, setSeed] = useState(newSeed)
  const [perChild, setPerChild] = useState(1)
  const drawn = useOffice('classes.allocation', mayDraw ? { periodId, seed, perChild } : null)
  if (!mayDraw) {
    return <Alert severity="info">分班由站长和社工办理，结果在各班的名单里查看。</Alert>
  }
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
        <TextField
          label="抽签号"
          value={seed}
          onChange={(event) =>
            setSeed(Number(event.target.value.replaceAll(/\D/gu, '').slice(0, 6)))
          }
          sx={{ width: 130 }}
        />
        <Button
          variant="outlined"
          startIcon={<CasinoOutlined />}
          onClick={() => setSeed(newSeed())}
        >
          换一个号
        </Button>
        <TextField
          select
          label="每人最多"
          value={perChild}
          onChange={(event) => setPerChild(Number(event.target.value))}
          sx={{ width: 110 }}
          slotProps={{ select: { MenuProps: { container: coverOrBody } } }}
        >
          {[1, 2, 3].map((count) => (
            <MenuItem key={count} value={count}>{`${count} 个班`}</MenuItem>
          ))}
        </TextField>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          先紧急救助，再重点关爱，再其他；同类里没参加过的在前，其余按抽签。已在班的不动。
        </Typography>
      </Stack>
      <Loaded query={drawn} describe={(error) => errorText(error, CLASSES_TEXTS)}>
        {(allocation) => (
          <PlacesForm
            key={JSON.stringify(allocation)}
            sheet={sheet}
            periodId={periodId}
            allocation={allocation}
            perChild={perChild}
          />
        )}
      </Loaded>
      <Drawings sheet={sheet} />
    </Stack>
  )
}

function Drawings({ sheet }: { readonly sheet: EnrolmentSheet }) {
  if (sheet.drawings.length === 0) return null
  return (
    <Paper variant="outlined" sx={{ p: 1 }}>
      {sheet.drawings.slice(0, 3).map((one) => (
        <Typography key={one.id} variant="body2">
          {`${one.madeBy} 保存过分班：抽签号 ${one.seed}，分到 ${one.placed} 人次，手工调整 ${one.corrected} 处，未分到 ${one.unplaced} 人`}
        </Typography>
      ))}
    </Paper>
  )
}

/** A number of six digits from the machine's own source of chance. */
function newSeed(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value % 1_000_000
}
