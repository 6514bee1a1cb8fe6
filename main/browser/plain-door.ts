import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'
import type { Door } from '../door'

/** A browser asks for a path itself, downloads what it saves, and opens its own links. */
export const plainDoor: Door = {
  kind: 'browser',
  async bringForward() {},
  async chooseRunbook() {
    throw pathNeeded('Give the path of the runbook on this machine.')
  },
  async chooseNewRunbook() {
    throw pathNeeded('Give the path that the new runbook gets on this machine.')
  },
  async chooseHandoverFolder() {
    throw pathNeeded('Give the path of the folder on this machine.')
  },
  async askAboutCommand() {
    return 'nobodyToAsk'
  },
  async saveText(fileName, text) {
    return { outcome: 'download', fileName, text }
  },
  async savePdf() {
    throw new RequestRefused(
      'refused',
      'A browser makes the PDF itself: choose Print, and save as PDF there.',
    )
  },
  async openDemo() {
    return {
      outcome: 'told',
      sentence:
        'To look at the demo, run “npm start -- --demo --browser” in the folder of Watchkeeper, or “watchkeeper demo --browser” where it is installed, and open the link that it prints.',
    }
  },
  async openLink() {
    return { outcome: 'window' }
  },
  restart: null,
  async openFolder() {
    throw new RequestRefused('refused', text.settings.folderNotOpened.browser)
  },
  autostart: {
    standing: () => ({ state: 'unavailable', why: desktopOnly }),
    set() {
      throw new RequestRefused('refused', desktopOnly)
    },
  },
  versionFeed: null,
}

const desktopOnly =
  'Only the desktop app starts with the system by itself. Let a service of the system run watchkeeper serve.'

function pathNeeded(sentence: string): RequestRefused {
  return new RequestRefused('invalid', sentence, [{ field: 'path', sentence: 'A path is needed.' }])
}
