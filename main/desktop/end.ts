import { app, BrowserWindow, dialog } from 'electron'
import { text } from '../../shared/text/text'

/** The exit code for a start that no other door would mend; the sentence was shown. */
const cannotStart = 3

/** What is stopping may take this long; what was shown as saved is in the database already. */
const patience = 5000

interface Stoppable {
  stop(): Promise<void>
}

/** Stops what runs, or is about to run, before the process ends; a signal to end does the same as Quit. */
export function endInGoodOrder(starting: Promise<Stoppable>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  let ending = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    void stopped(starting).finally(() => app.exit(0))
  })
}

async function stopped(starting: Promise<Stoppable>): Promise<void> {
  const tooLong = new Promise<void>((resolve) => setTimeout(resolve, patience))
  await Promise.race([starting.then((running) => running.stop()), tooLong])
}

/** Says why Watchkeeper cannot start, on standard error at once and in a box, and ends it when the box is closed. */
export async function endWithSentence(sentence: string): Promise<void> {
  console.error(sentence)
  app.removeAllListeners('will-quit')
  app.on('will-quit', (event) => {
    event.preventDefault()
    app.exit(cannotStart)
  })
  for (const window of BrowserWindow.getAllWindows()) window.destroy()
  await dialog.showMessageBox({
    type: 'error',
    title: 'Watchkeeper',
    message: text.desktop.start.cannotStart,
    detail: sentence,
    buttons: [text.desktop.start.quit],
  })
  app.exit(cannotStart)
}

/** One that ends sooner would end again and again. */
const worthAnother = 60_000

/** Ends what nobody knows the state of. The watch goes on with a new start, unless it ended right after the last. */
export function endByDefect(ranFor: number): void {
  if (ranFor >= worthAnother) {
    app.relaunch()
    app.exit(cannotStart)
    return
  }
  void endWithSentence(text.desktop.start.endedByDefect)
}

/** Ends a start whose data folder cannot be used, and says why. */
export async function endForDataFolder(dataFolder: string, cause: unknown): Promise<void> {
  const { StoreUnusableError } = await import('../store/open-store')
  await endWithSentence(new StoreUnusableError(dataFolder, cause).sentence)
}
