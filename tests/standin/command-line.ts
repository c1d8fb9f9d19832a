export interface CommandLine {
  /** Files given with -r. */
  readonly required: readonly string[]
  /** Every `--name=value`, wherever it stands. */
  readonly switches: ReadonlyMap<string, string>
  readonly preview: boolean
  readonly versionAsked: boolean
  /** The application: a folder, a file or an app.asar. The first bare word, as in Electron. */
  readonly target: string | undefined
  /** All arguments without the application. */
  readonly rest: readonly string[]
}

function switchesIn(args: readonly string[]): Map<string, string> {
  const switches = new Map<string, string>()
  for (const argument of args) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (name !== undefined) switches.set(name, value)
  }
  return switches
}

/** `[--preview] [switches] [-r file] <app> [arguments of the application]`, as Electron reads it. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const required: string[] = []
  let preview = false
  let versionAsked = false
  let at = 0
  for (; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (!argument.startsWith('-')) break
    if (argument === '-r' || argument === '--require') required.push(args[++at] ?? '')
    preview ||= argument === '--preview'
    versionAsked ||= argument === '--version' || argument === '-v'
  }
  const rest = [...args.slice(0, at), ...args.slice(at + 1)]
  const switches = switchesIn(args)
  return { required, switches, preview, versionAsked, target: args[at], rest }
}
