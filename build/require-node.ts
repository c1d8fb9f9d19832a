/** Ends the process with one clear sentence when a script was not started through npm. */
export function requireNode24(): void {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 24) return
  console.error(
    `Node ${process.versions.node} is too old. Start this through npm (npm run …), which brings Node 24 along.`,
  )
  process.exit(72)
}
