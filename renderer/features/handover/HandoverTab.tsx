/** The end of the contract: hand over, then delete. */
export function HandoverTab() {
  return null
}
