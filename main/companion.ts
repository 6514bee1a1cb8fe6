import type { CompanionEvent } from '../shared/contract'
import type { RunbookModel } from '../shared/runbook/model'
import { momentsAt } from '../shared/shift/moments'
import type { State } from '../shared/state'
import { assembleChannels } from './assembly/channels'
import { assembleHistory } from './assembly/history'
import { assembleMaintenance } from './assembly/maintenance'
import { assembleRunbooks } from './assembly/runbooks'
import { assembleWatching } from './assembly/watching'
import { Changes } from './change/changes'
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
import type { Secrets } from './secrets/secrets'
import { Checklists } from './shift/checklists'
import { CurrentShift } from './shift/current-shift'
import { handoverFacts } from './shift/handover-facts'
import { HandoverNote } from './shift/handover-note'
import { LinkedItems } from './shift/linked-items'
import { Log } from './shift/log'
import { StateOwner } from './state-owner'
import { ChangeRepository } from './store/changes'
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
  secrets: Secrets
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
  const maintenance = assembleMaintenance({
    parts,
    database,
    state,
    log,
    runbook: () => ({ key: runbook.key(), ...runbook.get() }),
    onChange: () => watching.watch.maintenanceChanged(),
  })
  const waysOut = assembleChannels({ parts, database, state, notices })
  const watching = assembleWatching({
    parts,
    database,
    state,
    notices,
    log,
    rules: () => runbook.get().model,
    maintenances: () => maintenance.standing(),
    onAlertSaved: waysOut.followAlert,
  })
  const { watch, alerts, announcer, heartbeats } = watching
  const { history, historyUpkeep } = assembleHistory({
    parts,
    database,
    state,
    slas: () => runbook.get().model.slas,
  })
  const changes = new Changes({ repository: new ChangeRepository(database), clock, state, log })
  const checklists = new Checklists({
    database,
    clock,
    state,
    log,
    runbook: () => ({ key: runbook.key(), ...runbook.get() }),
    alert: (id) => alerts.get(id),
    change: (id) => changes.find(id),
    moments: () => {
      const { shift: current, changes: shown } = state.get()
      const facts = { shift: current, backups: runbook.get().model.backups, changes: Object.values(shown) }
      return momentsAt(facts, clock.now(), clock.zone())
    },
  })
  const linkedItems = new LinkedItems({ database, state, checklists, runbookKey: () => runbook.key() })
  const followRunbook = () => {
    const { model, basis } = runbook.get()
    const definitions = model.monitors.map((monitor) => monitor.definition)
    // What was kept may have lost a monitor only since then, or through a file that could not be read.
    const reading = basis === 'files' ? readingOf(model) : 'in part'
    for (const sentence of watch.setRunbook(runbook.key(), definitions, model.kpis, reading)) {
      notices.tell('problem', sentence)
    }
    maintenance.plan()
    state.replaceItems('runs', checklists.runs(runbook.key()))
    linkedItems.show()
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
    changes,
    runbook,
    onZone: tellPerson,
    onReview: runbooks.show,
  })

  state.setFacts({ logDraft: log.draft.text(), shift: shift.get(), handover: handover.get() })
  state.replaceItems('log', log.shownEntries())
  state.replaceItems('changes', changes.shown())
  tellPerson()
  const note = await runbook.start(preferences.get().runbookPath)
  for (const sentence of [trouble, preferences.trouble, note]) {
    if (sentence !== null) notices.tell('problem', sentence)
  }
  maintenance.start()
  waysOut.startSending()
  alerts.reconcile(new Set(watch.views().map((view) => view.id)))
  const endLinkedItems = linkedItems.start()
  upkeep.start()
  watch.start()
  historyUpkeep.start()
  searchSources.start()

  const handlers = createHandlers({
    state,
    door: parts.door,
    preferences,
    clock,
    resourcesFolder: installation.resourcesFolder,
    ...runbooks,
    ...watching,
    history,
    ...waysOut,
    maintenance,
    notices,
    checklists,
    linkedItems,
    changes,
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
    wake() {
      maintenance.look()
      watch.wake()
    },
    async stop() {
      endLinkedItems()
      upkeep.stop()
      maintenance.stop()
      await watch.stop()
      await heartbeats.stop()
      await historyUpkeep.stop()
      await waysOut.stopSending()
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
