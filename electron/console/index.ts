import { parseArgs } from 'node:util'
import { initSite } from './init-site.ts'
import { listRoutes } from './list-routes.ts'
import { requestRoute } from './request-route.ts'
import { verifySite } from './verify-site.ts'
import { runBench } from './bench/run-bench.ts'
import { buildDemo } from './demo/build-demo.ts'

const USAGE = `usage:
  npm run -s site -- --data DIR request ROUTE JSON    one request; JSON may be @file.json or - (standard input)
  npm run -s site -- routes                           every route with the JSON schemas of its input and output
  npm run -s site -- --data DIR init JSON             makes a site without the wizard
  npm run -s site -- --data DIR verify                reads the log anew; ends with 1 when something does not fit
SITE_USER and SITE_PASSWORD name the account.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'demo-output' },
  },
})
const [command, ...rest] = positionals

process.exitCode = await main()

async function main(): Promise<number> {
  switch (command) {
    case 'routes':
      return print(listRoutes())
    case 'request':
      return report(requestRoute(needData(), rest[0] ?? '', rest[1] ?? '{}'))
    case 'init':
      return report(initSite(needData(), rest[0] ?? '{}'))
    case 'verify':
      return verify()
    case 'bench':
      return runBench()
    case 'demo':
      return buildDemo(values.out)
    default:
      console.error(USAGE)
      return 1
  }
}

async function verify(): Promise<number> {
  const { answer, fits } = await verifySite(needData())
  print(answer)
  return fits ? 0 : 1
}

function needData(): string {
  if (values.data === undefined) {
    console.error(USAGE)
    process.exit(1)
  }
  return values.data
}

async function report(answer: ReturnType<typeof requestRoute>): Promise<number> {
  const settled = await answer
  print(settled)
  return settled.ok ? 0 : 1
}

function print(value: unknown): number {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  return 0
}
