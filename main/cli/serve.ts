import { alertReason, alertTitle } from '../../shared/alert/describe'
import type { CompanionEvent } from '../../shared/contract'
import { text } from '../../shared/text/text'
import { localTime } from '../../shared/time/display'
import { plainDoor } from '../browser/plain-door'
import { type BrowserDoor, type BrowserDoorParts, openBrowserDoor } from '../browser/server'
import { systemClock } from '../clock'
import { startCompanion } from '../companion'
import { fileDiagnostics } from '../diagnostics'
import type { Installation } from '../installation'
import { LastWords } from '../last-words'
import type { Notifier } from '../notify/notifier'
import { systemSounds } from '../notify/sound-program'
import { preferencesInFolder } from '../preferences'
import { redactedDiagnostics } from '../secrets/redacted-diagnostics'
import { SecretFile } from '../secrets/secret-file'
import { lockDataFolder } from '../store/instance-lock'
import { StoreUnusableError } from '../store/open-store'
import { askThisSystem } from '../system/do-not-disturb'
import { systemFormats } from '../system/system-formats'

const usualPort = 7460
const unable = 3

interface Serving {
  installation: Installation
  dataFolder: string
  /** Null: the usual one, or a free one. */
  port: number | null
  notifier: Notifier
  /** Whoever opens the link may let commands run. */
  allowCommands?: boolean
  /** What is in the data folder is an invented company. */
  demo?: boolean
}

/** Serves the companion to a browser until a signal ends it. Returns the exit code. */
export async function serve(serving: Serving): Promise<number> {
  const { dataFolder } = serving
  try {
    if (lockDataFolder(dataFolder) === null) {
      return fail(text.commandLine.serve.alreadyRunning(dataFolder))
    }
    return await run(serving)
  } catch (error) {
    if (error instanceof StoreUnusableError) return fail(error.sentence)
    throw error
  }
}

async function run(serving: Serving): Promise<number> {
  const { installation, dataFolder, port, notifier, allowCommands = false, demo = false } = serving
  const secrets = new SecretFile({ dataFolder, now: systemClock.now, protection: () => null })
  const diagnostics = redactedDiagnostics(fileDiagnostics(dataFolder), secrets)
  const lastWords = new LastWords({
    diagnostics,
    dataFolder,
    version: installation.version,
    redact: (written) => secrets.redact(written),
    end(error) {
      console.error(error)
      process.exit(1)
    },
  })
  const companion = await startCompanion({
    dataFolder,
    installation,
    clock: systemClock,
    formats: systemFormats(),
    askDoNotDisturb: askThisSystem,
    preferences: preferencesInFolder(dataFolder),
    door: allowCommands ? { ...plainDoor, askAboutCommand: async () => 'allowed' } : plainDoor,
    notifier,
    sounds: systemSounds(installation.resourcesFolder),
    secrets,
    diagnostics,
    demo,
  })
  lastWords.ask((error) => companion.goesOnAfter(error))
  companion.subscribe(printAlerts)
  const words = text.commandLine.serve
  try {
    const { dispatch, subscribe } = companion
    const door = await openAt(port, {
      dispatch,
      subscribe,
      windowFolder: installation.windowFolder,
      onLink: (link) => console.log(words.linkUsed(link)),
    })
    if (typeof door === 'string') return fail(door)
    // Before the link is told: whoever reads it may end this at once.
    const ended = untilEnded()
    console.log(words.watching(door.link))
    console.log(words.goesOn)
    await ended
    await door.close()
    return 0
  } finally {
    await companion.stop()
  }
}

/** A port that was asked for is used or told to be taken; the usual one gives way to a free one. */
async function openAt(
  port: number | null,
  parts: Omit<BrowserDoorParts, 'port'>,
): Promise<BrowserDoor | string> {
  try {
    return await openBrowserDoor({ ...parts, port: port ?? usualPort })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    if (port === null) return openBrowserDoor({ ...parts, port: 0 })
    const words = text.commandLine.serve
    return code === 'EADDRINUSE' ? words.portInUse(port) : words.portForbidden(port)
  }
}

/** A terminal that is looked at tells of alerts as well. */
function printAlerts(event: CompanionEvent): void {
  if (event.type !== 'changed') return
  const zone = systemClock.zone()
  const now = systemClock.now()
  for (const alert of Object.values(event.change.alerts?.set ?? {})) {
    const told = `${localTime(now, zone)}  ${alert.severity} ${alertTitle(alert)} (${alertReason(alert, now)}): ${alert.state}`
    console.log(told)
  }
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function fail(sentence: string): number {
  console.error(sentence)
  return unable
}
