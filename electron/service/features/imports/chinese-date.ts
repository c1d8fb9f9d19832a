const DIGITS = '〇一二三四五六七八九'
const YEAR = /^([〇零○一二三四五六七八九]{4})年/u
const TENS = /([一二三四])?十([一二三四五六七八九])?/gu

/** 二〇一五年三月十二日 becomes 2015年3月12日; everything else stays as it is. */
export function withDigits(value: string | number): string | number {
  if (typeof value === 'number' || !YEAR.test(value)) return value
  return value
    .replace(TENS, (_all, tens: string | undefined, ones: string | undefined) =>
      String(digitOf(tens ?? '一') * 10 + digitOf(ones ?? '〇')),
    )
    .replace(/[零○]/gu, '〇')
    .replace(/[〇一二三四五六七八九]/gu, (sign) => String(digitOf(sign)))
}

function digitOf(sign: string): number {
  return DIGITS.indexOf(sign)
}
