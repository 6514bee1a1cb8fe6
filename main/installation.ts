import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the parts of this installation are. */
export interface Installation {
  version: string
  windowFolder: string
  preload: string
  resourcesFolder: string
  /** The program of the worker that understands large runbooks. */
  parseWorker: string
}

/** `mainFolder` is the folder of the bundled entry, `out/main`. */
export function installationAt(mainFolder: string): Installation {
  const root = join(mainFolder, '..', '..')
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
  return {
    version,
    windowFolder: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    resourcesFolder: join(root, 'resources'),
    parseWorker: join(mainFolder, 'parse-worker.cjs'),
  }
}

/** Where other programs find a file of the installation: they cannot look into an archive. */
export function outsideArchive(path: string): string {
  return path.replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked')
}
