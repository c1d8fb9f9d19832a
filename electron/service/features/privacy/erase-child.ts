import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child } from '#shared/features/children/child.ts'
import type { Erasure, ErasedItem } from '#shared/features/privacy/erasure.ts'
import {
  confirmationOf,
  deletionConfirmationOf,
  keptBirthDate,
  namelessName,
} from '#shared/features/privacy/record-life.ts'
import { addDays, addMonths, startOfMonth, type Day } from '#shared/kernel/day.ts'
import { formerFiles, type FormerFile } from '#service/features/children/children.public.ts'
import { destroyAttachmentsOf } from '#service/features/attachments/attachments.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import { backupsFolder } from '#service/platform/backups/write-backup.ts'
import { listBackups } from '#service/platform/backups/list-backups.ts'
import type { CommandContext, TaskContext } from '#service/platform/context.ts'
import { removeStored } from '#service/platform/files/file-store.ts'
import { eraseFields, eraseTexts, unchangeableTexts, type TellingText } from './erase-fields.ts'
import {
  insertArchived,
  insertErasure,
  recordState,
  setAnonymised,
  setDeleted,
} from './privacy.repository.ts'
import { getChild, readRecordLife, refuse } from './record-life.ts'

type Order = ParsedInput<'privacy.anonymise'>

/** Backups are kept no longer than this (monthly ones for twelve months). */
const OLDEST_BACKUP_MONTHS = 12

/**
 * Takes everything away by which an archived child could be known; figures stay. Throws NOT_FOUND,
 * RECORD_NOT_ARCHIVED, RECORD_ANONYMISED, RETENTION_NOT_OVER, NO_DELETION_REQUEST,
 * CONTRACT_NOT_OVER or CONFIRMATION_WRONG.
 */
export function anonymiseChild(context: TaskContext, order: Order): Promise<Erasure> {
  const { erasure, fileNames } = context.write((command) => anonymise(command, context, order))
  removeStored(context.site.folder, fileNames)
  return Promise.resolve(erasure)
}

function anonymise(command: CommandContext, task: TaskContext, order: Order) {
  const { db, today, account } = command
  const child = getChild(db, order.id)
  const state = recordState(db, order.id)
  if (state === 'open' || child.leftOn === null) throw refuse('RECORD_NOT_ARCHIVED')
  if (state !== 'archived') throw refuse('RECORD_ANONYMISED')
  refuseBasis(command, order)
  refuseConfirmation(order, confirmationOf(child.number))
  command.withoutValues()
  const files = destroyAttachmentsOf(db, 'child', order.id)
  const { leftOn } = child
  const kept = keptBirthDate({ ...child, leftOn })
  const erased = { childId: order.id, name: child.name, today, keptBirthDate: kept }
  const former = formerFiles(db, order.id)
  const texts = [...tellingTexts(child), ...former.flatMap(formerTexts)]
  for (const file of former) anonymiseFormer(command, file)
  const removed: ErasedItem[] = [
    ...eraseFields(db, 'anonymise', erased),
    ...eraseTexts(db, texts),
    ...(files.ids.length === 0 ? [] : [{ what: '附件（密钥已销毁）', count: files.ids.length }]),
  ]
  setAnonymised(db, order.id, today)
  const reason = withoutTexts(order.reason, texts)
  command.about('child', order.id)
  command.because(reason)
  const erasure = insertErasure(db, {
    childId: order.id,
    childNumber: child.number,
    act: 'anonymise',
    on: today,
    by: account.id,
    basis: order.basis,
    reason,
    removed,
    remaining: [
      ...(kept === child.bornOn && !child.bornOn.endsWith('-01')
        ? ['出生日期保留到日：在册期间的当月达到统计分界年龄，只留年月会改变已报数字']
        : []),
      ...unchangeableTexts(db, texts),
      ...backupsHolding(task.site.folder, today),
    ],
  })
  return { erasure, fileNames: files.fileNames }
}

/** A file merged into the child's goes with it; its birth date counts in no figure. */
function anonymiseFormer({ db, today, account }: CommandContext, file: FormerFile): void {
  const { id: childId, name, bornOn } = file
  insertArchived(db, childId, today, account.id)
  setAnonymised(db, childId, today)
  const keptBirthDate = startOfMonth(bornOn)
  eraseFields(db, 'anonymise', { childId, name, today, keptBirthDate })
}

