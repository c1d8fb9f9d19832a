/** The recovery key sheet and re-encryption. */
export function KeysTab() {
  return null
}
