import { describe, expect, test } from 'vitest'
import { checkLexicon } from '../src/lexicon/check.js'
import { modesOf } from '../src/lexicon/codes.js'
import type { Source } from '../src/lexicon/lexicon.js'
import { eventTypes } from '../src/record/record.js'
import { kindNames } from '../src/words/kinds.js'
import { shippedTables } from '../src/cli/lexicon-folders.js'

const heads = {
  'spelling.tsv': 'from\tto\tnote',
  'words/nouns.tsv': 'lemma\tpos\tgender\tplurals\ttags\tgloss',
  'words/particles.tsv': 'form\tpos\ttags\tgloss',
  'verbs/verbs.tsv': 'lemma\troot\tform\tvowels\tmasdars\ttags\tgloss',
  'frames/verbs.tsv': 'lemma\tpos\tevent\tmode\troles\tneeds\tprior\texample',
  'frames/no-event.tsv': 'verb\treason',
  'frames/light-verbs.tsv': 'verb\tslot\tsubj\tobj\tprior\tdone\texample',
  'actors/states.tsv': 'iso3\tar\ten\tnisba\tpeople\tcapital\tcapital_en\tgov\tgender',
  'actors/persons.tsv': 'id\tar\ten\tcountry\tsectors\toffices',
  'actors/groups.tsv': 'id\tar\ten\tcountry\tsectors\tkind\tfrom\tto',
  'actors/bodies.tsv': 'id\tar\ten\tcountry\tsectors\tkind\tfrom\tto',
  'actors/roles.tsv': 'ar\tsectors\tkind\ten\tanon',
  'attribution/status.tsv': 'phrase\tstatus\tscope\texample',
} as const
type Path = keyof typeof heads

/** A small lexicon without fault, to lay the tables under test over. */
const base: Source = {
  ...Object.fromEntries(Object.entries(shippedTables()).filter(([path]) => path.startsWith('morphology/'))),
  'spelling.tsv': `${heads['spelling.tsv']}\nأ\tا\t\nإ\tا\t\nة\tه\t\n`,
  'words/nouns.tsv': `${heads['words/nouns.tsv']}\nحرب\tNOUN\tf\tحروب\t\twar\n`,
  'words/particles.tsv': `${heads['words/particles.tsv']}\nعلى\tADP\t\ton\nب\tADP\t\tby\n`,
  'verbs/verbs.tsv': `${heads['verbs/verbs.tsv']}\nهاجم\tه ج م\tIII\t\t\t\tattack\n`,
}

const table = (path: Path, ...rows: string[]): Source => ({ [path]: [heads[path], ...rows, ''].join('\n') })
const faultsOf = (source: Source): string[] => checkLexicon(source, base).map(({ file, line, message }) => `${file}:${line}: ${message}`)

test('a sound table has no fault', () => {
  expect(checkLexicon(base)).toEqual([])
  expect(faultsOf({
    ...table('frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubj=actor obj=recipient ب=means\tobj:hum no:obj2 has:على next:نار\t0.9\tهاجم الجيش البلدة', 'هجوم نار\tNOUN\tASSAULT\taerial\tgen=actor\t\t.5\tهجوم نار'.replaceAll('هجوم', 'حرب')),
    ...table('actors/persons.tsv', 'person.ali-test\tعلي التجربة|التجربة\tAli Test\tIRQ\tGOV|MIL\tوزير الدفاع[MIL]@2001-02..2003;رئيس@2004-01-05..'),
    ...table('actors/groups.tsv', 'group.test\tحركة التجربة\tTest\tIMG\tREB\tgroup\t1999\t2004-05'),
    ...table('attribution/status.tsv', 'من المقرر\tplanned\tclause\tمن المقرر أن يصل الوفد'),
  })).toEqual([])
})

