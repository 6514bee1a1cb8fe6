import { NotificationFailedError, type NotificationText, type Notifier } from './notifier'

/** Native notifications without Electron, through what the system offers (`notify-send` on Linux). */
export const plainNotifier: Notifier = {
  async show(text) {
    // Loaded when first needed: most starts never notify.
    const { default: nodeNotifier } = await import('node-notifier')
    await new Promise<void>((resolve, reject) => {
      // Despite its type, what is given is an Error, or what the program said on its standard error.
      nodeNotifier.notify(options(text), (error: unknown) => {
        if (!(error instanceof Error)) return resolve()
        reject(new NotificationFailedError(whyNot(error), error))
      })
    })
  },
}

function options({ title, body, severity }: NotificationText): { title: string; message: string } {
  const urgent = severity === 'P1' || severity === 'P2'
  // notify-send takes a leading dash for an option; `urgency` and `app-name` are its own, others ignore them.
  const added = { urgency: urgent ? 'critical' : 'normal', 'app-name': 'Watchkeeper' }
  return { title: title.replace(/^-/, '–'), message: body.replace(/^-/, '–') || title, ...added }
}

function whyNot(error: Error): string {
  if (process.platform === 'linux' && /not found|must be installed|ENOENT/i.test(error.message)) {
    return 'The system shows no notifications: the program notify-send is missing. Install it (package libnotify-bin).'
  }
  return 'The system did not show the notification: no notification service answers. Alerts are shown here only.'
}
