import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorsOf } from '../src/lexicon/actors.js'
import { type Lexicon, loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import type { Fault } from '../src/lexicon/table.js'
import { checkRules } from '../src/match/check-rules.js'
import { type ClassOf, classesOf } from '../src/match/classes.js'
import { parseRules } from '../src/match/parse-rules.js'
import { compileRules, type Meter, type RuleSet } from '../src/match/rule-set.js'
import type { RuleMatch } from '../src/match/rule.js'
import { traceRule } from '../src/match/trace-rule.js'
import { createPhraseFinder } from '../src/phrases/noun-phrases.js'
import type { Phrase } from '../src/phrases/phrase.js'
import { texted } from '../src/text/texted.js'
import type { Worded } from '../src/words/doc.js'
import { createWordStage } from '../src/words/words.js'

let lexicon: Lexicon
let read: (text: string) => { doc: Worded; phrases: Phrase[] }
let classOf: ClassOf

beforeAll(() => {
  lexicon = loadLexicon(shippedLexicon())
  const words = createWordStage(lexicon, actorsOf(lexicon))
  const findPhrases = createPhraseFinder(lexicon)
  read = (text) => {
    const doc = words(texted({ id: 'a', text }))
    return { doc, phrases: findPhrases(doc, () => false) }
  }
  const source = { 'grammar/classes.tsv': 'class\twords\nspeech\tقال|أعلن|صرح\nanswer\tف+|سوف\nwill\tس+\n' }
  classOf = classesOf({ source, spelling: lexicon.spelling })
})

/** A rule around a pattern, with example lines that are not looked at unless the rules are checked. */
const ruleOf = (pattern: string, give = 'found()', name = 'sample', weight = 1): string => `rule ${name}  weight ${weight}\n  ${pattern}\n  give ${give}\n  yes نعم\n  no لا\n`

function compile(content: string): { set: RuleSet; faults: Fault[] } {
  const faults: Fault[] = []
  const rules = parseRules('grammar/test.rules', content, faults)
  return { set: compileRules(rules, { spelling: lexicon.spelling, classOf, faults }), faults }
}

function find(content: string, text: string): { matches: RuleMatch[]; doc: Worded } {
  const { set, faults } = compile(content)
  expect(faults).toEqual([])
  const { doc, phrases } = read(text)
  const matches = Array.from({ length: doc.sentenceStart.length - 1 }, (_, s) => set.run(doc, phrases, s)).flat()
  return { matches, doc }
}

const slice = ({ text, tokens }: Worded, from: number, to: number): string => text.slice(tokens.start[from], tokens.end[to - 1])

/** What a pattern takes of a text, match by match. */
function taken(pattern: string, text: string): string[] {
  const { matches, doc } = find(ruleOf(pattern), text)
  return matches.map((m) => slice(doc, m.from, m.to))
}

/** What the part `x` of a pattern takes. */
function part(pattern: string, text: string): string | undefined {
  const { matches, doc } = find(ruleOf(pattern, 'found(x)'), text)
  const x = matches[0]?.parts.x
  return x && slice(doc, x.from, x.to)
}

describe('notation', () => {
  test.each([
    ['a word, however it is spelled', 'حسب القائد', 'قال حسب القائدِ كلاما', ['حسب القائدِ']],
    ['spelling variants of the pattern itself', 'الى', 'ذهب إلى المدينة', ['إلى']],
    ['a letter that may be missing', 'و?حسب', 'وحسب الوزير', ['وحسب']],
    ['no other clitics than those written', 'حسب', 'وحسب الوزير', []],
    ['a lemma in any form', '=قال', 'وقالت الحكومة', ['وقالت']],
    ['a word of a class', '@speech', 'أعلنت الحكومة', ['أعلنت']],
    ['words by their proclitic', '@will', 'سيزور الرئيس موسكو', ['سيزور']],
    ['parts of speech beside a word', 'ADP المدينة', 'ذهب إلى المدينة', ['إلى المدينة']],
    ['the first option that leads to a match', '(في|في بيان) إن', 'قال في بيان إن الحكومة باقية', ['في بيان إن']],
    ['a quantifier takes as much as it can', 'لا{1,3}', 'لا لا لا لا', ['لا لا لا', 'لا']],
    ['and gives back what the rest needs', 'لا* لا نعم', 'لا لا لا نعم', ['لا لا لا نعم']],
    ['a gap passes over as little as it can', 'من ... إلى', 'من بغداد إلى دمشق إلى بيروت', ['من بغداد إلى']],
    ['but over no more than it may', 'من ..{0,1} إلى', 'من بغداد القديمة إلى دمشق', []],
    ['the beginning of a sentence', '^ قال', 'قال الوزير. ثم قال القائد', ['قال']],
    ['the end of a sentence, before its marks', 'الوزير $', 'قال الوزير الوزير!', ['الوزير']],
    ['a mark made a letter', 'قال \\:', 'قال: نعم', ['قال:']],
    ['any word but no punctuation', 'قال ANY', 'قال نعم، قال، لا', ['قال نعم']],
  ])('%s', (_, pattern, text, expected) => {
    expect(taken(pattern, text)).toEqual(expected)
  })

  test('an alternative line and a line that goes on', () => {
    const rules = 'rule a\n  قال\n    الوزير\n  | أعلن القائد\n  give found()\n  yes نعم\n  no لا\n'
    const { matches, doc } = find(rules, 'قال الوزير. أعلن القائد. قال القائد')
    expect(matches.map((m) => slice(doc, m.from, m.to))).toEqual(['قال الوزير', 'أعلن القائد'])
  })

  test('parts that are absent are not in the match', () => {
    const { matches } = find(ruleOf('قال who:NP? how:سرا', 'said(who, how)'), 'قال سرا')
    expect(Object.keys(matches[0].parts)).toEqual(['how'])
    expect(matches[0]).toMatchObject({ give: 'said', args: ['who', 'how'] })
  })
})

describe('noun phrases', () => {
  test.each([
    ['a whole phrase', 'حسب x:NP', 'حسب وزير الدفاع العراقي قتل جنود', 'وزير الدفاع العراقي'],
    ['with the preposition on its word', 'وفقا x:NP[prep=ل]', 'وفقا لوزير الدفاع', 'لوزير الدفاع'],
    ['with the preposition apart', 'قال x:NP[prep=في]', 'قال في بيان', 'في بيان'],
    ['after a preposition the pattern has passed', 'في x:NP', 'قال في بيان', 'بيان'],
    ['not with a preposition nobody asked for', 'قال x:NP', 'قال لوزير', undefined],
    ['by the head', 'x:NP[head=بيان|تقرير]', 'نشرت تقارير كثيرة', 'تقارير كثيرة'],
    ['the rest of an idafa', 'على لسان x:NP', 'جاء على لسان المتحدث', 'المتحدث'],
    ['not joined by a conjunction', 'القائد x:NP', 'القائد والوزير', undefined],
    ['unless the conjunction is asked for', 'القائد x:NP[conj]', 'القائد والوزير', 'والوزير'],
  ])('%s', (_, pattern, text, expected) => {
    expect(part(pattern, text)).toBe(expected)
  })

  test('a part that is a phrase says which', () => {
    const { doc, phrases } = read('قتل جنود حسب وزير الدفاع')
    const [match] = compile(ruleOf('حسب x:NP', 'found(x)')).set.run(doc, phrases, 0)
    expect(phrases[match.parts.x.phrase!]).toMatchObject({ start: match.parts.x.from, end: match.parts.x.to })
  })
})

describe('clauses', () => {
  test.each([
    ['end at a comma', 'سنرد إذا هاجموا المدينة، قال الوزير', 'هاجموا المدينة'],
    ['end where the sentence ends', 'سنرد إذا هاجموا المدينة. قال الوزير', 'هاجموا المدينة'],
    ['end with the quotation they stand in', 'قال "سنرد إذا هاجموا المدينة" وغادر', 'هاجموا المدينة'],
    ['hold quotations of their own', 'سنرد إذا هاجم "الجيش الحر" المدينة', 'هاجم "الجيش الحر" المدينة'],
    ['end before a word of the class in until', 'إذا هاجموا المدينة فسوف نرد', 'هاجموا المدينة'],
  ])('%s', (_, text, expected) => {
    expect(part('إذا x:CLAUSE[until=answer]', text)).toBe(expected)
  })
})

describe('features and agreement', () => {
  test.each([
    ['VERB[tense=pres] الوزير', 'يقول الوزير', true],
    ['VERB[tense=pres] الوزير', 'قال الوزير', false],
    ['VERB[tense!=pres] الوزير', 'قال الوزير', true],
    ['الوزير NOUN[!det]', 'الوزير الحكومة', false],
    ['قال NP[is=hum]', 'قال الوزير', true],
    ['قال NP[is=hum]', 'قال المدينة', false],
    ['قال NP[is=hum|body pron]', 'قال رئيسها', true],
    ['=قال[quote]', '"قال الوزير"', true],
    ['=قال[quote]', 'قال الوزير', false],
    ['=قال[conj=و]', 'وقال الوزير', true],
    ['=قال[conj=و]', 'فقال الوزير', false],
  ])('%s in %s: %s', (pattern, text, expected) => {
    expect(taken(pattern, text).length > 0).toBe(expected)
  })

  test.each([
    ['قالت الحكومة', true],
    ['قال الوزير', true],
    ['قالت الوزير', false],
    ['قال الحكومة', false],
    ['أعلنت الصحف', true],
  ])('a verb and its subject agree in gender: %s (%s)', (text, expected) => {
    expect(taken('@speech[gender=$g] NP[gender=$g]', text).length > 0).toBe(expected)
  })

  test('a variable that failed in one attempt is free in the next', () => {
    expect(taken('(قالت[gender=$g] NP[gender=$g]|قالت NP[gender=$g])', 'قالت الوزير')).toEqual(['قالت الوزير'])
  })
})

describe('faults', () => {
  test.each([
    ['feature', 'VERB[tens=past] قال'],
    ['value', 'VERB[tense=yesterday] قال'],
    ['value', 'VERB[tense] قال'],
    ['value', 'VERB[det=yes] قال'],
    ['feature', 'NP[tense=past] قال'],
    ['pos', 'VREB قال'],
    ['class', '@speach'],
    ['class', 'NP[class=speach] قال'],
    ['class', 'قال CLAUSE[until=speach]'],
    ['variable', 'قال[tense=$t]'],
    ['bracket', '(قال|أعلن'],
    ['bracket', 'قال)'],
    ['bracket', 'قال[det'],
    ['bracket', `${'('.repeat(50_000)}قال${')'.repeat(50_000)}`],
    ['bracket', 'قال[det NOUN[det]'],
    ['quantifier', 'قال{3,1}'],
    ['quantifier', 'قال{many}'],
    ['gap', 'قال .. نعم'],
    ['quantifier', 'قال ..{0,99} نعم'],
    ['glued', 'قال?(نعم)'],
    ['empty', 'قال (نعم|)'],
    ['word', '@ قال'],
    ['need', 'VERB NP'],
    ['need', 'قال? NP'],
    ['need', '(قال|VERB) NP'],
    ['size', '((قال){20,20}){20,20}'],
  ])('%s: %s', (code, pattern) => {
    const { set, faults } = compile(`# first line\n${ruleOf(pattern)}`)
    expect(faults.map((f) => [f.code, f.file, f.line])).toEqual([[code, 'grammar/test.rules', 3]])
    expect(set.rules).toEqual([])
  })

  test.each([
    ['yes', 'rule a\n  قال\n  give b()\n  no لا\n', 1],
    ['no', 'rule a\n  قال\n  give b()\n  yes نعم\n', 1],
    ['give', 'rule a\n  قال\n  yes نعم\n  no لا\n', 1],
    ['give', 'rule a\n  قال\n  give b\n  yes نعم\n  no لا\n', 3],
    ['pattern', 'rule a\n  give b()\n  yes نعم\n  no لا\n', 1],
    ['part', 'rule a\n  who:قال\n  give b(whom)\n  yes نعم\n  no لا\n', 1],
    ['line', 'rule A weight\n', 1],
    ['line', '  قال\n', 1],
    ['line', 'rule a\n  قال\n  أعلن\n  give b()\n  yes نعم\n  no لا\n', 3],
    ['example', 'rule a\n  قال\n  give b()\n  yes {نعم\n  no لا\n', 4],
  ])('%s: %s', (code, content, line) => {
    expect(compile(content).faults).toContainEqual(expect.objectContaining({ code, line }))
  })

  test('no line of a file makes the parser throw', () => {
    const piece = fc.constantFrom('rule a', '\n', '  ', 'give b(x)', 'yes ', 'no ', '{', '}', '(', ')', '|', '[', ']', 'NP', 'CLAUSE', 'x:', '@speech', 'قال', '?', '*', '..', '{0,3}', '^', '$', '\\', '=', 'det', '!')
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      compile(pieces.join(''))
    }), { seed: 7, numRuns: 500 })
  })

  test('a name twice, and a pattern twice under two spellings', () => {
    const { set, faults } = compile(ruleOf('قال') + ruleOf('أعلن') + ruleOf('(x:اعلن)', 'found(x)', 'other'))
    expect(faults.map((f) => [f.code, f.line])).toEqual([['duplicate', 6], ['equal', 12]])
    expect(set.rules).toHaveLength(1)
  })

  test('a fault in one rule leaves the others usable', () => {
    const { set } = compile(ruleOf('VREB') + ruleOf('قال', 'found()', 'sound'))
    expect(set.rules.map((r) => r.name)).toEqual(['sound'])
  })
})

