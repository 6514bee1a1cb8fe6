/** A program of the system that tells whether a person wants to be left alone. */
interface Question {
  program: string
  args: readonly string[]
  /** Whether the answer says so. */
  saysSo(answer: string): boolean
}

/** Whom to ask on a system (as Node names it); any of them may say so. Nobody where the system tells no other program. */
export function doNotDisturbQuestions(platform: string, desktop: string): readonly Question[] {
  if (platform === 'win32') return [windowsNotifications]
  if (platform !== 'linux') return []
  return [
    serviceProperty('org.freedesktop.Notifications', 'Inhibited'),
    serviceProperty('org.dunstproject.cmd0', 'paused'),
    ...(/gnome|unity|budgie/i.test(desktop) ? [gnomeBanners] : []),
    ...(/xfce/i.test(desktop) ? [xfceNotifications] : []),
  ]
}

/** What the notification service of a Linux desktop says of itself: the first is Plasma's, the other dunst's. */
function serviceProperty(owner: string, property: string): Question {
  return {
    program: 'dbus-send',
    args: [
      '--session',
      '--print-reply=literal',
      '--reply-timeout=1000',
      '--dest=org.freedesktop.Notifications',
      '/org/freedesktop/Notifications',
      'org.freedesktop.DBus.Properties.Get',
      `string:${owner}`,
      `string:${property}`,
    ],
    saysSo: (answer) => /boolean true$/.test(answer),
  }
}

const gnomeBanners: Question = {
  program: 'gsettings',
  args: ['get', 'org.gnome.desktop.notifications', 'show-banners'],
  saysSo: (answer) => answer === 'false',
}

const xfceNotifications: Question = {
  program: 'xfconf-query',
  args: ['-c', 'xfce4-notifyd', '-p', '/do-not-disturb'],
  saysSo: (answer) => answer === 'true',
}

/** Windows shows no notifications of any program while this is 0. */
const windowsNotifications: Question = {
  program: 'reg',
  args: [
    'query',
    'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Notifications\\Settings',
    '/v',
    'NOC_GLOBAL_SETTING_TOASTS_ENABLED',
  ],
  saysSo: (answer) => /REG_DWORD\s+0x0$/.test(answer),
}
