import type { CompanionEvent } from '../shared/contract'
import type { State } from '../shared/state'
import type { Clock } from './clock'
import type { Diagnostics } from './diagnostics'
import { createDispatch, type Dispatch } from './dispatch'
import type { Door } from './door'
import { emptyState } from './empty-state'
import { createHandlers } from './handlers'
import type { Installation } from './installation'
import { Notices } from './notices'
import { Announcer } from './notify/announcer'
import type { Notifier } from './notify/notifier'
import type { PreferenceStore } from './preferences'
import { createProbes } from './probes'
import { RunbookEditing } from './runbook/editing'
import { RunbookLibrary } from './runbook/library'
import { OpenRunbook } from './runbook/open-runbook'
import { createRunbookParser, workersForFolder } from './runbook/parse-in-worker'
import { RunbookPlaceholders } from './runbook/placeholders'
import { RunbookReading } from './runbook/reading'
import { SearchIndex } from './search/search-index'
import { SearchSources } from './search/search-sources'
import { AlertLog } from './shift/alert-log'
import { Checklists } from './shift/checklists'
import { CurrentShift } from './shift/current-shift'
import { handoverFacts } from './shift/handover-facts'
import { HandoverNote } from './shift/handover-note'
import { Log } from './shift/log'
import { StateOwner } from './state-owner'
import { AlertRepository } from './store/alerts'
import { FileDraftRepository } from './store/file-drafts'
import { HandoverRepository } from './store/handovers'
import { MonitorRepository } from './store/monitors'
import { openStore } from './store/open-store'
import { PlaceholderValueRepository } from './store/placeholder-values'
import { RunbookCopyRepository } from './store/runbook-copies'
import { RunbookMarkRepository } from './store/runbook-marks'
import { SampleRepository } from './store/samples'
import { Upkeep } from './upkeep'
import { Alerts } from './watch/alerts'
import { systemNetwork } from './watch/network'
import { Watch } from './watch/watch'

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

/** Kinds of gaps that may hide monitors: those that are not seen are not gone. */
const unread = new Set(['monitor', 'file', 'bound'])

