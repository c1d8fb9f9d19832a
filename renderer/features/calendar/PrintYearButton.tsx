import PrintOutlined from '@mui/icons-material/PrintOutlined'
import { Button } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { CALENDAR_TEXTS } from './calendar.text.ts'

/** The year on one A4 page, into a folder the user chooses. */
export function PrintYearButton({ year }: { readonly year: number }) {
  const notice = useNotice()
  const print = useCommand('calendar.print')
  const start = async () => {
    try {
      const chosen = await requestSystem('system.choose-folder', { title: '选择存放日历的文件夹' })
      if (chosen === null) return
      const { file } = await print.mutateAsync({ year, folder: chosen.path })
      notice.succeed(`已生成 ${file}`)
    } catch (thrown) {
      notice.fail(errorText(thrown, CALENDAR_TEXTS))
    }
  }
  return (
    <Button
      variant="outlined"
      startIcon={<PrintOutlined />}
      disabled={print.isPending}
      onClick={() => void start()}
    >
      打印全年
    </Button>
  )
}