describe('overlaps', () => {
  const names = (content: string, text: string): string[] => find(content, text).matches.map((m) => m.rule.name)

  test('the longest wins, whatever the weights', () => {
    expect(names(ruleOf('قال', 'said()', 'short', 9) + ruleOf('قال الوزير', 'said()', 'long', 1), 'قال الوزير')).toEqual(['long'])
  })

  test('of equally long ones the heavier wins, then the earlier', () => {
    const light = ruleOf('قال الوزير', 'said()', 'light', 1)
    const heavy = ruleOf('=قال الوزير', 'said()', 'heavy', 2)
    const later = ruleOf('@speech الوزير', 'said()', 'later', 2)
    expect(names(light + heavy + later, 'قال الوزير')).toEqual(['heavy'])
    expect(names(light + later + heavy, 'قال الوزير')).toEqual(['later'])
  })

  test('different labels do not compete', () => {
    expect(names(ruleOf('قال', 'verb()', 'a') + ruleOf('قال الوزير', 'said()', 'b'), 'قال الوزير')).toEqual(['a', 'b'])
  })

  test('two rules with the same words in another order both work', () => {
    expect(names(ruleOf('قال نعم', 'said()', 'a') + ruleOf('نعم قال', 'said()', 'b'), 'قال نعم. نعم قال')).toEqual(['a', 'b'])
  })
})

