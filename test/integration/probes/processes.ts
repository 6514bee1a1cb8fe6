import { readFileSync } from 'node:fs'
import { eventually } from '../../eventually'

/** Waits until a process is over; one that nobody has asked about is over too. */
export async function untilOver(pid: number): Promise<void> {
  await eventually(() => {
    if (isRunning(pid)) throw new Error(`process ${pid} still runs`)
  })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
