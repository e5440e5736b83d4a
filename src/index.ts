export { type Coded, type Coder, type CoderOptions, createCoder } from './coder.js'
export type { Source as LexiconSource } from './lexicon/lexicon.js'
export { type DateValue, type Entity, type EventRecord, type EventType, eventTypes, type Link, type LinkKind, type Place, type Status } from './record/record.js'
export type { Article, Span } from './text/article.js'
