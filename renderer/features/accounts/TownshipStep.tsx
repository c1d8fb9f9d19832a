import { Autocomplete, Skeleton, TextField } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { FirstRunValues } from './first-run.ts'

interface Division {
  readonly code: string
  readonly name: string
}

/** Which county and township: picked from Fujian’s list, a township may also be typed. */
export function TownshipStep({ form }: { readonly form: UseFormReturn<FirstRunValues> }) {
  const divisions = useQuery({
    queryKey: ['divisions'],
    queryFn: async () => (await import('#shared/reference/fujian-divisions.json')).default.cities,
  })
  const [countyCode, townshipName] = form.watch(['site.countyCode', 'site.townshipName'])
  const { errors } = form.formState
  if (divisions.data === undefined) return <Skeleton variant="rounded" height={200} />
  const counties = divisions.data.flatMap((city) =>
    city.counties.map((county) => ({ ...county, city: city.name })),
  )
  const county = counties.find((candidate) => candidate.code === countyCode) ?? null
  const townships: readonly Division[] = county?.townships ?? []
  const chooseTownship = (typed: string | Division | null) => {
    const name = typeof typed === 'string' ? typed.trim() : (typed?.name ?? '')
    form.setValue('site.townshipName', name, { shouldValidate: true, shouldDirty: true })
    form.setValue('site.townshipCode', townships.find((item) => item.name === name)?.code ?? '')
  }
  return (
    <FieldGrid>
      <Autocomplete
        options={counties}
        value={county}
        groupBy={(option) => option.city}
        getOptionLabel={(option) => option.name}
        isOptionEqualToValue={(option, value) => option.code === value.code}
        onChange={(_event, chosen) => {
          form.setValue('site.countyCode', chosen?.code ?? '', { shouldDirty: true })
          form.setValue('site.countyName', chosen?.name ?? '', { shouldValidate: true })
          chooseTownship(null)
        }}
        renderInput={(params) => (
          <TextField
            {...params}
            label="县（市、区）"
            required
            error={errors.site?.countyName !== undefined}
            helperText={errors.site?.countyName?.message}
          />
        )}
      />
      <Autocomplete
        freeSolo
        options={townships.map((township) => township.name)}
        value={townshipName}
        disabled={county === null}
        onChange={(_event, chosen) => chooseTownship(chosen)}
        onInputChange={(_event, typed) => chooseTownship(typed)}
        renderInput={(params) => (
          <TextField
            {...params}
            label="乡镇（街道）"
            required
            error={errors.site?.townshipName !== undefined}
            helperText={errors.site?.townshipName?.message ?? '列表中没有的可以直接填写'}
          />
        )}
      />
      <Wide>
        <TextInput control={form.control} name="site.address" label="示范点地址" />
      </Wide>
    </FieldGrid>
  )
}
