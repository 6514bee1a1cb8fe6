import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { protocol } from 'electron'
import { text } from '../../shared/text/text'
import { readWindowFile, windowHeaders } from '../window-files'

const scheme = 'watchkeeper-window'
export const windowAddress = `${scheme}://app/`

/** Before the app is ready: the scheme is a secure origin of its own, with code caching and sounds, and nothing more. */
export function registerWindowScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ])
}

/**
 * Serves the built window's own files, and only to GET. Resolves when a page was given all that it needs to run: until
 * then this process is to be free for it.
 */
export function serveWindow(windowFolder: string): Promise<void> {
  const needed = neededToRun(windowFolder)
  return new Promise((resolve) => {
    protocol.handle(scheme, async (request) => {
      const url = new URL(request.url)
      const file =
        request.method === 'GET' && url.host === 'app'
          ? await readWindowFile(windowFolder, url.pathname)
          : null
      if (needed.delete(url.pathname) && needed.size === 0) setImmediate(resolve)
      if (file === null)
        return new Response(text.browser.door.nothingThere, { status: 404, headers: windowHeaders })
      return new Response(file.body, { headers: file.headers })
    })
  })
}

/** The paths of the page, of its scripts and of its styles. */
function neededToRun(windowFolder: string): Set<string> {
  const page = readFileSync(join(windowFolder, 'index.html'), 'utf8')
  return new Set(['/', ...[...page.matchAll(/"\.(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => String(path))])
}

/** Whether an address is the window's own. */
export function isWindowAddress(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${scheme}:` && url.host === 'app'
  } catch {
    return false
  }
}
