import type { RouteInput } from '#shared/contract/index.ts'
import type { RestrictedClass } from '#shared/contract/roles.ts'
import { attachmentDraftSchema } from '#shared/features/attachments/attachment.ts'
import {
  ATTACHMENT_KINDS,
  type AttachmentKind,
} from '#shared/features/attachments/attachment-codes.ts'
import type { Owner } from './attachment-owner.ts'

/** A file picked for a record and not yet kept; `problem` says why it was not. */
export interface ChosenFile {
  readonly path: string
  readonly kind: AttachmentKind | null
  readonly title: string
  readonly problem: string | null
}

/** The name at the end of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}

export function newlyChosen(path: string): ChosenFile {
  return { path, kind: null, title: '', problem: null }
}

/** The kind’s own name is the title until somebody writes another. */
export function withKind(file: ChosenFile, kind: AttachmentKind): ChosenFile {
  const isOwn = file.title !== '' && !ATTACHMENT_KINDS.some(({ name }) => name === file.title)
  const name = ATTACHMENT_KINDS.find(({ code }) => code === kind)?.name ?? ''
  return { ...file, kind, problem: null, title: isOwn ? file.title : name }
}

/** What is sent for one file, or the sentence that says what is missing. */
export function draftOf(
  { subject, subjectId }: Owner,
  { path, kind, title }: ChosenFile,
  restrictedClass: RestrictedClass | null,
): { readonly draft: RouteInput<'attachments.add'> } | { readonly problem: string } {
  const label = { kind, title, description: '', restrictedClass }
  const parsed = attachmentDraftSchema.safeParse({ subject, subjectId, ...label, path })
  if (parsed.success) return { draft: parsed.data }
  const messages = [...new Set(parsed.error.issues.map((issue) => issue.message))]
  return { problem: messages.join('；') }
}
