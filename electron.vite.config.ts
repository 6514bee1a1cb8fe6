import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { noteShippedPackages } from './audit/note-shipped-packages'

/** What stays outside the bundles: native code, and what loads its own files at run time. */
const external = ['electron', 'better-sqlite3', 'node-notifier', 'systeminformation']

const commonJs = {
  format: 'cjs' as const,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'parts/[name]-[hash].cjs',
}

export default defineConfig({
  main: {
    plugins: [noteShippedPackages('main')],
    build: {
      externalizeDeps: false,
      target: 'node18',
      rollupOptions: {
        external,
        input: {
          index: 'main/index.ts',
          cli: 'main/cli/index.ts',
          'parse-worker': 'main/runbook/parse-worker.ts',
        },
        output: commonJs,
      },
    },
  },
  preload: {
    plugins: [noteShippedPackages('preload')],
    build: {
      externalizeDeps: false,
      target: 'node18',
      rollupOptions: { external, input: { index: 'preload/index.ts' }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), noteShippedPackages('renderer')],
    build: {
      minify: true,
      target: 'chrome114',
      cssTarget: 'chrome114',
      // A font in a data: address would be refused by the window's content security policy.
      assetsInlineLimit: 0,
      // What the window loads when, for the test that keeps its first paint small.
      manifest: true,
      rollupOptions: {
        input: 'renderer/index.html',
        // Schemas stay in main: without this mark, zod follows every pure rule that lives beside a schema.
        treeshake: { manualPureFunctions: ['z'] },
      },
    },
  },
})
