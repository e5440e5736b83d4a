/** Where it happened: circles by number, ringed by how much of it is conflict and cooperation; beside them the same as a list. */
import { geoEqualEarth, geoPath } from 'd3-geo'
import { useId, useMemo, useRef, useState } from 'preact/hooks'
import { get, type Places } from '../../../api.js'
import { useLoad } from '../../../data/load.js'
import type { Changes } from '../../../data/query.js'
import { useQuery } from '../../../data/query.js'
import { anchorOf, type Box, buttonsIn, placed } from '../../../parts/labels.js'
import { EmptyState, Shown } from '../../../parts/states.js'
import { Text } from '../../../parts/text.js'
import { useSize } from '../../../parts/use-size.js'
import { useView } from '../../../parts/use-view.js'
import { home, inPicture, onScreen, type Point, zoomed } from '../../../parts/view.js'
import { Icon } from '../../../shell/icons.js'
import { countryText } from '../../../words/codes.js'
import { numberText } from '../../../words/formats.js'
import { lang, word, wordsOf } from '../../../words/language.js'
import { words } from '../words.js'
import { type Atlas, loadAtlas } from './atlas.js'
import { countryNames } from './countries.js'
import { clustered, joined, type PlaceCount, placeAsked, ringOf } from './places.js'

interface Props {
  readonly asked: string
  readonly choose: (changes: Changes) => void
}

export function PlaceMap({ asked, choose }: Props) {
  const say = wordsOf(words)
  const atlas = useLoad(() => loadAtlas(), [])
  const found = useLoad((signal) => get<Places>('places', new URLSearchParams(asked), signal), [asked])
  return (
    <Shown of={atlas} lines={10}>
      {(shapes) => <Shown of={found} lines={10}>{({ places, all }) => (places.length === 0 ? <EmptyState title={say('noPlaces')} /> : <Drawn atlas={shapes} places={places} all={all} choose={choose} />)}</Shown>}
    </Shown>
  )
}

/** South-west and north-east of what is seen first: from Mauritania to Oman, from Somalia to the Turkish border. */
const ARAB_WORLD = [[-14, 3], [60, 38]] as const
/** The world is seen when the Arab world takes a fifth of the width. */
const RANGE = [0.22, 40] as const
/** So near that a click means a place and not to go nearer. */
const NEAREST = 20
const LARGEST = 30
const SMALLEST = 4
/** Less than by area: beside one place of a war the rest would be points. */
const GROWTH = 0.4
/** Circles that are drawn; weaker ones come as one zooms in. */
const MOST_CIRCLES = 240
const MOST_LABELS = 36
const LISTED = 60

const nameOf = (place: PlaceCount): string => (lang.value === 'ar' ? place.name : place.nameEn || place.name)

