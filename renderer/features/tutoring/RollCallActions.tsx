import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined'
import DoneAllOutlined from '@mui/icons-material/DoneAllOutlined'
import PrintOutlined from '@mui/icons-material/PrintOutlined'
import LogoutOutlined from '@mui/icons-material/LogoutOutlined'
import { Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { totalsOf, totalsText } from '#shared/features/tutoring/attendance.ts'
import { allPresent, allSignedOut, likeBefore } from '#shared/features/tutoring/roll-call-marks.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { likelySignOutTime } from './likely-sign-out-time.ts'
import type { ChangeRollCall, RollCallDraft } from './roll-call-draft.ts'
import { showWritten } from './show-written.ts'
import { TimeCell } from './TimeCell.tsx'
import { TUTORING_TEXTS } from './tutoring.text.ts'

/** Acts on the whole sheet, and its totals as they stand. */
export function RollCallActions({
  data,
  draft,
  change,
}: {
  readonly data: TutoringDay
  readonly draft: RollCallDraft
  readonly change: ChangeRollCall
}) {
  const notice = useNotice()
  const [chosen, setChosen] = useState<string | null>(null)
  const leavesAt = chosen ?? likelySignOutTime(data.day, draft.session)
  const { previous } = data
  const repeat = () => {
    if (previous === null) return
    change({ type: 'all', change: (marks, at) => likeBefore(marks, previous.marks, at) })
    const { tutors, tutorCount } = previous
    change({ type: 'session', fields: { tutors, tutorCount } })
    notice.succeed(`已照 ${previous.day} 填好，请核对后保存`)
  }
  const signAllOut = () => {
    if (!clockTimeSchema.safeParse(leavesAt).success) {
      notice.warn('签退时间应写成 18:00，请改好后再点')
      return
    }
    change({ type: 'all', change: (marks) => allSignedOut(marks, leavesAt) })
  }
  const totals = totalsOf(draft.marks)
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1 }}>
      <Button
        variant="outlined"
        startIcon={<DoneAllOutlined />}
        onClick={() => change({ type: 'all', change: allPresent })}
      >
        全部出勤
      </Button>
      <Button variant="outlined" startIcon={<LogoutOutlined />} onClick={signAllOut}>
        全部签退
      </Button>
      <Box sx={{ width: 64 }}>
        <TimeCell label="全部签退的时间" value={leavesAt} onChange={setChosen} />
      </Box>
      <Button
        variant="outlined"
        startIcon={<ContentCopyOutlined />}
        disabled={previous === null}
        onClick={repeat}
      >
        复制上次{previous === null ? '' : `（${previous.day.slice(5)}）`}
      </Button>
      <PrintSignIn data={data} />
      <Box sx={{ flex: 1 }} />
      <Typography role="status" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
        {totalsText(totals)}
        {totals.late > 0 && `，迟到 ${totals.late}`}
        {totals.leftEarly > 0 && `，早退 ${totals.leftEarly}`}
      </Typography>
    </Stack>
  )
}

/** A sheet of the day to be filled in by hand: for the wall, or when the power is gone. */
function PrintSignIn({ data: { termId, day } }: { readonly data: TutoringDay }) {
  const notice = useNotice()
  const print = useCommand('tutoring.printSignIn')
  const write = async () => {
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放签到表的文件夹',
      })
      if (chosen === null) return
      const { file } = await print.mutateAsync({ termId, day, folder: chosen.path })
      showWritten(notice, chosen.path, file)
    } catch (thrown) {
      notice.fail(errorText(thrown, TUTORING_TEXTS))
    }
  }
  return (
    <Button
      variant="outlined"
      startIcon={<PrintOutlined />}
      disabled={print.isPending}
      onClick={() => void write()}
    >
      打印签到表
    </Button>
  )
}
