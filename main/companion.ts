import type { CompanionEvent } from '../shared/contract'
import type { RunbookModel } from '../shared/runbook/model'
import type { State } from '../shared/state'
import { assembleRunbooks } from './assembly/runbooks'
import { assembleWatching } from './assembly/watching'
import type { Clock } from './clock'
import type { Diagnostics } from './diagnostics'
import { createDispatch, type Dispatch } from './dispatch'
import type { Door } from './door'
import { emptyState } from './empty-state'
import { createHandlers } from './handlers'
import type { Installation } from './installation'
import { Notices } from './notices'
import type { Notifier } from './notify/notifier'
import type { PreferenceStore } from './preferences'
import { SearchIndex } from './search/search-index'
import { SearchSources } from './search/search-sources'
import { Checklists } from './shift/checklists'
import { CurrentShift } from './shift/current-shift'
import { handoverFacts } from './shift/handover-facts'
import { HandoverNote } from './shift/handover-note'
import { Log } from './shift/log'
import { StateOwner } from './state-owner'
import { HandoverRepository } from './store/handovers'
import { openStore } from './store/open-store'
import { Upkeep } from './upkeep'

export interface CompanionParts {
  dataFolder: string
  installation: Pick<Installation, 'version' | 'resourcesFolder' | 'parseWorker'>
  clock: Clock
  preferences: PreferenceStore
  door: Door
  notifier: Notifier
  diagnostics: Diagnostics
}

/** Watchkeeper without a window: it watches, tells, and answers the contract. */
export interface Companion {
  dispatch: Dispatch
  state(): State
  subscribe(listener: (event: CompanionEvent) => void): () => void
  /** The laptop woke up. */
  wake(): void
  stop(): Promise<void>
}

/** Puts the parts together and begins to watch. Throws `StoreUnusableError` when there is nowhere to keep data. */
export async function startCompanion(parts: CompanionParts): Promise<Companion> {
  const { clock, preferences, diagnostics, installation } = parts
  const { database, trouble } = openStore(parts.dataFolder, clock.now())
  const state = new StateOwner(emptyState(parts))
  const notices = new Notices(state)
  const log = new Log(database, clock, state)
  const shift = new CurrentShift({ database, clock, state, log, preferences })
  const search = new SearchIndex(database)
  const runbooks = assembleRunbooks({
    parts,
    database,
    state,
    onText: () => followRunbook(),
    onForgotten: (key) => {
      search
        .forgetRunbook(key)
        .catch((error: unknown) => diagnostics.record('forgetting a runbook in the search failed', { error }))
    },
  })
  const { runbook } = runbooks
  const watching = assembleWatching({
    parts,
    database,
    state,
    notices,
    log,
    rules: () => runbook.get().model,
  })
  const { watch, alerts, announcer } = watching
  const checklists = new Checklists({
    database,
    clock,
    state,
    log,
    runbook: () => ({ key: runbook.key(), ...runbook.get() }),
    alert: (id) => alerts.get(id),
  })
  const followRunbook = () => {
    const { model } = runbook.get()
    const definitions = model.monitors.map((monitor) => monitor.definition)
    for (const sentence of watch.setRunbook(runbook.key(), definitions, model.kpis, readingOf(model))) {
      notices.tell('problem', sentence)
    }
    state.replaceItems('runs', checklists.runs(runbook.key()))
  }
  const handover = new HandoverNote({
    database,
    clock,
    state,
    shift,
    facts: (of) => handoverFacts({ clock, state: () => state.get(), runbook, alerts, checklists, log }, of),
  })
  const searchSources = new SearchSources({
    index: search,
    version: installation.version,
    state,
    runbook,
    log,
    handovers: new HandoverRepository(database),
    onFailure: (error) => diagnostics.record('indexing for the search failed', { error }),
  })
  const tellPerson = () => {
    const companion = { ...state.get().companion, person: shift.person(), zone: clock.zone() }
    state.setFacts({ companion, preferences: preferences.get() })
  }
  const upkeep = new Upkeep({
    clock,
    state,
    alerts,
    checklists,
    runbook,
    onZone: tellPerson,
    onReview: runbooks.show,
  })

  state.setFacts({ logDraft: log.draft(), shift: shift.get(), handover: handover.get() })
  state.replaceItems('log', log.shownEntries())
  tellPerson()
  const note = await runbook.start(preferences.get().runbookPath)
  for (const sentence of [trouble, preferences.trouble, note]) {
    if (sentence !== null) notices.tell('problem', sentence)
  }
  alerts.reconcile(watch.standing(), new Set(watch.views().map((view) => view.id)))
  upkeep.start()
  watch.start()
  searchSources.start()

  const handlers = createHandlers({
    state,
    door: parts.door,
    preferences,
    clock,
    resourcesFolder: installation.resourcesFolder,
    ...runbooks,
    ...watching,
    notices,
    checklists,
    shift,
    log,
    handover,
    search,
    onPerson: tellPerson,
  })
  return {
    dispatch: createDispatch(handlers, diagnostics),
    state: () => state.get(),
    subscribe: (listener) => state.subscribe((change) => listener({ type: 'changed', change })),
    wake: () => watch.wake(),
    async stop() {
      upkeep.stop()
      await watch.stop()
      await runbooks.close()
      await searchSources.stop()
      await announcer.stop()
      state.close()
      database.close()
    },
  }
}

/** Kinds of gaps that may hide monitors: those that are not seen are not gone. */
const hiding = new Set(['monitor', 'file', 'bound'])

function readingOf(model: RunbookModel): 'whole' | 'in part' {
  return model.gaps.some((gap) => hiding.has(gap.kind)) ? 'in part' : 'whole'
}
