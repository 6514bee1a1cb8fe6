import { vi } from 'vitest'

/**
 * Waits until what is expected holds, and returns what it gives; looks every so many milliseconds. The limit is there
 * to end a test that waits for what never comes, with the reason: a busy machine is late, not wrong.
 */
export function eventually<Found>(expectation: () => Found | Promise<Found>, every = 20): Promise<Found> {
  return vi.waitFor(expectation, { timeout: 60_000, interval: every })
}
