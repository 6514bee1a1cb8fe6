// Takes the pictures of every screen, light and dark, from the demo: npm run pictures (needs a Chromium)
import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { buildIfStale } from '../main/launch/build-if-stale.mjs'

if (!buildIfStale()) process.exit(1)
const docs = fileURLToPath(new URL('.', import.meta.url))
const pictures = fileURLToPath(new URL('../pictures', import.meta.url))
await rm(pictures, { recursive: true, force: true })
await mkdir(pictures)
const { module } = await runnerImport(fileURLToPath(new URL('pictures.ts', import.meta.url)))
await module.takePictures(pictures, docs)
console.log(`The pictures are in ${pictures}; those of the README are in ${docs}`)
