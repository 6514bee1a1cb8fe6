import { safeStorage } from 'electron'
import type { Protection } from '../secrets/secrets'

/** Linux without a keyring: the key stands in Electron's own program, so it protects from nobody. */
const unprotecting = new Set(['basic_text', 'unknown'])

/** The system's keychain by way of Electron; null where there is none that protects. Needs an app that is ready. */
export function keychainProtection(): Protection | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (process.platform === 'linux' && unprotecting.has(safeStorage.getSelectedStorageBackend())) return null
  return {
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  }
}
