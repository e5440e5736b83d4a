/** What a row says of who knows it, asked for when the row comes into sight. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { get, type StoryBrief } from '../../api.js'
import { gradeParts } from '../story/grade-parts.js'
import { lang, wordsOf } from '../../words/language.js'
import { HEIGHT, tinyOf, WIDTH } from './tiny.js'
import { words } from './words.js'

/** Rows are asked for so far before they are seen, in pixels. */
const AHEAD = '300px'

export function Brief({ id }: { readonly id: number }) {
  const say = wordsOf(words)
  const at = useRef<HTMLDivElement>(null)
  const [brief, setBrief] = useState<StoryBrief | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return
      watch.disconnect()
      get<StoryBrief>(`stories/${id}/brief`, {}, abort.signal).then(setBrief, () => {})
    }, { rootMargin: AHEAD })
    if (at.current) watch.observe(at.current)
    return () => { watch.disconnect(); abort.abort() }
  }, [id])
  const { level, rest } = gradeParts(brief ? (lang.value === 'ar' ? brief.grade.textAr : brief.grade.text) : '')
  return (
    <div ref={at} class="brief">
      {brief && <>
        <Picture brief={brief} />
        <div class="brief-words">
          <p class="brief-grade"><b>{level}</b>{rest && <span class="brief-rest">: {rest}</span>}</p>
          {(brief.contradictions > 0 || brief.updates > 0) && <p class="brief-marks">
            {brief.contradictions > 0 && <span class="tag tag-conflict">{say('contradictions', { n: brief.contradictions })}</span>}
            {brief.updates > 0 && <span class="tag">{say('updates', { n: brief.updates })}</span>}
          </p>}
        </div>
      </>}
    </div>
  )
}

const NEAR = 10
const FAR = WIDTH - 12

function Picture({ brief }: { readonly brief: StoryBrief }) {
  const { outlets, origins, lines } = tinyOf(brief.origins)
  const middle = (NEAR + FAR) / 2
  return (
    <svg class="tiny" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <g transform={lang.value === 'ar' ? `matrix(-1 0 0 1 ${WIDTH} 0)` : undefined}>
        {lines.map(({ from, to, main }, i) => <path key={i} class={main ? 'tiny-line tiny-main' : 'tiny-line'} d={brief.linked ? `M${NEAR} ${from}C${middle - 14} ${from} ${middle - 14} ${HEIGHT / 2} ${middle} ${HEIGHT / 2}S${middle + 14} ${to} ${FAR} ${to}` : `M${NEAR} ${from}C${middle} ${from} ${middle} ${to} ${FAR} ${to}`} />)}
        {brief.linked && <circle class="tiny-link" cx={middle} cy={HEIGHT / 2} r="4" />}
        {outlets.map((y) => <circle key={y} class="tiny-outlet" cx={NEAR} cy={y} r="2.4" />)}
        {origins.map(({ y, standing, main, radius }, i) => <circle key={i} class={`tiny-origin tiny-${standing}${main ? ' tiny-main' : ''}`} cx={FAR} cy={y} r={radius} />)}
      </g>
    </svg>
  )
}
