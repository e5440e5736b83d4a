import type { Note } from './note.js'

/** A note as it is stored: its words of the sentence once, and those of the matter that stand among them by their place there. */
export function packNote({ words, matter, ...note }: Note): string {
  const places = new Map(words.map((word, place) => [word, place]))
  return JSON.stringify({ ...note, words: words.join(' '), matter: { ...matter, keys: matter.keys.map((word) => places.get(word) ?? word) } })
}

type Packed = Omit<Note, 'words' | 'matter'> & { readonly words: string; readonly matter: Omit<Note['matter'], 'keys'> & { readonly keys: readonly (number | string)[] } }

export function unpackNote(packed: string): Note {
  const { words: joined, matter, ...note } = JSON.parse(packed) as Packed
  const words = joined === '' ? [] : joined.split(' ')
  return { ...note, words, matter: { ...matter, keys: matter.keys.map((key) => (typeof key === 'number' ? words[key] : key)) } }
}
