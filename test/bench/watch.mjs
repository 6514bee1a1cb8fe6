import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { project } from '../../main/launch/build-if-stale.mjs'
import { row } from './figures.mjs'
import { scratch } from './scratch.mjs'

const monitors = 100
const interval = 20_000
const settle = 10_000
const measured = 60_000

/** Watching 100 endpoints, against a bare loop that asks the same and writes it down. Linux only: it reads /proc. */
export async function benchWatch() {
  if (!existsSync('/proc/self/stat')) {
    console.log('SKIPPED watch: this system has no /proc to read CPU and memory from.')
    return []
  }
  const server = createServer((_request, response) => response.end('ok'))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${server.address().port}`
  const floor = await cost('test/bench/bare-loop.mjs', [
    address,
    String(monitors),
    String(interval),
    join(scratch('loop'), 'loop.db'),
  ])
  const data = scratch('watch')
  const runbook = join(data, 'runbook.md')
  writeFileSync(runbook, runbookOf(address))
  writeFileSync(
    join(data, 'preferences.json'),
    JSON.stringify({ runbookPath: runbook, notifications: false }),
  )
  const ours = await cost('out/main/cli.cjs', ['serve', '--port', '0', '--data-dir', data])
  server.closeAllConnections()
  server.close()
  return [
    row('CPU, 100 monitors at 20 s / bare loop', '% of a core', ours.cpu, floor.cpu),
    row('memory (PSS), 100 monitors / bare loop', 'MiB', ours.memory, floor.memory),
  ]
}

function runbookOf(address) {
  const list = Array.from(
    { length: monitors },
    (_, index) =>
      `- { name: Endpoint ${index}, kind: http, url: '${address}/${index}', interval: ${interval / 1000}s }`,
  )
  return `# Bench\n\n\`\`\`yaml monitors\n${list.join('\n')}\n\`\`\`\n`
}

async function cost(script, args) {
  const child = spawn(process.execPath, [join(project, script), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await wait(settle)
    const before = cpuMilliseconds(child.pid)
    await wait(measured)
    const cpu = ((cpuMilliseconds(child.pid) - before) / measured) * 100
    return { cpu, memory: pssMebibytes(child.pid) }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

/** User and system time; the clock of /proc ticks 100 times a second. */
function cpuMilliseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function pssMebibytes(pid) {
  const [, kibibytes] = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m) ?? []
  return Number(kibibytes) / 1024
}
