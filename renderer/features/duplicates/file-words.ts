import type { DuplicateFile } from '#shared/features/duplicates/duplicate.ts'

/** 2026-0001 林小雨 2018-03-01 上坪村（已退出） */
export function fileText({ number, name, bornOn, village, ...rest }: DuplicateFile): string {
  const standing =
    rest.recordState === 'archived' ? '（已归档）' : rest.leftOn === null ? '' : '（已退出）'
  return [number, name, bornOn, village].filter((part) => part !== '').join(' ') + standing
}
