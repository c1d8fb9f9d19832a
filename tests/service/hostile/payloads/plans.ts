import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  closureOf,
  noteDraft,
  planDraft,
  planLine,
  referralDraft,
} from '#tests/support/factories/plans.ts'
import type { FuzzFiles } from '../valid-payloads.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function plansPayloads(files: FuzzFiles): {
  readonly [R in RouteOf<'plans'>]: RouteInput<R>
} {
  return {
    'plans.tasks': {},
    'plans.list': {},
    'plans.waiting': {},
    'plans.ofChild': { childId: 2 },
    'plans.get': { id: 3 },
    'plans.staff': {},
    'plans.start': { childId: 2, takeOver: true },
    'plans.saveDraft': { id: 1, draft: planDraft() },
    'plans.discard': { id: 5 },
    'plans.submit': { id: 1, draft: planDraft() },
    'plans.decide': { id: 2, decision: 'returned', comment: '指标太笼统' },
    'plans.cancelTask': { id: 13, reason: '随父母外出' },
    'plans.reviseLine': { id: 3, lineId: 3, line: planLine({ times: 2 }), reason: '加强' },
    'plans.addNote': noteDraft(childIdSchema.parse(2), { kinds: ['05'], isRestricted: true }),
    'plans.addAddendum': { noteId: 1, text: '补充说明' },
    'plans.requestClosure': closureOf(3, [3]),
    'plans.reopen': { id: 4, reason: '成绩下滑', endsOn: '2027-02-28' },
    'plans.addReferral': { id: 3, referral: referralDraft() },
    'plans.answerReferral': {
      id: 1,
      reply: { repliedOn: '2026-10-08', reply: '已约诊', outcome: '' },
    },
    'plans.print': { id: 3, folder: files.folder, reason: '交监护人签字' },
  }
}
