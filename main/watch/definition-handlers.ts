import { text } from '../../shared/text/text'
import { type MonitorDefinition, monitorDefinitionSchema } from '../../shared/watch/monitor'
import { type Monitor, parseMonitor } from '../../shared/watch/parse'
import { type Handlers, RequestRefused } from '../dispatch'
import type { CommandPermission } from './command-permission'
import type { Watch } from './watch'

interface Parts {
  watch: Watch
  commandPermission: CommandPermission
}

type DefinitionRequest =
  | 'monitor.add'
  | 'monitor.update'
  | 'monitor.approveCommand'
  | 'monitor.try'
  | 'monitor.replay'

/** Monitors as a person writes them. A command of theirs runs once they let it; else it is saved and waits. */
export function definitionHandlers({ watch, commandPermission }: Parts): Pick<Handlers, DefinitionRequest> {
  return {
    'monitor.add': async ({ definition }) => {
      const judged = judge(definition)
      await commandPermission.approveIfAllowed(judged.monitor.target)
      return { id: watch.add(judged.definition) }
    },
    'monitor.update': async ({ id, definition }) => {
      const waiting = waitingCommand(watch, existing(watch, id))
      const judged = judge(definition)
      const { target } = judged.monitor
      // A command that waited before was not written here, whatever else of the monitor was.
      if (commandPermission.neededFor(target) !== waiting) await commandPermission.approveIfAllowed(target)
      watch.update(existing(watch, id), judged.definition)
      return null
    },
    'monitor.approveCommand': async ({ id, fingerprint }) => {
      const { definition } = watch.view(existing(watch, id)) ?? {}
      const whyNot = await commandPermission.whyNot(judge({ ...definition }).monitor.target)
      if (whyNot !== null) throw new RequestRefused('refused', whyNot)
      watch.approveCommand(existing(watch, id), fingerprint)
      return null
    },
    'monitor.try': async ({ definition }) => {
      const judged = judge(definition)
      const whyNot = await commandPermission.whyNot(judged.monitor.target)
      if (whyNot !== null) throw new RequestRefused('refused', whyNot)
      return watch.try(judged.definition)
    },
    'monitor.replay': ({ id, definition, span }) =>
      watch.replay(existing(watch, id), judge(definition).definition, span),
  }
}

function judge(definition: Record<string, unknown>): { definition: MonitorDefinition; monitor: Monitor } {
  const monitor = parseMonitor(definition)
  if (!monitor.ok) {
    throw new RequestRefused(
      'invalid',
      monitor.error[0]?.sentence ?? text.watch.judging.refused.notOne,
      monitor.error,
    )
  }
  return { definition: monitorDefinitionSchema.parse(definition), monitor: monitor.value }
}

function waitingCommand(watch: Watch, id: string): string | null {
  return watch.view(id)?.approval?.fingerprint ?? null
}

/** The monitor's id. Refuses where it is not there any more. */
export function existing(watch: Watch, id: string): string {
  if (watch.view(id) === null) throw new RequestRefused('not found', text.watch.judging.refused.gone)
  return id
}
