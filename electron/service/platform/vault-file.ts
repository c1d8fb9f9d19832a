import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { AppError } from '#shared/kernel/app-error.ts'
import { vaultSchema, type Vault } from './database/vault.ts'

/** `site.vault.json`: read whole, replaced whole. */
export class VaultFile {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  get exists(): boolean {
    return existsSync(this.#file)
  }

  /** Throws VAULT_DAMAGED. */
  read(): Vault {
    const parsed = vaultSchema.safeParse(readJson(this.#file))
    if (!parsed.success) throw new AppError('VAULT_DAMAGED')
    return parsed.data
  }

  /** A new file, flushed, then renamed: at every moment one whole vault is there. */
  write(vault: Vault): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(vault, null, 2), { flush: true })
    renameSync(`${this.#file}.new`, this.#file)
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
