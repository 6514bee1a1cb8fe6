/** What about an alert needs a word more than a click. `choose`: a person has yet to say which. */
export const alertActions = ['acknowledge', 'snooze', 'hand over', 'resolve', 'note', 'choose'] as const
export type AlertAction = (typeof alertActions)[number]