describe('examples of rules', () => {
  const check = (yes: string, no: string): string[] => {
    const { set, faults } = compile(`rule said\n  @speech x:NP\n  give said(x)\n  yes ${yes}\n  no ${no}\n`)
    expect(faults).toEqual([])
    return checkRules(set, read).map((f) => `${f.line}: ${f.code}`)
  }

  test('hold', () => expect(check('قال {الوزير} نعم', 'جاء الوزير')).toEqual([]))
  test('a yes without a match', () => expect(check('جاء الوزير', 'جاء الوزير')).toEqual(['4: example']))
  test('a yes whose part is another', () => expect(check('قال الوزير {نعم}', 'جاء الوزير')).toEqual(['4: example']))
  test('a no with a match', () => expect(check('قال الوزير', 'أعلن الوزير')).toEqual(['5: example']))
})

describe('trace', () => {
  test('says where a pattern stopped and what did not fit', () => {
    const { set } = compile(ruleOf('قال NP في NP[head=استطلاع]'))
    const { doc, phrases } = read('قال الوزير في بغداد')
    const trace = traceRule(set, 'sample', doc, phrases, 0)!
    expect(trace.candidates).toEqual([])
    expect(trace.patterns).toMatchObject([{ met: false, stopped: { from: 0, token: 3, element: 'NP[head=استطلاع]' } }])
  })

  test('says which rule won', () => {
    const { set } = compile(ruleOf('قال', 'said()', 'short') + ruleOf('قال الوزير', 'said()', 'long'))
    const { doc, phrases } = read('قال الوزير')
    expect(traceRule(set, 'short', doc, phrases, 0)!.lost.map((l) => l.to.rule.name)).toEqual(['long'])
    expect(traceRule(set, 'none', doc, phrases, 0)).toBeNull()
  })
})

