import PrintOutlined from '@mui/icons-material/PrintOutlined'
import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { matchesChild } from '#renderer/ui/ChildPicker.tsx'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { CONSENT_SCOPES, consentScopeSchema } from '#shared/features/consents/consent-codes.ts'
import type { ConsentLine } from '#shared/features/consents/consent.ts'
import { consentFilterWords, filterConsents, SHOWN, type ConsentFilter } from './consents-filter.ts'
import { ConsentsTable } from './ConsentsTable.tsx'
import { PrintDialog } from './PrintDialog.tsx'

/** Who lacks which consent, across the register; `?show=own` filters at once. */
export function ConsentsPage() {
  const lines = useOffice('consents.list', {})
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [filter, setFilter] = useState<ConsentFilter>({
    text: '',
    scope: null,
    shown: SHOWN.find(({ code }) => code === params.get('show'))?.code ?? 'all',
  })
  const shown = useMemo(
    () => filterConsents(lines.data ?? [], filter, matchesChild),
    [lines.data, filter],
  )
  return (
    <>
      <PageHeader
        title="知情同意"
        purpose="在册儿童各项同意的现状：档案、照片、宣传、向民政报送、视频连线分别征求，双击一行登记。"
        actions={<Actions shown={shown} filter={filter} />}
      />
      <Loaded query={lines} describe={errorText}>
        {(all) => (
          <>
            <FilterBar
              filter={filter}
              counted={`在册 ${all.length} 人，列出 ${shown.length} 人`}
              onChange={setFilter}
            />
            <ConsentsTable
              rows={shown}
              isFiltered={all.length > 0}
              onOpen={({ id }) => void navigate(`/children?child=${id}&tab=consents`)}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function Actions({
  shown,
  filter,
}: {
  readonly shown: readonly ConsentLine[]
  readonly filter: ConsentFilter
}) {
  const navigate = useNavigate()
  const [isPrinting, setIsPrinting] = useState(false)
  return (
    <>
      <Button onClick={() => void navigate('/children')}>返回儿童档案</Button>
      <ExportButton
        lists={['consents']}
        ids={shown.map(({ id }) => id)}
        filter={consentFilterWords(filter)}
      />
      <IfMay route="consents.printNotices">
        <Button
          variant="contained"
          startIcon={<PrintOutlined />}
          onClick={() => setIsPrinting(true)}
        >
          打印告知同意书
        </Button>
      </IfMay>
      {isPrinting && (
        <PrintDialog
          childIds={shown.map(({ id }) => id)}
          who={`列出的 ${shown.length} 人，每人一份`}
          onClose={() => setIsPrinting(false)}
        />
      )}
    </>
  )
}

function FilterBar({
  filter,
  counted,
  onChange,
}: {
  readonly filter: ConsentFilter
  readonly counted: string
  readonly onChange: (filter: ConsentFilter) => void
}) {
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1.5 }}>
      <TextField
        label="查找儿童"
        placeholder="姓名、拼音、首字母或编号"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        slotProps={{ htmlInput: { type: 'search' } }}
        sx={{ width: 220 }}
      />
      <TextField
        select
        label="事项"
        value={filter.scope ?? ''}
        onChange={(event) => {
          const scope = consentScopeSchema.safeParse(event.target.value)
          onChange({ ...filter, scope: scope.success ? scope.data : null })
        }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ width: 140, mr: 1 }}
      >
        <MenuItem value="">所有事项</MenuItem>
        {CONSENT_SCOPES.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {SHOWN.map(({ code, name }) => (
        <FilterChip
          key={code}
          label={name}
          isChosen={filter.shown === code}
          onClick={() => onChange({ ...filter, shown: code })}
        />
      ))}
      <Typography variant="body2" sx={{ flex: 1, textAlign: 'right' }}>
        {counted}
      </Typography>
    </Stack>
  )
}
