import { buildIfStale } from '../../main/launch/build-if-stale.mjs'

/** Once, before the tests that run the programs as they are built. */
export function setup(): void {
  if (!buildIfStale()) throw new Error('Watchkeeper could not be built; the messages above say why.')
}
