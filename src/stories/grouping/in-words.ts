import { type Comparable, daysApart, type FeatureName } from './features.js'
import type { Part } from './pair.js'
import { sharedKeys } from './vector.js'

/** Shared words that are shown. */
const SHOWN = 8

/** What a part of the likelihood rests on, in words. */
export function inWords({ name, value }: Part, a: Comparable, b: Comparable): string {
  return WORDS[name](a, b, value)
}

const WORDS: Readonly<Record<FeatureName, (a: Comparable, b: Comparable, value: number) => string>> = {
  title: (a, b, value) => `headlines alike (${share(value)})${listed(sharedKeys(a.sketch.title, b.sketch.title))}`,
  head: (a, b, value) => `headline and first words alike (${share(value)})${listed(sharedKeys(a.sketch.head, b.sketch.head))}`,
  main: (a, b, value) => `headline and first sentences alike (${share(value)})${listed(sharedKeys(a.sketch.main, b.sketch.main))}`,
  whole: (a, b, value) => `whole texts alike (${share(value)})${listed(sharedKeys(a.sketch.whole, b.sketch.whole))}`,
  topic: (a, b, value) => `the same things named again and again (${share(value)})${listed(sharedKeys(a.sketch.topic, b.sketch.topic))}`,
  names: (a, b, value) => `names in common (${share(value)})${listed(sharedKeys(a.sketch.names, b.sketch.names).map(nameOf))}`,
  events: (a, b) => `the first sentences tell the same event${listed(a.sketch.events.filter((event) => b.events.has(event)))}`,
  types: (a, b) => `kinds of event in common${listed(a.sketch.types.filter((type) => b.types.has(type)))}`,
  numbers: (a, b) => `numbers in common${listed(a.sketch.numbers.filter((number) => b.numbers.has(number)))}`,
  'days-apart': (a, b) => (hasUnknownTime(a, b) ? 'when one or both were published is not known: weighed as half a day apart' : `published ${apart(a, b)} apart`),
  'beyond-six-hours': (a, b) => (hasUnknownTime(a, b) ? 'not known to be within six hours' : `more than six hours apart (${apart(a, b)})`),
  'same-outlet': (a) => `both of one outlet, ${a.sketch.outlet}: it tells most events once`,
  'two-speakers': () => 'both headlines name a speaker',
  'one-speaker': () => 'one headline names a speaker',
  said: (a, b, value) => `headlines alike without their speakers (${share(value)})${listed(sharedKeys(a.sketch.said, b.sketch.said))}`,
  'one-question': () => 'one headline asks, the other tells',
  'title-and-main': (_, __, value) => `headlines and first sentences both alike, which is counted once (${share(value)})`,
}

const share = (value: number): string => value.toFixed(2)
const listed = (items: readonly string[]): string => (items.length === 0 ? '' : `: ${items.slice(0, SHOWN).join('، ')}`)
const HOURS = 24

const hasUnknownTime = (a: Comparable, b: Comparable): boolean => a.sketch.minute === null || b.sketch.minute === null

function apart(a: Comparable, b: Comparable): string {
  const days = daysApart(a.sketch, b.sketch)
  return days < 1 ? `${(HOURS * days).toFixed(1)} hours` : `${days.toFixed(1)} days`
}

/** `name:` and `place:` say how a name was found, and are no part of it. */
const nameOf = (key: string): string => key.replace(/^(name|place):/, '')
