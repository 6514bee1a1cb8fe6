import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Starts a session bus of its own, which everything started afterwards finds in the environment: what one test
 * leaves on the bus, such as a notification daemon that was started on demand, is not met by the next.
 */
export async function startPrivateBus(): Promise<() => Promise<void>> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    daemon.stdout.once('data', (chunk) => resolve(String(chunk).trim()))
    daemon.once('error', reject)
  })
  const before = process.env.DBUS_SESSION_BUS_ADDRESS
  process.env.DBUS_SESSION_BUS_ADDRESS = address
  return async () => {
    if (before === undefined) delete process.env.DBUS_SESSION_BUS_ADDRESS
    else process.env.DBUS_SESSION_BUS_ADDRESS = before
    const ended = once(daemon, 'exit')
    daemon.kill()
    await ended
  }
}
