import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** Ends a process that leads a group, with its whole group; one that is over is none to end. */
export function endTree(pid: number): void {
  if (process.platform !== 'win32') {
    kill(-pid)
    return
  }
  const taskkill = spawn('taskkill', ['/T', '/F', '/PID', String(pid)], {
    stdio: 'ignore',
    windowsHide: true,
  })
  taskkill.once('error', () => undefined)
}

/**
 * Ends the processes that have a variable in their environment as it was at their start: `NAME=value`. Only Linux
 * tells; elsewhere what left its group stays.
 */
export async function endLeftovers(variable: string): Promise<void> {
  if (process.platform !== 'linux') return
  // One that is found may have started another meanwhile; two rounds without any end the search.
  for (let round = 0; round < 5; round += 1) {
    const found = await processesWith(variable)
    if (found.length === 0) return
    for (const pid of found) kill(pid)
  }
}

async function processesWith(variable: string): Promise<number[]> {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const wanted = Buffer.from(`${variable}\0`)
  const found = await Promise.all(
    names.map(async (name) => {
      const environment = await readFile(`/proc/${name}/environ`).catch(() => null)
      return environment?.includes(wanted) === true ? [Number(name)] : []
    }),
  )
  return found.flat()
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is over.
  }
}
