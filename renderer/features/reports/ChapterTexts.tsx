import { Button, Paper, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { CHAPTERS, type ChapterCode, type ChapterText } from '#shared/features/reports/chapters.ts'
import type { Period } from '#shared/kernel/period.ts'

/** The words people add to each chapter; the sentences with figures are drafted by themselves. */
export function ChapterTexts({ period }: { readonly period: Period }) {
  const input = { kind: period.kind, day: period.startsOn }
  const texts = useOffice('reports.texts', input)
  return (
    <Loaded query={texts} describe={errorText}>
      {(written) => (
        <Stack sx={{ gap: 2 }}>
          <Typography variant="body2" color="textSecondary">
            带数字的句子由报告自动写出，这里填写需要补充的内容；重新统计后这里的文字保留。
          </Typography>
          {CHAPTERS.map((chapter) => (
            <Chapter
              key={chapter.code}
              period={period}
              code={chapter.code}
              title={chapter.title}
              hint={chapter.hint}
              body={bodyOf(written, chapter.code)}
            />
          ))}
        </Stack>
      )}
    </Loaded>
  )
}

function Chapter({
  period,
  code,
  title,
  hint,
  body,
}: {
  readonly period: Period
  readonly code: ChapterCode
  readonly title: string
  readonly hint: string
  readonly body: string
}) {
  const notice = useNotice()
  const [typed, setTyped] = useState<string | null>(null)
  const write = useCommand('reports.writeText')
  const mayWrite = useMay('reports.writeText')
  const text = typed ?? body
  const save = () =>
    write.mutate(
      { kind: period.kind, day: period.startsOn, chapter: code, body: text },
      {
        onSuccess: () => {
          setTyped(null)
          notice.succeed(`已保存“${title}”`)
        },
        onAlreadyDone: () => setTyped(null),
        onError: (error) => notice.fail(errorText(error)),
      },
    )
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack sx={{ gap: 1 }}>
        <TextField
          label={title}
          placeholder={hint}
          multiline
          minRows={2}
          maxRows={12}
          value={text}
          slotProps={{ input: { readOnly: !mayWrite } }}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed !== null && typed !== body && (
          <Stack direction="row" sx={{ justifyContent: 'flex-end', gap: 1 }}>
            <Button onClick={() => setTyped(null)}>撤销修改</Button>
            <Button variant="contained" disabled={write.isPending} onClick={save}>
              保存
            </Button>
          </Stack>
        )}
      </Stack>
    </Paper>
  )
}

function bodyOf(texts: readonly ChapterText[], code: ChapterCode): string {
  return texts.find((text) => text.chapter === code)?.body ?? ''
}
