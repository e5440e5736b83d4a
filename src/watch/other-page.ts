import type { Page } from '../intake/html-page.js'
import { pageTables } from '../intake/page/tables.js'
import { wordsOf } from '../intake/page/words.js'
import { arabicShare, LEAST_ARABIC } from '../text/arabic-share.js'

/** Paths to which servers send readers who are to sign in or pay. */
const WALL = /\/(?:log-?in|sign-?in|sign-?up|register|subscribe|subscription|account|auth|sso|paywall|captcha)(?:[/.?]|$)/i
/** So many words of an item tell whether a page is its own; fewer may be missing by chance. */
const LEAST_WORDS = 3
/** The share of an item's words that its own page has at least: a headline that was rewritten keeps a third and more. */
const LEAST_SHARE = 0.2
/** Words that a feed gives beside the title, and letters of one that counts. */
const MOST_WORDS = 60
const LEAST_LETTERS = 4
/** From so many letters on a word may begin with a particle or article, which the page need not have: that is left away. */
const LONG = { word: 6, particle: 2 }

export interface Expected {
  readonly link: string
  readonly title: string
  /** The beginning of what the feed gives of the text, without markup. */
  readonly text: string
}

/** Why a page that was fetched is not that of the item, null where it may be: a login, a check of the browser, a front page, a page that says with status 200 that there is none. */
export function otherPageReason({ link, title, text }: Expected, fetchedUrl: string, page: Exclude<Page, { fault: unknown }>): string | null {
  const [from, to] = [new URL(link), new URL(fetchedUrl)]
  if (to.pathname !== from.pathname) {
    if (to.pathname === '/' && to.search === '') return 'its server sends readers to the front page'
    if (WALL.test(to.pathname) && !WALL.test(from.pathname)) return 'its server sends readers to a page to sign in'
  }
  const there = `${page.title ?? ''} ${page.text}`
  if (arabicShare(`${title} ${text}`) >= LEAST_ARABIC && arabicShare(there) < LEAST_ARABIC) return 'the page that came is not in Arabic'
  const inTitle = coresOf(title)
  const all = [...inTitle, ...coresOf(text)].slice(0, MOST_WORDS)
  if (all.length < LEAST_WORDS) return null
  const words = foldedWords(there).join(' ')
  const fits = (cores: readonly string[]): boolean => cores.length >= LEAST_WORDS && cores.filter((core) => words.includes(core)).length >= cores.length * LEAST_SHARE
  return fits(inTitle) || fits(all) ? null : 'the page that came has not the words of the item: one to sign in, a check, or a page that is not there any more'
}

const foldedWords = (text: string): string[] => wordsOf(text, pageTables().spelling).map(({ word }) => word)

const coresOf = (text: string): string[] => foldedWords(text).filter(({ length }) => length >= LEAST_LETTERS).map((word) => (word.length >= LONG.word ? word.slice(LONG.particle) : word))
