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
})
export type Vault = z.infer<typeof vaultSchema>
type WrappedKey = z.infer<typeof wrappedKeySchema>

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
  const key = randomBytes(KEY_BYTES)
  const wrapped = await wrap(loginName, password, key, costLog2)
  return { vault: { format: 1, accounts: [wrapped] }, key: key.toString('hex') as DatabaseKey }
}

/** The database key, if the password is this account's; throws WRONG_PASSWORD otherwise. */
export async function unlockVault(
  vault: Vault,
  loginName: string,
  password: string,
): Promise<DatabaseKey> {
  const entry = vault.accounts.find((account) => account.loginName === loginName)
  if (entry === undefined) throw new AppError('WRONG_PASSWORD')
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

async function wrap(
  loginName: string,
  password: string,
  key: Buffer,
  costLog2: number,
): Promise<WrappedKey> {
  const salt = randomBytes(16).toString('hex')
  const nonce = randomBytes(12)
  const kek = await derive(password, salt, costLog2, BLOCK_SIZE)
  const cipher = createCipheriv('aes-256-gcm', kek, nonce)
  cipher.setAAD(Buffer.from(loginName, 'utf8'))
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
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
