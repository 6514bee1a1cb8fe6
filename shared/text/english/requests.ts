/** Why a window's request was not done. */
export const requests = {
  unknown: 'Watchkeeper knows no such request.',
  unreadable: (name: string) => `Watchkeeper could not read the request "${name}".`,
  failed: 'Something went wrong inside Watchkeeper. Its log in the data folder says what.',
  isDemo: 'This is the demo.',
  linkNotOpened: 'Watchkeeper opens web, mail and telephone addresses only.',
}
