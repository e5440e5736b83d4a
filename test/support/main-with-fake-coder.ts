/** The real command over the process's own streams, with a coder that needs no lexicon. */
import { nodeIo } from '../../src/cli/node-io.js'
import { run } from '../../src/cli/run.js'
import { fakeCoder, fakeReader } from './io.js'

process.exitCode = await run(process.argv.slice(2), nodeIo({ openCoder: async () => fakeCoder, openReader: async () => fakeReader(fakeCoder) }))
