import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Kinds of file systems that lie on another computer, as Linux numbers them (statfs f_type). */
const NETWORK_KINDS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x517b, // SMB
])

/**
 * True for a folder on another computer, also behind a mapped drive letter or a mount point: SQLite's
 * log needs shared memory, which network shares do not give. A folder that does not exist yet is
 * judged by the nearest one above it.
 */
export function isOnNetwork(folder: string): boolean {
  if (isShareName(folder)) return true
  const existing = nearestExisting(folder)
  if (existing === null) return false
  return isShareName(realPath(existing)) || NETWORK_KINDS.has(kindOf(existing))
}

/** \\server\share or //server/share; \\?\C:\ and \\.\ are names of this computer. */
function isShareName(path: string): boolean {
  return /^(?:\\\\|\/\/)(?![?.]\\(?!UNC\\))/iu.test(path)
}

function nearestExisting(folder: string): string | null {
  if (existsSync(folder)) return folder
  const parent = dirname(folder)
  return parent === folder ? null : nearestExisting(parent)
}

/** On Windows a mapped drive becomes the share it stands for. */
function realPath(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

function kindOf(folder: string): number {
  if (process.platform !== 'linux') return 0
  try {
    return statfsSync(folder).type
  } catch {
    return 0
  }
}
