import fs from 'node:fs'
import { featuresContaining } from '@rapideditor/country-coder'
import { describe, expect, it } from 'vitest'

const text = fs.readFileSync(new URL('../lexicon/places/gazetteer.tsv', import.meta.url), 'utf8')
const [header, ...lines] = text.trimEnd().split('\n')
const rows = lines.map((line, i) => {
  const [ar, en, country, lat, lon, precision, weight] = line.split('\t')
  return { line: i + 2, cells: line.split('\t').length, ar: ar.split('|'), en, country, lat: Number(lat), lon: Number(lon), precision, weight: Number(weight) }
})

/** Disputed areas, where the gazetteer follows the usage of Arabic news and the map follows who holds the ground. */
const DISPUTED = [
  { area: 'East Jerusalem', country: 'PSE', lat: [31.7, 31.89], lon: [35.2, 35.27] },
  { area: 'Golan Heights', country: 'SYR', lat: [32.6, 33.4], lon: [35.6, 35.95] },
  { area: 'Western Sahara', country: 'ESH', lat: [20.7, 27.7], lon: [-17.2, -8.6] },
  { area: 'Crimea', country: 'UKR', lat: [44.3, 46.3], lon: [32.4, 36.7] },
  { area: 'Northern Cyprus and the buffer zone', country: 'CYP', lat: [35, 35.8], lon: [32.6, 34.7] },
  { area: 'Abu Musa and the Tunbs', country: 'ARE', lat: [25.8, 26.4], lon: [55, 55.4] },
  { area: 'Badme', country: 'ETH', lat: [14.6, 14.9], lon: [37.7, 38] },
]

const codesAt = (lat: number, lon: number): (string | undefined)[] => featuresContaining([lon, lat]).map((f) => (f.properties.iso1A3 === 'XKX' ? 'KOS' : f.properties.iso1A3))
const isDisputed = (row: (typeof rows)[number]): boolean => DISPUTED.some(({ country, lat, lon }) => row.country === country && row.lat >= lat[0] && row.lat <= lat[1] && row.lon >= lon[0] && row.lon <= lon[1])

describe('gazetteer', () => {
  it('has thousands of places in seven columns and stays small enough for a page', () => {
    expect(header).toBe('ar\ten\tcountry\tlat\tlon\tprecision\tweight')
    expect(rows.length).toBeGreaterThan(6000)
    expect(rows.filter((r) => r.cells !== 7)).toEqual([])
    expect(Buffer.byteLength(text)).toBeLessThan(700_000)
  })

  it('gives every place a name, a kind, a country code or none, and a weight', () => {
    const faulty = rows.filter((r) => r.ar.some((n) => n === '' || !/^[\u0621-\u064a0-9 -]+$/.test(n)) || r.en === '' || !/^([A-Z]{3})?$/.test(r.country) || !/^(point|city|district|province|country)$/.test(r.precision) || !(r.weight >= 0 && r.weight < 10))
    expect(faulty).toEqual([])
  })

  it('puts every place inside its country, disputed areas aside', () => {
    const outside = rows.filter((r) => r.country !== '' && !codesAt(r.lat, r.lon).includes(r.country) && !isDisputed(r))
    expect(outside).toEqual([])
  })

  it('needs each of the disputed areas', () => {
    const needed = rows.filter((r) => r.country !== '' && !codesAt(r.lat, r.lon).includes(r.country))
    expect(DISPUTED.filter(({ country }) => !needed.some((r) => r.country === country)).map((d) => d.area)).toEqual([])
  })

  it('has no place twice', () => {
    const seen = new Set<string>()
    const twice = rows.filter((r) => {
      const key = `${r.ar[0]} ${r.country} ${r.precision} ${r.lat} ${r.lon}`
      return seen.has(key) || !seen.add(key)
    })
    expect(twice).toEqual([])
  })

  it('covers the Arab countries, their divisions and the crossings, camps and straits of the news', () => {
    const names = new Set(rows.flatMap((r) => r.ar))
    const wanted = 'الغوطة الشرقية|دوما|خان شيخون|عفرين|الحديدة|باب المندب|مضيق هرمز|معبر رفح|مخيم اليرموك|حي الشيخ جراح|سيناء|الجولان|الضفة الغربية|قطاع غزة|الأحواز|كركوك|القرم|دونباس|القاهرة|بغداد|موسكو|واشنطن|باريس'
    expect(wanted.split('|').filter((n) => !names.has(n))).toEqual([])
    for (const country of ['SYR', 'IRQ', 'YEM', 'LBN', 'JOR', 'PSE', 'EGY', 'LBY', 'TUN', 'DZA', 'MAR', 'SDN', 'SAU']) expect(rows.filter((r) => r.country === country).length, country).toBeGreaterThan(50)
    for (const [country, divisions] of [['SYR', 13], ['IRQ', 18], ['YEM', 20], ['EGY', 26], ['DZA', 40], ['TUN', 22], ['IRN', 28], ['TUR', 75]] as const) expect(rows.filter((r) => r.country === country && r.precision === 'province').length, country).toBeGreaterThanOrEqual(divisions)
  })
})
