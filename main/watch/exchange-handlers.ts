import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { Handlers } from '../dispatch'
import type { Door } from '../door'
import type { Watch } from './watch'

interface Parts {
  watch: Watch
  door: Door
}

type ExchangeRequest = 'monitors.text' | 'monitors.export' | 'monitors.planImport' | 'monitors.import'

/** Monitors out of Watchkeeper and into it, as YAML. */
export function exchangeHandlers({ watch, door }: Parts): Pick<Handlers, ExchangeRequest> {
  return {
    'monitors.text': async ({ ids }) => ({ text: await textOf(watch, ids) }),
    'monitors.export': async ({ ids }) => door.saveText('monitors.yaml', await textOf(watch, ids)),
    'monitors.planImport': async ({ text }) => {
      const { planImport } = await loadReading()
      return planImport(text, present(watch)).plan
    },
    'monitors.import': async ({ text }) => {
      const { planImport } = await loadReading()
      const { toAdd, toChange } = planImport(text, present(watch))
      const ids = new Map(views(watch).map(({ id, definition }) => [definition.name, id]))
      for (const definition of toChange) {
        const id = ids.get(definition.name)
        if (id !== undefined) watch.update(id, definition)
      }
      const removed = new Map(
        watch
          .views()
          .flatMap(({ id, removedHere, definition }) => (removedHere ? [[definition.name, id]] : [])),
      )
      for (const definition of toAdd) addOrBringBack(watch, definition, removed.get(definition.name))
      return { added: toAdd.length, changed: toChange.length }
    },
  }
}

/** A monitor of the runbook that was removed here still has its name; it comes back as the text has it. */
function addOrBringBack(watch: Watch, definition: MonitorDefinition, removedId: string | undefined): void {
  if (removedId === undefined) {
    watch.add(definition)
    return
  }
  watch.restore([removedId])
  watch.update(removedId, definition)
}

/** YAML is asked for seldom, and much to load. */
const loadReading = () => import('../../shared/watch/exchange/compare')
const loadWriting = () => import('../../shared/watch/exchange/write')

/** In the order in which the monitors were asked for; all by name. */
async function textOf(watch: Watch, ids: string[] | null): Promise<string> {
  const { monitorsText } = await loadWriting()
  if (ids === null) {
    const byName = views(watch).sort((a, b) => a.definition.name.localeCompare(b.definition.name, 'en'))
    return monitorsText(byName.map(({ definition }) => definition))
  }
  return monitorsText(ids.flatMap((id) => watch.view(id)?.definition ?? []))
}

function present(watch: Watch) {
  return new Map(views(watch).map(({ definition }) => [definition.name, definition]))
}

/** What is removed here is neither exported nor in the way of an import. */
function views(watch: Watch) {
  return watch.views().filter(({ removedHere }) => !removedHere)
}
