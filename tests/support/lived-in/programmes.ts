import type { Office } from '#tests/support/office.ts'

/** Records of this feature that the hostile payloads refer to. */
export async function liveWithProgrammes(office: Office): Promise<void> {
  void office
}
