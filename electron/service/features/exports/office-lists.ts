import { maskNamesIn, maskParty } from '#shared/features/exports/masking.ts'
import { ENTRY_KINDS, type LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import type { Room } from '#shared/features/rooms/room.ts'
import { formatArea } from '#shared/kernel/area.ts'
import { expenseCategoryByCode } from '#shared/kernel/codes/expense-categories.ts'
import { fundSourceByCode } from '#shared/kernel/codes/fund-sources.ts'
import { roomFunctionByCode } from '#shared/kernel/codes/room-functions.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import { listLedgerEntries } from '#service/features/funding/funding.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { ListContent } from './list-content.ts'

/** The journal, the oldest first; names of people are masked, those of children in the words too. */
export function ledgerContent(
  { db }: QueryContext,
  ids: ReadonlySet<number>,
): ListContent<LedgerEntry> {
  const names = listChildren(db).map((child) => child.name)
  const plain = (text: (entry: LedgerEntry) => string) => ({ full: text, masked: text })
  return {
    scope: '',
    lines: listLedgerEntries(db, { to: null, source: null }).filter(({ id }) => ids.has(id)),
    columns: [
      { header: '日期', width: 12, ...plain(({ day }) => day) },
      { header: '凭证号', width: 14, ...plain(({ voucherNumber }) => voucherNumber) },
      { header: '种类', width: 9, ...plain(kindOf) },
      { header: '资金来源', width: 18, ...plain(({ source }) => fundSourceByCode(source).name) },
      { header: '支出科目', width: 16, ...plain(categoryOf) },
      {
        header: '摘要',
        width: 28,
        full: ({ summary }) => summary,
        masked: ({ summary }) => maskNamesIn(summary, names),
      },
      {
        header: '对方',
        width: 20,
        full: ({ counterparty }) => counterparty,
        masked: ({ counterparty }) => maskParty(counterparty),
      },
      {
        header: '金额（元）',
        width: 14,
        kind: 'yuan',
        full: ({ amountFen }) => amountFen,
        masked: ({ amountFen }) => amountFen,
      },
    ],
    groupings: [
      { title: '按种类', of: (entry) => [kindOf(entry)] },
      {
        title: '收支按来源',
        of: (entry) => [`${fundSourceByCode(entry.source).name} · ${kindOf(entry)}`],
      },
      {
        title: '支出按科目',
        of: (entry) => (entry.category === null ? [] : [categoryOf(entry)]),
      },
    ],
    childOf: () => null,
    amountOf: ({ amountFen }) => amountFen,
  }
}

/** Rooms hold nothing about people. */
export function roomsContent({ db }: QueryContext, ids: ReadonlySet<number>): ListContent<Room> {
  const plain = (text: (room: Room) => string) => ({ full: text, masked: text })
  return {
    scope: '',
    lines: listRooms(db).filter(({ id }) => ids.has(id)),
    columns: [
      { header: '房间', width: 20, ...plain(({ name }) => name) },
      { header: '功能', width: 36, ...plain((room) => functionsOf(room).join('、')) },
      {
        header: '使用面积（㎡）',
        width: 16,
        ...plain(({ useAreaDm2 }) => formatArea(useAreaDm2)),
      },
      { header: '专用/共用', width: 12, ...plain(sharingOf) },
      { header: '启用日期', width: 12, ...plain(({ inUseFrom }) => inUseFrom) },
      { header: '停用日期', width: 12, ...plain(({ inUseTo }) => inUseTo ?? '在用') },
    ],
    groupings: [
      { title: '按功能', of: functionsOf },
      { title: '按专用/共用', of: (room) => [sharingOf(room)] },
    ],
    childOf: () => null,
  }
}

function kindOf({ kind }: LedgerEntry): string {
  return ENTRY_KINDS.find(({ code }) => code === kind)?.name ?? kind
}

function categoryOf({ category }: LedgerEntry): string {
  return category === null ? '' : expenseCategoryByCode(category).name
}

function functionsOf({ functions }: Room): readonly string[] {
  return functions.map((code) => roomFunctionByCode(code).name)
}

function sharingOf({ isShared }: Room): string {
  return isShared ? '共用' : '专用'
}
