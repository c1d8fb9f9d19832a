import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openService } from '../open-service.ts'
import { Agenda } from './agenda.ts'
import { readBookList } from './book-list.ts'
import { DemoClock, Desk } from './desk.ts'
import { keyFigures } from './key-figures.ts'
import { planBookings } from './plan-bookings.ts'
import { planCalendar } from './plan-calendar.ts'
import { planCamps } from './plan-camps.ts'
import { planCare } from './plan-care.ts'
import { planChildren } from './plan-children.ts'
import { planClasses } from './plan-classes.ts'
import { planCollectors } from './plan-collectors.ts'
import { planConsents } from './plan-consents.ts'
import { planDuplicates } from './plan-duplicates.ts'
import { planFunding } from './plan-funding.ts'
import { planLibrary } from './plan-library.ts'
import { planParentSchool } from './plan-parent-school.ts'
import { planRooms } from './plan-rooms.ts'
import { planTeam } from './plan-team.ts'
import { planTexts } from './plan-texts.ts'
import { planTutoring } from './plan-tutoring.ts'
import {
  DEMO_ACCOUNT,
  DEMO_SET_UP,
  DEMO_WORKER,
  FIRST_DAY,
  REPORT_DAY,
  SEED,
  type Known,
} from './practice-site.ts'
import { Random } from './random.ts'

const OFFICE_FILES = join('tests', 'fixtures', 'office-files')

/**
 * Builds the practice site (演示数据) for four quarters, exports the report of the third quarter of
 * 2026 into `folder`, and prints the paths and ten key figures. The same every time.
 */
export async function buildDemo(folder: string): Promise<number> {
  const out = resolve(folder)
  const data = join(out, 'practice-site')
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const clock = new DemoClock()
  const service = openService(join(data, 'site'), { clock })
  try {
    const desk = new Desk(service)
    clock.moveTo(FIRST_DAY)
    await desk.request('accounts.setUp', DEMO_SET_UP)
    await (await planYear()).carryOut(desk, clock)
    clock.moveTo(REPORT_DAY)
    for (const day of ['2025-12-31', '2026-03-31', '2026-06-30']) {
      await desk.request('reports.make', { kind: 'quarter', day })
    }
    const { id } = await desk.request('reports.make', { kind: 'quarter', day: '2026-09-30' })
    const report = await desk.request('reports.get', { id })
    const { files, missing } = await desk.request('reports.export', { id, folder: out })
    print(out, files, missing.length > 0, keyFigures(report))
    return 0
  } finally {
    service.close()
  }
}

async function planYear(): Promise<Agenda> {
  const random = new Random(SEED)
  const agenda = new Agenda()
  const known: Known = { children: [], rooms: new Map() }
  planCalendar(agenda)
  planRooms(agenda, known)
  planTeam(agenda, known)
  planChildren(agenda, known, random, join(OFFICE_FILES, '花名册_a.xlsx'))
  planConsents(agenda, known)
  planCollectors(agenda, known)
  planCare(agenda, known)
  planFunding(agenda, random)
  planTutoring(agenda, known, random)
  planCamps(agenda, known, random)
  planLibrary(agenda, known, random, await readBookList(join(OFFICE_FILES, '图书清单_a.xlsx')))
  planDuplicates(agenda, known)
  planClasses(agenda, known)
  planBookings(agenda, known)
  planParentSchool(agenda)
  planTexts(agenda)
  return agenda
}

function print(
  out: string,
  files: readonly string[],
  isPdfMissing: boolean,
  figures: readonly string[],
): void {
  console.log('演示示范点（全部为虚构人员）2026年第三季度报送材料：')
  for (const file of files) console.log(`  ${join(out, file)}`)
  if (isPdfMissing) {
    console.log('  没有 PDF：本机没有 Chromium、Chrome 或 Edge（No PDF: no browser was found.）')
  }
  console.log('\n主要数字：')
  for (const line of figures) console.log(`  ${line}`)
  console.log(`\n打开演示数据：npm run demo -- --open`)
  console.log(
    `  登录名 ${DEMO_ACCOUNT.loginName} 或 ${DEMO_WORKER.loginName}，密码 ${DEMO_ACCOUNT.password}`,
  )
}
