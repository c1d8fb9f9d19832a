import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useAccount } from '#renderer/api/account.ts'
import { mayCall } from '#shared/contract/roles.ts'
import { exportList, type ExportListCode } from '#shared/features/exports/export-list.ts'
import { ExportDialog } from './ExportDialog.tsx'

/** What a page hands over: its list, and the lines it shows now. */
export interface ExportRequest {
  /** The lists to choose from; the first is the one on the screen. */
  readonly lists: readonly [ExportListCode, ...ExportListCode[]]
  /** The camp or the term, for lists that belong to one. */
  readonly scopeId?: number
  /** Lines as they are filtered on the screen. */
  readonly ids: readonly number[]
  /** The filters in words; empty where there are none. */
  readonly filter?: string
}

/** 导出 of any list page; only for whoever may read the list. */
export function ExportButton(request: ExportRequest) {
  const account = useAccount()
  const [isOpen, setIsOpen] = useState(false)
  const [first] = request.lists
  if (account === null || !mayCall(account.role, exportList(first).access)) return null
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<FileDownloadOutlined />}
        disabled={request.ids.length === 0}
        onClick={() => setIsOpen(true)}
      >
        导出
      </Button>
      {isOpen && (
        <ExportDialog
          request={request}
          mayExportFull={account.role === 'manager'}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
