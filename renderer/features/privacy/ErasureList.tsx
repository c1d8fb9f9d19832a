import { Button, Stack, Typography } from '@mui/material'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { request } from '#renderer/api/request.ts'
import type { Erasure } from '#shared/features/privacy/erasure.ts'
import { erasureBasisName } from '#shared/features/privacy/record-life.ts'
import { PRIVACY_TEXTS } from './privacy.text.ts'
import { useFolder } from './use-folder.ts'

/** Deletion records, each to be printed. */
export function ErasureList({
  erasures,
  empty,
}: {
  readonly erasures: readonly Erasure[]
  readonly empty: string
}) {
  const { isBusy, writeTo } = useFolder(PRIVACY_TEXTS)
  if (erasures.length === 0) return <Typography color="textSecondary">{empty}</Typography>
  return (
    <Stack sx={{ gap: 0.5 }}>
      {erasures.map((erasure) => (
        <Stack key={erasure.id} direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
          <Typography variant="body2" sx={{ flex: 1 }}>
            {erasure.number}　{erasure.doneOn}　儿童编号 {erasure.childNumber}　
            {erasure.act === 'anonymise' ? '匿名化' : '删除'}（{erasureBasisName(erasure.basis)}）
          </Typography>
          <IfMay route="privacy.saveErasure">
            <Button
              size="small"
              disabled={isBusy}
              onClick={() =>
                void writeTo('选择销毁记录存放的文件夹', (folder) =>
                  request('privacy.saveErasure', { id: erasure.id, folder }),
                )
              }
            >
              保存记录
            </Button>
          </IfMay>
        </Stack>
      ))}
    </Stack>
  )
}
