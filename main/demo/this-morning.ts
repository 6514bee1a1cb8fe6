import type { Actor } from './actor'
import { failingIssuer, slowService } from './company'
import { engineer, lead } from './people'

const minute = 60_000

/** What has gone wrong since `troubleSince`: two alerts, and an incident in progress about one of them. */
export async function playThisMorning(actor: Actor, troubleSince: number): Promise<void> {
  const after = (minutes: number) => troubleSince + minutes * minute
  await actor.at(after(-35), 'shift.start', {
    person: engineer,
    startedAt: null,
    plannedEndAt: after(8 * 60 - 35),
  })
  const issuerAlert = await alertOf(actor, failingIssuer, after(0))
  await actor.at(after(2), 'alert.acknowledge', { id: issuerAlert, reason: 'Looking at the issuer line' })
  const { id } = await actor.at(after(3), 'incident.open', {
    title: 'Payments through Skagen fail',
    severity: 'P2',
    origin: { kind: 'alerts' },
    alertIds: [issuerAlert],
    startedAt: null,
  })
  const note = (minutes: number, text: string) =>
    actor.at(after(minutes), 'incident.write', {
      id,
      content: { kind: 'note', text },
      at: null,
      corrects: null,
    })
  await actor.at(after(3), 'incident.setRole', { id, role: 'communication', person: lead })
  await note(6, 'All payments through Skagen are refused with 503; the other issuers are well.')
  await alertOf(actor, slowService, after(9))
  await note(11, 'The south hall is slow since: its checkouts wait for Skagen until they give up.')
  await actor.at(after(13), 'incident.write', {
    id,
    content: {
      kind: 'command',
      command: "grep 'skagen' /var/log/gateway/refusals.log | tail -n 3",
      output:
        'skagen line=1 refused=503 after=30012ms\nskagen line=1 refused=503 after=30007ms\nskagen line=1 refused=503 after=30011ms',
    },
    at: null,
    corrects: null,
  })
  await note(16, 'Called the issuers’ exchange; they will ring back within half an hour.')
  await actor.at(after(17), 'log.write', { text: 'Merchants’ desk knows about Skagen. #issuers #handover' })
}

/** Checks a monitor until it has opened an alert; replies its id. */
async function alertOf(actor: Actor, monitorName: string, at: number): Promise<string> {
  const monitor = Object.values(actor.state.monitors).find(
    ({ definition }) => definition.name === monitorName,
  )
  if (monitor === undefined) throw new Error(`The demo has no monitor “${monitorName}”.`)
  const alert = () => Object.values(actor.state.alerts).find(({ monitorId }) => monitorId === monitor.id)
  for (let check = 0; alert() === undefined; check++) {
    if (check === 5) throw new Error(`The demo's monitor “${monitorName}” opened no alert.`)
    const before = actor.state.monitors[monitor.id]?.last?.at ?? 0
    await actor.at(at + check * 1000, 'monitor.check', { id: monitor.id })
    await actor.until(({ monitors }) => {
      const view = monitors[monitor.id]
      return view !== undefined && !view.checking && (view.last?.at ?? 0) > before ? view : undefined
    })
  }
  return actor.until(alert).then(({ id }) => id)
}
