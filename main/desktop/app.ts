import { setTimeout as wait } from 'node:timers/promises'
import { app } from 'electron'
import { text } from '../../shared/text/text'
import { fileDiagnostics } from '../diagnostics'
import type { Answer, Dispatch } from '../dispatch'
import type { Installation } from '../installation'
import { LastWords } from '../last-words'
import { redactedDiagnostics } from '../secrets/redacted-diagnostics'
import { SecretFile } from '../secrets/secret-file'
import { serveContract } from './contract-over-ipc'
import { endByDefect, endInGoodOrder, endWithSentence } from './end'
import { FirstLook } from './first-look'
import { setApplicationMenu } from './menu'
import { keychainProtection } from './protection'
import { serveWindow } from './protocol'
import { isDemo, type Start } from './start'
import { loadWindow } from './window'

/** For so many milliseconds the companion waits for a page that does not load. */
const patience = 2_000

/** The companion as a desktop app. It is far the larger part, so it begins once the window's page has all it needs. */
export async function startDesktop(
  installation: Installation,
  dataFolder: string,
  start: Start,
): Promise<void> {
  const secrets = new SecretFile({ dataFolder, now: Date.now, protection: keychainProtection })
  const diagnostics = redactedDiagnostics(fileDiagnostics(dataFolder), secrets)
  const lastWords = new LastWords({
    diagnostics,
    dataFolder,
    version: installation.version,
    redact: (report) => secrets.redact(report),
    end: (_error, ranFor) => endByDefect(ranFor),
  })
  // The tray keeps the app alive; without this listener the last window would end it.
  app.on('window-all-closed', () => {})
  const pageServed = serveWindow(installation.windowFolder)
  setApplicationMenu({ quit: () => app.quit(), openDemo: isDemo() ? null : () => void openDemo() })
  const loading = start.hidden ? null : loadWindow(installation)
  const firstLook = loading === null ? null : new FirstLook(loading)
  const starting = (loading === null ? Promise.resolve() : Promise.race([pageServed, wait(patience)]))
    .then(() => import('./watchkeeper'))
    .then(({ startWatchkeeper }) =>
      startWatchkeeper({
        installation,
        dataFolder,
        diagnostics,
        secrets,
        lastWords,
        start,
        loading,
        firstLook,
      }),
    )
  const answer: Dispatch = async (name, input) => (await starting).dispatch(name, input)
  serveContract((name, input) =>
    firstLook !== null && isForState(name, input)
      ? Promise.race([firstLook.state().then(answered), answer(name, input)])
      : answer(name, input),
  )
  endInGoodOrder(starting)
  try {
    await starting
  } catch (error) {
    diagnostics.record('start failed', { part: 'start', error })
    await endWithSentence(whyNot(error))
  }
}

/** The one request that need not wait for the whole start. */
function isForState(name: unknown, input: unknown): boolean {
  return name === 'state.get' && input === null
}

function answered(value: unknown): Answer {
  return { ok: true, value }
}

async function openDemo(): Promise<void> {
  const { openDemoFromMenu } = await import('./open-demo')
  await openDemoFromMenu()
}

function whyNot(error: unknown): string {
  if (error instanceof Error && 'sentence' in error) return String(error.sentence)
  return text.desktop.start.defect
}
