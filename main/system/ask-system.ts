import { execFile } from 'node:child_process'

const patience = 3_000

/** What a program of the system prints; null where there is none, or it fails or takes longer than three seconds. */
export function askSystem(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: patience, windowsHide: true }, (error, output) =>
      resolve(error === null ? output.trim() : null),
    )
  })
}
