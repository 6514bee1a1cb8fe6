import { readdirSync, readFileSync } from 'node:fs'

/** User and system time of a process; the clock of /proc ticks 100 times a second. */
export function cpuMilliseconds(pid) {
  const fields = statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The memory of a process, what it shares counted by its share. */
export function pssMebibytes(pid) {
  const [, kibibytes] = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m) ?? []
  return Number(kibibytes) / 1024
}

/** How often the threads of a process rested and were woken again. */
export function wakeUps(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) =>
      /^voluntary_ctxt_switches:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8')),
    )
    .reduce((sum, found) => sum + Number(found?.[1] ?? 0), 0)
}

/** A process and all that it started. */
export function processTree(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return [pid, ...children.filter(Boolean).flatMap((child) => processTree(Number(child)))]
}

function statOf(pid) {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
}
