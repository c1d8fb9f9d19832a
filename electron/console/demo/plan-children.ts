import type { ChildDraft, ChildFile } from '#shared/features/children/child.ts'
import type { FactChangeInput } from '#shared/features/families/family-change.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import { addDays, dayFrom, toDay, type Day } from '#shared/kernel/day.ts'
import { normalGradeFor } from '#shared/kernel/grade.ts'
import { idCheckDigit } from '#shared/kernel/id-number.ts'
import type { Agenda } from './agenda.ts'
import { FIRST_DAY, type Known } from './practice-site.ts'
import type { Random } from './random.ts'

const SURNAMES = ['陈', '林', '黄', '郑', '钟', '雷', '蓝', '吴', '谢', '刘'] as const
const GIVEN = [
  '子涵',
  '雨桐',
  '俊杰',
  '欣怡',
  '家豪',
  '梦瑶',
  '志远',
  '思琪',
  '伟杰',
  '婉婷',
] as const
const VILLAGES = ['上坪村', '下洋村', '溪口村', '后山村', '竹洋村', '岭头村'] as const
const PLACES = ['福州', '厦门', '广东省深圳市', '浙江省温州市', ''] as const
const NEWCOMERS = 22

/** Categories of newcomers, so that both populations and their overlap grow. */
const CATEGORIES: readonly (readonly ChildCategoryCode[])[] = [
  ['L01'],
  ['L01', 'K04'],
  ['L02'],
  ['K02'],
  ['K04'],
  ['K07', 'L01'],
  ['K05'],
]

/** The roster of the office file at first, then newcomers through the year, and some who leave. */
export function planChildren(
  agenda: Agenda,
  known: Known,
  random: Random,
  rosterFile: string,
): void {
  agenda.on(FIRST_DAY, async (desk) => {
    const preview = await desk.request('imports.preview', { path: rosterFile })
    await desk.request('imports.run', { path: rosterFile, sha256: preview.sha256 })
    const register = await desk.request('children.list', {})
    known.children.push(...register.map((child) => child.id))
  })
  for (let n = 0; n < NEWCOMERS; n++) {
    const day = addDays(FIRST_DAY, 12 + n * 15)
    const child = newcomer(random, day, n)
    const categories = CATEGORIES[n % CATEGORIES.length] ?? ['L01']
    agenda.on(day, async (desk) => {
      const added = await desk.request('children.add', {
        child,
        categories: [...categories],
        confirmSameName: true,
      })
      known.children.push(added.id)
    })
  }
  planBrothers(agenda, known)
  planChanges(agenda, known)
  planLeavers(agenda, known)
}

/** Two newcomers have a little brother who is registered into the family later on. */
function planBrothers(agenda: Agenda, known: Known): void {
  for (const { day, nth, given } of [
    { day: 200, nth: 0, given: '子轩' },
    { day: 260, nth: 4, given: '浩然' },
  ]) {
    const on = addDays(FIRST_DAY, day)
    agenda.on(on, async (desk) => {
      const id = known.children.at(-1 - nth)
      if (id === undefined) return
      const sibling = await desk.request('children.get', { id })
      const { guardianName: name, guardianPhone: phone } = sibling
      const candidates =
        phone === '' ? [] : await desk.request('families.candidates', { name, phone })
      const child: ChildDraft = {
        ...brotherOf(sibling, given),
        registeredOn: on,
        grade: normalGradeFor(BROTHER_BORN, on).code,
      }
      const familyId = candidates[0]?.familyId
      const added = await desk.request('children.add', {
        child,
        categories: ['L01'],
        ...(familyId === undefined ? {} : { familyId }),
      })
      known.children.push(added.id)
    })
  }
}

const BROTHER_BORN = toDay('2019-05-06')

