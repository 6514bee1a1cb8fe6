import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale, project } from './build-if-stale.mjs'
import { findElectron } from './electron.mjs'

const help = `Starts Watchkeeper: the desktop app where it can, else the same app in a browser.

  npm start -- [options]

  --browser          serve the app to a browser on 127.0.0.1
  --port PORT        the port to serve it on (default: 7460, or a free one)
  --allow-commands   let whoever opens the link let commands of monitors run
  --data-dir FOLDER  where to keep the data
  --hidden           start the desktop app into the tray
  --demo             show it at work for an invented company, on data that is thrown away
  --help             this text`

const options = readOptions()
if (options.help) {
  console.log(help)
  process.exit(0)
}
if (!buildIfStale()) {
  console.error('Watchkeeper could not be built; the messages above say why.')
  process.exit(1)
}
if (options.browser) serveBrowser()
else await openDesktop()

async function openDesktop() {
  const electron = findElectron()
  if (electron.reason !== undefined) return serveInstead(electron.reason)
  const failure = await runElectron(electron.binary)
  if (failure !== null) serveInstead(failure)
}

/** Resolves to why the app did not come up, or exits with it when it has run. */
function runElectron(binary) {
  const args = options.demo ? [project, 'demo'] : [project, ...dataFolder('=')]
  if (options.hidden) args.push('--hidden')
  // Chromium's sandbox refuses to run as root.
  if (process.getuid?.() === 0) args.unshift('--no-sandbox')
  const startedAt = Date.now()
  const app = spawn(binary, args, { stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  app.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal))
  return new Promise((resolve) => {
    app.on('error', (error) => resolve(error.message))
    app.on('exit', (code, signal) => {
      if (code === 0 || signal !== null || Date.now() - startedAt > 15_000) process.exit(code ?? 0)
      // 3 is Watchkeeper's own: it has said what the matter is, and a browser would not help.
      if (code === 3) {
        process.stderr.write(said)
        process.exit(3)
      }
      resolve(lastLine(said) || `it stopped with code ${code}`)
    })
  })
}

function lastLine(text) {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}

function serveInstead(reason) {
  console.log(`The desktop app cannot start (${reason}), so Watchkeeper is served to a browser.`)
  serveBrowser()
}

function serveBrowser() {
  const port = options.port === undefined ? [] : ['--port', options.port]
  const commands = options['allow-commands'] ? ['--allow-commands'] : []
  const command = options.demo
    ? ['demo', '--browser', ...port]
    : ['serve', ...port, ...dataFolder(' '), ...commands]
  const args = [join(project, 'out/main/cli.cjs'), ...command]
  // npm passes an interrupt to the whole group: the child ends in good order, and this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
  const served = spawn(process.execPath, args, { stdio: 'inherit' })
  process.on('SIGTERM', () => served.kill('SIGTERM'))
  served.on('exit', (code) => process.exit(code ?? 1))
}

function dataFolder(joint) {
  const folder = options['data-dir']
  if (folder === undefined) return []
  return joint === '=' ? [`--data-dir=${folder}`] : ['--data-dir', folder]
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean' },
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        'allow-commands': { type: 'boolean' },
        hidden: { type: 'boolean' },
        demo: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    return values
  } catch (error) {
    console.error(`${error.message}\n\n${help}`)
    process.exit(2)
  }
}
