import type { Keeping, KeptSecret } from '../../shared/channels/view'
import type { Binding } from '../../shared/secrets/binding'

/** Where passwords and keys are kept: apart from everything else, set by a person, and never shown again. */
export interface Secrets {
  /** What this system has for keeping them: a keychain of its own, or only a file that others with this account can read. */
  available(): 'protected' | 'unprotected'
  /** Throws `SecretNotKeptError` where it cannot be kept as asked. `binding` says who may have it, where anybody could ask. */
  keep(name: string, text: string, keeping: Keeping, binding?: Binding): void
  /** Null when there is none, or none that can be read here. */
  read(name: string): string | null
  forget(name: string): void
  /** The names that begin with a text. */
  names(prefix: string): string[]
  /** Who may have it; null where there is none, or it has no binding. */
  bindingOf(name: string): Binding | null
  /** That there is one, since when and how kept; null when there is none. */
  about(name: string): Omit<KeptSecret, 'name'> | null
  /** A text without any secret that was given or read since the start. */
  redact(text: string): string
}

/** The system's own way to make a text unreadable to others, as Electron's `safeStorage`. */
export interface Protection {
  seal(text: string): Uint8Array
  open(sealed: Uint8Array): string
}

export class SecretNotKeptError extends Error {
  constructor(
    readonly sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
    this.name = 'SecretNotKeptError'
  }
}
