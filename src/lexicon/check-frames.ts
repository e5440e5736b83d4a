import { type CellCheck, oneOf } from './check-cells.js'

/** Slots of a frame that are no prepositions. */
const slots = new Set(['subj', 'obj', 'obj2', 'clause', 'gen', 'gen2', 'adj', 'by', 'pass', 'mod'])
const roles = new Set(['actor', 'recipient', 'content', 'place', 'topic', 'both', 'means', 'relay'])
const humanClasses = new Set(['subj', 'obj', 'gen'])

/** `slot=role` separated by blanks; a slot once. */
export const areRoles: CellCheck = (cell, _, known) => {
  const seen = new Set<string>()
  for (const part of parts(cell)) {
    const [slot, role, ...rest] = part.split('=')
    if (role === undefined || rest.length > 0) return `${part}: expected slot=role`
    if (!slots.has(slot) && !known.isPreposition(slot)) return `unknown slot ${slot}`
    if (!roles.has(role)) return `unknown role ${role} (known: ${[...roles].join(' ')})`
    if (seen.has(slot)) return `slot ${slot} is given twice`
    seen.add(slot)
  }
  return null
}

/** `slot:WORD,WORD`, `next:WORD`, `subj:hum`, `obj:own`, `no:SLOT`, `has:SLOT` separated by blanks. */
export const areNeeds: CellCheck = (cell, _, known) => {
  const isSlot = (slot: string): boolean => slots.has(slot) || known.isPreposition(slot)
  for (const part of parts(cell)) {
    const [place, value, ...rest] = part.split(':')
    if (!value || rest.length > 0) return `${part}: expected slot:WORD, has:SLOT or no:SLOT`
    const values = value.split(',')
    if (values.some((word) => word === '')) return `${part}: an empty alternative`
    if (place === 'has' || place === 'no') {
      const wrong = values.find((slot) => !isSlot(slot))
      if (wrong) return `unknown slot ${wrong} in ${part}`
    } else if (place !== 'next' && !isSlot(place)) return `unknown slot ${place} in ${part}`
    else if (values.includes('hum') && !humanClasses.has(place) && !known.isPreposition(place)) return `${part}: only subj, obj, gen or a preposition can be hum`
  }
  return null
}

/** The trigger is a word of the lexicon: a frame of any other can never be found in a text. */
export const isKnownTrigger: CellCheck = (cell, { pos }, known) => {
  const [word] = cell.split(' ')
  if (pos === 'VERB') return known.isVerb(word) ? null : `${word} is no verb of verbs/: the frame can never be found`
  return known.isNominal(word) ? null : `${word} is in no word table: the frame can never be found`
}

export const isKnownVerb: CellCheck = (cell, _, known) => (known.isVerb(cell) ? null : `${cell} is no verb of verbs/: the row can never be used`)

/** Where a verb's noun of event stands: a preposition, or subj or obj. */
export const isNounSlot: CellCheck = (cell, cells, known) => (known.isPreposition(cell) ? null : oneOf(['subj', 'obj'], 'slot')(cell, cells, known))

const parts = (cell: string): string[] => cell.split(/\s+/).filter((part) => part !== '')
