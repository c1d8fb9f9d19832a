import { z } from 'zod'
import { CARE_READERS, CARE_STAFF, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { command, query, task } from '#shared/contract/route.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  erasureIdSchema,
  erasureOrderSchema,
  erasureSchema,
  reasonSchema,
  recordLifeSchema,
} from './erasure.ts'
import {
  applicantNameSchema,
  applicantRelationSchema,
  privacyRequestSchema,
  requestAnswerSchema,
  requestDraftSchema,
} from './privacy-request.ts'

const byChild = z.strictObject({ id: childIdSchema })
const folderSchema = z.string().min(1, '请选择文件夹').max(1000)
const TOUCHES = ['privacy', 'children', 'workbench'] as const
const ERASED = [...TOUCHES, 'attachments', 'imports', 'camps', 'tutoring', 'reports'] as const

/** Passwords of files handed out of the house are longer than those typed every day. */
export const FILE_PASSWORD_MIN_LENGTH = 12
export const filePasswordSchema = z
  .string()
  .min(FILE_PASSWORD_MIN_LENGTH, `文件密码至少 ${FILE_PASSWORD_MIN_LENGTH} 位，请加长`)
  .max(128, '文件密码最多 128 位')
  .regex(/^[\x21-\x7e]*$/u, '文件密码只用英文字母、数字和符号，不用汉字和空格')

export const copyOrderSchema = z.strictObject({
  id: childIdSchema,
  applicantName: applicantNameSchema,
  applicantRelation: applicantRelationSchema,
  /** On what ground, or what the applicant asked for. */
  reason: reasonSchema,
  withFiles: z.boolean(),
  /** Null writes the files as they are. */
  password: filePasswordSchema.nullable(),
  folder: folderSchema,
})

export const privacy = {
  'privacy.record': query({
    summary: 'How far the record of a child has come, its requests and deletion records.',
    access: CARE_READERS,
    input: byChild,
    output: recordLifeSchema,
  }),
  'privacy.exportCopy': task({
    summary: 'Everything held about one child, readable by a parent, written into a folder.',
    access: CARE_STAFF,
    logged: 'export',
    input: copyOrderSchema,
    output: z.strictObject({ folder: z.string(), files: z.array(z.string()) }),
    paths: ['folder'],
    touches: ['privacy', 'audit'],
  }),
  'privacy.archive': command({
    summary: 'Make the record of a child that left read-only and hide it.',
    access: CARE_STAFF,
    input: z.strictObject({ id: childIdSchema, reason: reasonSchema }),
    output: recordLifeSchema,
    touches: TOUCHES,
  }),
  'privacy.unarchive': command({
    summary: 'Take an archived record back into use.',
    access: CARE_STAFF,
    input: z.strictObject({ id: childIdSchema, reason: reasonSchema }),
    output: recordLifeSchema,
    touches: TOUCHES,
  }),
  'privacy.anonymise': task({
    summary: 'Take everything away by which an archived child could be known; cannot be undone.',
    access: MANAGER_ONLY,
    input: erasureOrderSchema,
    output: erasureSchema,
    touches: ERASED,
  }),
  'privacy.delete': task({
    summary: 'Take away what no statistics need of an anonymised child; cannot be undone.',
    access: MANAGER_ONLY,
    input: erasureOrderSchema,
    output: erasureSchema,
    touches: ERASED,
  }),
  'privacy.erasures': query({
    summary: 'Deletion records, the latest first.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(erasureSchema),
  }),
  'privacy.saveErasure': task({
    summary: 'Write a deletion record as PDF (.docx where none can be made) into a folder.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({ id: erasureIdSchema, folder: folderSchema }),
    output: z.strictObject({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
  'privacy.requests': query({
    summary: 'Requests of children and guardians, the open ones first by due date.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({}),
    output: z.array(privacyRequestSchema),
  }),
  'privacy.addRequest': command({
    summary: 'Record a request; its due date is 15 working days on.',
    access: CARE_STAFF,
    input: requestDraftSchema,
    output: privacyRequestSchema,
    touches: TOUCHES,
  }),
  'privacy.answerRequest': command({
    summary: 'Record the decision on a request and its answer.',
    access: CARE_STAFF,
    input: requestAnswerSchema,
    output: privacyRequestSchema,
    touches: TOUCHES,
  }),
} as const
