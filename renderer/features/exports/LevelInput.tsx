import { FormControlLabel, FormLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material'
import { Controller, type Control } from 'react-hook-form'
import { MASKING_LEVELS } from '#shared/features/exports/export-list.ts'
import type { ExportDraft } from '#shared/features/exports/exports.contract.ts'

/** How much of a person leaves the program, every level with what it shows. */
export function LevelInput({
  control,
  mayExportFull,
}: {
  readonly control: Control<ExportDraft, unknown, ExportDraft>
  readonly mayExportFull: boolean
}) {
  return (
    <Controller
      control={control}
      name="level"
      render={({ field }) => (
        <>
          <FormLabel id="masking-level">脱敏级别</FormLabel>
          <RadioGroup {...field} aria-labelledby="masking-level">
            {MASKING_LEVELS.map(({ code, name, words }) => {
              const isClosed = code === 'full' && !mayExportFull
              return (
                <FormControlLabel
                  key={code}
                  value={code}
                  disabled={isClosed}
                  control={<Radio size="small" />}
                  label={
                    <Stack sx={{ py: 0.25 }}>
                      <Typography variant="body2">
                        {name}
                        {isClosed && '：只有站长可以导出'}
                      </Typography>
                      <Typography variant="caption" color="textSecondary">
                        {words}
                      </Typography>
                    </Stack>
                  }
                />
              )
            })}
          </RadioGroup>
        </>
      )}
    />
  )
}
