/** 编号: the year of registration and a running number in it, '2026-0001'; never given twice. */
export function nextChildNumber(year: string, last: string | undefined): string {
  const running = last === undefined ? 0 : Number(last.slice(last.indexOf('-') + 1))
  return `${year}-${String(running + 1).padStart(4, '0')}`
}