describe('cells', () => {
  test.each<[string, Path, string, RegExp]>([
    ['a row that lacks a cell', 'actors/roles.tsv', 'وزير\tGOV\tperson', /^actors\/roles\.tsv:2: 3 cells where the header names 5/],
    ['an event PLOVER does not have', 'frames/verbs.tsv', 'هاجم\tVERB\tATTACK\t\tsubj=actor\t\t0.9\tم', /event: unknown event ATTACK/],
    ['a mode of another event', 'frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\tdemo\tsubj=actor\t\t0.9\tم', /mode: ASSAULT has no mode demo \(abduct/],
    ['an unknown slot', 'frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubject=actor\t\t0.9\tم', /roles: unknown slot subject/],
    ['an unknown role', 'frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubj=agent\t\t0.9\tم', /roles: unknown role agent/],
    ['a slot given twice', 'frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubj=actor subj=recipient\t\t0.9\tم', /slot subj is given twice/],
    ['a need that is none', 'frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubj=actor\thas:xyz\t0.9\tم', /needs: unknown slot xyz in has:xyz/],
    ['a prior above 1', 'frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubj=actor\t\t1.5\tم', /prior: 1\.5 is no number from 0 to 1/],
    ['a frame without an example', 'frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubj=actor\t\t0.9\t', /example is empty/],
    ['a frame of a verb that no table has', 'frames/verbs.tsv', 'طار\tVERB\tASSAULT\t\tsubj=actor\t\t0.9\tم', /lemma: طار is no verb of verbs\//],
    ['a frame of a noun that no table has', 'frames/verbs.tsv', 'ضربة\tNOUN\tASSAULT\t\tgen=actor\t\t0.9\tم', /lemma: ضربة is in no word table/],
    ['a light verb that no table has', 'frames/light-verbs.tsv', 'شن\tobj\tactor\t\t0.9\t\tم', /verb: شن is no verb/],
    ['an unknown sector', 'actors/roles.tsv', 'وزير\tGOV|ARMY\tperson\tminister\t', /sectors: unknown sector ARMY/],
    ['an unknown kind', 'actors/roles.tsv', 'وزير\tGOV\thuman\tminister\t', /kind: unknown kind human/],
    ['an unknown country', 'actors/groups.tsv', 'group.t\tحركة\tT\tIRK\tREB\tgroup\t\t', /country: unknown country IRK/],
    ['a state that is a bloc', 'actors/states.tsv', 'UNO\tالأمم\tUN\t\t\t\t\t\t', /iso3: unknown country UNO/],
    ['a date that is none', 'actors/groups.tsv', 'group.t\tحركة\tT\tIRQ\tREB\tgroup\t2004-13\t', /from: 2004-13 is no date/],
    ['an end before the beginning', 'actors/groups.tsv', 'group.t\tحركة\tT\tIRQ\tREB\tgroup\t2004-05\t2003', /to: 2003 lies before 2004-05/],
    ['an office without dates', 'actors/persons.tsv', 'person.a-b\tعلي\tA\tIRQ\tGOV\tرئيس', /offices: office رئيس: expected office@from\.\.to/],
    ['an office that ends before it begins', 'actors/persons.tsv', 'person.a-b\tعلي\tA\tIRQ\tGOV\tرئيس@2004..2003-05', /office رئيس: 2003-05 lies before 2004/],
    ['an office with an unknown sector', 'actors/persons.tsv', 'person.a-b\tعلي\tA\tIRQ\tGOV\tرئيس[XYZ]@2004..', /office رئيس: unknown sector XYZ/],
    ['an id in capitals', 'actors/persons.tsv', 'person.A\tعلي\tA\tIRQ\tGOV\t', /id: id person\.A: expected lower-case/],
    ['a part of speech', 'words/nouns.tsv', 'كتاب\tNOM\tm\tكتب\t\tbook', /pos: unknown part of speech NOM/],
    ['a gender', 'words/nouns.tsv', 'كتاب\tNOUN\tx\tكتب\t\tbook', /gender: unknown gender x/],
    ['a tag', 'words/nouns.tsv', 'كتاب\tNOUN\tm\tكتب\thuman\tbook', /tags: unknown tag human/],
    ['vowel marks', 'words/nouns.tsv', 'كِتاب\tNOUN\tm\tكتب\t\tbook', /lemma: كتاب is written with a mark \(U\+0650\)/],
    ['the same variant twice', 'actors/groups.tsv', 'group.t\tحركة|حركة\tT\tIRQ\tREB\tgroup\t\t', /ar: حركة is given twice/],
    ['an empty variant', 'actors/groups.tsv', 'group.t\tحركة||تيار\tT\tIRQ\tREB\tgroup\t\t', /ar: an empty alternative/],
    ['a verb whose root does not give its lemma', 'verbs/verbs.tsv', 'قاتل\tق ت ل\tIV\t\t\t\tfight', /قاتل: root ق ت ل in form IV gives/],
    ['a verb of form I without vowels', 'verbs/verbs.tsv', 'قتل\tق ت ل\tI\t\t\t\tkill', /form I needs vowels/],
    ['a root that does not fit', 'verbs/verbs.tsv', 'قتل\tق ت\tI\ta-u\t\t\tkill', /does not fit form I/],
  ])('%s', (_, path, row, message) => {
    const faults = faultsOf(table(path, row))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(message)
    expect(faults[0]).toMatch(new RegExp(`^${path}:2: `))
  })

  test('a header that lacks a column or has one too many', () => {
    expect(faultsOf({ 'actors/roles.tsv': 'ar\tsector\tkind\ten\tanon\n' })).toEqual(['actors/roles.tsv:1: the header lacks sectors', 'actors/roles.tsv:1: the header names unknown columns: sector'])
  })

  test('a table where the coder would not look for it', () => {
    expect(faultsOf({ 'verb/verbs.tsv': `${heads['verbs/verbs.tsv']}\n` })).toEqual([expect.stringContaining('verb/verbs.tsv:1: the coder reads no table here')])
  })

  test('a table without a header', () => {
    expect(faultsOf({ 'actors/roles.tsv': '# nothing\n' })).toEqual(['actors/roles.tsv:1: no header line'])
  })
})

describe('duplicates and contradictions name both lines', () => {
  test('the same id in two tables', () => {
    expect(faultsOf({ ...table('actors/bodies.tsv', 'body.t\tهيئة\tT\tIRQ\tGOV\tbody\t\t'), ...table('actors/groups.tsv', '# comment', 'body.t\tحركة\tT\tIRQ\tREB\tgroup\t\t') }))
      .toEqual(['actors/groups.tsv:3: the same id as at actors/bodies.tsv:2: body.t'])
  })

  const frame = (event: string, more: string): string => `هاجم\tVERB\t${event}\t\t${more}\t0.9\tمثال`

  test('frames of one word and one condition with different events', () => {
    expect(faultsOf(table('frames/verbs.tsv', frame('ASSAULT', 'subj=actor obj=recipient\t'), frame('ACCUSE', 'obj=recipient subj=actor\t'))))
      .toEqual(['frames/verbs.tsv:3: هاجم: ACCUSE here and ASSAULT at frames/verbs.tsv:2, with the same needs and slots'])
  })

  test('frames told apart by what they need or by their slots are none', () => {
    expect(faultsOf(table('frames/verbs.tsv', frame('ASSAULT', 'subj=actor\t'), frame('ACCUSE', 'subj=actor\thas:ب'), frame('ACCUSE', 'subj=actor على=recipient\t')))).toEqual([])
  })

  test('a verb that is said to be no event and has a frame', () => {
    expect(faultsOf({ ...table('frames/verbs.tsv', frame('ASSAULT', 'subj=actor\t')), ...table('frames/no-event.tsv', 'هاجم\tسبب') }))
      .toEqual(['frames/no-event.tsv:2: هاجم is no event here and has a frame at frames/verbs.tsv:2'])
  })

  const group = (id: string, name: string, time: string, kind = 'group'): string => `group.${id}\t${name}\t${id}\tIRQ\tREB\t${kind}\t${time}`

  test('two actors of one kind with one name at one time', () => {
    expect(faultsOf(table('actors/groups.tsv', group('a', 'حركة الفجر|الفجر', '2001\t'), group('b', 'الفجر', '2003-05\t2004'))))
      .toEqual(['actors/groups.tsv:3: group.b and group.a (actors/groups.tsv:2) share the name الفجر at the same time'])
  })

  test('one name at different times, or for another kind, is none', () => {
    expect(faultsOf(table('actors/groups.tsv', group('a', 'الفجر', '2001\t2003-05-01'), group('b', 'الفجر', '2003-05-01\t'), group('c', 'الفجر', '2001\t', 'party')))).toEqual([])
  })

  const person = (id: string, names: string, offices: string): string => `person.${id}\t${names}\t${id}\tIRQ\tGOV\t${offices}`

  test('persons: a full name at one time, not the family name', () => {
    expect(faultsOf(table('actors/persons.tsv', person('a-a', 'علي الحكيم|الحكيم', 'وزير@2001..2005'), person('b-b', 'عمار الحكيم|الحكيم', 'نائب@2001..2005'), person('c-c', 'علي الحكيم', 'نائب@2004..')))).toEqual([
      'actors/persons.tsv:4: person.c-c and person.a-a (actors/persons.tsv:2) share the name علي الحكيم at the same time',
    ])
  })

  test('two states with one name', () => {
    expect(faultsOf(table('actors/states.tsv', 'COD\tالكونغو\tDR Congo\t\t\t\t\t\t', 'COG\tالكونغو\tCongo\t\t\t\t\t\t'))).toEqual([expect.stringContaining('actors/states.tsv:3: COG and COD (actors/states.tsv:2) share the name الكونغو')])
  })
})

test('tables that are laid over others may name their words, and answer only for themselves', () => {
  const mine = table('frames/verbs.tsv', 'هاجم\tVERB\tASSAULT\t\tsubj=actor على=recipient\t\t0.9\tم')
  expect(checkLexicon(mine, base)).toEqual([])
  expect(checkLexicon(mine).map(({ code }) => code)).toEqual(['lemma', 'roles'])
  expect(checkLexicon(mine, { ...base, 'actors/roles.tsv': 'broken' })).toEqual([])
  expect(checkLexicon(base, base)).toEqual([])
})

test('the codes of the tables are those of the record and of the coder', () => {
  expect(Object.keys(modesOf).sort()).toEqual([...eventTypes].sort())
  const classes = shippedTables()['grammar/disambiguation.tsv'].split('\n').filter((line) => line !== '' && !line.startsWith('#')).slice(1).flatMap((line) => line.split('\t').slice(0, 2))
  expect(classes.length).toBeGreaterThan(100)
  expect([...new Set(classes)].filter((name) => name !== '*' && !kindNames.includes(name as never))).toEqual([])
})
