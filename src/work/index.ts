/** What `isnad/store` exports: the store, and adding to it. */
export { type AddSummary, addArticles, type WorkEvent, type WorkOptions } from './add.js'
export { readHere, type Reader, type ReadingCoder } from './reader.js'
export { recodeArticles, type RecodeOptions, type RecodeSummary } from './recode.js'
export { openReader } from './open-reader.js'
export * from '../store/index.js'
