import type { RouteInput } from '#shared/contract/index.ts'

/** One page for each of these children as of 8 October 2026, the ID number masked. */
export function dossierOrder(
  ids: readonly number[],
  folder: string,
  form: Partial<RouteInput<'dossiers.print'>['form']> = {},
): RouteInput<'dossiers.print'> {
  return {
    ids: [...ids],
    form: {
      on: '2026-10-08',
      idNumbers: 'masked',
      withWord: false,
      purpose: 'service',
      purposeWords: '入户核对',
      recipient: '',
      ...form,
    },
    folder,
  }
}
