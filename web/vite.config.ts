import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Where `isnad serve` listens while pages are being made. */
const server = 'http://127.0.0.1:8350'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // As if the pages came from the server itself: it lets no other origin change anything.
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
  // Its main module wants Node's Buffer.
  resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  worker: { format: 'es' },
  // The lexicon is one piece on purpose, and nothing is inlined: the content security policy allows no data: scripts, styles or fonts.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 8000 },
})
