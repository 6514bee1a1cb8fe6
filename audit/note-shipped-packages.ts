import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A package's folder in an address of a module, also of one within another: `node_modules/a/node_modules/@b/c`. */
const packageFolder = /node_modules\/(?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*/

/**
 * Writes down of which packages a part was made, as `out/shipped/PART.json`. What is bundled is a development
 * dependency to npm, so npm alone cannot tell what ships.
 */
export function noteShippedPackages(part: string): Plugin {
  return {
    name: 'note-shipped-packages',
    apply: 'build',
    generateBundle() {
      const addresses = [...this.getModuleIds()].map((address) => address.replaceAll('\\', '/'))
      const folders = new Set(addresses.flatMap((address) => packageFolder.exec(address)?.[0] ?? []))
      const shipped = join('out', 'shipped')
      mkdirSync(shipped, { recursive: true })
      writeFileSync(join(shipped, `${part}.json`), `${JSON.stringify([...folders].sort(), null, 2)}\n`)
    },
  }
}
