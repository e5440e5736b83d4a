/** The words of an article under their marks. Every run of words knows its offset, so that what is selected can be found in the text. */
import { useMemo } from 'preact/hooks'
import { lang } from '../../words/language.js'
import { linesOf, type Mark, recordsAt, type Segment, segmentsOf } from './marks.js'

interface Range { readonly start: number; readonly end: number }

interface Props {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly elsewhere: readonly Range[]
  readonly elsewhereNote: string
  readonly lit: readonly number[]
  /** The record whose trigger the Tab key reaches; arrows go on from there. */
  readonly reached: number
  /** The pointer or the focus is on words of these records; of none when it has left. */
  readonly point: (records: readonly number[]) => void
  readonly choose: (record: number) => void
}

export function Marked({ text, marks, elsewhere, elsewhereNote, lit, reached, point, choose }: Props) {
  const lines = useMemo(() => linesOf(text).map((line) => ({ ...line, isElsewhere: elsewhere.some(({ start, end }) => start <= line.start && line.end <= end), segments: segmentsOf(line, marks, elsewhere.flatMap(({ start, end }) => [start, end])) })), [text, marks, elsewhere])
  const segmentOf = (event: Event): Segment | null => {
    const at = (event.target as Element).closest<HTMLElement>('[data-seg]')?.dataset.seg
    const [line, segment] = (at ?? '').split('.').map(Number)
    return at === undefined ? null : lines[line]?.segments[segment] ?? null
  }
  const pointed = (event: Event): void => {
    const segment = segmentOf(event)
    point(segment ? recordsAt(segment) : [])
  }
  const walk = (event: KeyboardEvent): void => {
    const at = event.target as HTMLElement
    if (at.dataset.trigger === undefined) return
    const triggers = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[data-trigger]')]
    const to = { ArrowLeft: 1, ArrowRight: -1 }[event.key]
    if (to !== undefined) triggers[triggers.indexOf(at) + to]?.focus()
    else if (event.key === 'Enter' || event.key === ' ') choose(Number(at.dataset.trigger.split(' ')[0]))
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the words inside are what is pointed at; triggers are buttons, and every record is a card that keys reach
    <div class="words arabic" dir="rtl" onPointerOver={(event) => { if (event.pointerType === 'mouse') pointed(event) }} onPointerLeave={(event) => { if (event.pointerType === 'mouse') point([]) }} onFocusIn={pointed} onFocusOut={() => point([])}
      onKeyDown={walk}
      onClick={(event) => {
        const segment = segmentOf(event)
        if (segment && segment.marks.length > 0 && getSelection()?.isCollapsed !== false) choose(recordsAt(segment)[0])
      }}>
      {lines.map((line, l) => (
        <p key={line.start} class={line.isElsewhere ? 'line is-elsewhere' : 'line'} dir="auto">
          {line.isElsewhere && !lines[l - 1]?.isElsewhere && <span class="elsewhere-note" lang={lang.value} dir={lang.value === 'ar' ? 'rtl' : 'ltr'}>{elsewhereNote}</span>}
          {line.segments.map((segment, s) => <Run key={segment.start} text={text} segment={segment} at={`${l}.${s}`} lit={lit} reached={reached} isElsewhere={elsewhere.some(({ start, end }) => start <= segment.start && segment.end <= end)} />)}
        </p>
      ))}
    </div>
  )
}

function Run({ text, segment, at, lit, reached, isElsewhere }: { readonly text: string; readonly segment: Segment; readonly at: string; readonly lit: readonly number[]; readonly reached: number; readonly isElsewhere: boolean }) {
  const { start, end, marks } = segment
  const words = text.slice(start, end)
  if (marks.length === 0) return <span data-at={start} class={isElsewhere ? 'is-elsewhere' : undefined}>{words}</span>
  const litMarks = marks.filter(({ record }) => lit.includes(record))
  const isLit = litMarks.length > 0
  const shown = isLit ? litMarks : marks
  const event = shown.find(({ layer }) => layer === 'event')
  const triggers = marks.filter(({ layer }) => layer === 'event').map(({ record }) => record)
  const classes = ['seg', ...new Set(shown.map(({ layer }) => `m-${layer}`)), event ? `side-${event.side}` : '', isLit ? 'is-lit' : ''].filter(Boolean).join(' ')
  if (triggers.length === 0) return <span data-at={start} data-seg={at} class={classes}>{words}</span>
  // biome-ignore lint/a11y/useSemanticElements: a button element would break the joining of letters and the line
  return <span data-at={start} data-seg={at} data-trigger={triggers.join(' ')} class={classes} role="button" tabIndex={triggers.includes(reached) ? 0 : -1}>{words}</span>
}
