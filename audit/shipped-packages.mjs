import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What ships, sorted by folder: what is bundled, what is installed beside it, and Electron. `folder` is a package's
 * path in package-lock.json.
 *
 * @param {string} project the folder of the project, built before
 * @returns {{ folder: string, name: string, version: string, licence: string }[]}
 */
export function shippedPackages(project) {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))
  const notes = join(project, 'out', 'shipped')
  const bundled = readdirSync(notes).flatMap((name) => JSON.parse(readFileSync(join(notes, name), 'utf8')))
  const beside = Object.keys(packages).filter((folder) => isInstalledWithTheApp(folder, packages[folder]))
  return [...new Set([...bundled, ...beside, 'node_modules/electron'])].sort().map((folder) => {
    const { version, license } = packages[folder]
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { folder, name, version, licence: license ?? licenceOfOld(join(project, folder)) }
  })
}

function isInstalledWithTheApp(folder, { dev, optional, devOptional }) {
  return folder !== '' && !dev && !optional && !devOptional
}

/** Before there was one field for it, packages named their licences in a list. */
function licenceOfOld(folder) {
  const { licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return licenses?.[0]?.type ?? 'none named'
}
