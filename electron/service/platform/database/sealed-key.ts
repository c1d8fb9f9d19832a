import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scrypt,
  type KeyObject,
} from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'
import type { DatabaseKey } from './open.ts'

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/)
const boxSchema = z.object({ nonce: hex, tag: hex, text: hex })
type Box = z.infer<typeof boxSchema>

/** A key pair whose private half only a secret opens: a password, or the recovery key. */
export const keyHolderSchema = z.object({
  publicKey: hex,
  privateKey: z.object({
    ...boxSchema.shape,
    scrypt: z.object({ costLog2: z.int().min(10).max(20), blockSize: z.int(), salt: hex }),
  }),
})
export type KeyHolder = z.infer<typeof keyHolderSchema>

/** The database key, readable by the holder of one private key only. */
export const sealedKeySchema = z.object({ ...boxSchema.shape, ephemeralKey: hex })
export type SealedKey = z.infer<typeof sealedKeySchema>

const BLOCK_SIZE = 8
const KEY_BYTES = 32
const SEAL_PURPOSE = 'database key sealed to a holder'

export function newDatabaseKey(): DatabaseKey {
  return randomBytes(KEY_BYTES).toString('hex') as DatabaseKey
}

/** A new X25519 key pair, its private key wrapped by a secret and bound to a name. */
export function newHolder(name: string, secret: string, costLog2: number): Promise<KeyHolder> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return wrapPrivateKey(name, secret, costLog2, {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('hex'),
    privateKey,
  })
}

/** The same key pair under another secret; throws WRONG_PASSWORD unless `secret` opens it. */
export async function rewrapHolder(
  holder: KeyHolder,
  name: string,
  secret: string,
  next: { readonly secret: string; readonly costLog2: number },
): Promise<KeyHolder> {
  const privateKey = await unwrapPrivateKey(holder, name, secret)
  return wrapPrivateKey(name, next.secret, next.costLog2, {
    publicKey: holder.publicKey,
    privateKey,
  })
}

/** Throws WRONG_PASSWORD unless the secret opens the private key. */
export async function unwrapPrivateKey(
  { privateKey }: KeyHolder,
  name: string,
  secret: string,
): Promise<KeyObject> {
  const { salt, costLog2, blockSize } = privateKey.scrypt
  const der = decrypt(privateKey, await derive(secret, salt, costLog2, blockSize), name)
  if (der === null) throw new AppError('WRONG_PASSWORD')
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** Seals the database key to a public key; nobody needs a secret for that. Throws VAULT_DAMAGED. */
export function sealKey(key: DatabaseKey, publicKey: string, name: string): SealedKey {
  const recipient = importPublicKey(publicKey)
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralKey = ephemeral.publicKey.export({ format: 'der', type: 'spki' }).toString('hex')
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient })
  const kek = sealingKey(shared, ephemeralKey, publicKey)
  return { ephemeralKey, ...encrypt(Buffer.from(key, 'hex'), kek, name) }
}

/** Throws VAULT_DAMAGED when the sealed key is not meant for this private key. */
export function unsealKey(
  sealed: SealedKey,
  holder: { readonly publicKey: string; readonly privateKey: KeyObject },
  name: string,
): DatabaseKey {
  const ephemeral = importPublicKey(sealed.ephemeralKey)
  const shared = diffieHellman({ privateKey: holder.privateKey, publicKey: ephemeral })
  const kek = sealingKey(shared, sealed.ephemeralKey, holder.publicKey)
  const key = decrypt(sealed, kek, name)
  if (key === null) throw new AppError('VAULT_DAMAGED')
  return key.toString('hex') as DatabaseKey
}

async function wrapPrivateKey(
  name: string,
  secret: string,
  costLog2: number,
  pair: { readonly publicKey: string; readonly privateKey: KeyObject },
): Promise<KeyHolder> {
  const salt = randomBytes(16).toString('hex')
  const kek = await derive(secret, salt, costLog2, BLOCK_SIZE)
  const der = pair.privateKey.export({ format: 'der', type: 'pkcs8' })
  return {
    publicKey: pair.publicKey,
    privateKey: {
      scrypt: { costLog2, blockSize: BLOCK_SIZE, salt },
      ...encrypt(der, kek, name),
    },
  }
}

function importPublicKey(der: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(der, 'hex'), format: 'der', type: 'spki' })
  } catch {
    throw new AppError('VAULT_DAMAGED')
  }
}

function sealingKey(shared: Buffer, ephemeralKey: string, publicKey: string): Buffer {
  const salt = Buffer.from(ephemeralKey + publicKey, 'hex')
  return Buffer.from(hkdfSync('sha256', shared, salt, SEAL_PURPOSE, KEY_BYTES))
}

function encrypt(clear: Buffer, key: Buffer, name: string): Box {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(name, 'utf8'))
  const text = Buffer.concat([cipher.update(clear), cipher.final()])
  return {
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    text: text.toString('hex'),
  }
}

/** Null when key, name or text is another one. */
function decrypt(box: Box, key: Buffer, name: string): Buffer | null {
  const nonce = Buffer.from(box.nonce, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  decipher.setAAD(Buffer.from(name, 'utf8'))
  try {
    decipher.setAuthTag(Buffer.from(box.tag, 'hex'))
    return Buffer.concat([decipher.update(Buffer.from(box.text, 'hex')), decipher.final()])
  } catch {
    return null
  }
}

function derive(
  secret: string,
  salt: string,
  costLog2: number,
  blockSize: number,
): Promise<Buffer> {
  const options = { N: 2 ** costLog2, r: blockSize, p: 1, maxmem: 256 * 2 ** costLog2 * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), Buffer.from(salt, 'hex'), KEY_BYTES, options, (error, kek) => {
      if (error === null) resolve(kek)
      else reject(error)
    })
  })
}
