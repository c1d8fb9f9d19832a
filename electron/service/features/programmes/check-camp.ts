import { campDays, campSpan } from '#shared/features/camps/segments.ts'
import { peopleOf, type CampBlock } from '#shared/features/programmes/camp-block.ts'
import { namesText, type CampCheck } from '#shared/features/programmes/readiness.ts'
import { superviseBlocks } from '#shared/features/programmes/supervision.ts'
import { blockThemeName, countThemes } from '#shared/features/programmes/theme.ts'
import type { Item } from '#shared/features/inventory/item.ts'
import type { RecordedCamp } from '#service/features/camps/camps.public.ts'
import { listItems } from '#service/features/inventory/inventory.public.ts'
import { getMember } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listBlocks } from './blocks.repository.ts'
import { listCampersOnFile, type CamperOnFile } from './campers.ts'
import { childrenOn, mostChildrenPerAdult } from './read-timetable.ts'
import { materialSums } from './save-material.ts'

type Place = CampCheck['place']

/** Everything the program can see by itself of a camp before it begins, in the order of work. */
export function checkCamp(db: Reads, camp: RecordedCamp): CampCheck[] {
  const blocks = listBlocks(db, camp.id)
  const { startsOn } = campSpan(camp.segments)
  return [
    ...checkCampFields(db, camp),
    ...checkTimetable(camp, blocks),
    checkRatio(db, camp, blocks),
    ...checkCampers(listCampersOnFile(db, camp, startsOn)),
    checkMaterials(db, camp),
    checkFirstAid(listItems(db)),
  ]
}

function checkCampFields(db: Reads, camp: RecordedCamp): CampCheck[] {
  const { leaderId, emergencyPhone, insurance } = camp
  const leader = leaderId === null ? '' : getMember(db, leaderId).name
  return [
    check('leader', leader !== '', leader, '还没有确定带队人员', 'camp'),
    check('phone', emergencyPhone !== '', emergencyPhone, '还没有填写应急电话', 'camp'),
    check('insurance', insurance !== '', insurance, '还没有填写承保单位和保单号', 'camp'),
  ]
}

function checkTimetable(camp: RecordedCamp, blocks: readonly CampBlock[]): CampCheck[] {
  const filled = new Set(blocks.map((block) => block.day))
  const days = campDays(camp.segments)
  const empty = days.filter((day) => !filled.has(day))
  const led = blocks.filter((block) => block.theme !== 'rest')
  const leaderless = led.filter((block) => block.leaderId === null)
  const missing = countThemes(blocks).filter((theme) => theme.blocks === 0)
  return [
    check(
      'timetable',
      empty.length === 0,
      `${days.length} 天都已排`,
      `${namesText(empty, '天')} 还没有安排活动`,
      'timetable',
    ),
    check(
      'block-leaders',
      led.length > 0 && leaderless.length === 0,
      `${led.length} 项活动都有负责人`,
      led.length === 0
        ? '还没有安排活动'
        : `${namesText(leaderless.map(blockWords), '项')} 没有负责人`,
      'timetable',
    ),
    check(
      'themes',
      missing.length === 0,
      '五类都已安排',
      `还缺${missing.map(({ theme }) => blockThemeName(theme)).join('、')}`,
      'timetable',
    ),
  ]
}

function checkRatio(db: Reads, camp: RecordedCamp, blocks: readonly CampBlock[]): CampCheck {
  const most = mostChildrenPerAdult(db, camp)
  const supervised = superviseBlocks(blocks, childrenOn(camp), most)
  const few = blocks.filter((block) =>
    supervised.some((one) => one.blockId === block.id && one.isTooFew),
  )
  const isMet = few.length === 0 && blocks.some((block) => peopleOf(block).length > 0)
  const missing =
    few.length === 0
      ? '日程里还没有安排人员'
      : `${namesText(few.map(blockWords), '项')} 每人照看超过 ${most} 名儿童`
  return check('ratio', isMet, `每人照看不超过 ${most} 名儿童`, missing, 'timetable')
}

function checkCampers(campers: readonly CamperOnFile[]): CampCheck[] {
  const ofAll = (
    code: CampCheck['code'],
    what: string,
    isThere: (camper: CamperOnFile) => boolean,
    place: CampCheck['place'] = 'forms',
  ) => {
    const without = campers.filter((camper) => !isThere(camper)).map(({ child }) => child.name)
    const missing =
      campers.length === 0 ? '名单上还没有儿童' : `${namesText(without, '人')} ${what}`
    const isMet = campers.length > 0 && without.length === 0
    return check(code, isMet, `${campers.length} 人都有`, missing, place)
  }
  return [
    check('roster', campers.length > 0, `${campers.length} 人`, '名单上还没有儿童', 'roster'),
    ofAll('consents', '没有交同意书', ({ form }) => (form?.consentOn ?? null) !== null),
    ofAll('health', '没有登记健康情况', ({ form }) => (form?.health ?? '') !== ''),
    ofAll('insured', '没有参保', ({ form }) => form?.insured === true),
    ofAll('contacts', '没有紧急联系电话', ({ form }) => (form?.contactPhone ?? '') !== ''),
    ofAll('collectors', '没有登记接送人', ({ collectors }) => collectors.length > 0, 'roster'),
  ]
}

function checkMaterials(db: Reads, camp: RecordedCamp): CampCheck {
  const sums = materialSums(db, camp.id)
  const open = sums.filter((sum) => !sum.isReady)
  const short = sums.filter((sum) => sum.short > 0)
  const words = [
    ...(short.length === 0
      ? []
      : [`${short.map((sum) => `${sum.name}缺 ${sum.short} ${sum.unit}`).join('、')}`]),
    ...(open.length === 0 ? [] : [`${namesText(namesOf(open), '项')} 没有备齐`]),
  ]
  const found = sums.length === 0 ? '没有列需要的物资' : `${sums.length} 项都已备齐`
  return check('materials', words.length === 0, found, words.join('；'), 'materials')
}

/** A first-aid box of the site: R13 leaves safety to the organiser, the product asks for one. */
function checkFirstAid(items: readonly Item[]): CampCheck {
  const box = items.find(
    (item) => item.name.includes('急救') && item.quantity > 0 && item.struckOffOn === null,
  )
  const found = box === undefined ? '' : `${box.name}（${box.number}）`
  const missing = '物资里没有急救箱，请先登记'
  return check('first-aid', box !== undefined, found, missing, 'inventory')
}

function check(
  code: CampCheck['code'],
  isMet: boolean,
  found: string,
  missing: string,
  place: Place,
): CampCheck {
  return { code, isMet, words: isMet ? found : missing, place }
}

function blockWords(block: CampBlock): string {
  return `${block.day.slice(5)} ${block.title}`
}

function namesOf(sums: readonly { readonly name: string }[]): string[] {
  return sums.map(({ name }) => name)
}
