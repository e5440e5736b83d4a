import { foldWord, type Spelling } from '../text/spelling.js'
import { Kind, tokenize } from '../text/tokens.js'
import type { Actor, Name, Roster } from './actors.js'
import { soundObliques } from './endings.js'
import type { Language } from './morphology.js'

/** Names with so few letters are no plurals, whatever they end in. */
const SHORTEST_STEM = 5

/** A name with its actor's key, which stands for the actor in the packed index. */
interface KeyedName extends Name {
  readonly key: string
}

/** Names by their first folded word, longest first. */
export function indexNames(roster: Roster, { spelling, morphology }: Language): Map<string, KeyedName[]> {
  const obliqueOf = soundObliques(morphology.nounEndings, SHORTEST_STEM)
  const index = new Map<string, KeyedName[]>()
  const add = (key: string, actor: Actor, words: string[]): void => {
    const name = { key, actor, words, short: actor.kind === 'person' && words.length === 1 }
    const names = index.get(words[0])
    if (!names) index.set(words[0], [name])
    else if (!names.some((n) => n.actor.id === actor.id && isSame(n.words, words))) names.push(name)
  }
  for (const [key, actor] of roster.all()) {
    for (const written of actor.ar) {
      const words = wordsOf(written, spelling)
      if (words.length === 0) continue
      add(key, actor, words)
      // الحوثيون stands as الحوثيين after a preposition or as an object.
      const obliques = words.map((word) => obliqueOf(word) ?? word)
      if (!isSame(obliques, words)) add(key, actor, obliques)
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** A name cut as texts are: عربي21 is a word and a number. */
function wordsOf(name: string, spelling: Spelling): string[] {
  const { count, start, end, kind } = tokenize(name)
  return Array.from({ length: count }, (_, i) => i).filter((i) => kind[i] !== Kind.PUNCTUATION).map((i) => foldWord(spelling, name.slice(start[i], end[i])))
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i])

/** The index as text: a line for each first word, with each name's actor (`!`: short) and further words. */
export function packNames(index: ReadonlyMap<string, readonly KeyedName[]>): string {
  return [...index].map(([first, names]) => `${first}\t${names.map(({ key, short, words }) => [`${key}${short ? '!' : ''}`, ...words.slice(1)].join(' ')).join('|')}`).join('\n')
}

/** Opens what `packNames` wrote. Names are made when they are first asked for. */
export function openNames(packed: string, actorAt: (key: string) => Actor): { get(word: string): readonly Name[] | undefined } {
  const index = new Map<string, string | readonly Name[]>()
  for (const line of packed.split('\n')) index.set(line.slice(0, line.indexOf('\t')), line)
  return {
    get(word) {
      const known = index.get(word)
      if (typeof known !== 'string') return known
      const names = namesIn(known, actorAt)
      index.set(word, names)
      return names
    },
  }
}

function namesIn(line: string, actorAt: (key: string) => Actor): Name[] {
  const tab = line.indexOf('\t')
  const first = line.slice(0, tab)
  return line.slice(tab + 1).split('|').map((name) => {
    const [mark, ...rest] = name.split(' ')
    const short = mark.endsWith('!')
    return { actor: actorAt(short ? mark.slice(0, -1) : mark), words: [first, ...rest], short }
  })
}
