import { spawnSync } from 'node:child_process'

/** Runs a tool of node_modules/.bin (npm puts it on the PATH) in view; true when it succeeds. */
export function run(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  const done = spawnSync(tool, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // Windows starts .cmd files through its shell only.
    shell: process.platform === 'win32',
  })
  if (done.error !== undefined) console.error(`${tool}: ${done.error.message}`)
  return done.status === 0
}