function brotherOf(sibling: ChildFile, given: string) {
  const { guardianName, guardianRelation, guardianPhone, village, address, school } = sibling
  const people = { guardianName, guardianRelation, guardianPhone, fatherName: '', motherName: '' }
  const places = { fatherPlace: '', fatherPhone: '', motherPlace: '', motherPhone: '' }
  return {
    ...people,
    ...places,
    village,
    address,
    school,
    name: `${sibling.name.slice(0, 1)}${given}`,
    sex: 'male',
    bornOn: BROTHER_BORN,
    idType: 'none',
    idNumber: null,
    noIdReason: '出生医学证明补办中',
    ethnicCode: sibling.ethnicCode,
    health: '健康',
    note: '',
  } as const
}

/** A grandmother takes over, a family moves, a father comes home: the periods before stay. */
function planChanges(agenda: Agenda, known: Known): void {
  const changes: readonly (readonly [number, number, FactChangeInput])[] = [
    [120, 2, { fact: 'residence', village: '溪口村', address: '溪口村 27 号' }],
    [
      170,
      5,
      {
        fact: 'guardianship',
        personId: null,
        name: '林桂香',
        relation: '62',
        phone: '13859311207',
        kind: 'grandparents',
        supervision: 'fair',
      },
    ],
    [
      230,
      7,
      {
        fact: 'health',
        state: 'disabled',
        words: '',
        disabilityKind: 'hearing',
        disabilityGrade: '3',
        certificate: '',
      },
    ],
  ]
  for (const [day, nth, change] of changes) {
    const on = addDays(FIRST_DAY, day)
    agenda.on(on, async (desk) => {
      const childId = known.children[nth]
      if (childId !== undefined) await desk.request('families.change', { childId, on, change })
    })
  }
}

function planLeavers(agenda: Agenda, known: Known): void {
  const leavers = [
    { month: 80, nth: 3, reason: 'parents-returned' },
    { month: 150, nth: 11, reason: 'moved-away' },
    { month: 240, nth: 19, reason: 'parents-returned' },
    { month: 320, nth: 27, reason: 'moved-away' },
  ] as const
  for (const { month, nth, reason } of leavers) {
    const leftOn = addDays(FIRST_DAY, month)
    agenda.on(leftOn, async (desk) => {
      const [id] = known.children.splice(nth, 1)
      if (id !== undefined) await desk.request('children.leave', { id, leftOn, reason })
    })
  }
}

function newcomer(random: Random, day: Day, n: number): ChildDraft {
  const bornOn = birthday(random)
  const isBoy = random.chance(0.5)
  const serial = 100 + n * 2 + (isBoy ? 1 : 0)
  const first17 = `350902${bornOn.replaceAll('-', '')}${serial}`
  const surname = random.pick(SURNAMES)
  return {
    name: `${surname}${random.pick(GIVEN)}`,
    sex: isBoy ? 'male' : 'female',
    bornOn,
    idType: 'identity-card',
    idNumber: `${first17}${idCheckDigit(first17)}`,
    noIdReason: '',
    ethnicCode: surname === '钟' || surname === '雷' || surname === '蓝' ? '22' : '01',
    village: random.pick(VILLAGES),
    address: '',
    school: '城南中心小学',
    grade: normalGradeFor(bornOn, day).code,
    health: random.chance(0.9) ? '健康' : '体弱',
    guardianName: `${surname}${random.pick(['阿福', '金水', '桂英', '秀兰'])}`,
    guardianRelation: random.pick(['61', '62', '63', '64', '52']),
    guardianPhone: `138${String(random.between(10_000_000, 99_999_999))}`,
    fatherName: '',
    fatherPlace: random.pick(PLACES),
    fatherPhone: '',
    motherName: '',
    motherPlace: random.pick(PLACES),
    motherPhone: '',
    registeredOn: day,
    note: '',
  }
}

function birthday(random: Random): Day {
  const day = dayFrom(random.between(2012, 2019), random.between(1, 12), random.between(1, 28))
  if (day === null) throw new RangeError('no such birthday')
  return day
}
