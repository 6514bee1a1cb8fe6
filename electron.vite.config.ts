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
        input: { index: 'main/index.ts', cli: 'main/cli/index.ts' },
        output: commonJs,
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
      target: 'chrome114',
      cssTarget: 'chrome114',
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
})
