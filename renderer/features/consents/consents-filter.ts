import type { ConsentScope } from '#shared/features/consents/consent-codes.ts'
import { scopeName } from '#shared/features/consents/consent-codes.ts'
import type { ConsentLine } from '#shared/features/consents/consent.ts'
import { CONSENT_SCOPES } from '#shared/features/consents/consent-codes.ts'

export const SHOWN = [
  { code: 'all', name: '全部' },
  { code: 'lacking', name: '未征求' },
  { code: 'no', name: '不同意或已撤回' },
  { code: 'own', name: '待本人同意' },
  { code: 'paper', name: '待补签' },
  { code: 'scan', name: '纸质件未上传' },
] as const
export type Shown = (typeof SHOWN)[number]['code']

export interface ConsentFilter {
  readonly text: string
  /** Null for every scope. */
  readonly scope: ConsentScope | null
  readonly shown: Shown
}

export function filterConsents(
  lines: readonly ConsentLine[],
  { scope, shown, text }: ConsentFilter,
  matches: (line: ConsentLine, typed: string) => boolean,
): readonly ConsentLine[] {
  const scopes = scope === null ? CONSENT_SCOPES.map(({ code }) => code) : [scope]
  return lines.filter((line) => isShown(line, shown, scopes) && matches(line, text))
}

/** 未征求、照片、查找“lh”; '' for everybody. */
export function consentFilterWords({ scope, shown, text }: ConsentFilter): string {
  return [
    ...(shown === 'all' ? [] : [SHOWN.find(({ code }) => code === shown)?.name ?? '']),
    ...(scope === null ? [] : [scopeName(scope)]),
    ...(text.trim() === '' ? [] : [`查找“${text.trim().slice(0, 30)}”`]),
  ].join('、')
}

function isShown(line: ConsentLine, shown: Shown, scopes: readonly ConsentScope[]): boolean {
  const states = scopes.map((scope) => line.states[scope])
  switch (shown) {
    case 'all':
      return true
    case 'lacking':
      return states.includes('none')
    case 'no':
      return states.includes('refused') || states.includes('withdrawn')
    case 'own':
      return scopes.some((scope) => line.asksOwnFor.includes(scope))
    case 'paper':
      return line.awaitsPaper
    case 'scan':
      return line.lacksScan
  }
}
