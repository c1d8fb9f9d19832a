import { Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { DateField, localToday } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { ClassFile, ClassMember } from '#shared/features/classes/class-summary.ts'
import { isDay } from '#shared/kernel/day.ts'
import { CLASSES_TEXTS } from './classes.text.ts'
import { useWriteInto } from './use-write-into.ts'

/** Certificates of all children who earned one, as one PDF. */
export function CertificatesDialog({
  file,
  earned,
  onClose,
}: {
  readonly file: ClassFile
  readonly earned: readonly ClassMember[]
  readonly onClose: () => void
}) {
  const print = useCommand('classes.printCertificates')
  const writeInto = useWriteInto('选择存放结业证书的文件夹')
  const [issuedOn, setIssuedOn] = useState<string | null>(localToday())
  const [error, setError] = useState<string | null>(null)
  const childIds = [...new Set(earned.map(({ childId }) => childId))]
  const write = async () => {
    if (!isDay(issuedOn)) {
      setError('请填写发证日期')
      return
    }
    try {
      const isDone = await writeInto((folder) =>
        print.mutateAsync({ classId: file.class.id, childIds, issuedOn, folder }),
      )
      if (isDone) onClose()
    } catch (thrown) {
      setError(errorText(thrown, CLASSES_TEXTS))
    }
  }
  return (
    <FormDialog
      act={{ isBusy: print.isPending, isDirty: false, error, submit: () => void write() }}
      title={`打印 ${childIds.length} 张结业证书`}
      submitLabel="选择文件夹并生成"
      maxWidth="xs"
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 2 }}>
        {`出勤率达到 80% 的儿童：${earned.map(({ name }) => name).join('、')}。生成一个 A4 横向的 PDF，每人一页。`}
      </Typography>
      <DateField label="发证日期" value={issuedOn} onChange={setIssuedOn} required />
    </FormDialog>
  )
}
