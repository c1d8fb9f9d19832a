/* The preload's isolated world, the bridge, and IPC. */
import { codec } from '../codec.ts'
import { expect, test } from './launch.ts'

test('the preload is sandboxed and its world is its own', async ({ shared: { page } }) => {
  const seen = await page.evaluate(() => ({
    preload: globalThis.standinPage.preload,
    secret: typeof Reflect.get(window, 'preloadSecret'),
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    binding: typeof Reflect.get(window, '__standin_out'),
  }))
  expect(seen).toEqual({
    preload: {
      fs: 'module not found: fs',
      events: 'function',
      process: ['renderer', true, true],
      sendSync: expect.stringContaining('sendSync cannot be had here'),
    },
    secret: 'undefined',
    require: 'undefined',
    process: 'undefined',
    binding: 'undefined',
  })
  const inFrame = await page.frames()[1]?.evaluate(() => typeof globalThis.standinPage)
  expect(inFrame).toBe('undefined')
})

test('what the bridge exposes is copied, frozen and exposed once', async ({ shared: { page } }) => {
  const seen = await page.evaluate(() => {
    const subject = globalThis.standinPage
    const { nested } = subject
    return {
      sum: nested.add(2, 3),
      tens: subject.mapEach([1, 2, 3], (item) => item * 10),
      frozen: [subject, nested, nested.list[0]].every((item) => Object.isFrozen(item)),
      replaced: Reflect.set(window, 'standinPage', 1),
      deleted: Reflect.deleteProperty(window, 'standinPage'),
      twice: subject.exposedTwice(),
    }
  })
  expect(seen).toEqual({
    sum: 5,
    tens: [10, 20, 30],
    frozen: true,
    replaced: false,
    deleted: false,
    twice: expect.stringContaining('Cannot bind an API'),
  })
})

test('errors lose class and code on the bridge and over invoke', async ({ shared: { page } }) => {
  const seen = await page.evaluate(async () => {
    const describe = (error: unknown): unknown[] =>
      error instanceof Error
        ? [error.constructor === Error, error.message, Reflect.get(error, 'code')]
        : [typeof error]
    const thrown: unknown[] = []
    try {
      globalThis.standinPage.boom()
    } catch (error) {
      thrown.push(describe(error))
    }
    thrown.push(await globalThis.standinPage.later().catch(describe))
    for (const channel of ['fail', 'nothing', 'unclonable']) {
      thrown.push(await globalThis.standinPage.call(channel).catch(describe))
    }
    return thrown
  })
  expect(seen).toEqual([
    [true, 'from preload', undefined],
    [true, 'later', undefined],
    [true, "Error invoking remote method 'fail': TypeError: no such thing", undefined],
    [
      true,
      "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'",
      undefined,
    ],
    [true, expect.stringContaining('An object could not be cloned.'), undefined],
  ])
})

test('IPC keeps what structured clone keeps', async ({ shared: { page } }) => {
  const kept = await page.evaluate(async () => {
    const value = {
      date: new Date(5),
      map: new Map([['a', new Set([1n])]]),
      bytes: new Uint8Array([1, 2, 255]).subarray(1),
      odd: [Number.NaN, -0, Number.POSITIVE_INFINITY, undefined, null],
      pattern: /a/gi,
      text: '中文 🙂\u2028',
      error: new RangeError('out'),
      ['__proto__']: 'own',
    }
    const back = (await globalThis.standinPage.call('echo', value)) as typeof value
    return {
      date: back.date instanceof Date && back.date.getTime(),
      set: [...(back.map.get('a') ?? [])].map(String),
      bytes: back.bytes instanceof Uint8Array && [...back.bytes],
      odd: back.odd.map((item) => (Object.is(item, -0) ? '-0' : String(item))),
      pattern: String(back.pattern),
      text: back.text === value.text,
      error: back.error instanceof Error && back.error.message,
    }
  })
  expect(kept).toEqual({
    date: 5,
    set: ['1'],
    bytes: [2, 255],
    odd: ['NaN', '-0', 'Infinity', 'undefined', 'null'],
    pattern: '/a/gi',
    text: true,
    error: 'out',
  })
})

test('the codec keeps cycles, shared parts and holes', () => {
  const shared = new Uint8Array([1])
  const sparse = [1]
  sparse[2] = 3
  const value: { self?: unknown; views: readonly Uint8Array[]; sparse: readonly number[] } = {
    views: [shared, shared],
    sparse,
  }
  value.self = value
  const back = codec.decode(codec.encode(value)) as typeof value
  expect(back.self).toBe(back)
  expect(back.views[0]).toBe(back.views[1])
  expect([back.sparse.length, 1 in back.sparse]).toEqual([3, false])
})

test('what cannot be cloned is refused on both sides', async ({ shared: { page } }) => {
  const failures = await page.evaluate(async () => {
    const failure = (value: unknown) =>
      globalThis.standinPage.call('echo', value).then(
        () => 'sent',
        (error: unknown) => String(error),
      )
    return [await failure(Promise.resolve(1)), await failure(new Blob(['x']))]
  })
  for (const text of failures) expect(text).toContain('could not be cloned')
})

test('message ports join page, main process and utility process', async ({ shared: { page } }) => {
  const answers = await page.evaluate(async () => {
    const { throughPort, throughChannel, throughChild } = globalThis.standinPage
    return [await throughPort(41), await throughChannel(), await throughChild()]
  })
  expect(answers).toEqual([{ sum: 42, at: new Date(5) }, [{ hello: 1 }, 'main:ping'], 'child:ping'])
})

test('IPC carries ten thousand rows and five megabytes', async ({ shared: { page } }) => {
  const seen = await page.evaluate(async () => {
    const { call } = globalThis.standinPage
    const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, name: `第 ${id} 行` }))
    const begun = performance.now()
    const back = (await call('echo', rows)) as typeof rows
    const rowsMs = Math.round(performance.now() - begun)
    const bytes = (await call('bytes', 5_000_000)) as Uint8Array
    const bytesMs = Math.round(performance.now() - begun) - rowsMs
    return { rows: back.length, last: back.at(-1)?.name, bytes: bytes.length, rowsMs, bytesMs }
  })
  console.log(seen)
  expect(seen).toMatchObject({ rows: 10_000, last: '第 9999 行', bytes: 5_000_000 })
})
