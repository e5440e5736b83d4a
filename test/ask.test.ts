import { describe, expect, test } from 'vitest'
import { type Asked, filterOf, nearestName } from '../src/ask/index.js'
import { createCoder } from '../src/coder.js'
import { Likenesses, nearest } from '../src/text/nearest.js'

const coder = createCoder()
const filter = (asked: Asked) => {
  const { filter, problems } = filterOf(asked, coder)
  expect(problems).toEqual([])
  return filter
}
const problems = (asked: Asked) => filterOf(asked, coder).problems.map(({ field, nearest }) => [field, nearest])

describe('who is meant', () => {
  test.each([
    ['IRN', { country: 'IRN' }], ['UNO', { country: 'UNO' }], ['GOV', { sector: 'GOV' }], ['IRN:GOV', { country: 'IRN', sector: 'GOV' }], ['GOV:IRN', { country: 'IRN', sector: 'GOV' }],
    ['agency.ap', { ids: ['agency.ap'] }], ['AP', { ids: ['agency.ap'] }], ['ap', { ids: ['agency.ap'] }], ['أسوشيتد برس', { ids: ['agency.ap'] }], ['اسوشييتد برس', { ids: ['agency.ap'] }],
    ['Associated Press', { ids: ['agency.ap'] }], ['associated  press', { ids: ['agency.ap'] }], ['رويترز', { ids: ['agency.reuters'] }],
    ['إيران', { ids: ['state.IRN', 'capital.IRN', 'gov.IRN'] }], ['Iran', { ids: ['state.IRN', 'capital.IRN', 'gov.IRN'] }],
    ['nobody at all', { called: 'nobody at all' }],
  ])('%s', (value, who) => {
    const [{ ids, ...rest }] = filter({ actor: [value] }).actor!
    const { ids: expected, ...others } = who as { ids?: string[] }
    expect(rest).toEqual(others)
    expect(ids?.filter((id) => expected?.includes(id))).toEqual(expected?.filter((id) => coder.directory.hasId(id)))
    expect(ids?.every((id) => expected?.includes(id))).toBe(expected && true)
  })

  test('a person by one of his names, and whoever else is called so', () => {
    const [who] = filter({ actor: ['الكاظمي'] }).actor!
    expect(who.called).toBe('الكاظمي')
    expect(who.ids).toContain('person.mustafa-kadhimi')
  })

  test('nobody but the one whose key is given, as counts give it', () => {
    for (const key of ['unnamed:police (Iraq):IRQ', 'name:سالم', 'name#00ff']) expect(filter({ actor: [key] }).actor).toEqual([{ ids: [key] }])
  })

  test('of sources no sector is known', () => {
    expect(filter({ through: ['USA', 'AP'] }).through).toEqual([{ country: 'USA' }, { ids: ['agency.ap'] }])
    expect(problems({ through: ['JRN'] })).toEqual([['through', null]])
  })
})

describe('where is meant', () => {
  test.each([
    ['SYR', { country: 'SYR' }], ['سوريا', { country: 'SYR' }], ['Syria', { country: 'SYR' }],
    ['LBN:طرابلس', { country: 'LBN', called: 'طرابلس' }], ['nowhere', { called: 'nowhere' }],
  ])('%s', (value, where) => expect(filter({ place: [value] }).place).toMatchObject([where]))

  test.each([['غزة', 'Gaza'], ['قطاع غزة', 'Gaza Strip'], ['Gaza', 'Gaza'], ['القدس المحتلة', 'Jerusalem'], ['الشيشان', 'Chechnya']])('a part of a country, though its state is called by it: %s', (value, en) => {
    const [where] = filter({ place: [value] }).place!
    expect(where.places?.map((place) => place.en)).toContain(en)
    expect(where.country).toBeUndefined()
  })

  test.each([['الكويت', 'KWT'], ['تونس', 'TUN'], ['أمريكا', 'USA'], ['فلسطين', 'PSE']])('a country, though a town is called so: %s', (value, country) => expect(filter({ place: [value] }).place).toEqual([{ country }]))

  test('a place under its other names', () => {
    const damascus = filter({ place: ['دمشق'] }).place![0].places
    expect(damascus).toEqual(filter({ place: ['Damascus'] }).place![0].places)
    expect(damascus).toContainEqual({ en: 'Damascus', country: 'SYR' })
  })
})

test('what a program without types may give', () => {
  expect(filter({ origin: 'named' } as unknown as Asked).origin).toEqual(['named'])
  expect(filter({ box: [33, 44, 34, 45] } as unknown as Asked).box).toEqual({ south: 33, west: 44, north: 34, east: 45 })
  const { filter: nothing, problems } = filterOf({ text: 'في' }, coder)
  expect([nothing.words, problems.map(({ field }) => field)]).toEqual([undefined, ['text']])
})

test('an outlet is found under its names with and without the noun before them, and as corpora write it', () => {
  for (const name of ['العربية', 'Al Arabiya', 'alarabiya', 'قناة العربية']) expect(filter({ outlet: [name] }).outlet![0]).toContain('alarabia')
  expect(filter({ outlet: ['سكاي نيوز عربية'] }).outlet![0]).toContain('skynews')
})

test('days, months and years', () => {
  expect(filter({ since: '2018-02', until: '2018-02' })).toMatchObject({ since: '2018-02-01', until: '2018-02-28' })
  expect(filter({ since: '2016', until: '2016-02' })).toMatchObject({ since: '2016-01-01', until: '2016-02-29' })
  expect(filter({ since: '2018-07-08', until: '2018-07-08' })).toMatchObject({ since: '2018-07-08', until: '2018-07-08' })
})

