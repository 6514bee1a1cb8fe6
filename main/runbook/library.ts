import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RecentRunbook } from '../../shared/state'
import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'
import type { RunbookCopyRepository } from '../store/runbook-copies'

/** How many of the runbooks that were opened are offered again. */
const offered = 20

interface Parts {
  copies: RunbookCopyRepository
  /** The key of the one that is open. */
  openKey(): string
  onChange(recent: RecentRunbook[]): void
  onForgotten(key: string): void
}

/** The runbooks that were opened on this laptop. */
export class RunbookLibrary {
  /** How often was looked; of looks that cross each other the last one counts. */
  #looks = 0

  constructor(private readonly parts: Parts) {}

  /** Looks which of them are still there, and tells. */
  async refresh(): Promise<void> {
    this.#looks += 1
    const look = this.#looks
    const recent = this.parts.copies.recent(offered)
    const missing = await Promise.all(recent.map(({ key }) => isMissing(key)))
    if (look !== this.#looks) return
    this.parts.onChange(
      recent.map(({ key, title, kind, openedAt }, index) => ({
        key,
        path: key,
        title: title === '' ? basename(key) : title,
        kind,
        openedAt,
        missing: missing[index] ?? false,
      })),
    )
  }

  /** Takes a runbook off, with what was kept for it. The one that is open is refused. */
  async forget(path: string): Promise<void> {
    if (path === this.parts.openKey()) {
      throw new RequestRefused('refused', text.runbook.files.forget.open)
    }
    this.parts.copies.forget(path)
    this.parts.onForgotten(path)
    await this.refresh()
  }
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path)
    return false
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return code === 'ENOENT' || code === 'ENOTDIR'
  }
}
