import type { AlertAction } from '../alert/action'
import { text } from '../text/text'

/** What a person may answer a notification with: an action asks for a word more in the window. */
export type Answer = 'open' | 'acknowledge' | 'snooze' | Exclude<AlertAction, 'acknowledge' | 'snooze'>

export interface NotificationButton {
  answer: Answer
  label: string
}

/** How long the button of a notification snoozes an alert, in milliseconds. */
export const buttonSnooze = 15 * 60_000

/** The buttons of an alert, what is done most first. */
export function alertButtons(): NotificationButton[] {
  const words = text.notify.buttons
  return [
    { answer: 'acknowledge', label: words.acknowledge },
    { answer: 'snooze', label: words.snooze },
    { answer: 'hand over', label: words.handOver },
    { answer: 'resolve', label: words.resolve },
    { answer: 'note', label: words.note },
  ]
}

/** The buttons for a desktop that shows so many of one notification: where there are more, the last leads to the rest. */
export function fittingButtons(
  buttons: readonly NotificationButton[],
  most: number,
): readonly NotificationButton[] {
  if (buttons.length <= most) return buttons
  return [...buttons.slice(0, most - 1), { answer: 'choose', label: text.notify.buttons.choose }]
}

/** GNOME's shell leaves out what is more than this, without a word. */
const shownByGnome = 3

/** How many buttons a desktop shows, by its names as XDG_CURRENT_DESKTOP has them: "ubuntu:GNOME". */
export function buttonsShownBy(desktops: string | undefined): number {
  const names = (desktops ?? '').split(':').map((name) => name.toLowerCase())
  return names.includes('gnome') ? shownByGnome : Number.POSITIVE_INFINITY
}
