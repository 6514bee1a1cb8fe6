import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'

const address = 'watchkeeper-print://page/'

/**
 * A page on A4 as PDF. It is shown to nobody, in a window that runs no script, with a session of its own that loads
 * nothing but the page.
 */
export async function printToPdf(html: string): Promise<Uint8Array> {
  const ownSession = session.fromPartition(`print-${randomUUID()}`)
  ownSession.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: url !== address && !url.startsWith('data:image/') }),
  )
  ownSession.protocol.handle('watchkeeper-print', () => {
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: ownSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
    })
  } finally {
    window.destroy()
  }
}
