import dayjs from 'dayjs'
import { useCallback, useRef, useState } from 'react'
import { ALREADY_DONE, errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { request } from '#renderer/api/request.ts'
import { isAlreadyDone, useAct } from '#renderer/api/use-act.ts'
import { normaliseBarcode } from '#shared/features/library/barcode.ts'
import type { ChildChoice } from '#shared/features/children/child.ts'
import type { LoanId, LoanLine } from '#shared/features/library/loan.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { formatDayLong } from '#shared/kernel/day.ts'
import { deskStep, type DeskMessage } from './desk-step.ts'
import { LIBRARY_TEXTS, quoted } from './library.text.ts'

/** One thing done at the desk since the page was opened. */
export interface DeskEntry {
  readonly number: number
  /** Time of day, HH:mm. */
  readonly at: string
  readonly kind: 'lent' | 'returned' | 'renewed'
  readonly loan: LoanLine
}

export interface Desk {
  readonly children: readonly ChildChoice[]
  readonly child: ChildChoice | null
  readonly message: DeskMessage | null
  /** What was done in this sitting, the latest first. */
  readonly entries: readonly DeskEntry[]
  readonly choose: (child: ChildChoice | null) => void
  readonly scan: (text: string) => void
  readonly giveBack: (barcode: string) => void
  readonly renew: (loanId: LoanId) => void
}

/** The lending desk: scans are worked off one after the other, each for the child of its moment. */
export function useDesk(): Desk {
  const children = useOffice('children.choices', {}).data ?? []
  const [child, setChild] = useState<ChildChoice | null>(null)
  const [message, setMessage] = useState<DeskMessage | null>(null)
  const [entries, setEntries] = useState<readonly DeskEntry[]>([])
  const lentHere = useRef(new Set<LoanId>())
  const enqueue = useQueue()
  const act = useAct()

  const record = (kind: DeskEntry['kind'], loan: LoanLine) => {
    if (kind === 'lent') lentHere.current.add(loan.id)
    setEntries((all) => [
      { number: all.length + 1, at: dayjs().format('HH:mm'), kind, loan },
      ...all,
    ])
    setMessage(doneMessage(kind, loan))
  }
  const work = (task: () => Promise<void>) =>
    enqueue(async () => {
      try {
        await task()
      } catch (error) {
        setMessage(failedMessage(error))
      }
    })
  const scanBook = async (barcode: string) => {
    const step = deskStep(await request('library.scan', { barcode }), child, lentHere.current)
    if (step.act === 'say') setMessage(step.message)
    else if (step.act === 'return') record('returned', await act('library.return', { barcode }))
    else record('lent', await act('library.lend', { barcode, childId: step.child.id }))
  }
  const choose = (chosen: ChildChoice | null) => {
    setChild(chosen)
    setMessage(null)
  }
  return {
    children,
    child,
    message,
    entries,
    choose,
    scan: (text) => {
      const barcode = normaliseBarcode(text)
      const card = children.find((candidate) => candidate.number === barcode)
      if (card !== undefined) choose(card)
      else if (barcode !== '') work(() => scanBook(barcode))
    },
    giveBack: (barcode) =>
      work(async () => record('returned', await act('library.return', { barcode }))),
    renew: (loanId) => work(async () => record('renewed', await act('library.renew', { loanId }))),
  }
}

/** Whether anything was recorded is not known when the service ended before it answered. */
function failedMessage(error: unknown): DeskMessage {
  if (isAlreadyDone(error)) return { severity: 'info', title: ALREADY_DONE, text: '' }
  const isUnknown = error instanceof AppError && error.code === 'SERVICE_GONE'
  return {
    severity: 'error',
    title: errorText(error, LIBRARY_TEXTS),
    text: isUnknown ? '' : '没有办成，记录没有变动。',
  }
}

/** Runs tasks in the order they came, however fast the scanner is. */
function useQueue(): (task: () => Promise<void>) => void {
  const last = useRef(Promise.resolve())
  return useCallback((task) => {
    last.current = last.current.then(task)
  }, [])
}

function doneMessage(kind: DeskEntry['kind'], loan: LoanLine): DeskMessage {
  const { childName, overdueDays } = loan
  const due = formatDayLong(loan.dueOn)
  const lent = formatDayLong(loan.lentOn)
  const title = quoted(loan.title)
  if (kind === 'lent') {
    return {
      severity: 'success',
      title: `已借出${title}`,
      text: `${childName}请在${due}或之前归还。`,
    }
  }
  if (kind === 'renewed') {
    return {
      severity: 'success',
      title: `已续借${title}`,
      text: `${childName}的应还日期延到${due}。`,
    }
  }
  return overdueDays > 0
    ? {
        severity: 'warning',
        title: `已归还${title}，迟了 ${overdueDays} 天`,
        text: `${childName}借于${lent}，应还日期${due}。请提醒下次按时归还，不收罚款。`,
      }
    : { severity: 'success', title: `已归还${title}`, text: `${childName}借于${lent}。` }
}
