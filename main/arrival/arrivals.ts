import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Arrival, fileKindOf } from '../../shared/arrival/arrival'
import type { LinkedSubject } from '../../shared/arrival/link'
import { longestFile } from '../../shared/handover/limits'
import type { Subject } from '../../shared/log/subject'
import type { State } from '../../shared/state'
import { text } from '../../shared/text/text'
import type { Diagnostics } from '../diagnostics'
import { type Handlers, RequestRefused } from '../dispatch'

interface Parts {
  handlers: Pick<Handlers, 'runbook.open' | 'handover.open'>
  state(): Pick<State, 'alerts' | 'runbook'>
  /** Brings the window forward with what it is asked for. */
  show(subject: Subject | null): Promise<void>
  /** Tells the person what could not be opened. */
  tell(sentence: string): void
  diagnostics: Diagnostics
}

/** What the system gave Watchkeeper to open: a runbook, a handover, a link. It is shown; nothing is done about it. */
export class Arrivals {
  constructor(private readonly parts: Parts) {}

  /** `folder`: where a relative path begins. What cannot be opened is told to the person. */
  async receive(arrival: Arrival, folder: string): Promise<void> {
    try {
      await (arrival.kind === 'link' ? this.#follow(arrival.subject) : this.#open(arrival.path, folder))
    } catch (error) {
      this.parts.tell(this.#sentenceOf(error))
      await this.parts.show(null)
    }
  }

  async #follow(subject: LinkedSubject): Promise<void> {
    if (!mayBeThere(subject, this.parts.state())) {
      throw new RequestRefused('not found', text.arrival.linkLeadsNowhere[subject.kind])
    }
    await this.parts.show(subject)
  }

  async #open(written: string, folder: string): Promise<void> {
    const path = absolute(written, folder)
    const place = await stat(path).catch(() => null)
    if (place === null) throw new RequestRefused('not found', text.arrival.notThere(path))
    if (place.isDirectory()) return this.#openRunbook(path, 'folder')
    const kind = fileKindOf(path)
    if (kind === 'runbook') return this.#openRunbook(path, 'file')
    if (kind === 'handover') return this.#openHandover(path, place.size)
    throw new RequestRefused('refused', text.arrival.unknownKind(path))
  }

  async #openRunbook(path: string, kind: 'file' | 'folder'): Promise<void> {
    // Before it is read: a large one takes a moment, which the window shows.
    await this.parts.show({ kind: 'runbook', id: '' })
    await this.parts.handlers['runbook.open']({ path, kind })
  }

  async #openHandover(path: string, size: number): Promise<void> {
    if (size > longestFile) throw new RequestRefused('refused', text.arrival.tooLarge(path))
    const { noteId } = await this.parts.handlers['handover.open']({ text: await readFile(path, 'utf8') })
    await this.parts.show({ kind: 'handover', id: noteId })
  }

  #sentenceOf(error: unknown): string {
    if (error instanceof RequestRefused) return error.sentence
    this.parts.diagnostics.record('opening what a start brought failed', { error })
    return text.arrival.failed
  }
}

/** The screen of the incidents asks for one by itself, also for one that ended long ago, and says when there is none. */
function mayBeThere(
  { kind, id }: LinkedSubject,
  { alerts, runbook }: Pick<State, 'alerts' | 'runbook'>,
): boolean {
  if (kind === 'alert') return Object.hasOwn(alerts, id)
  // While a runbook is being read, any section may be in it.
  if (kind === 'section')
    return runbook === null || runbook.model.sections.some((section) => section.id === id)
  return true
}

function absolute(written: string, folder: string): string {
  if (!written.startsWith('file:')) return resolve(folder, written)
  try {
    return fileURLToPath(written)
  } catch {
    throw new RequestRefused('refused', text.arrival.elsewhere(written))
  }
}
