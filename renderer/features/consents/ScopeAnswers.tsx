import {
  FormHelperText,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableRow,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material'
import { Controller, useFormState, type Control } from 'react-hook-form'
import { CONSENT_SCOPES } from '#shared/features/consents/consent-codes.ts'
import type { ConsentChoice, ConsentDraftInput } from '#shared/features/consents/consent-draft.ts'

/** Every scope answered for itself; a second click on an answer takes it back. */
export function ScopeAnswers({ control }: { readonly control: Control<ConsentDraftInput> }) {
  const { errors } = useFormState({ control, name: 'answers' })
  const message = errors.answers?.message ?? errors.answers?.root?.message
  return (
    <Stack>
      <Table size="small" aria-label="逐项选择">
        <TableBody>
          {CONSENT_SCOPES.map(({ code, name, words }) => (
            <TableRow key={code}>
              <TableCell component="th" scope="row" sx={{ pl: 0, width: 104 }}>
                {name}
              </TableCell>
              <TableCell>
                <Typography variant="body2" color="textSecondary">
                  {words}
                </Typography>
              </TableCell>
              <TableCell align="right" sx={{ pr: 0, py: 0.5, width: 200 }}>
                <Controller
                  control={control}
                  name={`answers.${code}`}
                  render={({ field: { value, onChange, onBlur } }) => (
                    <ToggleButtonGroup
                      exclusive
                      size="small"
                      color="primary"
                      aria-label={name}
                      value={value ?? null}
                      onBlur={onBlur}
                      onChange={(_event, chosen: ConsentChoice) => onChange(chosen)}
                    >
                      <ToggleButton value="granted" sx={{ px: 2 }}>
                        同意
                      </ToggleButton>
                      <ToggleButton value="refused" sx={{ px: 2 }}>
                        不同意
                      </ToggleButton>
                    </ToggleButtonGroup>
                  )}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <FormHelperText error={message !== undefined}>
        {message ?? '照纸上的选择逐项登记；纸上没有选的留空，计作“未征求”'}
      </FormHelperText>
    </Stack>
  )
}
