// Writes the pages that are made from the code: npm run docs
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('monitors-page.ts', import.meta.url)))
await writeFile(new URL('monitors.md', import.meta.url), module.monitorsPage())
