import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Where `isnad serve` listens while pages are being made. */
const server = 'http://127.0.0.1:8350'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': server } },
  worker: { format: 'es' },
  // The lexicon is one piece on purpose, and nothing is inlined: the content security policy allows no data: scripts, styles or fonts.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 8000 },
})
