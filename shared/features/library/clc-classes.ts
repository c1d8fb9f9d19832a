/** The 22 main classes of the Chinese Library Classification (中国图书馆分类法). */
export const CLC_CLASSES = [
  { code: 'A', name: '马克思主义、列宁主义、毛泽东思想、邓小平理论' },
  { code: 'B', name: '哲学、宗教' },
  { code: 'C', name: '社会科学总论' },
  { code: 'D', name: '政治、法律' },
  { code: 'E', name: '军事' },
  { code: 'F', name: '经济' },
  { code: 'G', name: '文化、科学、教育、体育' },
  { code: 'H', name: '语言、文字' },
  { code: 'I', name: '文学' },
  { code: 'J', name: '艺术' },
  { code: 'K', name: '历史、地理' },
  { code: 'N', name: '自然科学总论' },
  { code: 'O', name: '数理科学和化学' },
  { code: 'P', name: '天文学、地球科学' },
  { code: 'Q', name: '生物科学' },
  { code: 'R', name: '医药、卫生' },
  { code: 'S', name: '农业科学' },
  { code: 'T', name: '工业技术' },
  { code: 'U', name: '交通运输' },
  { code: 'V', name: '航空、航天' },
  { code: 'X', name: '环境科学、安全科学' },
  { code: 'Z', name: '综合性图书' },
] as const

export type ClcClassCode = (typeof CLC_CLASSES)[number]['code']

/** The main class a class number such as I287.8 belongs to; undefined where there is none. */
export function clcClassOf(classNumber: string): (typeof CLC_CLASSES)[number] | undefined {
  return CLC_CLASSES.find(({ code }) => classNumber.startsWith(code))
}
