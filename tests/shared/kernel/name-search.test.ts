import { describe, expect, it } from 'vitest'
import { isNamedLike } from '#shared/kernel/name-search.ts'

const LU_FANG = { name: '吕芳', pinyin: 'lvfang lufang', initials: 'lf' }

describe('finding a name by what is typed', () => {
  it.each(['', ' ', '吕', '芳', 'lv', 'lüfang', 'LUFANG', 'ＬＦ', 'lu fang'])(
    '“%s” finds 吕芳',
    (typed) => {
      expect(isNamedLike(LU_FANG, typed)).toBe(true)
    },
  )

  it.each(['王', 'wang', 'f', 'lvfan1'])('“%s” does not', (typed) => {
    expect(isNamedLike({ ...LU_FANG, pinyin: 'lv' }, typed)).toBe(false)
  })
})
