import { type BrowserWindow, dialog } from 'electron'
import { text } from '../../shared/text/text'
import type { CommandAnswer } from '../door'

/** Asks by a box of the system, which no window reaches; whoever closes it, or is in haste, says no. */
export async function askAboutCommand(
  parent: BrowserWindow | null,
  question: string,
): Promise<CommandAnswer> {
  const words = text.commands
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    title: 'Watchkeeper',
    message: words.question,
    detail: question,
    buttons: [words.decline, words.allow],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options))
  return response === 1 ? 'allowed' : 'declined'
}
