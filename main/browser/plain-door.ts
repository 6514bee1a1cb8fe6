import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'
import type { Door } from '../door'

/** A browser asks for a path itself, downloads what it saves, and opens its own links. */
export const plainDoor: Door = {
  kind: 'browser',
  async bringForward() {},
  async chooseRunbook() {
    throw pathNeeded(text.browser.path.ofRunbook)
  },
  async chooseNewRunbook() {
    throw pathNeeded(text.browser.path.ofNewRunbook)
  },
  async chooseHandoverFolder() {
    throw pathNeeded(text.browser.path.ofFolder)
  },
  async askAboutCommand() {
    return 'nobodyToAsk'
  },
  async saveText(fileName, contents) {
    return { outcome: 'download', fileName, text: contents }
  },
  async savePdf() {
    throw new RequestRefused('refused', text.browser.noPdf)
  },
  async openDemo() {
    return { outcome: 'told', sentence: text.browser.demo }
  },
  async openLink() {
    return { outcome: 'window' }
  },
  restart: null,
  async openFolder() {
    throw new RequestRefused('refused', text.settings.folderNotOpened.browser)
  },
  autostart: {
    standing: () => ({ state: 'unavailable', why: text.browser.noAutostart }),
    set() {
      throw new RequestRefused('refused', text.browser.noAutostart)
    },
  },
  versionFeed: null,
}

function pathNeeded(sentence: string): RequestRefused {
  return new RequestRefused('invalid', sentence, [{ field: 'path', sentence: text.browser.path.needed }])
}
