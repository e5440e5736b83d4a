/**
 * Holds the conjugation against an independent list of forms, Debian's package `hunspell-ar`: of the forms it gives for verbs we know, how many our analyser leads
 * back to the same verb. A verb is one we know when we have both its past and its present; all is compared as folded.
 *   npm run measure-hunspell          the share          npm run measure-hunspell -- --details     with the verbs and forms that fail
 */
import fs from 'node:fs'
import { Pos, Tense, tenseOf, Voice, voiceOf } from '../src/lexicon/features.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { foldWord } from '../src/text/spelling.js'
import type { Analysis } from '../src/words/analysis.js'
import { createAnalyzer } from '../src/words/analyzer.js'
import { paradigmsOf } from './measure/hunspell.js'

const dictionary = '/usr/share/hunspell/ar'
if (!fs.existsSync(`${dictionary}.aff`) || !fs.existsSync(`${dictionary}.dic`)) {
  console.log('measure-hunspell: the package hunspell-ar is not installed; nothing was measured')
  process.exit(0)
}

const lexicon = loadLexicon(shippedLexicon())
const analyse = createAnalyzer(lexicon)
const fold = (word: string): string => foldWord(lexicon.spelling, word)
const isVerb = (a: Analysis, lemma: string): boolean => (a.pos === Pos.VERB || a.pos === Pos.AUX) && a.lemma === lemma
const isPresentOf = (form: string, lemma: string): boolean => analyse(fold(form)).some((a) => isVerb(a, lemma) && !a.pron && tenseOf(a.features) === Tense.PRES && voiceOf(a.features) !== Voice.PASS)

const verbs = new Set<string>()
const failed = new Map<string, string[]>()
let forms = 0
let misses = 0
let energetic = 0
for (const p of paradigmsOf(fs.readFileSync(`${dictionary}.aff`, 'utf8'), fs.readFileSync(`${dictionary}.dic`, 'utf8'))) {
  const lemma = fold(p.verb)
  if (p.present.length === 0 || !p.present.every((form) => isPresentOf(form, lemma))) continue
  const missed = [...p.forms].filter((form) => !analyse(fold(form)).some((a) => isVerb(a, lemma)))
  verbs.add(lemma)
  forms += p.forms.size
  misses += missed.length
  energetic += p.energetic
  if (missed.length > 0) failed.set(p.verb, [...(failed.get(p.verb) ?? []), ...missed])
}
console.log(`conjugation (hunspell-ar, ${forms} forms of ${verbs.size} verbs we know; ${energetic} energetic forms left aside): ${((100 * (forms - misses)) / forms).toFixed(2)} % lead back to their verb`)
if (process.argv.includes('--details')) for (const [verb, list] of [...failed].sort(([, a], [, b]) => b.length - a.length)) console.log(`  ${list.length}\t${verb}\t${list.slice(0, 14).join(' ')}`)
