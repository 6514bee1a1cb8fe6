import { buttonsShownBy } from '../../shared/notify/buttons'
import type { NativeNotification } from '../../shared/notify/native-notification'
import { text } from '../../shared/text/text'
import { NotificationFailedError, type Notifier } from './notifier'
import { NotifySend } from './notify-send'

/** Native notifications without Electron, through what the system offers. */
export function plainNotifier(): Notifier {
  return process.platform === 'linux'
    ? new NotifySend({ icon: null, buttonsShown: buttonsShownBy(process.env.XDG_CURRENT_DESKTOP) })
    : nodeNotifier
}

const nodeNotifier: Notifier = {
  async show({ title, body }) {
    // Loaded when first needed: most starts never notify.
    const { default: notifier } = await import('node-notifier')
    await new Promise<void>((resolve, reject) => {
      // Despite its type, what is given is an Error, or what the program said on its standard error.
      notifier.notify(wordsOf(title, body), (error: unknown) => {
        if (!(error instanceof Error)) return resolve()
        reject(new NotificationFailedError(text.notify.notShown.noAnswer, error))
      })
    })
    return { by: text.notify.notShown.bySystem, buttons: false }
  },
  close() {},
}

function wordsOf(title: NativeNotification['title'], body: string): { title: string; message: string } {
  return { title, message: body || title }
}
