import { dialog } from 'electron'
import { text } from '../../shared/text/text'

/** Says that the window ends itself again and again, and shows it once more when the person wants that. */
export async function tellCrashLoop(tryAgain: () => void): Promise<void> {
  const words = text.desktop.crashLoop
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Watchkeeper',
    message: words.message,
    detail: words.detail,
    buttons: [words.tryAgain, words.leaveIt],
    cancelId: 1,
  })
  if (response === 0) tryAgain()
}
