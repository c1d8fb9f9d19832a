import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import { useState } from 'react'

/** What the picker shows and searches; more may be carried along. */
export interface PickableChild {
  readonly id: number
  readonly number: string
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly village: string
}

const MOST_SHOWN = 50

/** Picks one child by name, pinyin, initials or number, with the keyboard alone if need be. */
export function ChildPicker<Child extends PickableChild>({
  label,
  options,
  value,
  onChange,
  required = false,
  disabled = false,
  autoFocus = false,
  error,
  helperText,
  clearOnPick = false,
  inputRef,
}: {
  readonly label: string
  readonly options: readonly Child[]
  readonly value: Child['id'] | null
  readonly onChange: (child: Child | null) => void
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly error?: string | undefined
  readonly helperText?: string | undefined
  /** Empties the box after every choice, for adding one child after the other. */
  readonly clearOnPick?: boolean
  readonly inputRef?: (element: HTMLInputElement | null) => void
}) {
  const [typed, setTyped] = useState('')
  return (
    <Autocomplete
      options={options}
      value={options.find((child) => child.id === value) ?? null}
      onChange={(_event, child) => onChange(child)}
      inputValue={typed}
      onInputChange={(_event, text, reason) =>
        setTyped(clearOnPick && reason === 'selectOption' ? '' : text)
      }
      disabled={disabled}
      autoHighlight
      blurOnSelect={!clearOnPick}
      getOptionLabel={(child) => child.name}
      getOptionKey={(child) => child.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      filterOptions={(all, { inputValue }) =>
        all.filter((child) => matchesChild(child, inputValue)).slice(0, MOST_SHOWN)
      }
      noOptionsText="没有找到，请换姓名、拼音、首字母或编号再试"
      renderOption={({ key, ...props }, child) => (
        <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
          <Typography component="span">{child.name}</Typography>
          <Typography component="span" variant="body2" color="textSecondary">
            {[child.number, child.village].filter((text) => text !== '').join(' · ')}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          autoFocus={autoFocus}
          placeholder="姓名、拼音、首字母或编号"
          error={error !== undefined}
          helperText={error ?? helperText}
          {...(inputRef === undefined ? {} : { inputRef })}
        />
      )}
    />
  )
}

/** Whether what was typed is part of the name, begins its pinyin or initials, or ends its number. */
export function matchesChild(
  child: Pick<PickableChild, 'name' | 'pinyin' | 'initials' | 'number'>,
  typed: string,
): boolean {
  const text = typed.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
  if (text === '') return true
  return (
    child.name.includes(text) ||
    child.pinyin.split(' ').some((spelling) => spelling.includes(text.replaceAll('ü', 'v'))) ||
    child.initials.startsWith(text) ||
    child.number.includes(text)
  )
}
