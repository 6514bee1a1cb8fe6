/** What is answered to who calls in for a heartbeat. */
export const heartbeats = {
  otherHost: 'Watchkeeper answers at 127.0.0.1 only.',
  otherMethod: 'Call with GET, HEAD or POST.',
  tooMany: 'These are too many calls; call again in a second.',
  unknown: 'No monitor waits for a call at this address.',
  heard: 'Heard.',
}
