import { z } from 'zod'
import { CARE_READERS } from '#shared/contract/roles.ts'
import type { Role } from '#shared/contract/roles.ts'
import { command, query, task } from '#shared/contract/route.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { mediaTypeSchema } from './attachment-codes.ts'
import {
  attachmentDraftSchema,
  attachmentIdSchema,
  attachmentLabelSchema,
  attachmentListSchema,
  attachmentOwnerSchema,
  attachmentSchema,
  copySchema,
  removalSchema,
} from './attachment.ts'

/** Those who keep the files; counsellors too, whose notes are files of the child. */
const FILE_STAFF = ['manager', 'social-worker', 'counsellor'] as const satisfies readonly Role[]

const byIdSchema = z.strictObject({ id: attachmentIdSchema })

export const attachments = {
  'attachments.list': query({
    summary: 'The files of a record, removed ones included; restricted ones only for people named.',
    access: CARE_READERS,
    input: attachmentOwnerSchema,
    output: attachmentListSchema,
  }),
  'attachments.add': task({
    summary: 'Check a file, shrink a photo, and keep it encrypted.',
    access: FILE_STAFF,
    input: attachmentDraftSchema,
    output: z.strictObject({ id: attachmentIdSchema }),
    paths: ['path'],
    touches: ['attachments', 'workbench'],
  }),
  'attachments.open': task({
    summary: 'A photo in base64, to be shown on screen.',
    access: CARE_READERS,
    logged: 'read',
    input: byIdSchema,
    output: z.strictObject({ mediaType: mediaTypeSchema, base64: z.string() }),
  }),
  'attachments.portrait': task({
    summary:
      'The portrait at the top of a file, part of reading it; null without consent to photos.',
    access: CARE_READERS,
    input: z.strictObject({ childId: childIdSchema }),
    output: z.strictObject({
      portrait: z
        .strictObject({ id: attachmentIdSchema, mediaType: mediaTypeSchema, base64: z.string() })
        .nullable(),
    }),
  }),
  'attachments.setPortrait': command({
    summary: 'Make a photo the portrait of the file, or no photo, while photos are consented to.',
    access: FILE_STAFF,
    input: z.strictObject({ id: attachmentIdSchema, isPortrait: z.boolean() }),
    output: attachmentSchema,
    touches: ['attachments'],
  }),
  'attachments.saveCopy': task({
    summary: 'Write a readable copy of a file into a folder, with a reason.',
    access: FILE_STAFF,
    logged: 'export',
    input: copySchema,
    output: z.strictObject({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
  'attachments.correct': command({
    summary: 'Correct what is written about a file, or who may open it.',
    access: FILE_STAFF,
    input: z.strictObject({ id: attachmentIdSchema, label: attachmentLabelSchema }),
    output: z.strictObject({}),
    touches: ['attachments', 'workbench'],
  }),
  'attachments.remove': command({
    summary: 'Take a file off the list; it stays and can be brought back.',
    access: FILE_STAFF,
    input: removalSchema,
    output: attachmentSchema,
    touches: ['attachments', 'workbench'],
  }),
  'attachments.restore': command({
    summary: 'Bring a removed file back.',
    access: FILE_STAFF,
    input: byIdSchema,
    output: attachmentSchema,
    touches: ['attachments', 'workbench'],
  }),
} as const
