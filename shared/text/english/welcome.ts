import type { Pieces } from '../pieces'
import { counted } from './counted'

export const welcome = {
  title: 'Welcome to Watchkeeper',
  lead: 'It opens your team’s runbook and makes its parts work: it watches, tells of trouble, shows what to do and whom to call, and keeps the log. All of it stays on this computer. Take the steps that you like, in any order; nothing is kept before you do it.',
  withSystem: 'With the system',
  done: 'Done, go to Now',
  goToNow: 'Go to Now',
  foundAgain:
    'What you leave out is found again: each step in its own place, and this page in Settings and by searching for “Welcome”.',
  name: {
    title: 'You',
    label: 'Your name',
    hint: 'Signs what you tick, write and acknowledge. It is saved as you type.',
  },
  runbook: {
    title: 'Your runbook',
    explanation:
      'A Markdown file, or a folder of them. Until you open one, the sample of an invented service is open.',
    openFile: 'Open a file…',
    openFolder: 'Open a folder…',
    template: 'Start from the template…',
    demo: 'Look at the demo',
    understood: <Inserted>(name: Inserted): Pieces<Inserted> => ['Understood of ', name, ':'],
    understoodOfSample: <Inserted>(name: Inserted): Pieces<Inserted> => [
      'Understood of ',
      name,
      ', the sample:',
    ],
    nothing:
      'Nothing in it was recognised yet. It is shown and searched all the same; the template has the headings and tables that work.',
  },
  endpoints: {
    title: 'What to watch',
    label: 'Addresses',
    example: 'https://shop.example/health\ndb-1.example:5432',
    hint: (most: number) =>
      `A web address or host:port on each line, up to ${most}. What you paste is tried at once; trying keeps nothing.`,
    problems: {
      watchedAs: (name: string) => `This is watched already, as “${name}”.`,
      spaces: 'An address has no spaces in it. Write one on each line.',
      noAddress: 'This is no address. Write it as https://shop.example/health.',
      otherScheme:
        'Only http and https addresses and host:port are tried here. Watch has many other kinds of checks.',
      password: 'A password in an address would be shown to everybody who reads it. Add this one in Watch.',
      port: 'A port is a number from 1 to 65535.',
    },
    tryThem: 'Try them',
    trying: 'Trying',
    add: (count: number) => `Add ${counted(count, { one: 'monitor', other: 'monitors' })}`,
    results: 'Results',
    tryingOne: 'Trying …',
    adding: 'Adding …',
    notWatched: 'Not watched',
    added: <Inserted>(link: (words: string) => Inserted): Pieces<Inserted> => [
      'Added. ',
      link('See it in Watch'),
    ],
    found: <Inserted>(status: Inserted, duration: string, sentence: string): Pieces<Inserted> => [
      status,
      ` in ${duration}: ${sentence}`,
    ],
  },
  notification: {
    title: 'A notification',
    explanation: 'Alerts come as notifications of the system. Send one, to see and hear it before it counts.',
    send: 'Send a test',
    sending: 'Sending',
    question: 'Did you see it?',
    seen: 'Yes, I saw it',
    unseen: 'No',
    good: 'Good. An alert comes the same way.',
    again: <Inserted>(settings: (words: string) => Inserted): Pieces<Inserted> => [
      'Then send another. ',
      settings('Settings'),
      ' has quiet hours and sounds, and channels such as Slack or email that reach you elsewhere.',
    ],
  },
  unseen: {
    always: 'Whatever happens, alerts stand in Now, in the tray and in the title of the window.',
    bySystem: {
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
    },
  },
  understood: {
    checklists: (count: number) => counted(count, { one: 'checklist', other: 'checklists' }),
    contacts: (count: number) => counted(count, { one: 'contact', other: 'contacts' }),
    severities: (count: number) => counted(count, { one: 'severity', other: 'severities' }),
    monitors: (count: number) => counted(count, { one: 'monitor', other: 'monitors' }),
    gaps: (count: number) => counted(count, { one: 'gap', other: 'gaps' }),
  },
}
