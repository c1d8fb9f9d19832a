import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined'
import QrCodeScannerOutlined from '@mui/icons-material/QrCodeScannerOutlined'
import { Alert, AlertTitle, Box, Button, Paper, Stack } from '@mui/material'
import { useRef } from 'react'
import { ChildPicker } from '#renderer/ui/ChildPicker.tsx'
import { ChildLoansCard } from './ChildLoansCard.tsx'
import { DeskEntries } from './DeskEntries.tsx'
import type { DeskMessage } from './desk-step.ts'
import { ScanBox } from './ScanBox.tsx'
import type { Desk } from './use-desk.ts'

const COLUMNS = 'minmax(0, 1fr) 380px'

/** 借还台: choose the child, then scan book after book; the box is ready again after each. */
export function LoanDesk({ desk }: { readonly desk: Desk }) {
  const scanBox = useRef<HTMLInputElement>(null)
  const backToScanning = () => setTimeout(() => scanBox.current?.focus())
  const then = (act: () => void) => () => {
    act()
    backToScanning()
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: COLUMNS, gap: 2, alignItems: 'start' }}>
      <Stack sx={{ gap: 2 }}>
        <Paper variant="outlined" sx={{ p: 2 }}>
          <Box sx={{ display: 'grid', gridTemplateColumns: '230px minmax(0, 1fr) auto', gap: 1.5 }}>
            <ChildPicker
              label="借书的儿童"
              options={desk.children}
              value={desk.child?.id ?? null}
              onChange={(child) => then(() => desk.choose(child))()}
            />
            <ScanBox inputRef={scanBox} onScan={desk.scan} />
            <Button
              variant="outlined"
              startIcon={<PersonAddAltOutlined />}
              disabled={desk.child === null}
              onClick={then(() => desk.choose(null))}
            >
              下一位
            </Button>
          </Box>
        </Paper>
        <Message
          message={desk.message}
          onGiveBack={(barcode) => then(() => desk.giveBack(barcode))()}
        />
        <DeskEntries
          entries={desk.entries}
          onGiveBack={(barcode) => then(() => desk.giveBack(barcode))()}
        />
      </Stack>
      <ChildLoansCard
        child={desk.child}
        onRenew={(id) => then(() => desk.renew(id))()}
        onGiveBack={(barcode) => then(() => desk.giveBack(barcode))()}
      />
    </Box>
  )
}

const WAITING: DeskMessage = {
  severity: 'success',
  title: '请扫书',
  text: '借书：先选儿童，再逐本扫条码。还书：不用选儿童，直接扫。',
}

function Message({
  message,
  onGiveBack,
}: {
  readonly message: DeskMessage | null
  readonly onGiveBack: (barcode: string) => void
}) {
  const { severity, title, text, giveBack } = message ?? WAITING
  return (
    <Alert
      severity={severity}
      aria-label="借还结果"
      role={severity === 'error' ? 'alert' : 'status'}
      variant="outlined"
      {...(message === null && { icon: <QrCodeScannerOutlined /> })}
      sx={{ minHeight: 92, bgcolor: 'background.paper' }}
      action={
        giveBack !== undefined && (
          <Button
            variant="contained"
            size="medium"
            sx={{ whiteSpace: 'nowrap' }}
            onClick={() => onGiveBack(giveBack.barcode)}
          >
            {giveBack.label}
          </Button>
        )
      }
    >
      <AlertTitle sx={{ fontSize: 20, fontWeight: 600 }}>{title}</AlertTitle>
      {text}
    </Alert>
  )
}
