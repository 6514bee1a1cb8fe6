/** A program of the system that tells whether its clock has 12 or 24 hours. */
interface Question {
  program: string
  args: readonly string[]
  /** Null where the answer says neither. */
  read(answer: string): 12 | 24 | null
}

/** Which program knows of the clock on a system (as Node names it); null where none does. */
export function clockQuestion(platform: string, desktop: string): Question | null {
  if (platform === 'darwin') return macClock
  if (platform === 'win32') return windowsClock
  return /gnome|unity|cinnamon|budgie/i.test(desktop) ? gnomeClock : null
}

const gnomeClock: Question = {
  program: 'gsettings',
  args: ['get', 'org.gnome.desktop.interface', 'clock-format'],
  read: (answer) => (answer.includes('24h') ? 24 : answer.includes('12h') ? 12 : null),
}

const macClock: Question = {
  program: 'defaults',
  args: ['read', '-g', 'AppleICUForce24HourTime'],
  read: (answer) => (answer === '1' ? 24 : answer === '0' ? 12 : null),
}

/** As in "HH:mm:ss" and "h:mm:ss tt". */
const windowsClock: Question = {
  program: 'reg',
  args: ['query', 'HKCU\\Control Panel\\International', '/v', 'sTimeFormat'],
  read(answer) {
    const [, pattern = ''] = /sTimeFormat\s+REG_SZ\s+(.+)/.exec(answer) ?? []
    return pattern.includes('H') ? 24 : pattern.includes('h') ? 12 : null
  },
}
