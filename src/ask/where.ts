import type { Directory } from '../lexicon/directory.js'
import type { Box, Where } from '../store/find/filter.js'
import type { Fault } from './asked.js'
import { countryCodes, isCountry } from './countries.js'

/** A place by a name, a country or both. */
export function placeCalled(value: string, directory: Directory, fault: Fault): Where | null {
  if (value === '') return fault('a place needs a name')
  if (isCountry(value)) return { country: value }
  const coded = /^([A-Z]{3}):(.+)$/.exec(value)
  const [code, name] = coded === null ? [null, value] : [coded[1], coded[2]]
  if (code !== null && !isCountry(code)) return fault(`no country has the code ${code}`, countryCodes.map((known) => `${known}:${name}`))
  const country = code ?? directory.countryCalled(name)
  if (code === null && country !== null) return { country }
  const places = directory.placesCalled(name)
  return { called: name, ...(places.length > 0 && { places }), ...(country !== null && { country }) }
}

export function boxOf(value: string, fault: Fault): Box | null {
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [south, west, north, east] = numbers
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return fault('a box is south,west,north,east in degrees: 33,44,34,45')
  if (south < -90 || north > 90 || west < -180 || west > 180 || east < -180 || east > 180) return fault('degrees go from -90 to 90 northward and from -180 to 180 eastward')
  if (south > north) return fault('its south lies north of its north; a box is south,west,north,east')
  return { south, west, north, east }
}
