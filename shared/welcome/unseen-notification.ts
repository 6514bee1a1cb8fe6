export type System = 'linux' | 'mac' | 'windows'

const usual = 'Whatever happens, alerts stand in Now, in the tray and in the title of the window.'

const bySystem: Record<System, readonly string[]> = {
  linux: [
    'See whether Do Not Disturb is on: most desktops have it in the panel with the calendar or the notifications.',
    'A bare window manager shows none until a notification service such as dunst or mako runs.',
  ],
  mac: [
    'Open System Settings, Notifications, Watchkeeper, and allow notifications as banners or alerts.',
    'See whether a Focus is on, in Control Centre at the right of the menu bar.',
  ],
  windows: [
    'Open Settings, System, Notifications, and switch them on for Watchkeeper.',
    'See whether Do not disturb or Focus is on, by the bell at the right of the taskbar.',
  ],
}

/** What a person can do who saw no notification, the likeliest first. */
export function adviceOnUnseen(system: System): readonly string[] {
  return [...bySystem[system], usual]
}

/** The system by what a window says of its platform, such as “Linux x86_64”, “MacIntel” or “Win32”. */
export function systemOf(platform: string): System {
  if (platform.startsWith('Mac')) return 'mac'
  return platform.startsWith('Win') ? 'windows' : 'linux'
}
