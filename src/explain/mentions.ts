import type { Parsed } from '../events/syntax.js'
import type { DateMention } from '../mentions/dates/date-mention.js'
import type { Referent } from '../mentions/entity.js'
import type { PlaceMention } from '../mentions/places/mention.js'
import type { Phrase } from '../phrases/phrase.js'
import { textBetween } from '../text/texted.js'
import { columns, joined, shown } from './layout.js'

/** What each noun phrase refers to and why. Times refer to nothing; what stands in apposition shares the mention of the phrase it belongs to. */
export function mentionLines(p: Parsed, phrases: readonly Phrase[]): string[] {
  return columns(phrases.filter((phrase) => !phrase.time && phrase.apposition < 0).map((phrase) => {
    const r = p.mentions.of[phrase.index]
    return [`p${phrase.index}`, shown(textBetween(p.doc, r.from, r.to)), joined(r.anonymous && 'unnamed', r.kind), referentText(p, r), r.count !== null ? `count ${r.count}` : '', `why ${shown(r.why.join(', '))}`]
  }))
}

/** Name, English name, country and sectors of somebody or something. */
export function referentText(p: Parsed, r: Referent): string {
  const english = p.mentions.english(r)
  return joined(shown(r.name), english && english !== r.name && shown(english), r.country, r.sectors.join(' '))
}

export function dateLines(p: Parsed, dates: readonly DateMention[]): string[] {
  return columns(dates.map((d) => [shown(textBetween(p.doc, d.from, d.to)), joined(d.value ?? 'unknown', d.until && `until ${d.until}`), d.role, d.basis, `rule ${d.rule}`]))
}

/** Places found, with every place of the gazetteer that a name could be. */
export function placeLines(p: Parsed, places: readonly PlaceMention[]): string[] {
  return columns(places.map((place) => [
    shown(textBetween(p.doc, place.from, place.to)),
    place.candidates.map((c) => joined(shown(c.en), c.country, c.precision)).join(', '),
    joined(place.kind && `called ${place.kind}`, place.direction && `direction ${shown(place.direction)}`),
  ]))
}
