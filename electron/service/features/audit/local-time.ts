import { localDay } from '#service/platform/clock.ts'

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as the office reads it: 2026-10-08 09:30. */
export function localMinute(instant: string): string {
  const at = new Date(instant)
  return `${localDay(at)} ${TIME.format(at)}`
}
