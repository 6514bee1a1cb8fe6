import { app, type Session } from 'electron'
import { isWindowAddress } from './protocol'

/** What a window of ours may ask of the system: to put text on the clipboard, which every Copy button does. */
const granted = new Set(['clipboard-sanitized-write'])

/** No window leaves our page, opens another, attaches a view, downloads, or is granted anything but the above. */
export function restrictWindows(): void {
  app.on('session-created', restrictSession)
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // No policy of the page binds what it could send to others this way.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

function restrictSession(session: Session): void {
  const allows = (permission: string, origin: string) => granted.has(permission) && isWindowAddress(origin)
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(allows(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => allows(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
