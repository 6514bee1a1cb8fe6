import { dialog } from 'electron'

/** Says that the window ends itself again and again, and shows it once more when the person wants that. */
export async function tellCrashLoop(tryAgain: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Watchkeeper',
    message: 'The window of Watchkeeper keeps stopping',
    detail:
      'Watching and notifying go on without it. Try again now, or later from the tray; if it stays so, the file watchkeeper.log in the data folder says more.',
    buttons: ['Try again', 'Leave it'],
    cancelId: 1,
  })
  if (response === 0) tryAgain()
}
