/** Who did, read and took away what. */
export function AuditTab() {
  return null
}
