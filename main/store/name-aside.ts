import { existsSync } from 'node:fs'

/** A free name beside `file` under which it is kept when it cannot be used: with why, and when it was found so. */
export function nameAside(file: string, why: string, now: number): string {
  const time = new Date(now).toISOString().replaceAll(':', '-').replace(/\..*/, '')
  let name = `${file}.${why}-${time}`
  for (let copy = 2; existsSync(name); copy += 1) name = `${file}.${why}-${time}-${copy}`
  return name
}
