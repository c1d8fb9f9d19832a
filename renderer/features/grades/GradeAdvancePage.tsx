import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined'
import { Button, MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { schoolYearInMind, schoolYearOf } from '#shared/features/grades/grade-advance.ts'
import { AdvanceHistory } from './AdvanceHistory.tsx'
import { AdvanceSheet } from './AdvanceSheet.tsx'

/** 秋季升级: everybody's next grade on one page, checked first, saved in one act. */
export function GradeAdvancePage() {
  const navigate = useNavigate()
  const today = localToday()
  const [year, setYear] = useState(schoolYearInMind(today))
  const preview = useOffice('grades.preview', { year })
  const running = schoolYearOf(today)
  return (
    <>
      <PageHeader
        title="秋季升级"
        purpose="每年 9 月 1 日起，全体在册儿童升一个年级；先核对，后保存，保存后可以整批撤销。"
        actions={
          <>
            <TextField
              select
              label="学年"
              size="small"
              value={year}
              onChange={(event) => setYear(Number(event.target.value))}
              sx={{ width: 180 }}
            >
              {[running, running + 1].map((one) => (
                <MenuItem key={one} value={one}>
                  {`${one}—${one + 1} 学年`}
                </MenuItem>
              ))}
            </TextField>
            <Button startIcon={<ArrowBackOutlined />} onClick={() => void navigate('/children')}>
              返回儿童档案
            </Button>
          </>
        }
      />
      <Loaded query={preview} describe={errorText}>
        {(shown) => <AdvanceSheet key={shown.year} preview={shown} />}
      </Loaded>
      <AdvanceHistory />
    </>
  )
}
