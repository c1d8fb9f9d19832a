import { z } from 'zod'
import { FEATURES } from '#shared/contract/features.ts'
import { MANAGER_ONLY } from '#shared/contract/roles.ts'
import { command, task } from '#shared/contract/route.ts'
import {
  destroyedSchema,
  destroyOrderSchema,
  destructionPreviewSchema,
  exportOrderSchema,
  exportProgressSchema,
  handoverIdSchema,
  handoverSchema,
  handoverStateSchema,
  receiptOrderSchema,
} from './handover.ts'

const nothing = z.strictObject({})
const folderSchema = z.string().min(1, '请选择文件夹').max(1000)

export const handover = {
  'handover.state': task({
    summary: 'The check list at the end of the contract, and hand-overs so far.',
    access: MANAGER_ONLY,
    input: nothing,
    output: handoverStateSchema,
  }),
  'handover.export': task({
    summary: 'Write everything readable into one encrypted zip for the recipient.',
    access: MANAGER_ONLY,
    logged: 'export',
    input: exportOrderSchema,
    output: handoverSchema,
    paths: ['folder'],
    touches: ['handover', 'audit'],
  }),
  'handover.progress': task({
    summary: 'How far the export is.',
    access: MANAGER_ONLY,
    input: nothing,
    output: exportProgressSchema,
  }),
  'handover.cancel': task({
    summary: 'Stop the export; nothing is left of its file.',
    access: MANAGER_ONLY,
    input: nothing,
    output: z.strictObject({}),
  }),
  'handover.verify': task({
    summary: 'Open the written zip with its password and compare every file.',
    access: MANAGER_ONLY,
    input: z.strictObject({
      id: handoverIdSchema,
      file: z.string().min(1, '请选择移交文件').max(1000),
      password: z.string().min(1, '请输入文件密码').max(128),
    }),
    output: handoverSchema,
    paths: ['file'],
    touches: ['handover', 'audit'],
  }),
  'handover.recordReceipt': command({
    summary: 'Record when and by whom the hand-over was received.',
    access: MANAGER_ONLY,
    input: receiptOrderSchema,
    output: handoverSchema,
    touches: ['handover', 'audit'],
  }),
  'handover.saveList': task({
    summary: 'Write the list of what was handed over (PDF, or .docx where none can be made).',
    access: MANAGER_ONLY,
    logged: 'export',
    input: z.strictObject({ id: handoverIdSchema, folder: folderSchema }),
    output: z.strictObject({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
  'handover.previewDestruction': task({
    summary: 'What would be destroyed, and what cannot be reached.',
    access: MANAGER_ONLY,
    input: nothing,
    output: destructionPreviewSchema,
  }),
  'handover.destroy': task({
    summary: 'Write certificate and residual log, destroy the keys, then every file of the site.',
    access: MANAGER_ONLY,
    logged: 'export',
    input: destroyOrderSchema,
    output: destroyedSchema,
    paths: ['folder'],
    touches: FEATURES,
  }),
} as const
