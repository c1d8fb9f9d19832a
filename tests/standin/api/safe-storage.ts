import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { host } from '../host.ts'
import { strict } from '../strict.ts'
import { app } from './app.ts'

const prefix = 'v10'
const refusal = 'Error while decrypting the ciphertext provided to safeStorage.decryptString.'

/** A key in a file of the data folder, where Electron asks the system's key store. */
function secret(): Buffer {
  const file = path.join(app.getPath('userData'), 'standin-safe-storage.key')
  try {
    return readFileSync(file)
  } catch {
    const key = randomBytes(32)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, key, { mode: 0o600 })
    return key
  }
}

function needReady(): void {
  if (!host.ready) throw new Error('safeStorage cannot be used before app is ready')
}

function encryptString(text: string): Buffer {
  needReady()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret(), nonce)
  const sealed = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([Buffer.from(prefix), nonce, ...sealed])
}

function decryptString(sealed: Buffer): string {
  needReady()
  if (!Buffer.isBuffer(sealed) || sealed.subarray(0, 3).toString() !== prefix) {
    throw new Error(`${refusal} Ciphertext does not appear to be encrypted.`)
  }
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret(), sealed.subarray(3, 15))
    decipher.setAuthTag(sealed.subarray(-16))
    const parts = [decipher.update(sealed.subarray(15, -16)), decipher.final()]
    return Buffer.concat(parts).toString('utf8')
  } catch {
    throw new Error(refusal)
  }
}

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => host.ready,
  getSelectedStorageBackend: () => 'basic_text',
  setUsePlainTextEncryption() {},
  encryptString,
  decryptString,
})
