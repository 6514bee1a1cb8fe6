import { spawn } from 'node:child_process'
import { text } from '../../shared/text/text'
import type { Diagnostics } from '../diagnostics'
import type { Notifier } from '../notify/notifier'
import type { DesktopPreferences } from './preferences'

/** Says, once ever, that closing the window ended nothing, where no tray shows that Watchkeeper is there. */
export async function sayKeepsRunning(
  preferences: Pick<DesktopPreferences, 'saidKeepsRunning' | 'noteKeepsRunning'>,
  notifier: Notifier,
  diagnostics: Diagnostics,
  onOpen: () => void,
): Promise<void> {
  if (preferences.saidKeepsRunning() || (await hasTray())) return
  preferences.noteKeepsRunning()
  const notification = {
    title: text.desktop.keepsWatching.title,
    body: text.desktop.keepsWatching.body,
    urgency: 'normal',
    stays: false,
    subject: null,
    buttons: [],
  } as const
  try {
    await notifier.show(notification, onOpen)
  } catch (error) {
    diagnostics.record('notification failed', { part: 'notifications', error })
  }
}

/** Whoever has this name on the session's bus shows the icons of a Linux desktop's tray. */
const trayName = 'org.kde.StatusNotifierWatcher'
const patience = 3_000

async function hasTray(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  return new Promise((resolve) => {
    const question = spawn(
      'dbus-send',
      [
        '--session',
        '--print-reply=literal',
        '--dest=org.freedesktop.DBus',
        '/org/freedesktop/DBus',
        'org.freedesktop.DBus.NameHasOwner',
        `string:${trayName}`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'], timeout: patience },
    )
    let reply = ''
    question.stdout.on('data', (chunk) => {
      reply += chunk
    })
    question.once('error', () => resolve(false))
    question.once('close', () => resolve(reply.includes('true')))
  })
}
