import { Typography } from '@mui/material'
import type { EventFilter } from '#shared/features/audit/audit.contract.ts'
import { CopyDialog } from './CopyDialog.tsx'

/** Writes what the filter leaves into a workbook. */
export function ExportDialog({
  filter,
  onClose,
}: {
  readonly filter: EventFilter
  readonly onClose: () => void
}) {
  return (
    <CopyDialog
      route="audit.export"
      title="导出操作与查阅记录"
      submitLabel="选择文件夹并导出"
      folderTitle="选择导出表格存放的文件夹"
      toInput={(copy) => ({ filter, ...copy })}
      doneText={({ events }) => `已导出 ${events} 条记录`}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        按当前筛选条件导出为 Excel
        表格，含人员和儿童姓名，不含证件号码。导出本身会连同用途记入记录，请妥善保管文件。
      </Typography>
    </CopyDialog>
  )
}
