import parseRobots from 'robots-parser'
import { PRODUCT } from './user-agent.js'

/** What a robots.txt says to us. */
export interface RobotsRules {
  allows(url: string): boolean
  /** Seconds between two requests; null when it does not say. */
  readonly crawlDelay: number | null
  /** Characters kept in memory, for whoever keeps many. */
  readonly size: number
}

/** Of an ordinary robots.txt some 200 characters stand in rules with `*`. Each costs a step for every character of every address asked for. */
const MOST_WITH_WILDCARDS = 20_000

/** Rules that let everything through, where a host has none. */
export const noRules: RobotsRules = { allows: () => true, crawlDelay: null, size: 0 }

/** Rules from the text of the robots.txt that stands at `url` (RFC 9309). One that is made to be slow lets nothing through. */
export function rulesOf(url: string, text: string): RobotsRules {
  const ours = linesForUs(text)
  const wild = ours.reduce((sum, line) => sum + (line.includes('*') && !/^user-agent/i.test(line) ? line.length : 0), 0)
  if (wild > MOST_WITH_WILDCARDS) return { ...noRules, allows: () => false }
  const kept = ours.join('\n')
  const robots = parse(url, kept)
  const delay = robots.getCrawlDelay(PRODUCT)
  return { allows: (address) => robots.isAllowed(address, PRODUCT) ?? true, crawlDelay: delay !== undefined && delay > 0 ? delay : null, size: kept.length }
}

// The types of the package name a default that Node's rules for CommonJS do not give.
const parse = parseRobots as unknown as typeof import('robots-parser')['default']

/**
 * The lines of groups that mean us or everybody, each agent named once: the parser files every rule under every agent of its group, so that a file
 * of 500 KB could fill the memory.
 */
function linesForUs(text: string): string[] {
  const kept: string[] = []
  let group = new Set<string>()
  let naming = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, field, value] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? []
    if (field === undefined) continue
    const agent = field.toLowerCase() === 'user-agent' ? value.trim().toLowerCase().replace(/\/.*/, '').trim() : null
    if (agent !== null) {
      if (!naming) group = new Set()
      if ((agent === '*' || agent === PRODUCT.toLowerCase()) && !group.has(agent)) {
        group.add(agent)
        kept.push(`User-agent: ${agent}`)
      }
    } else if (group.size > 0 && /^(allow|disallow|crawl-delay)$/i.test(field)) kept.push(`${field}:${value.trim()}`)
    if (agent !== null || /^(allow|disallow|crawl-delay)$/i.test(field)) naming = agent !== null
  }
  return kept
}
