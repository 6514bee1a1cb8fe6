import { languagesInEnvironment } from '../../shared/system/locale'
import { catalogueFor } from '../../shared/text/languages'
import { speak } from '../../shared/text/text'

/** From here on this process, or this worker, says all in the language of the system. First of all that it does. */
export function speakAsSystem(): void {
  speak(catalogueFor(systemLanguages()))
}

/** On Linux the environment has them; elsewhere a program may have none, and Node or Electron knows the system's. */
function systemLanguages(): string[] {
  if (process.platform === 'linux') return languagesInEnvironment(process.env)
  return [new Intl.DateTimeFormat().resolvedOptions().locale]
}