test('words are looked for under their lemmas', () => {
  expect(filter({ text: 'المليشيات' }).words).toEqual([expect.arrayContaining([...coder.queryKeys('ميليشيا')[0]])])
  expect(filter({ text: 'أعلنت الحكومة' }).words).toHaveLength(2)
  expect(filter({ text: 'أعلنت' }).words![0]).toEqual(expect.arrayContaining([coder.queryKeys('أعلن')[0][0]]))
})

test('other names of a value', () => {
  expect(filter({ event: ['assault'], status: ['denied', 'planned'], quad: ['4'], origin: ['anonymous'], time: 'published', outlet: ['رويترز'] })).toMatchObject({
    event: ['ASSAULT'], status: ['negated', 'planned'], quad: [4], origin: ['anonymous'], time: 'published', outlet: [expect.arrayContaining(['رويترز', 'Reuters'])],
  })
})

test('what can match nothing is a problem, with what was meant', () => {
  expect(problems({ event: ['ASAULT'], mode: ['realease'], status: ['plannd'], quad: ['5'], origin: ['anonymos'], time: 'publishd' })).toEqual([
    ['event', 'ASSAULT'], ['mode', 'release'], ['status', 'planned'], ['quad', null], ['origin', 'anonymous'], ['time', 'published'],
  ])
  expect(problems({ actor: ['IRN:GOW', 'agency.reutres', ''] })).toEqual([['actor', 'IRN:GOV'], ['actor', 'agency.reuters'], ['actor', null]])
  expect(problems({ since: '2018-02-30' })).toEqual([['since', null]])
  expect(problems({ since: '2018-13', until: '18' })).toEqual([['since', null], ['until', null]])
  expect(problems({ since: '2018-03', until: '2018-02' })).toEqual([['until', null]])
  expect(problems({ event: ['PROTEST'], mode: ['aerial'] })).toEqual([['mode', null]])
  expect(problems({ text: '؟ ،' })).toEqual([['text', null]])
  expect(problems({ place: ['XYZ:طرابلس', ''] })).toMatchObject([['place', expect.anything()], ['place', null]])
  for (const box of ['1,2,3', 'a,b,c,d', '34,44,33,45', '0,0,91,0', '0,0,10,181', '']) expect(problems({ box })).toEqual([['box', null]])
  expect(filter({ box: '33, 44, 34, 45' }).box).toEqual({ south: 33, west: 44, north: 34, east: 45 })
})

test.each(['%', "'; drop table record; --", '\u202eIRN', 'ا'.repeat(50_000), '\0', '\ud800', ':', '.', 'a.b'])('an odd value is taken as it is (%#)', (value) => {
  // Whatever a field makes of it: it stands in the filter as it was given, or is named as it was given.
  for (const field of ['actor', 'through', 'outlet', 'place', 'event'] as const) {
    const { filter: made, problems: named } = filterOf({ [field]: [value] }, coder)
    const [held] = (made[field] ?? []) as readonly unknown[]
    if (named.length > 0) expect([field, named.map((one) => [one.field, one.value])]).toEqual([field, [[field, value]]])
    else expect([field, held]).toEqual([field, field === 'outlet' ? expect.arrayContaining([value]) : expect.objectContaining({ called: value })])
  }
  const { filter: made, problems: named } = filterOf({ text: value, since: value, box: value }, coder)
  expect([made.since, made.box]).toEqual([undefined, undefined])
  expect(named.map((one) => [one.field, one.value])).toEqual(expect.arrayContaining([['since', value], ['box', value]]))
})

test('of many candidates the same one is found as by looking at each', () => {
  const letters = 'ابتجدرسعلمنو'
  let seed = 7
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  const word = (length: number): string => Array.from({ length }, () => letters[next(letters.length)]).join('')
  const words = Array.from({ length: 3000 }, () => word(2 + next(7)))
  const index = new Likenesses()
  for (const one of words) index.add(one)
  for (let round = 0; round < 100; round++) {
    const meant = word(2 + next(7))
    // Each alone is near or not; the best of all is one of those that are.
    const near = words.filter((one) => nearest(meant, [one]) !== null)
    const found = index.nearest(meant)
    if (near.length === 0) expect(found).toBeNull()
    else expect([meant, near.includes(found!), nearest(meant, near)]).toEqual([meant, true, found])
  }
})

test('a name that nobody has is looked for among fifty thousand without being held against each', () => {
  nearestName('Qwzx1', coder.directory, [])
  const began = process.cpuUsage()
  for (let round = 0; round < 20; round++) nearestName(`Qwzx${round}`, coder.directory, [])
  // A comparison with each took 40 ms and more for one of them.
  expect(process.cpuUsage(began).user / 1000 / 20).toBeLessThan(20)
})

test('the nearest of several', () => {
  expect(nearest('ASAULT', ['ASSAULT', 'ACCUSE'])).toBe('ASSAULT')
  expect(nearest('IRM', ['ARM', 'IRN'])).toBe('IRN')
  expect(nearest('Kahdimi', ['Kadhimi'])).toBe('Kadhimi')
  expect(nearest('x', ['y'])).toBeNull()
  expect(nearest('', ['y'])).toBeNull()
  expect(nearest('something else', ['y'])).toBeNull()
})
