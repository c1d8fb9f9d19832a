import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import type { RestrictedClass } from '#shared/contract/roles.ts'
import type { Owner } from './attachment-owner.ts'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'
import { draftOf, type ChosenFile } from './chosen-files.ts'

/** How far the work is: the file at hand, counted from 1. */
export interface Progress {
  readonly current: number
  readonly total: number
}

/**
 * Keeps files one after another. Answers those that were not kept, each with the reason; nothing is
 * begun while one of them is not filled in.
 */
export function useAddFiles(owner: Owner) {
  const add = useCommand('attachments.add')
  const [progress, setProgress] = useState<Progress | null>(null)

  const keep = async (
    files: readonly ChosenFile[],
    restrictedClass: RestrictedClass | null,
  ): Promise<readonly ChosenFile[]> => {
    const asked = files.map((file) => ({ file, made: draftOf(owner, file, restrictedClass) }))
    if (asked.some(({ made }) => 'problem' in made)) {
      return asked.map(({ file, made }) => ({
        ...file,
        problem: 'problem' in made ? made.problem : null,
      }))
    }
    const refused: ChosenFile[] = []
    for (const [index, { file, made }] of asked.entries()) {
      if ('problem' in made) continue
      setProgress({ current: index + 1, total: asked.length })
      try {
        // One after another: each is encrypted and flushed before the next is read.
        await add.mutateAsync(made.draft)
      } catch (error) {
        refused.push({ ...file, problem: errorText(error, ATTACHMENTS_TEXTS) })
      }
    }
    setProgress(null)
    return refused
  }

  return { keep, progress }
}
