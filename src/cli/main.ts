#!/usr/bin/env node
import { keepHeapSmall } from './heap.js'
import { nodeIo } from './node-io.js'
import { run } from './run.js'

keepHeapSmall()

const io = nodeIo(async (lexicon) => {
  // Loading the lexicon takes most of a short run: `--help` and wrong usage do without.
  const { createCoder } = await import('../coder.js')
  return createCoder(lexicon ? { lexicon } : {})
})

process.exitCode = await run(process.argv.slice(2), io)
