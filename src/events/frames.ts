import { Pos } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import type { Row } from '../lexicon/table.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { foldWord } from '../text/spelling.js'

export type Role = 'actor' | 'recipient' | 'content' | 'place' | 'topic' | 'both' | 'means' | 'relay'

/** A condition on a frame: the head in `slot` is one of `words` (folded lemmas), or a person or body (`hum`), or the slot is filled or empty. */
export interface Need {
  readonly kind: 'word' | 'human' | 'own' | 'filled' | 'empty' | 'next'
  readonly slot: string
  readonly words: readonly string[]
}

/** One line of `lexicon/frames/`: what a word says happened, and who stands where. */
export interface Frame {
  /** Its number among the frames of a lexicon, in the order in which they are first met. */
  readonly index: number
  readonly id: string
  /** Folded words of a trigger of several words; the first is the trigger. */
  readonly words: readonly string[]
  /** For each of its words, the stems and lemmas a token may have to be that word. */
  readonly alternatives: readonly (readonly string[])[]
  readonly pos: number
  readonly event: string
  readonly mode: string | null
  /** Slot (folded) → role. */
  readonly roles: ReadonlyMap<string, Role>
  readonly needs: readonly Need[]
  readonly prior: number
  /** A verbal noun that takes its verb's frame. */
  readonly inherited: boolean
  /** What its act is said to be, of a variant of another frame; null of a frame as it stands in the tables. */
  readonly variant: When | null
}

/** What is said of an act that makes another type of it: that it is still to come, or that it is not done. */
export type When = 'to-come' | 'negated'

export interface LightVerb {
  readonly slot: string
  readonly subject: Role | null
  /** What the verb's object is to the event, of a verb that the noun of event is the subject of (لقاء جمع الوزيرين). */
  readonly object: Role | null
  readonly prior: number
  /** What the noun says is done only if the verb is. */
  readonly done: boolean
}

/** Frames by the first folded word of their triggers. */
export interface FrameIndex {
  get(word: string): readonly Frame[] | undefined
}

export interface Frames {
  readonly verbs: FrameIndex
  readonly nouns: FrameIndex
  readonly adjectives: FrameIndex
  readonly light: ReadonlyMap<string, readonly LightVerb[]>
  /** A frame like another but for what is given. */
  like(frame: Frame, changes: Partial<Frame>): Frame
  /** The folded verb that a verbal noun or participle belongs to, by lexeme; null for other words. */
  verbOf(lexeme: number): string | null
}

/** Frames are made when their triggers are first met: a text asks for few of thousands. */
export function framesOf(lexicon: Lexicon): Frames {
  const fold = (w: string): string => foldWord(lexicon.spelling, w)
  // Few sets of roles are shared by many frames.
  const known = new Map<string, ReadonlyMap<string, Role>>()
  const rolesIn = (cell: string): ReadonlyMap<string, Role> => {
    let roles = known.get(cell)
    if (!roles) known.set(cell, (roles = rolesOf(cell, fold)))
    return roles
  }
  let made = 0
  const frameOf = ({ cells }: Row): Frame => {
    const words = fold(cells.lemma).split(/\s+/)
    return {
      index: made++,
      id: `${cells.lemma}/${cells.pos}/${cells.event}${cells.mode ? `/${cells.mode}` : ''}${cells.needs ? `[${cells.needs}]` : ''}`,
      words, alternatives: words.map(alternativesOf), pos: posOf(cells.pos), event: cells.event, mode: cells.mode || null, roles: rolesIn(cells.roles), needs: needsOf(cells.needs, fold), prior: Number(cells.prior) || 0.5, inherited: false, variant: null,
    }
  }
  const rows = whenAsked(() => rowsOf(lexicon, 'frames/').filter((r) => 'event' in r.cells))
  const index = (pos: number): FrameIndex => {
    const filed = whenAsked(() => {
      const index = new Map<string, Filed>()
      for (const row of rows()) if (posOf(row.cells.pos) === pos) file(index, fold(row.cells.lemma.split(/\s/, 1)[0]), row)
      return index
    })
    return {
      get(word) {
        const found = filed().get(word)
        return found && (found.frames ??= found.rows.map(frameOf))
      },
    }
  }
  const light = new Map<string, LightVerb[]>()
  for (const { cells } of rowsOf(lexicon, 'frames/light-verbs')) {
    const list = light.get(fold(cells.verb)) ?? []
    list.push({ slot: fold(cells.slot), subject: cells.subj === 'actor' || cells.subj === 'recipient' ? cells.subj : null, object: cells.obj === 'both' ? cells.obj : null, prior: Number(cells.prior) || 0.5, done: cells.done === 'y' })
    light.set(fold(cells.verb), list)
  }
  return { verbs: index(Pos.VERB), nouns: index(Pos.NOUN), adjectives: index(Pos.ADJ), light, verbOf: foldedVerbs(lexicon), like: (f, changes) => frameLike({ ...f, ...changes }, made++) }
}