function Drawn({ atlas, places, all, choose }: { readonly atlas: Atlas; readonly places: readonly PlaceCount[]; readonly all: number; readonly choose: Props['choose'] }) {
  const say = wordsOf(words)
  const [query] = useQuery()
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(frame)
  const viewing = useView({ frame, range: RANGE })
  const { view } = viewing
  const help = useId()
  const [at, setAt] = useState<string | null>(null)
  const points = useMemo(() => joined(places), [places])
  const placedRecords = useMemo(() => places.reduce((sum, { records }) => sum + records, 0), [places])
  const projection = useMemo(() => {
    const [[west, south], [east, north]] = ARAB_WORLD
    return geoEqualEarth().rotate([-25, 0]).fitExtent([[12, 12], [Math.max(40, width - 12), Math.max(40, height - 12)]], { type: 'MultiPoint', coordinates: [[west, south], [east, south], [west, north], [east, north], [(west + east) / 2, south], [(west + east) / 2, north]] })
  }, [width, height])
  const shapes = useMemo(() => { const path = geoPath(projection).digits(1); return { land: path(atlas.land) ?? '', borders: path(atlas.borders) ?? '' } }, [projection, atlas])
  const most = points[0].records
  const base = (records: number): number => Math.max(SMALLEST, LARGEST * (records / most) ** GROWTH)
  const spots = useMemo(() => points.flatMap((place) => { const at = projection([place.lon, place.lat]); return at ? [{ place, at: at as Point }] : [] }), [points, projection])
  const spotsNear = useMemo(() => clustered(spots.map(({ place, at: [x, y] }) => ({ place, at: [x * view.k, y * view.k] as const })), base), [spots, view.k])
  const heaviest = spotsNear[0]?.place.records ?? 1
  const size = ({ records }: PlaceCount): number => Math.max(SMALLEST, LARGEST * (records / heaviest) ** GROWTH)
  const seen = spotsNear.map(({ at: [x, y], ...spot }) => ({ ...spot, key: placeAsked(spot.place), on: [x + view.x, y + view.y] as const })).filter(({ on: [x, y] }) => x > -LARGEST && y > -LARGEST && x < width + LARGEST && y < height + LARGEST).slice(0, MOST_CIRCLES)
  const isRtl = lang.value === 'ar'
  const circles = seen.map(({ place, on: [x, y] }): Box => { const r = size(place); return [x - r, y - r, x + r, y + r] })
  const { labels, boxes } = placed(seen.slice(0, MOST_LABELS).map(({ place, on: [x, y], key }, rank) => ({ isNeeded: rank < 3, id: key, text: nameOf(place), x, y, away: size(place) + 5, size: 12.5 })), { isRtl, frame: { width, height }, taken: [buttonsIn(width, isRtl), ...circles.slice(0, MOST_LABELS)] })
  // A country that stands there as a place needs no second name.
  const said = new Set(labels.map(({ text }) => text))
  const countries = placed(countryNames.filter(({ from, code }) => view.k >= from && !said.has(countryText(lang.value, code))).flatMap(({ code, at: [lon, lat] }) => {
    const [x, y] = onScreen(view, (projection([lon, lat]) ?? [0, 0]) as Point)
    return x < 0 || y < 0 || x > width || y > height ? [] : [{ id: code, text: countryText(lang.value, code), x, y, away: 10, size: 11.5 }]
  }), { isRtl, frame: { width, height }, taken: [...boxes, ...circles], middle: true }).labels
  const chosen = query.getAll('place')
  const cluster = seen.find(({ key }) => key === at)
  const told = cluster?.place ?? points.find((place) => placeAsked(place) === at)
  const pick = (key: string): void => choose({ place: chosen.includes(key) ? null : points.find((place) => placeAsked(place) === key)?.asked ?? key })
  const keepView = (): void => {
    const corners = [[0, 0], [width, 0], [0, height], [width, height], [width / 2, 0], [width / 2, height]].map((corner) => projection.invert?.(inPicture(view, corner as unknown as Point) as [number, number])).filter((one): one is [number, number] => Boolean(one))
    const box = [Math.min(...corners.map(([, lat]) => lat)), Math.min(...corners.map(([lon]) => lon)), Math.max(...corners.map(([, lat]) => lat)), Math.max(...corners.map(([lon]) => lon))]
    choose({ box: box.map((degrees) => degrees.toFixed(2)).join(',') })
  }
  const tell = (place: PlaceCount, others = 0): string => say('placeWords', { place: others > 0 ? say('nearby', { place: nameOf(place), n: others }) : nameOf(place), records: word('records', { n: place.records }), cooperation: place.cooperation, conflict: place.conflict })

  return (
    <figure class="map">
      <figcaption class="view-head"><h2 class="view-title">{say('places')}</h2><p class="readout" aria-hidden="true">{told ? tell(told, cluster?.others) : <span class="faint">{say('placed', { placed: placedRecords, n: all })}</span>}</p></figcaption>
      <div class="map-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys move and zoom what is seen */}
        <div ref={frame} class="map-frame" role="application" tabIndex={0} aria-label={say('mapLabel')} aria-describedby={help} onKeyDown={viewing.onKeyDown}>
          <p id={help} class="visually-hidden">{say('mapHelp')}</p>
          {width > 0 && (
            <svg width={width} height={height} aria-hidden="true">
              <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}><path class="land" d={shapes.land} /><path class="borders" d={shapes.borders} /></g>
              {countries.map((label) => { const { x, y } = anchorOf(label, isRtl); return <text key={label.id} class="country-name" x={x} y={y + 4} text-anchor="middle">{label.text}</text> })}
              {seen.map(({ place, on: [x, y], key, others }) => <Circle key={key} place={place} x={x} y={y} r={size(place)} isAt={key === at} isChosen={chosen.includes(key)} onEnter={() => setAt(key)} onLeave={() => setAt(null)} onPick={() => { if (viewing.wasMoved()) return; if (others > 0 && view.k < NEAREST) viewing.set(zoomed(view, [x, y], 2.4, RANGE)); else pick(key) }} />)}
              {labels.map((label) => { const { x, y, anchor } = anchorOf(label, isRtl); return <text key={label.id} class={label.id === at ? 'place-name place-at' : 'place-name'} x={x} y={y + 4} text-anchor={anchor}>{label.text}</text> })}
            </svg>
          )}
          <div class="map-buttons">
            <button type="button" class="button button-icon" aria-label={say('zoomIn')} title={say('zoomIn')} onClick={() => viewing.zoom(1.6)}><Icon name="plus" /></button>
            <button type="button" class="button button-icon" aria-label={say('zoomAway')} title={say('zoomAway')} onClick={() => viewing.zoom(1 / 1.6)}><Icon name="minus" /></button>
            <button type="button" class="button button-icon" aria-label={say('whole')} title={say('whole')} onClick={() => viewing.set(home)}><Icon name="whole" /></button>
          </div>
          <button type="button" class="button map-keep" onClick={keepView}>{say('inView')}</button>
        </div>
        <ol class="place-list" aria-label={say('places')}>
          {points.slice(0, LISTED).map((place) => {
            const key = placeAsked(place)
            return (
              <li key={key}>
                <button type="button" class="facet-line" aria-pressed={chosen.includes(key)} aria-label={tell(place)} onClick={() => pick(key)} onMouseEnter={() => setAt(key)} onMouseLeave={() => setAt(null)} onFocus={() => setAt(key)} onBlur={() => setAt(null)}>
                  <span class="facet-name"><Text>{nameOf(place)}</Text>{place.country && countryText(lang.value, place.country) !== nameOf(place) && <span class="faint"> {countryText(lang.value, place.country)}</span>}</span>
                  <span class="facet-count">{numberText(lang.value, place.records)}</span>
                  <Split of={place} most={most} />
                </button>
              </li>
            )
          })}
        </ol>
      </div>
    </figure>
  )
}

