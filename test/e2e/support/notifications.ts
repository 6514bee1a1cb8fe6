import { type ChildProcess, spawn } from 'node:child_process'
import { isOnPath } from './on-path'

/** A real notification daemon on the session's bus, and all that reaches it. */
export interface Notifications {
  /** The texts of each notification so far: its title and its body. */
  received(): { title: string; body: string }[]
  stop(): void
}

/** What this machine lacks to show notifications, in a sentence; null when it lacks nothing. */
export function whyNoNotifications(): string | null {
  const missing = ['dbus-daemon', 'dbus-monitor', 'dunst', 'notify-send'].filter((one) => !isOnPath(one))
  if (missing.length > 0) return `notifications need ${missing.join(', ')}`
  return process.env.DISPLAY === undefined ? 'the notification daemon needs a display' : null
}

/** Starts dunst, and listens on the bus to every Notify call that it is sent. */
export async function listenForNotifications(): Promise<Notifications> {
  const daemon = spawn('dunst', { stdio: 'ignore' })
  const monitor = spawn('dbus-monitor', [
    '--session',
    "interface='org.freedesktop.Notifications',member='Notify'",
  ])
  let heard = ''
  monitor.stdout.on('data', (chunk) => {
    heard += chunk
  })
  await begun(monitor)
  return {
    received: () => notificationsIn(heard),
    stop() {
      monitor.kill()
      daemon.kill()
    },
  }
}

/** dbus-monitor prints its own connection first. */
async function begun(monitor: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    monitor.stdout?.once('data', () => resolve())
    monitor.once('exit', (code) => reject(new Error(`dbus-monitor ended with code ${code}`)))
  })
}

/** Notify's arguments are the program, a number, the icon, the title and the body, before the list of actions. */
function notificationsIn(heard: string): { title: string; body: string }[] {
  return heard
    .split('member=Notify')
    .slice(1)
    .map((call) => [...(call.split('array [')[0]?.matchAll(/^\s+string "([\s\S]*?)"$/gm) ?? [])])
    .map((texts) => ({ title: texts[2]?.[1] ?? '', body: texts[3]?.[1] ?? '' }))
}
