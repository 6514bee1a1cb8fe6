import { globalShortcut } from 'electron'
import { type GlobalShortcutKeys, globalShortcutWords } from '../../shared/keys/global-shortcut'
import { text } from '../../shared/text/text'

interface Parts {
  /** The keys that a person chose; null: none. */
  wanted(): GlobalShortcutKeys | null
  onPress(): void
  /** The system does not give the keys away. */
  onRefused(sentence: string): void
}

/** One combination of keys that works in every program, taken from the system only while a person wants it. */
export class GlobalShortcut {
  #followed: GlobalShortcutKeys | null = null

  constructor(private readonly parts: Parts) {}

  /** Takes what is wanted now, and gives back what was before. */
  follow(): void {
    const wanted = this.parts.wanted()
    if (wanted === this.#followed) return
    this.stop()
    this.#followed = wanted
    if (wanted === null || globalShortcut.register(wanted, this.parts.onPress)) return
    this.parts.onRefused(text.desktop.shortcutTaken(globalShortcutWords(wanted)))
  }

  stop(): void {
    if (this.#followed !== null) globalShortcut.unregister(this.#followed)
    this.#followed = null
  }
}
