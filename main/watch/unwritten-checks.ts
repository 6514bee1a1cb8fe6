import type { Standing } from '../../shared/watch/standing'
import type { JudgedSample } from '../../shared/watch/view'
import type { MonitorRepository } from '../store/monitors'
import type { SampleRepository } from '../store/samples'

/** What is found meanwhile is written together, milliseconds. */
const gatherFor = 500

/** What an event made of a monitor, as far as it is stored. */
interface Finding {
  monitorId: string
  /** Null where there was no check. */
  judged: JudgedSample | null
  /** Null where it is as it was. */
  standing: Standing | null
}

interface Parts {
  monitors: Pick<MonitorRepository, 'transaction' | 'saveStanding'>
  samples: Pick<SampleRepository, 'insert'>
  /** What a monitor's checks found may be shown now. */
  onShow(monitorId: string): void
  /** It could not be written, as on a full disk: it is shown all the same, and not kept. */
  onFailure(error: unknown): void
}

/**
 * Writes what checks find, that of many in one transaction, since one for each would cost more than the check. A crash
 * loses the last moment of it at most, of which nothing was shown; what opens or changes an alert is written at once.
 */
export class UnwrittenChecks {
  #findings: Finding[] = []
  readonly #toShow = new Set<string>()
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly parts: Parts) {}

  /** Writes it soon. */
  add(finding: Finding): void {
    if (finding.judged === null && finding.standing === null) return
    this.#findings.push(finding)
    this.#timer ??= setTimeout(() => this.write(), gatherFor)
  }

  /** Has a monitor shown once all that was found of it is written. */
  show(monitorId: string): void {
    if (this.#findings.length === 0) this.parts.onShow(monitorId)
    else this.#toShow.add(monitorId)
  }

  /** Writes at once what is not written yet. */
  write(): void {
    if (this.#findings.length === 0) return
    try {
      this.#store(this.#findings, () => {})
    } catch (error) {
      this.parts.onFailure(error)
    }
    this.#done()
  }

  /** Writes a finding at once and together with something else: all of it, or nothing. Throws what SQLite throws. */
  writeWith<Written>(finding: Finding, writeRest: () => Written): Written {
    const written = this.#store([...this.#findings, finding], writeRest)
    this.#done()
    return written
  }

  #store<Written>(findings: readonly Finding[], writeRest: () => Written): Written {
    return this.parts.monitors.transaction(() => {
      this.#insert(findings)
      return writeRest()
    })
  }

  #done(): void {
    this.#findings = []
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const ids = [...this.#toShow]
    this.#toShow.clear()
    for (const id of ids) this.parts.onShow(id)
  }

  /** Of several standings of a monitor only the last counts. */
  #insert(findings: readonly Finding[]): void {
    const standings = new Map<string, Standing>()
    for (const { monitorId, judged, standing } of findings) {
      if (judged !== null) this.parts.samples.insert(monitorId, judged)
      if (standing !== null) standings.set(monitorId, standing)
    }
    for (const [monitorId, standing] of standings) this.parts.monitors.saveStanding(monitorId, standing)
  }
}
