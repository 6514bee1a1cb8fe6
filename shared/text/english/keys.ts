export const keys = {
  title: 'Keys',
  description: 'They rest while you type. Those of a screen can be changed in Settings.',
  screens: 'Screens',
  everywhere: 'Everywhere',
  these: 'These keys',
  nextPrevious: 'Next, previous in a list',
  filter: 'Filter the list',
  close: 'Close; leave a field',
  save: 'Save what is edited',
  openMonitor: 'Open the monitor',
  select: 'Select; as far as this one',
  selectNextPrevious: 'Select the next, the previous',
}
