import { installationAt } from '../installation'
import { plainNotifier } from '../notify/plain-notifier'
import { createProgram } from './program'

createProgram(installationAt(__dirname), plainNotifier)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 3
  })
