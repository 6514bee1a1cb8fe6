import { installationAt } from '../installation'
import { plainNotifier } from '../notify/plain-notifier'
import { speakAsSystem } from '../system/speak-as-system'
import { createProgram } from './program'

speakAsSystem()

createProgram(installationAt(__dirname), plainNotifier)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 3
  })
