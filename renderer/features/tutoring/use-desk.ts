import dayjs from 'dayjs'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { isAlreadyDone } from '#renderer/api/use-act.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { deskStateOf, findAtDesk } from '#shared/features/tutoring/desk.ts'
import type { DeskChild, TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import { clockTimeSchema, parseClockTime } from '#shared/kernel/clock-time.ts'
import {
  collectorChoices,
  collectorName,
  forbiddenFor,
  leavingWith,
  openSignOut,
  type SignOut,
} from './desk-panel.ts'
import { soundDesk } from './desk-sound.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

/** The line under the box: what came of the last thing that was typed or scanned. */
export interface DeskLine {
  readonly kind: 'done' | 'refused' | 'choose'
  readonly text: string
  /** Siblings who may be signed in with an empty Enter. */
  readonly offered?: readonly DeskChild[]
  /** Several children are meant: one of them is to be chosen. */
  readonly candidates?: readonly DeskChild[]
}

/** The desk: what is typed or scanned signs in, and the second time signs out. */
export function useDesk(desk: TutoringDesk, confirmDayOff: boolean) {
  const signIn = useCommand('tutoring.signIn')
  const home = useCommand('tutoring.sendHome')
  const undo = useCommand('tutoring.undoSignIn')
  const [line, setLine] = useState<DeskLine | null>(null)
  const [leaving, setLeaving] = useState<SignOut | null>(null)
  const [chosenTime, setChosenTime] = useState<string | null>(null)
  const { termId, day, children } = desk

  const say = (next: DeskLine) => {
    setLine(next)
    if (next.kind !== 'choose') soundDesk(next.kind)
  }
  const refuse = (text: string) => say({ kind: 'refused', text })
  const time = () => {
    if (chosenTime === null && day !== localToday()) {
      refuse('这不是今天，请先在“登记时间”填写时间')
      return null
    }
    const parsed = clockTimeSchema.safeParse(
      chosenTime === null ? dayjs().format('HH:mm') : parseClockTime(chosenTime),
    )
    if (!parsed.success) refuse('时间应写成 16:32，请改好或清空后再试')
    return parsed.success ? parsed.data : null
  }
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (thrown) {
      if (!isAlreadyDone(thrown)) refuse(errorText(thrown, TUTORING_TEXTS))
    }
  }

  const comeIn = (coming: readonly DeskChild[]) =>
    attempt(async () => {
      const at = time()
      if (at === null) return
      const childIds = coming.map(({ childId }) => childId)
      const marks = await signIn.mutateAsync({
        termId,
        day,
        childIds,
        at,
        ...(confirmDayOff ? { confirmDayOff } : {}),
      })
      const isLate = marks.some(({ status }) => status === 'late')
      const [first] = coming
      const offered = children.filter(
        (other) =>
          first?.siblingIds.includes(other.childId) === true &&
          !childIds.includes(other.childId) &&
          deskStateOf(other.mark) === 'not-come',
      )
      const names = coming.map(({ name }) => name).join('、')
      say({ kind: 'done', text: `${names} ${at} 签到${isLate ? '（迟到）' : ''}`, offered })
    })

  const goHome = (going: SignOut) =>
    attempt(async () => {
      const { collector } = going
      const together = leavingWith(going)
      if (collector === null) return refuse('请先选接走人，再按回车')
      const blocked = forbiddenFor(together, collector)
      if (blocked.length > 0) {
        return refuse(`禁止接送：${collector} 不能接走 ${blocked.join('、')}，请联系监护人`)
      }
      const at = time()
      if (at === null) return
      const childIds = together.map(({ childId }) => childId)
      await home.mutateAsync({ termId, day, childIds, at, collectedBy: collector })
      setLeaving(null)
      const names = together.map(({ name }) => name).join('、')
      say({ kind: 'done', text: `${names} ${at} 签退，${collectorName(collector)}` })
    })

  const press = (child: DeskChild) => {
    const state = deskStateOf(child.mark)
    if (state === 'here') {
      setLeaving(openSignOut(child, children))
      setLine(null)
      return
    }
    setLeaving(null)
    if (state === 'gone') {
      const { signedOutAt, collectedBy = '' } = child.mark ?? {}
      refuse(`${child.name} ${signedOutAt ?? ''} 已签退，${collectorName(collectedBy)}`)
      return
    }
    void comeIn([child])
  }

  const enterWhileLeaving = (going: SignOut, text: string): boolean => {
    if (text === '') {
      void goHome(going)
      return true
    }
    if (text === '0' && going.siblings.length > 0) {
      setLeaving({ ...going, withSiblings: !going.withSiblings })
      return true
    }
    if (!/^\d$/u.test(text)) return false
    const choice = collectorChoices(going)[Number(text) - 1]
    if (choice === undefined) {
      refuse('没有这个编号的接走人，请看右边的编号')
      return true
    }
    setLeaving({ ...going, collector: choice })
    return true
  }

  /** Enter in the box, with what stands in it. */
  const enter = (typed: string) => {
    const text = typed.normalize('NFKC').trim()
    if (leaving !== null && enterWhileLeaving(leaving, text)) return
    if (text === '') {
      const offered = line?.offered ?? []
      if (offered.length > 0) void comeIn(offered)
      return
    }
    const found = findAtDesk(children, text)
    const [only] = found
    if (only !== undefined && found.length === 1) {
      // The same card once more takes the child home with whoever is chosen.
      if (leaving?.child.childId === only.childId) void goHome(leaving)
      else press(only)
    } else if (found.length > 1) {
      say({ kind: 'choose', text: '有几名儿童都符合，请再选一名：', candidates: found.slice(0, 9) })
    } else if (leaving !== null && !/\d/u.test(text)) {
      setLeaving({ ...leaving, collector: text.slice(0, 20) })
    } else {
      refuse(`没有找到“${text}”，不在这天的名单上。请核对编号，或到“名单”中加入`)
    }
  }

  const takeBack = (child: DeskChild) =>
    attempt(async () => {
      await undo.mutateAsync({ termId, day, childId: child.childId })
      setLeaving(null)
      say({ kind: 'done', text: `已撤销 ${child.name} 的签到` })
    })

  return {
    line,
    leaving,
    chosenTime,
    isBusy: signIn.isPending || home.isPending || undo.isPending,
    enter,
    press,
    comeIn: (coming: readonly DeskChild[]) => void comeIn(coming),
    goHome: (going: SignOut) => void goHome(going),
    takeBack: (child: DeskChild) => void takeBack(child),
    setLeaving,
    setChosenTime,
    close: () => {
      setLeaving(null)
      setLine(null)
    },
  }
}
