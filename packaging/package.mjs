// `npm run package`: every package that this machine can make for its own system; of the others, why not.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import { buildIfStale, project } from '../main/launch/build-if-stale.mjs'
import { installedBinary } from '../main/launch/electron.mjs'
import { fusesFor } from './fuses.mjs'
import { whyNotMade } from './why-not-made.mjs'

const { values: options } = parseArgs({
  options: {
    /** The folder that packages are made of, and no package. */
    dir: { type: 'boolean', default: false },
    output: { type: 'string', default: 'dist' },
  },
})

/** The exit code for "made, but not all of it", since a tool of another's could not be had. */
const incomplete = 2

const packages = { linux: ['AppImage', 'deb', 'rpm'], darwin: ['dmg'], win32: ['nsis'] }
const platform = Platform.current()
const binary = installedBinary()

process.chdir(project)
process.exit(await makeAll())

async function makeAll() {
  if (!buildIfStale() || !writesBillOfMaterials()) return 1
  writeSystemFiles()
  // On macOS each package joins two folders, one for each kind of processor.
  const isJoined = platform === Platform.MAC
  if (!isJoined || options.dir) {
    if (!(await made('dir'))) return 1
    if (options.dir) return 0
  }
  const outcomes = []
  for (const target of packages[process.platform] ?? [])
    outcomes.push(await made(target, isJoined ? null : unpacked()))
  return outcomes.every(Boolean) ? 0 : incomplete
}

/** Makes one package, of a folder that was made before where there is one, and says so, or why not. */
async function made(target, folder = null) {
  try {
    const files = await build({
      targets: platform.createTarget([target], target === 'dmg' ? Arch.universal : Arch[process.arch]),
      publish: 'never',
      ...(folder === null ? {} : { prepackaged: folder }),
      config: {
        directories: { output: options.output },
        ...(target === 'dmg' ? {} : electronAtHand()),
        ...feed(),
        electronFuses: await fusesFor(binary),
      },
    })
    console.log(
      target === 'dir'
        ? `Made the folder ${unpacked()} (${sizes(unpacked())}).`
        : `Made ${files.join(', ')}.`,
    )
    return true
  } catch (error) {
    console.error(whyNotMade(target, error))
    return false
  }
}

/** How much there is of it, and how much of that is ours. */
function sizes(folder) {
  const inMegabytes = (files) =>
    `${Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6)} MB`
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return `${inMegabytes(files)}, of which Watchkeeper ${inMegabytes(files.filter((file) => file.includes('app.asar')))}`
}

/** Where electron-builder leaves the folder. */
function unpacked() {
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`
  if (platform === Platform.MAC) return join(options.output, `mac${suffix}`)
  return join(options.output, `${platform === Platform.WINDOWS ? 'win' : 'linux'}${suffix}-unpacked`)
}

/** An Electron that is on this machine already need not be fetched. */
function electronAtHand() {
  if (binary === null) return {}
  const folder = dirname(binary)
  return { electronDist: process.platform === 'darwin' ? join(folder, '..', '..', '..') : folder }
}

/** Where the packages will look for newer versions, once a person turns that on. */
function feed() {
  const url = process.env.WATCHKEEPER_FEED
  return url ? { publish: { provider: 'generic', url } } : {}
}

/** What ships, and the texts of its licences, into what is packaged. */
function writesBillOfMaterials() {
  return (
    spawnSync(process.execPath, [join('audit', 'bill-of-materials.mjs')], { stdio: 'inherit' }).status === 0
  )
}

/** What packages for Linux install beside the app, made from the definitions of the commands. */
function writeSystemFiles() {
  const folder = join('out', 'system')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = {
    'watchkeeper.1': ['manual'],
    'watchkeeper.bash': ['completion', 'bash'],
    _watchkeeper: ['completion', 'zsh'],
    'watchkeeper.fish': ['completion', 'fish'],
  }
  for (const [file, command] of Object.entries(files)) {
    const { stdout, status } = spawnSync(process.execPath, ['out/main/cli.cjs', ...command])
    if (status !== 0) throw new Error(`watchkeeper ${command.join(' ')} ended with ${status}`)
    writeFileSync(join(folder, file), stdout)
  }
  // One that is installed is taken before one is fetched.
  if ((process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, 'fpm'))))
    process.env.USE_SYSTEM_FPM = 'true'
}
