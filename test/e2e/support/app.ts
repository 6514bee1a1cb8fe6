import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type ElectronApplication, errors, expect, type Page } from '@playwright/test'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { installedBinary } from '../../../main/launch/electron.mjs'
import { openBrowserDoor } from './browser-door'

/** Watchkeeper as a person meets it, through one of its doors. */
export interface App {
  page: Page
  /** Opens a runbook as a person would, past the system's own dialog. */
  openRunbook(path: string, kind?: 'file' | 'folder'): Promise<void>
  /** The same by the button of the screen that is shown. */
  openRunbookHere(path: string): Promise<void>
  /** Exports the handover as Markdown to a file and returns what is in it. */
  exportHandover(path: string): Promise<string>
  /** Prints the handover to a PDF: exported as one where that is offered, else from its web page. */
  printHandover(path: string): Promise<void>
  /** Quits in good order. */
  quit(): Promise<void>
  /** What no program can prepare for. */
  kill(): Promise<void>
}

/**
 * Starts the desktop app, with what else is on its command line. Under heavy load the test tool was seen to miss Electron's greeting, once in some hundred
 * starts, and to wait for ever: then it is started again, once.
 */
export async function launchElectron(dataFolder: string, args: string[] = []): Promise<ElectronApplication> {
  const executablePath = installedBinary()
  if (executablePath === null) throw new Error('there is no Electron binary')
  await welcomeBeforehand(dataFolder)
  const launch = () =>
    _electron.launch({
      executablePath,
      args: [project, `--data-dir=${dataFolder}`, ...args],
      timeout: 30_000,
    })
  return launch().catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return launch()
    throw error
  })
}

export async function openInElectron(dataFolder: string): Promise<App & { electron: ElectronApplication }> {
  const electron = await launchElectron(dataFolder)
  const page = await electron.firstWindow()
  await expect(page.getByRole('navigation')).toBeVisible()
  await letCommandsRun(electron)
  const ended = () => once(electron.process(), 'exit')
  const answerDialogs = (path: string) =>
    electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
    }, path)
  const saveTo = (path: string) =>
    electron.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
    }, path)
  return {
    electron,
    page,
    async openRunbook(path, kind = 'file') {
      await answerDialogs(path)
      await page.getByRole('link', { name: 'Runbook' }).click()
      await page.getByRole('button', { name: 'Open…' }).click()
      await page.getByRole('menuitem', { name: `Open a ${kind}…` }).click()
    },
    async openRunbookHere(path) {
      await answerDialogs(path)
      await page.getByRole('button', { name: 'Open a file…' }).click()
    },
    async exportHandover(path) {
      await saveTo(path)
      await exportAs(page, 'Markdown')
      await expect(page.getByText(path)).toBeVisible()
      return readFile(path, 'utf8')
    },
    async printHandover(path) {
      await saveTo(path)
      await exportAs(page, 'PDF')
      await expect(page.getByText(path)).toBeVisible()
    },
    quit: () => electron.close(),
    async kill() {
      const exit = ended()
      process.kill(electron.process().pid ?? 0, 'SIGKILL')
      await exit
    },
  }
}

/** What a person answers in the system's box who is asked whether a command may run. */
async function letCommandsRun(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
  })
}

export async function openInChromium(dataFolder: string): Promise<App> {
  await welcomeBeforehand(dataFolder)
  const { page, end } = await openBrowserDoor(['serve', '--allow-commands', '--data-dir', dataFolder])
  const givePath = async (path: string) => {
    await page.getByRole('dialog').getByRole('textbox').fill(path)
    await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click()
  }
  return {
    page,
    async openRunbook(path, kind = 'file') {
      await page.getByRole('link', { name: 'Runbook' }).click()
      await page.getByRole('button', { name: 'Open…' }).click()
      await page.getByRole('menuitem', { name: `Open a ${kind}…` }).click()
      await givePath(path)
    },
    async openRunbookHere(path) {
      await page.getByRole('button', { name: 'Open a file…' }).click()
      await givePath(path)
    },
    async exportHandover(path) {
      const download = page.waitForEvent('download')
      await exportAs(page, 'Markdown')
      await (await download).saveAs(path)
      return readFile(path, 'utf8')
    },
    async printHandover(path) {
      const download = page.waitForEvent('download')
      await exportAs(page, 'HTML, in one file')
      await (await download).saveAs(`${path}.html`)
      const paper = await page.context().newPage()
      await paper.goto(pathToFileURL(`${path}.html`).href)
      await paper.pdf({ path, preferCSSPageSize: true })
      await paper.close()
    },
    quit: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

async function exportAs(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('group', { name: 'To a file' }).getByRole('menuitem', { name: format }).click()
}

/** Makes the data folder of somebody who has been welcomed; one that a test made itself stays as it is. */
async function welcomeBeforehand(dataFolder: string): Promise<void> {
  if (existsSync(dataFolder)) return
  await mkdir(dataFolder, { mode: 0o700 })
  await writeFile(join(dataFolder, 'preferences.json'), JSON.stringify({ welcome: 'over' }))
}