/** Written out, so that all frames have one hidden class. */
const frameLike = ({ id, words, alternatives, pos, event, mode, roles, needs, prior, inherited, variant }: Frame, index: number): Frame => ({ index, id, words, alternatives, pos, event, mode, roles, needs, prior, inherited, variant })

interface Filed {
  readonly rows: Row[]
  frames: readonly Frame[] | null
}

function file(index: Map<string, Filed>, word: string, row: Row): void {
  const known = index.get(word)
  if (known) known.rows.push(row)
  else index.set(word, { rows: [row], frames: null })
}

const posOf = (name: string): number => (name === 'VERB' ? Pos.VERB : name === 'ADJ' ? Pos.ADJ : Pos.NOUN)

/** A feminine may stand without its ending, and a word without its article. */
const alternativesOf = (word: string): string[] => (word.endsWith('ه') ? [word, word.slice(0, -1)] : [word, word.replace(/^ال(?=..)/, '')])

function foldedVerbs(lexicon: Lexicon): Frames['verbOf'] {
  const known: (string | undefined)[] = new Array(lexicon.lexemes.length)
  return (lexeme) => {
    if (lexeme < 0) return null
    const { verb } = lexicon.lexemes[lexeme]
    return verb < 0 ? null : (known[verb] ??= foldWord(lexicon.spelling, lexicon.lexemes[verb].lemma))
  }
}

function rolesOf(cell: string, fold: (w: string) => string): Map<string, Role> {
  return new Map(cell.split(/\s+/).filter((r) => r.includes('=')).map((r) => {
    const [slot, role] = r.split('=')
    return [fold(slot), role as Role]
  }))
}

function needsOf(cell: string, fold: (w: string) => string): Need[] {
  if (cell === '') return []
  return cell.split(/\s+/).filter((n) => n.includes(':')).map((n) => {
    const [slot, value] = n.split(':')
    if (slot === 'has') return { kind: 'filled', slot: fold(value), words: [] }
    if (slot === 'no') return { kind: 'empty', slot: fold(value), words: [] }
    if (value === 'hum' || value === 'own') return { kind: value === 'hum' ? 'human' : 'own', slot: fold(slot), words: [] }
    return { kind: slot === 'next' ? 'next' : 'word', slot: fold(slot), words: value.split(',').map(fold) }
  })
}

/** A verbal noun takes its verb's frame: what was the object is its genitive, or else the subject is; the doer may follow with `by`. */
export function nominalized(frames: Frames, frame: Frame): Frame {
  const roles = new Map<string, Role>()
  const object = frame.roles.get('obj')
  const subject = frame.roles.get('subj')
  if (object && object !== 'topic') {
    roles.set('gen', object)
    if (subject) roles.set('by', subject)
    if (object === 'content') roles.set('obj', object)
  } else if (subject) roles.set('gen', subject)
  if (subject === 'actor') roles.set('adj', 'actor')
  for (const [slot, role] of frame.roles) if (!['subj', 'obj', 'obj2', 'pass', 'mod'].includes(slot)) roles.set(slot, role)
  const needs = frame.needs.map((n) => (n.slot === 'obj' ? { ...n, slot: 'gen' } : n))
  return frames.like(frame, { id: `${frame.id}→noun`, roles, needs, pos: Pos.NOUN, prior: frame.prior * 0.7, inherited: true })
}
