import { text } from '../../shared/text/text'
import type { MonitorView } from '../../shared/watch/view'
import { type Handlers, RequestRefused } from '../dispatch'
import type { History } from './history'

export interface HistoryParts {
  history: History
}

type HistoryRequest = 'monitor.history' | 'monitor.figures' | 'monitors.strips'

/** What each request about what was does. `view`: null for a monitor that is not there any more. */
export function historyHandlers(
  { history }: HistoryParts,
  view: (id: string) => MonitorView | null,
): Pick<Handlers, HistoryRequest> {
  const definitionOf = (id: string) => {
    const found = view(id)
    if (found === null) throw new RequestRefused('not found', text.watch.judging.refused.gone)
    return found.definition
  }
  return {
    'monitor.history': ({ id, from, to }) => {
      definitionOf(id)
      return history.stretch(id, from, to)
    },
    'monitor.figures': ({ id, span }) => {
      const { name, group = null, kind } = definitionOf(id)
      return history.figures(id, { name, group, kind }, span)
    },
    'monitors.strips': async () => {
      await history.sumUpNew()
      return history.strips()
    },
  }
}
