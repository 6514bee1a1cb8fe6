import { execFile, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { project } from '../../main/launch/build-if-stale.mjs'
import { bundled } from './bundled.mjs'
import { percentile95, row } from './figures.mjs'
import { scratch } from './scratch.mjs'

const rounds = 20

/** From the failing reply on the wire to the Notify call on D-Bus, against starting notify-send by hand. */
export async function benchAlertNotify() {
  if (!['dbus-daemon', 'notify-send'].every(isThere)) {
    console.log('SKIPPED notify: dbus-daemon or notify-send is not on this machine.')
    return []
  }
  const { startPrivateBus, serveNotifications } = await bundled({
    startPrivateBus: 'test/e2e/support/private-bus.ts',
    serveNotifications: 'test/e2e/support/notification-service.ts',
  })
  const endBus = await startPrivateBus()
  const service = await serveNotifications({ answers: true })
  const endpoint = await startEndpoint()
  const app = startApp(endpoint.url)
  try {
    const ours = await failures(endpoint, service)
    const floor = await byHand(service)
    return [
      row(
        'reply to Notify on D-Bus, 95th percentile / notify-send alone',
        'ms',
        percentile95(ours),
        percentile95(floor),
      ),
    ]
  } finally {
    await app.end()
    endpoint.close()
    service.release()
    await endBus()
  }
}

/** The endpoint fails and is well again, in turns; `failAfter: 1` makes an alert of the first failure. */
async function failures(endpoint, service) {
  const times = []
  await endpoint.reply(200)
  for (let round = 0; round < rounds; round += 1) {
    const before = service.shown().length
    const repliedAt = await endpoint.reply(503)
    times.push((await notified(service, before)) - repliedAt)
    const told = service.shown().length
    await endpoint.reply(200)
    await notified(service, told)
  }
  return times
}

async function byHand(service) {
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const before = service.shown().length
    const begin = Date.now()
    execFile('notify-send', ['Bench', 'by hand'])
    times.push((await notified(service, before)) - begin)
  }
  return times
}

async function notified(service, before) {
  while (service.shown().length <= before) await wait(1)
  return Date.now()
}

async function startEndpoint() {
  let status = 200
  let onReply = () => {}
  const server = createServer((_request, response) => {
    response.statusCode = status
    const replied = status
    response.end('', () => onReply(replied, Date.now()))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Replies so from now on; resolves with when the first such reply was on the wire. */
    reply(next) {
      status = next
      return new Promise((resolve) => {
        onReply = (replied, at) => replied === next && resolve(at)
      })
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function startApp(url) {
  const folder = scratch('notify')
  const runbook = join(folder, 'runbook.md')
  const monitor = `- { name: Shop, kind: http, url: '${url}', interval: 1s, failAfter: 1, recoverAfter: 1, flapHigh: 100% }`
  writeFileSync(runbook, `# Bench\n\n\`\`\`yaml monitors\n${monitor}\n\`\`\`\n`)
  const sounds = { silent: true, volume: 0, severities: { P1: false, P2: false, P3: false, P4: false } }
  const preferences = { runbookPath: runbook, bundleSeconds: 0, sounds }
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify(preferences))
  const args = [join(project, 'out/main/cli.cjs'), 'serve', '--port', '0', '--data-dir', folder]
  const app = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return {
    async end() {
      const ended = new Promise((resolve) => app.once('exit', resolve))
      app.kill('SIGTERM')
      await ended
    },
  }
}

function isThere(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}
