import { Notification } from 'electron'
import { NotificationFailedError, type NotificationText, type Notifier } from '../notify/notifier'

/** A service that takes longer than this, in milliseconds, stands still, or is not there. */
const patience = 10_000

/** On Linux everything waits while a service that stands still is asked, so it is left alone so long. */
const restAfterStandstill = 10 * 60_000

/** Electron's notifications; `onClick` is given the alert that one was about. */
export function electronNotifier(icon: string, onClick: (alertId: string | null) => void): Notifier {
  // One that nothing refers to is collected, and its click with it.
  const kept = new Set<Notification>()
  let restingUntil = 0
  return {
    async show(text) {
      if (!Notification.isSupported()) {
        throw new NotificationFailedError('This system shows no notifications.')
      }
      if (performance.now() < restingUntil) throw failed('its notification service stands still')
      const notification = new Notification(options(text, icon))
      kept.add(notification)
      notification.on('click', () => onClick(text.alertId))
      notification.on('close', () => kept.delete(notification))
      const askedAt = performance.now()
      try {
        await shown(notification)
      } catch (error) {
        kept.delete(notification)
        if (performance.now() - askedAt >= patience) restingUntil = performance.now() + restAfterStandstill
        throw error
      }
    },
  }
}

function options({ title, body, severity }: NotificationText, icon: string) {
  const urgent = severity === 'P1' || severity === 'P2'
  return {
    title,
    body,
    icon,
    urgency: urgent ? ('critical' as const) : ('normal' as const),
    timeoutType: urgent ? ('never' as const) : ('default' as const),
  }
}

function shown(notification: Notification): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer)
      reject(failed(why))
    }
    const timer = setTimeout(() => fail('its notification service never answered'), patience)
    notification.once('show', () => {
      clearTimeout(timer)
      resolve()
    })
    notification.once('failed', (_event, error) => fail(error || 'its notification service did not take it'))
    notification.show()
  })
}

function failed(why: string): NotificationFailedError {
  return new NotificationFailedError(
    `The system did not show the notification: ${why}. Alerts are shown here only.`,
  )
}
