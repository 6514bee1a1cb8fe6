/** Nagios's exit code for "no verdict": a command could not do what it was asked. */
export const unable = 3

/** Says on standard error why a command could not do what it was asked. Returns the exit code. */
export function fail(sentence: string): number {
  console.error(sentence)
  return unable
}
