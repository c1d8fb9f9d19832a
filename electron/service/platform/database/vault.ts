import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'
import type { DatabaseKey } from './open.ts'
import {
  keyHolderSchema,
  newDatabaseKey,
  newHolder,
  sealedKeySchema,
  sealKey,
  unsealKey,
  unwrapPrivateKey,
  type KeyHolder,
} from './sealed-key.ts'

const entrySchema = z.object({
  ...keyHolderSchema.shape,
  databaseKey: sealedKeySchema,
  /** Binds name and public key by the database key: a pair slipped into the file is not its own. */
  proof: z.string(),
})

const accountEntrySchema = z.object({ loginName: z.string(), ...entrySchema.shape })

const recoveryEntrySchema = z.object({
  /** Printed on the sheet; a later sheet replaces an earlier one. */
  number: z.int().positive(),
  /** ISO UTC. */
  madeAt: z.string(),
  /** Login name. */
  madeBy: z.string(),
  ...entrySchema.shape,
})

/**
 * The file beside the database. Every account has a key pair; its password opens the private half,
 * and the database key is sealed to the public half. So the database key can be changed for
 * everybody without knowing anybody's password, and whoever is taken out of the vault opens nothing
 * that is encrypted afterwards, not even with an old copy of it.
 */
export const vaultSchema = z.object({
  format: z.literal(2),
  /** Counts the database keys; names the file encrypted with the present one. */
  generation: z.int().positive(),
  /** When and by whom (login name) the database was last encrypted anew. */
  reencrypted: z.object({ at: z.string(), by: z.string() }).nullable(),
  accounts: z.array(accountEntrySchema).min(1),
  /** The printed recovery key, if there is one. */
  recovery: recoveryEntrySchema.nullable(),
  /** Login names whose key was taken away: the sign-in screen can say so before anything is open. */
  disabled: z.array(z.string()).default([]),
})
export type Vault = z.infer<typeof vaultSchema>

/** An account's key pair, not yet in the vault. */
export type WrappedKey = KeyHolder & { readonly loginName: string }

/** A recovery key pair, not yet in the vault. */
export type RecoveryHolder = KeyHolder & { readonly madeAt: string; readonly madeBy: string }

/** Cost of guessing a password: 2^16 takes about a quarter of a second on an old office PC. */
export const PASSWORD_COST_LOG2 = 16

/** No login name is empty, so no account's key can pass for the recovery key. */
export const RECOVERY_NAME = ''

/** A new random database key and the vault in which one account holds it. */
export async function createVault(
  loginName: string,
  password: string,
  costLog2: number,
): Promise<{ readonly vault: Vault; readonly key: DatabaseKey }> {
  const key = newDatabaseKey()
  const holder = await newHolder(loginName, password, costLog2)
  const account = sealed({ loginName, ...holder }, key, loginName)
  const fresh = { reencrypted: null, recovery: null, disabled: [] }
  return { vault: { format: 2, generation: 1, accounts: [account], ...fresh }, key }
}

/** The vault in which this key pair is the only one of its login name, holding the database key. */
export function withKey(vault: Vault, wrapped: WrappedKey, key: DatabaseKey): Vault {
  const { loginName } = wrapped
  const entry = sealed(wrapped, key, loginName)
  const isKnown = vault.accounts.some((account) => account.loginName === loginName)
  return {
    ...vault,
    accounts: isKnown
      ? vault.accounts.map((account) => (account.loginName === loginName ? entry : account))
      : [...vault.accounts, entry],
    disabled: vault.disabled.filter((name) => name !== loginName),
  }
}

/** The vault with keys for these login names only; those whose key goes are remembered as disabled. */
export function withKeysOf(vault: Vault, loginNames: readonly string[]): Vault {
  const gone = vault.accounts
    .map((account) => account.loginName)
    .filter((name) => !loginNames.includes(name))
  return {
    ...vault,
    accounts: vault.accounts.filter((account) => !gone.includes(account.loginName)),
    disabled: [...new Set([...vault.disabled, ...gone])],
  }
}

/** The vault that a new recovery sheet opens; the sheet before opens nothing in it. */
export function withRecovery(vault: Vault, holder: RecoveryHolder, key: DatabaseKey): Vault {
  const number = nextSheetNumber(vault)
  return { ...vault, recovery: sealed({ number, ...holder }, key, RECOVERY_NAME) }
}

export function nextSheetNumber(vault: Vault): number {
  return (vault.recovery?.number ?? 0) + 1
}

/**
 * The vault of the next generation: the new key for the same holders, under the same secrets.
 * Throws VAULT_DAMAGED when somebody without the present key put a key pair in.
 */
export function withNewKey(
  vault: Vault,
  { present, key }: { readonly present: DatabaseKey; readonly key: DatabaseKey },
  reencrypted: { readonly at: string; readonly by: string },
): Vault {
  for (const account of vault.accounts) requireProof(account, present, account.loginName)
  if (vault.recovery !== null) requireProof(vault.recovery, present, RECOVERY_NAME)
  return {
    ...vault,
    generation: vault.generation + 1,
    reencrypted,
    accounts: vault.accounts.map((account) => sealed(account, key, account.loginName)),
    recovery: vault.recovery === null ? null : sealed(vault.recovery, key, RECOVERY_NAME),
  }
}

/**
 * The database key, if the password is this account's; throws WRONG_PASSWORD, ACCOUNT_DISABLED or
 * VAULT_DAMAGED.
 */
export async function unlockVault(
  vault: Vault,
  loginName: string,
  password: string,
): Promise<DatabaseKey> {
  const entry = findEntry(vault, loginName)
  const privateKey = await unwrapPrivateKey(entry, loginName, password)
  return unsealKey(entry.databaseKey, { publicKey: entry.publicKey, privateKey }, loginName)
}

/** The database key, if this is the recovery key; throws WRONG_PASSWORD or NO_RECOVERY_SHEET. */
export async function recoverVault(vault: Vault, secret: string): Promise<DatabaseKey> {
  const entry = vault.recovery
  if (entry === null) throw new AppError('NO_RECOVERY_SHEET')
  const privateKey = await unwrapPrivateKey(entry, RECOVERY_NAME, secret)
  return unsealKey(entry.databaseKey, { publicKey: entry.publicKey, privateKey }, RECOVERY_NAME)
}

/** The key pair of an account; throws WRONG_PASSWORD (no such account) or ACCOUNT_DISABLED. */
export function findEntry(vault: Vault, loginName: string): z.infer<typeof accountEntrySchema> {
  const entry = vault.accounts.find((account) => account.loginName === loginName)
  if (entry !== undefined) return entry
  throw new AppError(vault.disabled.includes(loginName) ? 'ACCOUNT_DISABLED' : 'WRONG_PASSWORD')
}

function sealed<Holder extends KeyHolder>(holder: Holder, key: DatabaseKey, name: string) {
  const databaseKey = sealKey(key, holder.publicKey, name)
  return { ...holder, databaseKey, proof: proofOf(key, holder.publicKey, name) }
}

function requireProof(
  { publicKey, proof }: { readonly publicKey: string; readonly proof: string },
  key: DatabaseKey,
  name: string,
): void {
  if (proof !== proofOf(key, publicKey, name)) throw new AppError('VAULT_DAMAGED')
}

function proofOf(key: DatabaseKey, publicKey: string, name: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`${publicKey} ${name}`).digest('hex')
}
