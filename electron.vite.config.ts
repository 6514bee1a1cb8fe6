import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** What stays outside the bundles: native code, and what loads its own files at run time. */
const external = ['electron', 'better-sqlite3', 'node-notifier', 'systeminformation']

const commonJs = {
  format: 'cjs' as const,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'parts/[name]-[hash].cjs',
}

export default defineConfig({
  main: {
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
        // In a part of their own: else the bundler's own few lines are put in with them, and the entry that opens
        // the window has to load them all first. electron-store asks for Electron, which plain Node has not; undici
        // and nodemailer are loaded when something is sent.
        output: {
          ...commonJs,
          codeSplitting: {
            groups: [
              { name: 'libraries', test: /node_modules[\\/](?!(electron-store|undici|nodemailer)[\\/])/ },
            ],
          },
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node18',
      rollupOptions: { external, input: { index: 'preload/index.ts' }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      minify: true,
      target: 'chrome114',
      cssTarget: 'chrome114',
      // A font in a data: address would be refused by the window's content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: 'renderer/index.html',
        // Schemas stay in main: without this mark, zod follows every pure rule that lives beside a schema.
        treeshake: { manualPureFunctions: ['z'] },
      },
    },
  },
})