describe('cost, in elements looked at', () => {
  const stepsOf = (content: string, text: string): number => {
    const { set, faults } = compile(content)
    expect(faults).toEqual([])
    const { doc, phrases } = read(text)
    const meter: Meter = { steps: 0 }
    for (let s = 0; s + 1 < doc.sentenceStart.length; s++) set.run(doc, phrases, s, meter)
    return meter.steps
  }

  test('a sentence without what a rule needs costs nothing', () => {
    const rules = Array.from({ length: 50 }, (_, i) => ruleOf(`NP* VERB? كلمة${'ا'.repeat(i + 1)}`, 'found()', `rule-${i}`)).join('')
    expect(stepsOf(rules, 'قال الوزير في بيان إن الحكومة باقية')).toBe(0)
  })

  test.each([
    ['clauses that begin everywhere', 'إذا CLAUSE', 'إذا '],
    ['repeats in repeats that never end well', '(لا* لا*){1,8} نعم', 'لا '],
    ['gaps after gaps', 'لا ... لا ... لا ... نعم', 'لا '],
    ['a need far behind the beginning', 'NP* ... نعم', 'تقرير نعم '],
  ])('%s: twice the text, twice the cost', (_, pattern, word) => {
    const short = stepsOf(ruleOf(pattern), word.repeat(1000))
    const long = stepsOf(ruleOf(pattern), word.repeat(2000))
    expect(long).toBeLessThan(2.1 * short + 1000)
    expect(long).toBeLessThan(2000 * 2 * 401)
  })
})
