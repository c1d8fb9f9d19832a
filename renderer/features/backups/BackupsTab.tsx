/** Backups: what there is, making one, the second copy, restore and drill. */
export function BackupsTab() {
  return null
}
