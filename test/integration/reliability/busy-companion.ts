import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { plainDoor } from '#main/browser/plain-door'
import { systemClock } from '#main/clock'
import { startCompanion } from '#main/companion'
import { silentDiagnostics } from '#main/diagnostics'
import { preferencesInFolder } from '#main/preferences'
import { SecretFile } from '#main/secrets/secret-file'
import { noSystemFormats } from '#main/system/system-formats'
import type { RequestInput, RequestName, RequestReply } from '#shared/contract'
import { type BusyOrder, busyOrderSchema, type Fact, watchedName } from './busy-facts'

/**
 * A companion that is kept busy until it is killed: log entries, ticks, alerts, and messages to a receiver. What was
 * answered as done, or shown, it says by a line that is written before anything else happens.
 */
const order: BusyOrder = busyOrderSchema.parse(JSON.parse(process.argv[2] ?? ''))
const say = (fact: Fact) => writeSync(1, `${JSON.stringify(fact)}\n`)

const companion = await startCompanion({
  dataFolder: order.dataFolder,
  installation: {
    version: '1.2.3',
    resourcesFolder: join(order.project, 'resources'),
    parseWorker: join(order.project, 'out/main/parse-worker.cjs'),
  },
  clock: systemClock,
  preferences: preferencesInFolder(order.dataFolder),
  door: plainDoor,
  formats: noSystemFormats,
  notifier: {
    async show({ title }) {
      say({ kind: 'shown', title })
      return { by: 'the test', buttons: false }
    },
    close() {},
  },
  sounds: { play: async () => 'the test' },
  secrets: new SecretFile({ dataFolder: order.dataFolder, now: Date.now, protection: () => null }),
  diagnostics: silentDiagnostics,
})
process.once('SIGTERM', () => void companion.stop().then(() => process.exit(0)))
say({ kind: 'ready' })

async function ask<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestReply<Name>> {
  const answer = await companion.dispatch(name, input)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.sentence}`)
  return answer.value as RequestReply<Name>
}

async function prepare(): Promise<void> {
  if (companion.state().channels.length > 0) return
  await ask('preferences.change', { bundleSeconds: 0 })
  const definition = { kind: 'webhook', name: 'Operations', severities: ['P1'] }
  await ask('channel.add', { definition, secrets: { address: order.receiver }, keeping: 'unprotected' })
}

async function writeLog(): Promise<void> {
  for (let count = 0; ; count += 1) {
    const text = `Entry ${count} of run ${order.run}`
    const { id } = await ask('log.write', { text })
    say({ kind: 'written', id, text })
    await breathe()
    await breathe()
  }
}

async function tick(): Promise<void> {
  const checklist = companion.state().runbook?.model.checklists[0]
  if (checklist === undefined) throw new Error('The sample has no checklist.')
  const subject = { kind: 'checklist', checklistKey: checklist.key } as const
  for (let count = 0; ; count += 1) {
    const itemKey = checklist.items[count % checklist.items.length]?.key ?? ''
    const ticked = Math.floor(count / checklist.items.length) % 2 === 0
    say({ kind: 'ticking', itemKey })
    await ask('run.tick', { subject, itemKey, ticked })
    say({ kind: 'ticked', itemKey, ticked })
    await breathe()
  }
}

async function openAlerts(): Promise<void> {
  for (const { id, definition } of Object.values(companion.state().monitors)) {
    if (order.settled.includes(String(definition.name))) await ask('monitor.remove', { id })
  }
  for (let count = 0; ; count += 1) {
    const name = watchedName(order.run, count)
    const definition = { name, kind: 'http', url: order.endpoint, interval: '1 hour', failAfter: 1 }
    const { id } = await ask('monitor.add', { definition })
    say({ kind: 'added', id, name })
    const alert = await alertOf(id)
    say({ kind: 'opened', id: alert })
    if (count % 3 !== 2) continue
    await ask('alert.acknowledge', { id: alert })
    say({ kind: 'acknowledged', id: alert })
  }
}

function alertOf(monitorId: string): Promise<string> {
  return new Promise((resolve) => {
    const end = companion.subscribe((event) => {
      if (event.type !== 'changed') return
      const alert = Object.values(event.change.alerts?.set ?? {}).find((one) => one.monitorId === monitorId)
      if (alert === undefined) return
      end()
      resolve(alert.id)
    })
  })
}

await prepare()
if (!order.onlySettle) await Promise.all([writeLog(), tick(), openAlerts()])
