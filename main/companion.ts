import type { Arrival } from '../shared/arrival/arrival'
import type { CompanionEvent } from '../shared/contract'
import { buttonSnooze } from '../shared/notify/buttons'
import type { RunbookModel } from '../shared/runbook/model'
import type { State } from '../shared/state'
import { text } from '../shared/text/text'
import { AlertActions } from './alert/alert-actions'
import { Arrivals } from './arrival/arrivals'
import { assembleAlerting } from './assembly/alerting'
import { assembleChannels } from './assembly/channels'
import { assembleChecklists } from './assembly/checklists'
import { Engines } from './assembly/engines'
import { assembleHandovers } from './assembly/handover'
import { assembleHistory } from './assembly/history'
import { assembleIncidents } from './assembly/incidents'
import { assembleMaintenance } from './assembly/maintenance'
import { assembleRunbooks } from './assembly/runbooks'
import { assembleStore } from './assembly/store'
import { assembleTelling } from './assembly/telling'
import { assembleWatching } from './assembly/watching'
import type { Clock } from './clock'
import { takeCrashReports } from './crash-reports'
import { type Diagnostics, diagnosticsOf } from './diagnostics'
import { createDispatch, type Dispatch } from './dispatch'
import type { Door } from './door'
import { emptyState } from './empty-state'
import { welcomeAtFirstRun } from './first-run'
import { gatherDiagnostics } from './gather-diagnostics'
import { createHandlers } from './handlers'
import type { Installation } from './installation'
import { Notices } from './notices'
import type { Notifier } from './notify/notifier'
import type { SoundProgram } from './notify/sound-program'
import type { PreferenceStore } from './preferences'
import { SearchIndex } from './search/search-index'
import { SearchSources } from './search/search-sources'
import type { Secrets } from './secrets/secrets'
import { CurrentShift } from './shift/current-shift'
import { Log } from './shift/log'
import { StateOwner } from './state-owner'
import { isSound } from './store/database'
import { HandoverDraftRepository } from './store/handover-drafts'
import { closeStore, openStore } from './store/open-store'
import { storeFailureOf } from './store/store-failure'
import type { AskDoNotDisturb } from './system/do-not-disturb'
import { followFormats } from './system/follow-formats'
import type { SystemFormats } from './system/system-formats'
import { Upkeep } from './upkeep'

export interface CompanionParts {
  dataFolder: string
  installation: Pick<Installation, 'version' | 'resourcesFolder' | 'parseWorker'>
  clock: Clock
  formats: SystemFormats
  /** Where the system tells whether its person may be disturbed. */
  askDoNotDisturb?: AskDoNotDisturb
  preferences: PreferenceStore
  door: Door
  notifier: Notifier
  sounds: SoundProgram
  secrets: Secrets
  /** What is shown is an invented company. */
  demo?: boolean
  diagnostics: Diagnostics
  /**
   * Called at the start once what is stored can be shown. What takes longer, as a thousand monitors, begins when it
   * resolves.
   */
  onFirstState?(shown: FirstState): Promise<void>
  /** Whether this laptop runs on its battery, where the door knows better than the files of the system. */
  onBattery?: () => boolean
}

/** What a window can be shown before the watch begins. */
export interface FirstState {
  /** For a window, as of now. */
  state(): State
  subscribe: Companion['subscribe']
}

/** Watchkeeper without a window: it watches, tells, and answers the contract. */
export interface Companion {
  dispatch: Dispatch
  state(): State
  subscribe(listener: (event: CompanionEvent) => void): () => void
  /** Opens what the system was asked to open with Watchkeeper; `folder` is where a relative path begins. */
  receive(arrival: Arrival, folder: string): Promise<void>
  /** Tells a person something that stays until they dismiss it. */
  tell(sentence: string): void
  /** The laptop woke up. */
  wake(): void
  /** Something failed that nobody caught. Returns whether it was only the store, without which Watchkeeper goes on. */
  goesOnAfter(error: unknown): boolean
  stop(): Promise<void>
}

