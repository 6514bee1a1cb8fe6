import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { temporaryFolder } from '../watch/harness'
import { type RecordingNotifier, Watchkeeper } from './watchkeeper'

export interface Fixture {
  /** A folder of the test's own, gone when it ends. */
  folder(): string
  dataFolder(): string
  /** Starts Watchkeeper on the test's data folder; again after it was stopped. */
  start(options?: Parameters<typeof Watchkeeper.start>[1]): Promise<Watchkeeper>
  /** Stops it and starts it again. */
  restart(running: Watchkeeper, notifier?: RecordingNotifier): Promise<Watchkeeper>
}

/** Gives each test of a file a folder of its own and stops what the test leaves running. */
export function withWatchkeeper(): Fixture {
  let folder: ReturnType<typeof temporaryFolder>
  let running: Watchkeeper | null = null
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(async () => {
    await running?.stop()
    running = null
    folder.delete()
  })
  const dataFolder = () => join(folder.path, 'data')
  const start: Fixture['start'] = async (options) => {
    running = await Watchkeeper.start(dataFolder(), options)
    return running
  }
  return {
    folder: () => folder.path,
    dataFolder,
    start,
    async restart(before, notifier) {
      running = null
      await before.stop()
      return start(notifier === undefined ? {} : { notifier })
    },
  }
}