/** Puts the parts together and begins to watch. Throws `StoreUnusableError` when there is nowhere to keep data. */
export async function startCompanion(parts: CompanionParts): Promise<Companion> {
  const { clock, preferences, diagnostics, installation } = parts
  const { database, trouble } = openStore(parts.dataFolder, clock.now())
  const state = new StateOwner(emptyState(parts))
  const notices = new Notices(state)
  for (const sentence of [trouble, preferences.trouble]) {
    if (sentence !== null) notices.tell('problem', sentence)
  }

  const log = new Log(database, clock, state)
  const shift = new CurrentShift({ database, clock, state, log, preferences })
  const alertLog = new AlertLog(log, () => state.get().alerts)
  const announcer = new Announcer({
    clock,
    diagnostics,
    notifier: parts.notifier,
    wanted: () => preferences.get().notifications,
    markShown: (id) => alerts.markShown(id),
    onTrouble: (sentence) => notices.tellCurrent('notifications', sentence),
  })
  const alerts = new Alerts({
    repository: new AlertRepository(database),
    clock,
    rules: () => runbook.get().model,
    onAlert(alert) {
      alertLog.note(alert)
      state.setItem('alerts', alert.id, alert)
    },
    onNotification: (notification) => announcer.announce(notification),
  })
  const watch = new Watch({
    monitors: new MonitorRepository(database),
    samples: new SampleRepository(database),
    probes: createProbes(),
    network: systemNetwork,
    clock,
    random: Math.random,
    anchors: () => preferences.get().anchors,
    events: {
      onMonitor(id) {
        const view = watch.view(id)
        if (view !== null) state.setItem('monitors', id, view)
      },
      onRemoved: (id) => state.removeItem('monitors', id),
      onUnwatched: (id) => alerts.monitorGone(id),
      onHard: (transition) => alerts.follow(transition),
      onConnectivity: (connectivity) => state.setFacts({ connectivity }),
    },
    onFailure: (error) => diagnostics.record('watching failed', { error }),
  })
  const checklists = new Checklists({
    database,
    clock,
    state,
    log,
    runbook: () => ({ key: runbook.key(), ...runbook.get() }),
    alert: (id) => alerts.get(id),
  })
  const copies = new RunbookCopyRepository(database)
  const parser = createRunbookParser(installation.parseWorker)
  // The many files of a folder, one after another in place, would hold up all else.
  const folderParser = createRunbookParser(installation.parseWorker, {
    inPlace: 4 * 1024,
    time: 30_000,
    workers: workersForFolder(),
  })
  const runbook = new OpenRunbook({
    clock,
    copies,
    parse: { file: (text) => parser.parse(text), folder: (text) => folderParser.parse(text) },
    samplePath: `${installation.resourcesFolder}/sample-runbook.md`,
    onChange(change) {
      showRunbook()
      if (change === 'trouble') return
      void library.refresh()
      placeholders.refresh()
      const { model, path } = runbook.get()
      if (change === 'opened') preferences.change({ runbookPath: path })
      state.setFacts({ preferences: preferences.get() })
      const definitions = model.monitors.map((monitor) => monitor.definition)
      const reading = model.gaps.some((gap) => unread.has(gap.kind)) ? 'in part' : 'whole'
      for (const sentence of watch.setRunbook(runbook.key(), definitions, model.kpis, reading)) {
        notices.tell('problem', sentence)
      }
      state.replaceItems('runs', checklists.runs(runbook.key()))
    },
  })
  const reading = new RunbookReading({
    clock,
    marks: new RunbookMarkRepository(database),
    runbook,
    onMarked: () => showRunbook(),
  })
  const showRunbook = () => {
    state.setFacts({ runbook: { ...runbook.view(), changedSections: reading.changedSectionIds() } })
  }
  const library = new RunbookLibrary({
    copies,
    openKey: () => runbook.key(),
    onChange: (recentRunbooks) => state.setFacts({ recentRunbooks }),
    onForgotten(key) {
      search
        .forgetRunbook(key)
        .catch((error: unknown) => diagnostics.record('forgetting a runbook in the search failed', { error }))
    },
  })
  const placeholders = new RunbookPlaceholders({
    values: new PlaceholderValueRepository(database),
    runbook,
    onChange: (placeholders) => state.setFacts({ placeholders }),
  })
  const editing = new RunbookEditing({ clock, drafts: new FileDraftRepository(database), runbook })
  const handover = new HandoverNote({
    database,
    clock,
    state,
    shift,
    facts: (of) => handoverFacts({ clock, state: () => state.get(), runbook, alerts, checklists, log }, of),
  })
  const search = new SearchIndex(database)
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
    onReview: showRunbook,
  })

  state.setFacts({ logDraft: log.draft(), shift: shift.get(), handover: handover.get() })
  state.replaceItems('log', log.shownEntries())
  tellPerson()
  const note = await runbook.start(preferences.get().runbookPath)
  if (note !== null) notices.tell('problem', note)
  alerts.reconcile(watch.standing(), new Set(watch.views().map((view) => view.id)))
  upkeep.start()
  watch.start()
  searchSources.start()

  const dispatch = createDispatch(
    createHandlers({
      state,
      door: parts.door,
      preferences,
      clock,
      resourcesFolder: installation.resourcesFolder,
      runbook,
      library,
      editing,
      reading,
      placeholders,
      watch,
      alerts,
      announcer,
      notices,
      checklists,
      shift,
      log,
      handover,
      search,
      onPerson: tellPerson,
    }),
    diagnostics,
  )
  return {
    dispatch,
    state: () => state.get(),
    subscribe: (listener) => state.subscribe((change) => listener({ type: 'changed', change })),
    wake: () => watch.wake(),
    async stop() {
      upkeep.stop()
      await watch.stop()
      await runbook.close()
      await Promise.all([parser.close(), folderParser.close()])
      await searchSources.stop()
      await announcer.stop()
      state.close()
      database.close()
    },
  }
}
