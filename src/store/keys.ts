import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Article } from '../text/article.js'
import { storable } from './odd-text.js'

/** A B-tree holds entries up to 2,700 bytes; a longer key is kept by its digest. */
const LONGEST = 500
/** Hex digits of a digest that are kept: 128 bits, since two articles must never be taken for one. */
const DIGITS = 32

/** What makes an article the same one: its address, or everything it was given with when it has none. */
export function articleKey(article: Article): string {
  return article.url ? keyOf('url', pageOf(article.url)) : `content:${contentDigest(article)}`
}

/** An address without what names a place in the page (`#top`); `#!` names another page. */
const pageOf = (url: string): string => url.replace(/#(?!!).*$/s, '')

/** Digest of everything an article is given with but its id: another digest is another version. */
export function contentDigest({ text, title, published, outlet, url, byline, lang }: Article): string {
  return digest(JSON.stringify([text, title, published, outlet, url, byline, lang].map((field) => field ?? null)))
}

/** Key of a named party or source without an entry in the lexicon: spellings that differ in marks and case alone are one. */
export const nameKey = (name: string): string => keyOf('name', foldName(name))

export const unnamedKey = (description: string, country: string | null): string => keyOf('unnamed', `${description}:${country ?? ''}`)

/** Letters and digits without marks, hamzas and case. */
export function foldName(name: string): string {
  return storable(name).normalize('NFKD').replace(/[\p{M}\p{Lm}]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function keyOf(kind: string, value: string): string {
  const kept = storable(value)
  return kept === value && value.length <= LONGEST ? `${kind}:${value}` : `${kind}#${digest(JSON.stringify(value))}`
}

const utf8 = new TextEncoder()
/** Of several texts as one: other texts, another digest. */
export const digestOf = (...texts: readonly (string | null)[]): string => digest(JSON.stringify(texts))

/** JSON spells out halves of surrogate pairs, so that different texts stay different in UTF-8. */
const digest = (json: string): string => bytesToHex(sha256(utf8.encode(json))).slice(0, DIGITS)
