import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/roles.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import {
  exportList,
  exportPurposeName,
  maskingLevel,
} from '#shared/features/exports/export-list.ts'
import type { ExportsErrorCode } from '#shared/features/exports/exports.errors.ts'
import type { Site } from '#shared/features/site/site.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { QueryContext, TaskContext } from '#service/platform/context.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import { childrenContent } from './children-lists.ts'
import { consentsContent } from './consents-list.ts'
import { writtenList, type WrittenList } from './list-content.ts'
import { missingContent } from './missing-list.ts'
import { ledgerContent, roomsContent } from './office-lists.ts'
import { parentGuestsContent } from './parent-guests-list.ts'
import { campersContent, classContent, loansContent, tutoringContent } from './roster-lists.ts'

type Input = ParsedInput<'exports.write'>

/**
 * Writes a list as its level allows; the log names every child in it. Throws NOT_ALLOWED for a list
 * the role may not read, EXPORT_FULL_BY_MANAGER, EXPORT_EMPTY, FOLDER_NOT_WRITABLE, FILE_IN_USE,
 * DISK_FULL.
 */
export async function writeList(
  context: TaskContext,
  input: Input,
): Promise<RouteOutput<'exports.write'>> {
  const { form, folder } = input
  const account = context.account()
  if (!mayCall(account.role, exportList(form.list).access)) throw new AppError('NOT_ALLOWED')
  if (form.level === 'full' && account.role !== 'manager') throw refuse('EXPORT_FULL_BY_MANAGER')
  const { list, site } = context.read((reading) => ({
    list: readList(reading, input),
    site: getSite(reading.db),
  }))
  if (list.lineCount === 0) throw refuse('EXPORT_EMPTY')
  const bytes = await sheetOf(list, { input, site, account, now: context.now })
  const { short } = maskingLevel(form.level)
  const name = `${site.shortName}_${titleOf(list, input)}_${short}_${context.today}.xlsx`
  const [file = name] = await writeAllNamed(folder, [{ name: fileName(name), bytes }], () =>
    context.write((command) => {
      for (const id of list.children) command.about('child', id)
      command.because(reasonOf(input))
    }),
  )
  return { folder, file, lines: list.lineCount }
}

function readList(context: QueryContext, { form, ids, scopeId }: Input): WrittenList {
  const { list, level } = form
  const wanted = new Set(ids)
  switch (list) {
    case 'children':
      return writtenList(childrenContent(context, wanted, null), level)
    case 'left-behind':
    case 'in-difficulty':
      return writtenList(childrenContent(context, wanted, list), level)
    case 'consents':
      return writtenList(consentsContent(context, wanted), level)
    case 'missing':
      return writtenList(missingContent(context, wanted), level)
    case 'campers':
      return writtenList(campersContent(context, wanted, scopeId), level)
    case 'tutoring':
      return writtenList(tutoringContent(context, wanted, scopeId), level)
    case 'class':
      return writtenList(classContent(context, wanted, scopeId), level)
    case 'parent-guests':
      return writtenList(parentGuestsContent(context, wanted, scopeId), level)
    case 'loans':
      return writtenList(loansContent(context, wanted), level)
    case 'ledger':
      return writtenList(ledgerContent(context, wanted), level)
    case 'rooms':
      return writtenList(roomsContent(context, wanted), level)
  }
}

function sheetOf(
  list: WrittenList,
  about: {
    readonly input: Input
    readonly site: Site
    readonly account: Account
    readonly now: string
  },
): Promise<Uint8Array> {
  const { input, site, account, now } = about
  const { form, filter } = input
  const { name: level } = maskingLevel(form.level)
  const { recipient } = form
  const said = [
    `导出人：${account.displayName}`,
    `导出时间：${localMinute(now)}`,
    `用途：${purposeOf(input)}`,
    ...(recipient === '' ? [] : [`交给：${recipient}`]),
    `级别：${level}`,
  ]
  const isPublic = form.level === 'public'
  return writeWorkbook({
    name: titleOf(list, input),
    author: site.agencyName,
    createdAt: new Date(now),
    sheets: [
      {
        name: exportList(form.list).name,
        orientation: list.columns.length > 6 ? 'landscape' : 'portrait',
        title: titleOf(list, input),
        above: { left: said.join('　') },
        table: { columns: list.columns, rows: dataRows(list.rows) },
        notes: [
          `${site.fullName}；共 ${isPublic && list.lineCount < 3 ? '<3' : list.lineCount} ${exportList(form.list).unit}${filter === '' ? '' : `；筛选：${filter}`}。`,
          ...(isPublic ? ['不足 3 的写“<3”；“＊”为防止推算而隐去。'] : []),
          ...(form.level === 'aggregate' || isPublic
            ? ['同一名儿童可计入多类，各类之和可大于合计。']
            : []),
        ],
        frozenColumns: form.level === 'full' || form.level === 'masked' ? 3 : 0,
        ...(isPublic ? {} : { footer: '项目内部资料' }),
      },
    ],
  })
}

function titleOf({ scope }: WrittenList, { form }: Input): string {
  const { name } = exportList(form.list)
  return scope === '' ? name : `${scope}${name}`
}

function purposeOf({ form: { purpose, purposeWords } }: Input): string {
  const name = exportPurposeName(purpose)
  return purposeWords === '' ? name : `${name}（${purposeWords}）`
}

function reasonOf(input: Input): string {
  const { form } = input
  const to = form.recipient === '' ? '' : `；交给：${form.recipient}`
  const what = `${exportList(form.list).name}，${maskingLevel(form.level).short}`
  return `${what}；用途：${purposeOf(input)}${to}`
}

/** Names of camps and terms may hold what a file name may not. */
function fileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|]/gu, '_')
}

function refuse(code: ExportsErrorCode): AppError {
  return new AppError(code)
}
