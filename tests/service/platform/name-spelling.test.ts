import { describe, expect, it } from 'vitest'
import { spellName } from '#service/platform/name-spelling.ts'

describe('how a name is typed in a search box', () => {
  it.each([
    ['林小雨', 'linxiaoyu', 'lxy'],
    ['吕梅', 'lvmei lumei', 'lm'],
    ['单丹', 'shandan', 'sd'],
    ['曾敏', 'zengmin', 'zm'],
    ['欧阳晨', 'ouyangchen', 'oyc'],
    ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
    ['陈A', 'chena', 'ca'],
  ])('%s is found by %s and %s', (name, pinyin, initials) => {
    expect(spellName(name)).toEqual({ pinyin, initials })
  })
})
