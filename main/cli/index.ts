import { installationAt } from '../installation'
import { createProgram } from './program'

createProgram(installationAt(__dirname))
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 3
  })
