import { useSyncExternalStore } from 'react'

const second = 1000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Ticks just after each full second of the wall clock, so that all countdowns change together. */
function schedule() {
  timer = setTimeout(
    () => {
      for (const listener of listeners) listener()
      schedule()
    },
    second - (Date.now() % second) + 5,
  )
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (listeners.size === 1) schedule()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

/** The time now, UTC milliseconds, rounded down to `step` (a second); renders again when that changes. */
export function useNow(step = second): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / step) * step)
}
