import { describe, expect, it } from 'vitest'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { validPayloads } from './valid-payloads.ts'

const UNSEEN = ['\u0000', '\u0007', '\u200B', '\u202E', '\u2066', '\uFEFF', '\uD83D', '\u009F']
/** Not stored as text: places on the disk, passwords and keys, a checksum. */
const NOT_TEXT = /path|folder|file|password|key|sha256/i

const files = {
  roster: '/名册.xlsx',
  sha256: 'a'.repeat(64),
  folder: '/报告',
  photo: '/照片.jpg',
  backup: '备份',
  handover: '/移交.zip',
  twice: {
    leftId: childIdSchema.parse(1),
    rightId: childIdSchema.parse(2),
    stamp: 'a'.repeat(64),
    mergeId: 1,
    dismissedId: 1,
  },
}
const payloads = new Map<string, unknown>(Object.entries(validPayloads(files)))
const acts = (Object.keys(contract) as RouteName[]).filter(
  (route) => contract[route].kind !== 'query' && payloads.has(route),
)

describe('no text field lets an unseen character through', () => {
  it.each(acts)('%s', (route) => {
    const input = payloads.get(route)
    const { kept, tried } = keptCharacters(route, input)
    expect(kept).toEqual([])
    expect(tried).toBe(textPlaces(input).length * UNSEEN.length)
  })

  it('and there are such fields', () => {
    const places = acts.flatMap((route) => textPlaces(payloads.get(route)))
    expect(places.length).toBeGreaterThan(40)
  })
})

type Place = readonly (string | number)[]

/** Puts each character into each text; answers the places where one is still there after the check. */
function keptCharacters(route: RouteName, input: unknown) {
  const kept: string[] = []
  let tried = 0
  for (const place of textPlaces(input)) {
    for (const character of UNSEEN) {
      tried += 1
      const spoilt = spoil(input, place, (text) => `${text}${character}${text.slice(0, 1)}`)
      const parsed = contract[route].input.safeParse(spoilt)
      if (
        parsed.success &&
        JSON.stringify(parsed.data).includes(JSON.stringify(character).slice(1, -1))
      ) {
        kept.push(`${place.join('.')} keeps U+${character.charCodeAt(0).toString(16)}`)
      }
    }
  }
  return { kept, tried }
}

function textPlaces(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value === 'string') return NOT_TEXT.test(place.join('.')) ? [] : [place]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textPlaces(part, [...place, name]))
}

function spoil(value: unknown, place: Place, change: (text: string) => string): unknown {
  const [name, ...rest] = place
  if (name === undefined) return typeof value === 'string' ? change(value) : value
  if (Array.isArray(value)) {
    return value.map((part, index) => (String(index) === name ? spoil(part, rest, change) : part))
  }
  const record: Readonly<Record<string, unknown>> = { ...(value as object) }
  return { ...record, [name]: spoil(record[name], rest, change) }
}
