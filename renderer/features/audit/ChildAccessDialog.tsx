import PrintOutlined from '@mui/icons-material/PrintOutlined'
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ChildAccess } from '#shared/features/audit/child-access.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { CopyDialog } from './CopyDialog.tsx'
import { PersonAccesses } from './PersonAccesses.tsx'
import { useFreshLog } from './use-fresh-log.ts'

/** 谁看过这名儿童的档案, person by person, to be printed for a guardian or a supervisor. */
export function ChildAccessDialog({
  childId,
  onClose,
}: {
  readonly childId: ChildId
  readonly onClose: () => void
}) {
  useFreshLog()
  const access = useOffice('audit.childAccess', { childId })
  const [isPrinting, setIsPrinting] = useState(false)
  return (
    <>
      <Dialog open onClose={onClose} maxWidth="md" fullWidth>
        <DialogTitle>谁看过这份档案</DialogTitle>
        <DialogContent dividers sx={{ height: 470 }}>
          <Loaded query={access} describe={errorText}>
            {(loaded) => <People access={loaded} />}
          </Loaded>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>关闭</Button>
          <Button
            variant="contained"
            startIcon={<PrintOutlined />}
            disabled={access.data === undefined}
            onClick={() => setIsPrinting(true)}
          >
            打印…
          </Button>
        </DialogActions>
      </Dialog>
      {isPrinting && (
        <CopyDialog
          route="audit.printChildAccess"
          title="打印儿童档案查阅情况表"
          submitLabel="选择文件夹并生成"
          folderTitle="选择查阅情况表存放的文件夹"
          toInput={(copy) => ({ childId, ...copy })}
          doneText={() => '已生成儿童档案查阅情况表（PDF）'}
          onClose={() => setIsPrinting(false)}
        >
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            生成 PDF 后打印，交给监护人或主管部门。表中不含证件号码；本次打印会连同用途记入记录。
          </Typography>
        </CopyDialog>
      )}
    </>
  )
}

function People({ access: { child, since, people } }: { readonly access: ChildAccess }) {
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography variant="body2">
        {child.name}（{child.number}）的档案，{since} 以来共 {people.length}{' '}
        人查阅或办理过。同一人十分钟内反复打开记为一次。
      </Typography>
      {people.map((person) => (
        <PersonAccesses key={person.accountId ?? 0} person={person} />
      ))}
    </Stack>
  )
}
