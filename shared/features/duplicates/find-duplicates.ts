import { normaliseName, normaliseText } from '#shared/kernel/full-width.ts'
import type { Day } from '#shared/kernel/day.ts'
import { nearBirth } from './near-birth.ts'

/** What two files are compared by. */
export interface ComparableChild {
  readonly id: number
  readonly name: string
  readonly pinyin: string
  readonly bornOn: Day
  readonly idNumber: string | null
  readonly village: string
  readonly guardianPhone: string
}

/** Why two files may be of one child. */
export const DUPLICATE_REASONS = [
  { code: 'same-id-number', words: '证件号码相同', isSure: true },
  { code: 'same-name-and-birth', words: '姓名和出生日期都相同', isSure: true },
  { code: 'near-birth-same-phone', words: '姓名和监护人电话相同，出生日期相近', isSure: false },
  { code: 'near-birth-same-village', words: '姓名和村（社区）相同，出生日期相近', isSure: false },
  {
    code: 'same-sound-birth-village',
    words: '姓名同音，出生日期和村（社区）都相同',
    isSure: false,
  },
] as const
export type DuplicateReasonCode = (typeof DUPLICATE_REASONS)[number]['code']

/** 几乎肯定 or 可能. */
export const STRENGTHS = [
  { code: 'sure', name: '几乎肯定' },
  { code: 'possible', name: '可能' },
] as const
export type Strength = (typeof STRENGTHS)[number]['code']

export interface DuplicateReason {
  readonly code: DuplicateReasonCode
  /** The facts that decided, in one order: another text means that they changed. */
  readonly facts: string
}

/** Two files, the smaller id first. */
export interface DuplicatePair {
  readonly firstId: number
  readonly secondId: number
  readonly reasons: readonly DuplicateReason[]
}

/** A child with its facts in the form they are compared in. */
interface Prepared {
  readonly id: number
  readonly name: string
  readonly pinyin: string
  readonly bornOn: Day
  readonly idNumber: string
  readonly village: string
  readonly phone: string
}

type Rule = (one: Prepared, other: Prepared) => string | null

const RULES: Readonly<Record<DuplicateReasonCode, Rule>> = {
  'same-id-number': (one, other) =>
    one.idNumber !== '' && one.idNumber === other.idNumber ? one.idNumber : null,
  'same-name-and-birth': (one, other) =>
    one.name === other.name && one.bornOn === other.bornOn ? `${one.name} ${one.bornOn}` : null,
  'near-birth-same-phone': (one, other) =>
    one.phone !== '' && one.phone === other.phone ? nearNamesakes(one, other, one.phone) : null,
  'near-birth-same-village': (one, other) =>
    one.village !== '' && one.village === other.village
      ? nearNamesakes(one, other, one.village)
      : null,
  'same-sound-birth-village': (one, other) => {
    const isSame =
      one.pinyin !== '' &&
      one.pinyin === other.pinyin &&
      one.name !== other.name &&
      one.bornOn === other.bornOn &&
      one.village !== '' &&
      one.village === other.village
    return isSame ? `${inOrder(one.name, other.name)} ${one.bornOn} ${one.village}` : null
  },
}

/** Children with equal keys meet; everything a rule asks to be equal is part of its key. */
const KEYS: Readonly<Record<DuplicateReasonCode, (child: Prepared) => readonly string[] | null>> = {
  'same-id-number': ({ idNumber }) => keyOf(idNumber),
  'same-name-and-birth': ({ name, bornOn }) => keyOf(name, bornOn),
  'near-birth-same-phone': ({ name, phone }) => keyOf(name, phone),
  'near-birth-same-village': ({ name, village }) => keyOf(name, village),
  'same-sound-birth-village': ({ pinyin, bornOn, village }) => keyOf(pinyin, bornOn, village),
}

/** Files that may be of the same child; only children who share a key are compared. */
export function findDuplicates(children: readonly ComparableChild[]): DuplicatePair[] {
  const prepared = children.map(prepare)
  const found = new Map<string, { one: Prepared; other: Prepared; reasons: DuplicateReason[] }>()
  for (const { code } of DUPLICATE_REASONS) {
    for (const same of sharing(prepared, KEYS[code])) {
      for (const [one, other] of pairsOf(same)) {
        const facts = RULES[code](one, other)
        if (facts === null) continue
        const key = `${one.id} ${other.id}`
        const pair = found.get(key) ?? { one, other, reasons: [] }
        pair.reasons.push({ code, facts })
        found.set(key, pair)
      }
    }
  }
  return [...found.values()]
    .map(({ one, other, reasons }) => ({ firstId: one.id, secondId: other.id, reasons }))
    .toSorted((a, b) => a.firstId - b.firstId || a.secondId - b.secondId)
}

/** Why two files may be of one child; empty when nothing says so. */
export function reasonsFor(one: ComparableChild, other: ComparableChild): DuplicateReason[] {
  const [first, second] = one.id < other.id ? [one, other] : [other, one]
  const [a, b] = [prepare(first), prepare(second)]
  return DUPLICATE_REASONS.flatMap(({ code }) => {
    const facts = RULES[code](a, b)
    return facts === null ? [] : [{ code, facts }]
  })
}

/** One reason that leaves hardly a doubt is enough. */
export function strengthOf(reasons: readonly Pick<DuplicateReason, 'code'>[]): Strength {
  const sure = new Set<string>(
    DUPLICATE_REASONS.filter(({ isSure }) => isSure).map(({ code }) => code),
  )
  return reasons.some(({ code }) => sure.has(code)) ? 'sure' : 'possible'
}

/** The words of a reason. */
export function reasonWords(code: DuplicateReasonCode): string {
  return DUPLICATE_REASONS.find((reason) => reason.code === code)?.words ?? ''
}

function prepare(child: ComparableChild): Prepared {
  return {
    id: child.id,
    name: normaliseName(child.name).replace(/\s/gu, ''),
    pinyin: child.pinyin,
    bornOn: child.bornOn,
    idNumber: normaliseText(child.idNumber ?? '')
      .replace(/[\s-]/gu, '')
      .toUpperCase(),
    village: normaliseText(child.village),
    phone: normaliseText(child.guardianPhone).replace(/\D/gu, ''),
  }
}

function nearNamesakes(one: Prepared, other: Prepared, shared: string): string | null {
  if (one.name !== other.name || one.bornOn === other.bornOn) return null
  if (!nearBirth(one.bornOn, other.bornOn)) return null
  return `${one.name} ${inOrder(one.bornOn, other.bornOn)} ${shared}`
}

function inOrder(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function keyOf(...parts: readonly string[]): readonly string[] | null {
  return parts.includes('') ? null : parts
}

function sharing(
  children: readonly Prepared[],
  keyFor: (child: Prepared) => readonly string[] | null,
): Prepared[][] {
  const groups = new Map<string, Prepared[]>()
  for (const child of children) {
    const parts = keyFor(child)
    if (parts === null) continue
    const key = parts.join('\u0000')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [child])
    else group.push(child)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function* pairsOf(group: readonly Prepared[]): Generator<readonly [Prepared, Prepared]> {
  const ordered = group.toSorted((a, b) => a.id - b.id)
  for (const [index, one] of ordered.entries()) {
    for (const other of ordered.slice(index + 1)) yield [one, other]
  }
}
