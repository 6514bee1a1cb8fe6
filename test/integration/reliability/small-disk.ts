import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Whether this account may mount file systems, as a test needs that fills one or makes it read-only. */
export const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** A disk of its own, so small that it can be filled. */
export class SmallDisk {
  /** `megabytes`: its size. */
  constructor(
    readonly path: string,
    megabytes: number,
  ) {
    mkdirSync(path, { recursive: true })
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'watchkeeper-test', path)
  }

  /** Leaves no byte free. */
  fill(): void {
    const file = openSync(this.#ballast, 'a')
    for (const size of [1024 * 1024, 4096, 1]) fillBy(file, Buffer.alloc(size))
    closeSync(file)
  }

  free(): void {
    rmSync(this.#ballast, { force: true })
  }

  setReadOnly(readOnly: boolean): void {
    run('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, this.path)
  }

  /** Another disk with the same files, as a crash would leave them now. */
  copyTo(path: string): SmallDisk {
    const copy = new SmallDisk(path, 24)
    cpSync(this.path, path, { recursive: true })
    return copy
  }

  unmount(): void {
    run('umount', '--lazy', this.path)
  }

  get #ballast(): string {
    return join(this.path, 'ballast')
  }
}

function fillBy(file: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error
  }
}

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}