/** Takes away what no figure needs of an anonymised child. Throws as anonymiseChild does. */
export function deleteChild(context: TaskContext, order: Order): Promise<Erasure> {
  return Promise.resolve(
    context.write((command) => {
      const { db, today, account } = command
      const child = getChild(db, order.id)
      const state = recordState(db, order.id)
      if (state === 'deleted') throw refuse('RECORD_DELETED')
      if (state !== 'anonymised') throw refuse('RECORD_NOT_ANONYMISED')
      refuseConfirmation(order, deletionConfirmationOf(child.number))
      command.withoutValues()
      const erased = { childId: order.id, name: child.name, today, keptBirthDate: child.bornOn }
      const removed = eraseFields(db, 'delete', erased)
      for (const { id: childId, name, bornOn } of formerFiles(db, order.id)) {
        eraseFields(db, 'delete', { childId, name, today, keptBirthDate: bornOn })
        setDeleted(db, childId, today)
      }
      command.about('child', order.id)
      command.because(order.reason)
      const erasure = insertErasure(db, {
        childId: order.id,
        childNumber: child.number,
        act: 'delete',
        on: today,
        by: account.id,
        basis: order.basis,
        reason: order.reason,
        removed,
        remaining: [
          '只留统计数字所依据的行：性别、出生年月、在册起止、类别、学段和考勤，不再对应任何姓名或编号',
          ...backupsHolding(context.site.folder, today),
        ],
      })
      setDeleted(db, order.id, today)
      return erasure
    }),
  )
}

/** Earlier than the retention period only when the family asks for it or the contract is over. */
function refuseBasis({ db, today }: CommandContext, order: Order): void {
  const life = readRecordLife({ db }, order.id)
  const isOver = life.retentionOverOn !== null && life.retentionOverOn <= today
  switch (order.basis) {
    case 'retention-over':
      if (!isOver) throw refuse('RETENTION_NOT_OVER', { until: life.retentionOverOn })
      return
    case 'contract-ended':
      if (getSite(db).contract.endsOn >= today) throw refuse('CONTRACT_NOT_OVER')
      return
    case 'guardian-request':
    case 'consent-withdrawn':
      if (
        !life.requests.some(
          ({ kind, decision }) =>
            kind === 'deletion' && (decision === 'granted' || decision === 'partly'),
        )
      ) {
        throw refuse('NO_DELETION_REQUEST')
      }
  }
}

function refuseConfirmation({ confirmation }: Order, expected: string): void {
  if (confirmation.trim() !== expected) throw refuse('CONFIRMATION_WRONG', { expected })
}

function tellingTexts(child: Child): readonly TellingText[] {
  return [
    { text: child.name, stand: namelessName(child.number) },
    { text: child.guardianName, stand: '监护人' },
    { text: child.fatherName, stand: '父亲' },
    { text: child.motherName, stand: '母亲' },
    ...[child.idNumber ?? '', child.guardianPhone, child.fatherPhone, child.motherPhone].map(
      (text) => ({ text, stand: '（已删除）' }),
    ),
  ]
}

function formerTexts({ name, number, idNumber }: FormerFile): readonly TellingText[] {
  return [
    { text: name, stand: namelessName(number) },
    { text: idNumber ?? '', stand: '（已删除）' },
  ]
}

function withoutTexts(reason: string, texts: readonly TellingText[]): string {
  return texts
    .filter(({ text }) => text.length >= 2)
    .toSorted((a, b) => b.text.length - a.text.length)
    .reduce((left, { text, stand }) => left.replaceAll(text, stand), reason)
}

/** Backups beside the data made until today still hold the child; the last goes with its turn. */
function backupsHolding(dataFolder: string, today: Day): string[] {
  const { length } = listBackups(backupsFolder(dataFolder))
  const goneOn = addDays(addMonths(today, OLDEST_BACKUP_MONTHS), 1)
  const second = `第二份副本和以前导出的文件不在本机清理范围内，请分别处理`
  return length === 0
    ? [second]
    : [
        `本机 ${length} 份备份中仍有该儿童（加密保存），按备份保留规则最迟 ${goneOn} 全部轮换删除；其间如从备份恢复，须重新办理`,
        second,
      ]
}