/** Puts the parts together and begins to watch. Throws `StoreUnusableError` when there is nowhere to keep data. */
export async function startCompanion(given: CompanionParts): Promise<Companion> {
  const { clock, preferences, installation, dataFolder } = given
  welcomeAtFirstRun(dataFolder, preferences)
  const store = openStore(dataFolder, clock.now())
  const { database } = store
  const state = new StateOwner(emptyState(given))
  const notices = new Notices(state, diagnosticsOf('notices', given.diagnostics))
  const { diagnostics, storeHealth, dailyCopy, keptInMemory } = assembleStore({
    parts: given,
    store,
    notices,
    onWell: () => alerting.unstoredTellings.forget(),
  })
  const parts = { ...given, diagnostics }
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
        .catch((error: unknown) =>
          diagnostics.record('forgetting a runbook in the search failed', { part: 'search', error }),
        )
    },
    onNote: (sentence) => notices.tell('problem', sentence),
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
  const telling = assembleTelling({
    parts,
    notices,
    onDoNotDisturb: (doNotDisturb) =>
      state.setFacts({ companion: { ...state.get().companion, doNotDisturb } }),
    acknowledge: (id) => void dispatch('alert.acknowledge', { id }),
    snooze: (alertId) => {
      const length = { kind: 'minutes', minutes: buttonSnooze / 60_000 } as const
      void dispatch('snooze.begin', { scope: { kind: 'alert', alertId }, length, reason: null })
    },
  })
  const { announcer, windowEvents } = telling
  const alerting = assembleAlerting({
    parts,
    database,
    state,
    log,
    model: () => runbook.get().model,
    announce: (announcement) => announcer.announce(announcement),
    onAlertSaved: waysOut.followAlert,
  })
  const { alerts, alertClock } = alerting
  const watching = assembleWatching({
    parts,
    database,
    state,
    alerts,
    unstoredTellings: alerting.unstoredTellings,
    maintenances: () => maintenance.standing(),
  })
  const { watch, heartbeats } = watching
  const alertActions = new AlertActions({ alerts, watch, clock })
  const { history, historyUpkeep } = assembleHistory({
    parts,
    database,
    state,
    writeChecks: () => watch.writeChecks(),
    slas: () => runbook.get().model.slas,
  })
  const incidents = assembleIncidents({
    parts,
    database,
    state,
    log,
    outbox: waysOut.outbox,
    model: () => runbook.get().model,
    alert: (id) => alerts.get(id),
    chain: alerting.chain,
    announce: (announcement) => announcer.announce(announcement),
    onReport: (id) => searchSources.followReport(id),
  })
  const checklistParts = assembleChecklists({
    parts,
    database,
    state,
    log,
    shift,
    runbook,
    announcer,
    incidents: incidents.incidents,
    alert: (id) => alerts.get(id),
  })
  const { changes, checklists, linkedItems, checklistReminders } = checklistParts
  let isFirstLook = given.onFirstState !== undefined
  const showRunbook = () => {
    state.replaceItems('runs', checklists.runs(runbook.key()))
    linkedItems.show()
  }
  const followRunbook = () => {
    const { model, basis } = runbook.get()
    if (isFirstLook && model.monitors.length > enrolledAtOnce) {
      maintenance.foresee()
      showRunbook()
      return
    }
    const definitions = model.monitors.map((monitor) => monitor.definition)
    // What was kept may have lost a monitor only since then, or through a file that could not be read.
    const reading = basis === 'files' ? readingOf(model) : 'in part'
    for (const sentence of watch.setRunbook(runbook.key(), definitions, model.kpis, reading)) {
      notices.tell('problem', sentence)
    }
    state.setFacts({ monitorsRead: true })
    if (basis === 'nothing') return
    maintenance.plan()
    alerting.followRunbook()
    showRunbook()
  }
  const handovers = assembleHandovers({
    parts,
    database,
    state,
    log,
    shift,
    runbook,
    alerts,
    snoozes: alerting.snoozes,
    incidents: incidents.incidents,
    followUps: incidents.followUps,
    checklists,
    announcer,
    secrets: watching.namedSecrets,
  })
  const searchSources = new SearchSources({
    index: search,
    version: installation.version,
    state,
    runbook,
    log,
    handovers: new HandoverDraftRepository(database),
    incidents: incidents.incidentRepository,
    onFailure: (error) => diagnostics.record('indexing for the search failed', { part: 'search', error }),
  })
  const formats = followFormats({ state, system: parts.formats })
  const tellPerson = () => {
    const companion = { ...state.get().companion, person: shift.person(), zone: clock.zone() }
    state.setFacts({ companion, preferences: preferences.get() })
    formats.look()
  }
  const upkeep = new Upkeep({
    clock,
    state,
    alerts,
    checklists,
    changes,
    incidents: incidents.incidents,
    runbook,
    onZone: tellPerson,
    onReview: runbooks.show,
    power: watching.power,
    onFailure: (error) => diagnostics.record('forgetting old notifications failed', { part: 'store', error }),
  })

  const subscribe: Companion['subscribe'] = (listener) => {
    const ends = [
      state.subscribe((change) => listener({ type: 'changed', change })),
      windowEvents.subscribe(listener),
    ]
    return () => {
      for (const end of ends) end()
    }
  }

  state.setFacts({ logDraft: log.draft.text() })
  state.replaceItems('log', log.shownEntries())
  state.replaceItems('changes', changes.shown())
  state.replaceItems('snoozes', Object.fromEntries(alerting.snoozes.all().map((one) => [one.id, one])))
  state.setFacts({ absences: alerting.absences.all() })
  state.replaceItems('incidents', incidents.incidents.shown())
  state.replaceItems('followUps', incidents.followUps.shown())
  tellPerson()
  for (const sentence of [
    store.kept === 'in memory' ? null : store.trouble,
    preferences.trouble,
    takeCrashReports(dataFolder),
  ]) {
    if (sentence !== null) notices.tell('problem', sentence)
  }
  await runbooks.start(preferences.get().runbookPath)
  upkeep.show()
  await given.onFirstState?.({ state: () => state.forWindow(), subscribe })
  isFirstLook = false
  if (!state.get().monitorsRead) followRunbook()
  maintenance.start()
  waysOut.startSending()
  alerts.reconcile(new Set(watch.views().map((view) => view.id)))
  const endLinkedItems = linkedItems.start()
  upkeep.start()
  keptInMemory?.start()
  handovers.startHandovers()
  const engines = new Engines([
    ...(dailyCopy === null ? [] : [dailyCopy]),
    alertClock,
    incidents.incidentDeadlines,
    watch,
    checklistReminders,
    historyUpkeep,
    searchSources,
  ])
  engines.start()

  const handlers = createHandlers({
    state,
    door: parts.door,
    dataFolder,
    demo: parts.demo ?? false,
    dailyCopy,
    preferences,
    clock,
    resourcesFolder: installation.resourcesFolder,
    ...runbooks,
    ...watching,
    ...alerting,
    alertActions,
    ...telling,
    history,
    ...waysOut,
    ...incidents,
    maintenance,
    notices,
    ...checklistParts,
    shift,
    log,
    ...handovers,
    search,
    onPerson: tellPerson,
    gatherDiagnostics: () =>
      gatherDiagnostics({
        dataFolder,
        version: installation.version,
        clock,
        person: shift.person(),
        faultsOf: (file) => (isSound(file) ? [] : [text.diagnostics.faults.damaged]),
      }),
  })
  const dispatch = createDispatch(handlers, diagnostics, () => state.publish())
  const arrivals = new Arrivals({
    handlers,
    state: () => state.get(),
    show: telling.open,
    tell: (sentence) => notices.tell('problem', sentence),
    diagnostics,
  })
  return {
    dispatch,
    state: () => state.get(),
    subscribe,
    tell: (sentence) => notices.tell('information', sentence),
    receive: (arrival, folder) => arrivals.receive(arrival, folder),
    wake() {
      maintenance.look()
      alertClock.look()
      incidents.incidentDeadlines.look()
      watch.wake()
    },
    goesOnAfter(error) {
      storeHealth.noticed(error)
      return storeFailureOf(error) !== null
    },
    async stop() {
      endLinkedItems()
      upkeep.stop()
      await handovers.stopHandovers()
      maintenance.stop()
      await engines.stop()
      await heartbeats.stop()
      await waysOut.stopSending()
      await runbooks.close()
      storeHealth.stop()
      telling.doNotDisturb.stop()
      await announcer.stop()
      parts.notifier.close()
      await keptInMemory?.stop()
      state.close()
      closeStore(store, dataFolder)
    },
  }
}

/** So many monitors are enrolled before anything is shown: nobody feels the time that takes. */
const enrolledAtOnce = 100

/** Kinds of gaps that may hide monitors: those that are not seen are not gone. */
const hiding = new Set(['monitor', 'file', 'bound'])

function readingOf(model: RunbookModel): 'whole' | 'in part' {
  return model.gaps.some((gap) => hiding.has(gap.kind)) ? 'in part' : 'whole'
}
