import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { runInBackground } from '#service/platform/background/background.ts'
import { listLayouts } from './layouts.repository.ts'
import { readRosterFile, sizeOf, type RosterFile, type RosterOrder } from './roster-file.ts'

/** About a thousand rows: what takes longer than a second is read beside the service. */
const LARGEST_AT_ONCE_BYTES = 80_000

/** Reads and understands a roster. Throws ROSTER_REGISTERED_IN_FUTURE and what reading throws. */
export async function loadRoster(
  context: TaskContext,
  {
    path,
    registeredOn = context.today,
    layouts = [],
  }: Pick<ParsedInput<'imports.preview'>, 'path' | 'registeredOn' | 'layouts'>,
): Promise<RosterFile & Pick<RosterOrder, 'registeredOn'>> {
  const { today } = context
  if (registeredOn > today) throw new AppError('ROSTER_REGISTERED_IN_FUTURE')
  const remembered = context.read(({ db }) => listLayouts(db))
  const order = { path, today, registeredOn, layouts: { chosen: layouts, remembered } }
  const isLarge = (await sizeOf(path)) > LARGEST_AT_ONCE_BYTES
  const file = isLarge
    ? await runInBackground('understandRoster', order)
    : await readRosterFile(order)
  return { ...file, registeredOn }
}
