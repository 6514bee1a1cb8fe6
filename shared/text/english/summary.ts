/** All that is watched, in a line: for the top of the window, the tray and Now. */
export const summary = {
  critical: (count: number) => `${count} critical`,
  warning: (count: number) => `${count} warning`,
  snoozed: (count: number) => `${count} snoozed`,
  held: (count: number) => `${count} held`,
  paused: (count: number) => `${count} paused`,
  offline: 'This laptop is offline',
  reading: 'The monitors are being read',
  nothingWatched: 'Nothing is watched yet',
  allPaused: 'All monitors are paused',
  allOk: (count: number) => (count === 1 ? '1 monitor ok' : `All ${count} monitors ok`),
  someOk: (ok: number, count: number) => `${ok} of ${count} ${count === 1 ? 'monitor' : 'monitors'} ok`,
}
