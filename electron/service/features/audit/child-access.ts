import type { ParsedInput } from '#shared/contract/index.ts'
import { roleName, roleSchema } from '#shared/contract/roles.ts'
import type { ChildAccess, PersonAccess } from '#shared/features/audit/child-access.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { localDay } from '#service/platform/clock.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listAccesses, logBegan, type AccessRow } from './child-access.repository.ts'

/** Who saw the file of a child; asking is itself a reading of it. Throws NOT_FOUND. */
export function openChildAccess(
  context: QueryContext,
  { childId }: ParsedInput<'audit.childAccess'>,
): ChildAccess {
  const access = childAccess(context.db, childId)
  context.about('child', childId)
  return access
}

/** Throws NOT_FOUND. */
export function childAccess(db: Reads, childId: ChildId): ChildAccess {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  const { id, number, name } = child
  const people = Map.groupBy(listAccesses(db, childId), ({ accountId }) => accountId)
  return {
    child: { id, number, name },
    since: localDay(new Date(logBegan(db))),
    people: [...people.values()].map(personAccess),
  }
}

function personAccess(rows: readonly AccessRow[]): PersonAccess {
  const [latest] = rows
  const count = (...kinds: readonly AccessRow['kind'][]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).length
  const role = roleSchema.safeParse(latest?.role)
  return {
    accountId: latest?.accountId ?? null,
    name: latest?.name ?? '未登录',
    role: role.success ? roleName(role.data) : null,
    reads: count('read'),
    acts: count('act', 'upgrade', 'sign-in', 'refused'),
    exports: count('export'),
    accesses: rows.map(({ accountId: _account, name: _name, role: _role, ...access }) => access),
  }
}
