#!/usr/bin/env node
import { keepHeapSmall } from './heap.js'
import { nodeIo } from './node-io.js'
import { run } from './run.js'

keepHeapSmall()

// Loading the lexicon takes most of a short run: `--help` and wrong usage do without.
const io = nodeIo({
  async openCoder(lexicon) {
    const { createCoder } = await import('../coder.js')
    return createCoder(lexicon ? { lexicon } : {})
  },
  async openReader(lexicon) {
    const { openReader } = await import('../work/open-reader.js')
    return openReader(lexicon)
  },
})

process.exitCode = await run(process.argv.slice(2), io)
