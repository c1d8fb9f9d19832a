import type { Scan } from '#shared/features/library/copy-standing.ts'
import { removalReasonName } from '#shared/features/library/copy.ts'
import type { LoanId, LoanLine } from '#shared/features/library/loan.ts'
import { formatDayLong } from '#shared/kernel/day.ts'
import { quoted, unknownBarcode } from './library.text.ts'

/** The child at the desk. */
export interface DeskChild {
  readonly id: number
  readonly name: string
}

/** What the desk says after a scan, in big words; `giveBack` offers to take that book back first. */
export interface DeskMessage {
  readonly severity: 'success' | 'info' | 'warning' | 'error'
  readonly title: string
  readonly text: string
  readonly giveBack?: { readonly barcode: string; readonly label: string }
}

export type DeskStep =
  | { readonly act: 'lend'; readonly child: DeskChild }
  | { readonly act: 'return' }
  | { readonly act: 'say'; readonly message: DeskMessage }

/**
 * What a scan does at the desk. A book on the shelf is lent to the child at the desk. A lent book
 * comes back by itself, unless another child is at the desk (a mistake is likely: say who has it)
 * or it was lent a moment ago (the scanner read it twice).
 */
export function deskStep(
  scan: Scan,
  child: DeskChild | null,
  lentHere: ReadonlySet<LoanId>,
): DeskStep {
  switch (scan.kind) {
    case 'on-shelf':
      return child === null ? say(noChild(scan.copy.title)) : { act: 'lend', child }
    case 'lent':
      return stepForLent(scan.loan, child, lentHere)
    case 'removed':
      return say(removed(scan.copy))
    case 'isbn':
      return say(coverIsbn(scan.title, scan.barcodes))
    case 'unknown':
      return say({ severity: 'error', title: '不认识的条码', text: unknownBarcode(scan.text) })
  }
}

function stepForLent(
  loan: LoanLine,
  child: DeskChild | null,
  lentHere: ReadonlySet<LoanId>,
): DeskStep {
  if (child === null) return { act: 'return' }
  if (loan.childId !== child.id) return say(heldByAnother(loan, child))
  return lentHere.has(loan.id) ? say(scannedTwice(loan)) : { act: 'return' }
}

function noChild(title: string): DeskMessage {
  return {
    severity: 'warning',
    title: `${quoted(title)}在架，还没有选择借书的儿童`,
    text: '请先在左上方选择儿童，再扫这本书。',
  }
}

function heldByAnother(loan: LoanLine, child: DeskChild): DeskMessage {
  const late = loan.overdueDays > 0 ? `，已逾期 ${loan.overdueDays} 天` : ''
  return {
    severity: 'error',
    title: `${quoted(loan.title)}在${loan.childName}名下，还没有归还`,
    text: `应还日期${formatDayLong(loan.dueOn)}${late}。书在手边的，先替${loan.childName}归还，再扫一次借给${child.name}。`,
    giveBack: { barcode: loan.barcode, label: '先归还' },
  }
}

function scannedTwice(loan: LoanLine): DeskMessage {
  return {
    severity: 'info',
    title: `${quoted(loan.title)}刚刚已借给${loan.childName}`,
    text: `不用再扫，应还日期${formatDayLong(loan.dueOn)}。如果是来还书，请点“归还”。`,
    giveBack: { barcode: loan.barcode, label: '归还' },
  }
}

function removed(copy: Extract<Scan, { kind: 'removed' }>['copy']): DeskMessage {
  const reason = removalReasonName(copy.removedReason ?? 'withdrawn')
  return {
    severity: 'error',
    title: `${quoted(copy.title)}这一册已下架（${reason}）`,
    text: `${copy.removedOn === null ? '' : `${formatDayLong(copy.removedOn)}起不再计入馆藏。`}书已找回的，请在“图书目录”中重新登记一册。`,
  }
}

function coverIsbn(title: string, barcodes: readonly string[]): DeskMessage {
  const shown = barcodes.slice(0, 5).join('、')
  const more = barcodes.length > 5 ? ` 等 ${barcodes.length} 册` : ''
  return {
    severity: 'warning',
    title: '扫到的是封底的 ISBN',
    text:
      barcodes.length === 0
        ? `${quoted(title)}没有在藏的册，请先在“图书目录”中登记。`
        : `${quoted(title)}请扫书上贴的馆内条码：${shown}${more}。`,
  }
}

function say(message: DeskMessage): DeskStep {
  return { act: 'say', message }
}