/** The length of a line, and how much of it is conflict and cooperation. */
function Split({ of, most }: { readonly of: PlaceCount; readonly most: number }) {
  const whole = (100 * of.records) / most
  const { conflict, cooperation } = ringOf(of)
  const part = (share: number): string => `${(whole * share) / 100}%`
  return (
    <svg class="facet-bar facet-split" aria-hidden="true">
      <rect class="of-statements" width={`${whole}%`} height="100%" rx="1.5" />
      <rect class="of-conflict" width={part(conflict)} height="100%" />
      <rect class="of-cooperation" x={part(conflict)} width={part(cooperation)} height="100%" />
    </svg>
  )
}

interface CircleProps { readonly place: PlaceCount; readonly x: number; readonly y: number; readonly r: number; readonly isAt: boolean; readonly isChosen: boolean; readonly onEnter: () => void; readonly onLeave: () => void; readonly onPick: () => void }

function Circle({ place, x, y, r, isAt, isChosen, onEnter, onLeave, onPick }: CircleProps) {
  const { conflict, cooperation } = ringOf(place)
  const ring = Math.min(4, Math.max(1.6, r * 0.22))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside is for keys
    <g class={isAt || isChosen ? 'spot spot-at' : 'spot'} transform={`translate(${x} ${y})`} onMouseEnter={onEnter} onMouseLeave={onLeave} onClick={onPick}>
      <circle class="spot-room" r={Math.max(r, 9)} />
      <circle class="spot-fill" r={r} />
      <circle class="spot-ring" r={r - ring / 2} stroke-width={ring} />
      {conflict > 0 && <circle class="spot-conflict" r={r - ring / 2} stroke-width={ring} pathLength={100} stroke-dasharray={`${conflict} ${100 - conflict}`} transform="rotate(-90)" />}
      {cooperation > 0 && <circle class="spot-cooperation" r={r - ring / 2} stroke-width={ring} pathLength={100} stroke-dasharray={`${cooperation} ${100 - cooperation}`} stroke-dashoffset={-conflict} transform="rotate(-90)" />}
      {(isAt || isChosen) && <circle class="spot-halo" r={r + 3} />}
    </g>
  )
}
