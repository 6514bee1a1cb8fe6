import { resolve } from 'node:path'

/**
 * What of a command line is for Watchkeeper. In a checkout Electron's own options and the folder of the project come
 * before it; `project` is null for an installed app, which has none.
 */
export function ownArguments(
  commandLine: readonly string[],
  folder: string,
  project: string | null,
): string[] {
  const given = commandLine.slice(1)
  if (project === null) return given
  return given.slice(given.findIndex((argument) => resolve(folder, argument) === project) + 1)
}
