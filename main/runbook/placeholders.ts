import type { State } from '../../shared/state'
import type { PlaceholderValueRepository } from '../store/placeholder-values'
import type { OpenRunbook } from './open-runbook'

interface Parts {
  values: PlaceholderValueRepository
  runbook: Pick<OpenRunbook, 'key'>
  onChange(placeholders: State['placeholders']): void
}

/** What was last filled in for the placeholders of the open runbook. */
export class RunbookPlaceholders {
  constructor(private readonly parts: Parts) {}

  remember(name: string, value: string): void {
    this.parts.values.save(this.parts.runbook.key(), name, value)
    this.refresh()
  }

  /** Tells those of the runbook that is open now. */
  refresh(): void {
    this.parts.onChange(this.parts.values.ofRunbook(this.parts.runbook.key()))
  }
}
