import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'
import type { DatabaseKey } from './open.ts'

const hex = z.string().regex(/^[0-9a-f]+$/)

const wrappedKeySchema = z.object({
  loginName: z.string(),
  scrypt: z.object({ costLog2: z.int().min(10).max(20), blockSize: z.int(), salt: hex }),
  nonce: hex,
  tag: hex,
  wrapped: hex,
})

/** The file beside the database: its random key, wrapped once per account by that account's password. */
export const vaultSchema = z.object({
  format: z.literal(1),
  accounts: z.array(wrappedKeySchema).min(1),
  /** Login names whose key was taken away: the sign-in screen can say so before anything is open. */
  disabled: z.array(z.string()).default([]),
})
export type Vault = z.infer<typeof vaultSchema>
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** Cost of guessing a password: 2^16 takes about a quarter of a second on an old office PC. */
export const PASSWORD_COST_LOG2 = 16
const BLOCK_SIZE = 8
const KEY_BYTES = 32

/** A new random database key and the vault in which one account's password wraps it. */
export async function createVault(
  loginName: string,
  password: string,
  costLog2: number,
): Promise<{ readonly vault: Vault; readonly key: DatabaseKey }> {
  const key = randomBytes(KEY_BYTES).toString('hex') as DatabaseKey
  const wrapped = await wrapKey(loginName, password, key, costLog2)
  return { vault: { format: 1, accounts: [wrapped], disabled: [] }, key }
}

/** The vault in which this key is the only one of its login name. */
export function withKey(vault: Vault, wrapped: WrappedKey): Vault {
  const { loginName } = wrapped
  const isKnown = vault.accounts.some((account) => account.loginName === loginName)
  return {
    ...vault,
    accounts: isKnown
      ? vault.accounts.map((account) => (account.loginName === loginName ? wrapped : account))
      : [...vault.accounts, wrapped],
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

/** The database key, if the password is this account's; throws WRONG_PASSWORD or ACCOUNT_DISABLED. */
export async function unlockVault(
  vault: Vault,
  loginName: string,
  password: string,
): Promise<DatabaseKey> {
  const entry = vault.accounts.find((account) => account.loginName === loginName)
  if (entry === undefined) {
    throw new AppError(vault.disabled.includes(loginName) ? 'ACCOUNT_DISABLED' : 'WRONG_PASSWORD')
  }
  const kek = await derive(
    password,
    entry.scrypt.salt,
    entry.scrypt.costLog2,
    entry.scrypt.blockSize,
  )
  const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(entry.nonce, 'hex'))
  decipher.setAAD(Buffer.from(loginName, 'utf8'))
  decipher.setAuthTag(Buffer.from(entry.tag, 'hex'))
  try {
    const key = Buffer.concat([
      decipher.update(Buffer.from(entry.wrapped, 'hex')),
      decipher.final(),
    ])
    return key.toString('hex') as DatabaseKey
  } catch {
    throw new AppError('WRONG_PASSWORD')
  }
}

/** The database key wrapped by one account's password, with a salt of its own. */
export async function wrapKey(
  loginName: string,
  password: string,
  key: DatabaseKey,
  costLog2: number,
): Promise<WrappedKey> {
  const salt = randomBytes(16).toString('hex')
  const nonce = randomBytes(12)
  const kek = await derive(password, salt, costLog2, BLOCK_SIZE)
  const cipher = createCipheriv('aes-256-gcm', kek, nonce)
  cipher.setAAD(Buffer.from(loginName, 'utf8'))
  const wrapped = Buffer.concat([cipher.update(Buffer.from(key, 'hex')), cipher.final()])
  return {
    loginName,
    scrypt: { costLog2, blockSize: BLOCK_SIZE, salt },
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    wrapped: wrapped.toString('hex'),
  }
}

function derive(
  password: string,
  salt: string,
  costLog2: number,
  blockSize: number,
): Promise<Buffer> {
  const options = { N: 2 ** costLog2, r: blockSize, p: 1, maxmem: 256 * 2 ** costLog2 * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(
      password.normalize('NFKC'),
      Buffer.from(salt, 'hex'),
      KEY_BYTES,
      options,
      (error, kek) => {
        if (error === null) resolve(kek)
        else reject(error)
      },
    )
  })
}
