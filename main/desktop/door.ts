import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { RunbookKind } from '../../shared/runbook/files'
import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'
import type { Door } from '../door'
import { askAboutCommand } from './ask-about-command'
import { autostart } from './autostart'
import { versionFeed } from './newer-versions'
import { openDemo } from './open-demo'
import { printToPdf } from './print-to-pdf'
import type { MainWindow } from './window'

const markdown = () => ({
  name: text.desktop.dialogs.markdown,
  extensions: ['md', 'markdown', 'mdown', 'txt'],
})

/** The desktop: dialogs of the system, and its own applications for addresses. */
export function desktopDoor(main: Pick<MainWindow, 'get' | 'show'>): Door {
  const window = () => main.get()
  return {
    kind: 'desktop',
    bringForward: () => main.show(),
    chooseRunbook: (kind) => chooseExisting(window(), openOptions(kind)),
    chooseNewRunbook: () =>
      choosePlace(window(), {
        title: text.desktop.dialogs.newRunbook,
        defaultPath: join(app.getPath('documents'), 'runbook.md'),
        filters: [markdown()],
      }),
    chooseHandoverFolder: () =>
      chooseExisting(window(), {
        title: text.desktop.dialogs.handoverFolder,
        properties: ['openDirectory', 'createDirectory'],
      }),
    askAboutCommand: (question) => askAboutCommand(window(), question),
    saveText: (fileName, text) => save(window(), fileName, async () => text),
    savePdf: (fileName, html) => save(window(), fileName, () => printToPdf(html)),
    openDemo,
    async openLink(href) {
      await shell.openExternal(href.href)
      return { outcome: 'opened' }
    },
    restart() {
      app.relaunch()
      app.quit()
    },
    async openFolder(path) {
      const why = await shell.openPath(path)
      if (why !== '') throw new RequestRefused('failed', text.settings.folderNotOpened.failed(path, why))
    },
    autostart,
    versionFeed: versionFeed(),
  }
}

function openOptions(kind: RunbookKind): Electron.OpenDialogOptions {
  const words = text.desktop.dialogs
  if (kind === 'folder') return { title: words.openFolder, properties: ['openDirectory'] }
  return {
    title: words.openFile,
    properties: ['openFile'],
    filters: [markdown(), { name: words.allFiles, extensions: ['*'] }],
  }
}

async function chooseExisting(
  parent: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<string | null> {
  const chosen = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}

async function choosePlace(
  parent: BrowserWindow | null,
  options: Electron.SaveDialogOptions,
): Promise<string | null> {
  const chosen = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options))
  return chosen.canceled || chosen.filePath === undefined || chosen.filePath === '' ? null : chosen.filePath
}

/** Makes what is to be saved only once a place was chosen. */
async function save(
  parent: BrowserWindow | null,
  fileName: string,
  make: () => Promise<string | Uint8Array>,
): Promise<{ outcome: 'saved'; path: string } | { outcome: 'cancelled' }> {
  const defaultPath = join(app.getPath('documents'), fileName)
  const path = await choosePlace(parent, { title: text.desktop.dialogs.export, defaultPath })
  if (path === null) return { outcome: 'cancelled' }
  await write(path, await make())
  return { outcome: 'saved', path }
}

async function write(path: string, contents: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, contents)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new RequestRefused('failed', text.desktop.dialogs.notWritten(path, why))
  }
}
