import { useEffect, useState } from 'react'

const SIGNS_OF_LIFE = ['keydown', 'mousemove', 'mousedown', 'click', 'wheel', 'touchstart'] as const
const TICK_MS = 500

export interface IdleTimes {
  /** Time without key or mouse after which the screen is locked. */
  readonly idleMs: number
  /** How long before that a warning is shown. */
  readonly warningMs: number
}

/**
 * Watches keyboard and mouse. Answers the seconds left once the warning is due, null before, and
 * calls `onIdle` when they have run out; a computer waking from sleep counts the time it slept.
 */
export function useIdle({ idleMs, warningMs }: IdleTimes, onIdle: () => void): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  useEffect(() => {
    let lastSeen = Date.now()
    let isOver = false
    const noticeLife = () => {
      if (isOver) return
      lastSeen = Date.now()
      setSecondsLeft(null)
    }
    const look = () => {
      const left = idleMs - (Date.now() - lastSeen)
      if (isOver) return
      if (left <= 0) {
        isOver = true
        onIdle()
      } else setSecondsLeft(left <= warningMs ? Math.ceil(left / 1000) : null)
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, noticeLife, true)
    const timer = setInterval(look, TICK_MS)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, noticeLife, true)
    }
  }, [idleMs, warningMs, onIdle])
  return secondsLeft
}
