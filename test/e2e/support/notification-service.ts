import dbus from 'dbus-next'
import { type Call, ownName } from './session-bus'

/** A notification as the desktop's service is asked to show it. */
interface ShownNotification {
  id: number
  title: string
  body: string
  urgency: 'low' | 'normal' | 'critical'
  actions: string[]
  /** In milliseconds; 0 for one that stays, -1 as the service likes. */
  timeout: number
}

/** The desktop's notification service, played by the test. */
export interface NotificationService {
  shown(): ShownNotification[]
  /** What a person does: clicks the notification itself. */
  click(id: number): void
  /** Presses one of its buttons, by the name of its action. */
  press(id: number, action: string): void
  release(): void
}

const name = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'
const urgencies = ['low', 'normal', 'critical'] as const

/** Owns the service's name. With `answers: false` it takes every notification, and never says so. */
export async function serveNotifications({
  answers,
  buttons = true,
  inhibited = () => false,
}: {
  answers: boolean
  buttons?: boolean
  /** Whether a person does not want to be disturbed. */
  inhibited?: () => boolean
}): Promise<NotificationService> {
  const shown: ShownNotification[] = []
  const bus = await ownName(name, (call) => {
    if (call.member === 'GetCapabilities')
      return { signature: 'as', body: [buttons ? ['body', 'actions'] : ['body']] }
    if (call.member === 'GetServerInformation')
      return { signature: 'ssss', body: ['Test', 'Watchkeeper', '1', '1.2'] }
    if (call.member === 'Get' && call.body[1] === 'Inhibited')
      return { signature: 'v', body: [new dbus.Variant('b', inhibited())] }
    if (call.member !== 'Notify') return 'nothing'
    const id = shown.length + 1
    shown.push({ id, ...contentOf(call) })
    return answers ? { signature: 'u', body: [id] } : 'silence'
  })
  const press = (id: number, action: string) => {
    bus.signal(path, name, 'ActionInvoked', 'us', [id, action])
    bus.signal(path, name, 'NotificationClosed', 'uu', [id, 2])
  }
  return {
    shown: () => [...shown],
    click: (id) => press(id, 'default'),
    press,
    release: () => bus.release(),
  }
}

/** Notify's arguments: program, replaced id, icon, title, body, actions, hints, timeout. */
function contentOf({
  body: [, , , title, body, actions, hints, timeout],
}: Call): Omit<ShownNotification, 'id'> {
  const hint = hints instanceof Object && 'urgency' in hints ? hints.urgency : null
  const urgency = hint instanceof dbus.Variant ? Number(hint.value) : 1
  return {
    title: String(title),
    body: String(body),
    urgency: urgencies[urgency] ?? 'normal',
    actions: Array.isArray(actions) ? actions.map(String) : [],
    timeout: Number(timeout),
  }
}
