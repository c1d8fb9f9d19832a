import { z } from 'zod'
import {
  attachmentIdSchema,
  attachmentSchema,
  type Attachment,
  type AttachmentId,
  type AttachmentLabel,
  type AttachmentOwner,
} from '#shared/features/attachments/attachment.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { MediaType } from '#shared/features/attachments/attachment-codes.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'
import type { StoredFile } from '#service/platform/files/file-store.ts'

const SELECT = `
  SELECT a.id, a.subject, a.subject_id AS subjectId, a.kind, a.title, a.description,
    a.original_name AS originalName, a.media_type AS mediaType, a.bytes, a.width, a.height,
    a.restricted_class AS restrictedClass, a.is_portrait AS isPortrait, a.added_at AS addedAt, adder.display_name AS addedBy,
    a.removed_at AS removedAt, remover.display_name AS removedBy,
    a.removed_reason AS removedReason
  FROM attachment a
  JOIN account adder ON adder.id = a.added_by
  LEFT JOIN account remover ON remover.id = a.removed_by`

const OF_SUBJECT = query(
  `${SELECT} WHERE a.subject = @subject AND a.subject_id = @subjectId ORDER BY a.id DESC`,
  attachmentSchema,
)
const BY_ID = query(`${SELECT} WHERE a.id = @id`, attachmentSchema)

const FILE = query(
  'SELECT file_name AS name, file_key AS key FROM attachment WHERE id = @id',
  z.object({ name: z.string(), key: z.instanceof(Uint8Array) }),
)
const SAME_CONTENT = query(
  `SELECT id, restricted_class AS restrictedClass FROM attachment
   WHERE subject = @subject AND subject_id = @subjectId AND sha256 = @sha256
     AND removed_at IS NULL`,
  attachmentSchema.pick({ id: true, restrictedClass: true }),
)
const FILE_NAMES = query(
  'SELECT file_name AS name FROM attachment ORDER BY id',
  z.object({ name: z.string() }),
)
const FILES_OF_SUBJECT = query(
  `SELECT id, file_name AS name FROM attachment
   WHERE subject = @subject AND subject_id = @subjectId ORDER BY id`,
  z.object({ id: attachmentIdSchema, name: z.string() }),
)

const INSERT = statement(`
  INSERT INTO attachment (subject, subject_id, kind, title, description, restricted_class,
    original_name, media_type, bytes, width, height, sha256, file_name, file_key,
    added_at, added_by)
  VALUES (@subject, @subjectId, @kind, @title, @description, @restrictedClass,
    @originalName, @mediaType, @bytes, @width, @height, @sha256, @name, @key, @addedAt, @addedBy)
`)
const SET_LABEL = statement(`
  UPDATE attachment SET kind = @kind, title = @title, description = @description,
    restricted_class = @restrictedClass
  WHERE id = @id
`)
const SET_REMOVED = statement(`
  UPDATE attachment SET removed_at = @at, removed_by = @by, removed_reason = @reason
  WHERE id = @id
`)
const RESTORE = statement(`
  UPDATE attachment SET removed_at = NULL, removed_by = NULL, removed_reason = NULL
  WHERE id = @id
`)
const PORTRAIT_OF = query(
  `SELECT id FROM attachment
   WHERE subject = 'child' AND subject_id = @childId AND is_portrait = 1 AND removed_at IS NULL
     AND restricted_class IS NULL
   ORDER BY id DESC LIMIT 1`,
  attachmentSchema.pick({ id: true }),
)
const SET_PORTRAIT = statement(`
  UPDATE attachment SET is_portrait = (id = @id AND @isPortrait)
  WHERE subject = @subject AND subject_id = @subjectId
    AND (id = @id OR is_portrait = 1)
`)
// The key is overwritten before its row goes: a deleted row may linger in a free page.
const FORGET_KEYS = statement(`
  UPDATE attachment SET file_key = zeroblob(32)
  WHERE subject = @subject AND subject_id = @subjectId
`)
const DELETE = statement(
  'DELETE FROM attachment WHERE subject = @subject AND subject_id = @subjectId',
)

/** What a row holds besides its label. */
export interface AttachmentFacts extends StoredFile, AttachmentOwner {
  readonly originalName: string
  readonly mediaType: MediaType
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly sha256: string
  readonly addedAt: string
  readonly addedBy: number
}

/** The files of a record, the newest first, removed ones included. */
export function listAttachments(db: Reads, { subject, subjectId }: AttachmentOwner): Attachment[] {
  return db.all(OF_SUBJECT, { subject, subjectId })
}

/** Throws NOT_FOUND. */
export function getAttachment(db: Reads, id: AttachmentId): Attachment {
  return db.get(BY_ID, { id })
}

/** Where the content lies and the key that opens it; throws NOT_FOUND. */
export function getStoredFile(db: Reads, id: AttachmentId): StoredFile {
  return db.get(FILE, { id })
}

/** Files of the record with the same content that are not removed. */
export function listSameContent(
  db: Reads,
  { subject, subjectId, sha256 }: AttachmentOwner & { readonly sha256: string },
): Pick<Attachment, 'id' | 'restrictedClass'>[] {
  return db.all(SAME_CONTENT, { subject, subjectId, sha256 })
}

/** The stored names of all rows: every other file in the folder is an orphan. */
export function listLiveFileNames(db: Reads): readonly string[] {
  return db.all(FILE_NAMES).map((row) => row.name)
}

export function listFilesOf(
  db: Reads,
  { subject, subjectId }: AttachmentOwner,
): readonly { readonly id: AttachmentId; readonly name: string }[] {
  return db.all(FILES_OF_SUBJECT, { subject, subjectId })
}

export function insertAttachment(
  db: Writes,
  label: AttachmentLabel,
  facts: AttachmentFacts,
): AttachmentId {
  return attachmentIdSchema.parse(db.run(INSERT, { ...label, ...facts }).id)
}

export function setLabel(db: Writes, id: AttachmentId, label: AttachmentLabel): void {
  db.run(SET_LABEL, { id, ...label })
}

export function setRemoved(
  db: Writes,
  id: AttachmentId,
  removed: { readonly at: string; readonly by: number; readonly reason: string },
): void {
  db.run(SET_REMOVED, { id, ...removed })
}

export function setRestored(db: Writes, id: AttachmentId): void {
  db.run(RESTORE, { id })
}

/** The photo chosen for the top of a child's file. */
export function findPortrait(db: Reads, childId: ChildId): AttachmentId | null {
  return db.find(PORTRAIT_OF, { childId })?.id ?? null
}

/** One at a time: the former portrait is an ordinary photo again. */
export function setPortraitOf(
  db: Writes,
  { id, subject, subjectId }: Attachment,
  isPortrait: boolean,
): void {
  db.run(SET_PORTRAIT, { id, subject, subjectId, isPortrait })
}

export function deleteAttachmentsOf(db: Writes, { subject, subjectId }: AttachmentOwner): void {
  db.run(FORGET_KEYS, { subject, subjectId })
  db.run(DELETE, { subject, subjectId })
}
