import { Notification } from 'electron'
import { type Answer, buttonsShownBy } from '../../shared/notify/buttons'
import type { NativeNotification } from '../../shared/notify/native-notification'
import { text } from '../../shared/text/text'
import { outsideArchive } from '../installation'
import { NotificationFailedError, type Notifier, NotifierMissingError, type Shown } from '../notify/notifier'
import { NotifySend } from '../notify/notify-send'

/** A service that takes longer than this, in milliseconds, stands still, or is not there. */
const patience = 10_000

/** On Linux everything waits while Electron asks a service that stands still, so it is left alone so long. */
const restAfterStandstill = 10 * 60_000

/** Notifications with buttons: on Linux by a program of their own, else, or where that is missing, Electron's. */
export function desktopNotifier(icon: string): Notifier {
  const electron = new ElectronNotifier(icon)
  if (process.platform !== 'linux') return electron
  const notifySend = new NotifySend({
    icon: outsideArchive(icon),
    buttonsShown: buttonsShownBy(process.env.XDG_CURRENT_DESKTOP),
  })
  return {
    async show(notification, onAnswer) {
      try {
        return await notifySend.show(notification, onAnswer)
      } catch (error) {
        if (error instanceof NotifierMissingError) return electron.show(notification, onAnswer)
        throw error
      }
    },
    close: () => notifySend.close(),
  }
}

class ElectronNotifier implements Notifier {
  /** One that nothing refers to is collected, and its click with it. */
  readonly #kept = new Set<Notification>()
  #restingUntil = 0

  constructor(private readonly icon: string) {}

  async show(asked: NativeNotification, onAnswer: (answer: Answer) => void): Promise<Shown> {
    if (!Notification.isSupported()) throw new NotificationFailedError(text.notify.notShown.unsupported)
    if (performance.now() < this.#restingUntil)
      throw new NotificationFailedError(text.notify.notShown.standsStill)
    const notification = new Notification(this.#options(asked))
    this.#kept.add(notification)
    notification.on('click', () => onAnswer('open'))
    notification.on('action', (_event, index) => {
      const button = asked.buttons[index]
      if (button !== undefined) onAnswer(button.answer)
    })
    notification.on('close', () => this.#kept.delete(notification))
    const askedAt = performance.now()
    try {
      await shown(notification)
      return { by: 'Electron', buttons: hasButtons }
    } catch (error) {
      this.#kept.delete(notification)
      if (performance.now() - askedAt >= patience)
        this.#restingUntil = performance.now() + restAfterStandstill
      throw error
    }
  }

  close(): void {
    this.#kept.clear()
  }

  #options({ title, body, urgency, stays, buttons }: NativeNotification) {
    return {
      title,
      body,
      icon: this.icon,
      urgency,
      // Watchkeeper has sounds of its own.
      silent: true,
      timeoutType: stays ? ('never' as const) : ('default' as const),
      actions: hasButtons ? buttons.map(({ label }) => ({ type: 'button' as const, text: label })) : [],
    }
  }
}

/** On Linux Electron offers one of its own only. */
const hasButtons = process.platform !== 'linux'

function shown(notification: Notification): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer)
      reject(new NotificationFailedError(reason))
    }
    const timer = setTimeout(() => fail(text.notify.notShown.neverAnswered), patience)
    notification.once('show', () => {
      clearTimeout(timer)
      resolve()
    })
    notification.once('failed', (_event, error) =>
      fail(error ? text.notify.notShown.said(error) : text.notify.notShown.noService),
    )
    notification.show()
  })
}
