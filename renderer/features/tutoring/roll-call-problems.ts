import type { z } from 'zod'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'

/** What keeps a roll call from being saved, in sentences that name the child. */
export function problemsOf(
  error: z.ZodError,
  { lines }: Pick<TutoringDay, 'lines'>,
): readonly string[] {
  const sentences = error.issues.map(({ path, message }) => {
    const [field, index] = path
    const name = field === 'marks' && typeof index === 'number' ? lines[index]?.name : undefined
    return name === undefined ? message : `${name}：${message}`
  })
  return [...new Set(sentences)]
}
