import { readFileSync } from 'node:fs'

/** User and system time of a process; the clock of /proc ticks 100 times a second. */
export function cpuMilliseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The memory of a process, what it shares counted by its share. */
export function pssMebibytes(pid) {
  const [, kibibytes] = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m) ?? []
  return Number(kibibytes) / 1024
}
