import { text } from '../text/text'

export type System = 'linux' | 'mac' | 'windows'

/** What a person can do who saw no notification, the likeliest first. */
export function adviceOnUnseen(system: System): readonly string[] {
  const words = text.welcome.unseen
  return [...words.bySystem[system], words.always]
}

/** The system by what a window says of its platform, such as “Linux x86_64”, “MacIntel” or “Win32”. */
export function systemOf(platform: string): System {
  if (platform.startsWith('Mac')) return 'mac'
  return platform.startsWith('Win') ? 'windows' : 'linux'
}
