import QrCodeScannerOutlined from '@mui/icons-material/QrCodeScannerOutlined'
import { InputAdornment, TextField } from '@mui/material'
import { useEffect, useState, type RefObject } from 'react'

/** The one box of the desk: a scanner types into it and presses Enter; so may a person. */
export function ScanBox({
  inputRef,
  onScan,
}: {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onScan: (text: string) => void
}) {
  const [text, setText] = useState('')
  useScannerFocus(inputRef)
  const submit = () => {
    onScan(text)
    setText('')
  }
  return (
    <TextField
      label="扫描或输入图书条码，按回车"
      value={text}
      inputRef={inputRef}
      autoFocus
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        submit()
      }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <QrCodeScannerOutlined />
            </InputAdornment>
          ),
        },
        htmlInput: { inputMode: 'text', spellCheck: false, style: { fontSize: 16 } },
      }}
    />
  )
}

/** Whatever is typed while no field has the focus goes into the scan box: nobody has to click it first. */
function useScannerFocus(inputRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const catchTyping = (event: KeyboardEvent) => {
      const isText = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
      if (!isText || event.key === ' ' || isTypingElsewhere(event.target)) return
      inputRef.current?.focus()
    }
    window.addEventListener('keydown', catchTyping)
    return () => window.removeEventListener('keydown', catchTyping)
  }, [inputRef])
}

function isTypingElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.matches('input, textarea, [contenteditable="true"]') || isInDialog(target)
}

function isInDialog(element: HTMLElement): boolean {
  return element.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
}
