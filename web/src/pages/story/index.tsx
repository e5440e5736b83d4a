/** A story: who really knows it, what its reports differ in, who published when, and what happened. */
import './story.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import { get, type Story } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { arrived } from '../../data/news.js'
import { FaultState, Skeleton } from '../../parts/states.js'
import { Icon } from '../../shell/icons.js'
import { Page } from '../../shell/page.js'
import { dateText, daysText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { forgetArticles } from './articles.js'
import { Contradictions, Updates } from './contradictions.js'
import { Events } from './events.js'
import { gradeParts } from './grade-parts.js'
import { SourceGraph } from './graph/source-graph.js'
import { Timeline } from './timeline.js'
import { words as listWords } from '../stories/words.js'
import { words } from './words.js'

export default function StoryPage({ params }: { readonly params?: { readonly id?: string } }) {
  const id = params?.id ?? ''
  const say = wordsOf(words)
  const loaded = useLoad((signal) => get<Story>(`stories/${encodeURIComponent(id)}`, {}, signal), [id, arrived.value.stories])
  useEffect(() => forgetArticles, [id, arrived.value.stories])
  const story = loaded.value
  if (!story) return <Page title={word('stories')} bare>{loaded.fault ? <FaultState fault={loaded.fault} again={loaded.again} onward={<a class="button" href="/stories">{say('backToStories')}</a>} /> : <Skeleton lines={10} />}</Page>
  const { sources, contradictions, updates } = story
  return (
    <Page title={story.title} bare>
      <article class="story">
        <Head story={story} />
        <section class="story-graph"><h2 class="visually-hidden">{say('graph')}</h2><SourceGraph sources={sources} /></section>
        {contradictions.length > 0 && <Section title={say('contradictions')} count={contradictions.length} anchor={DIFFERING}><Contradictions of={contradictions} /></Section>}
        {updates.length > 0 && <Section title={say('updates')} anchor={GREW}><Updates of={updates} /></Section>}
        <Section title={say('timeline')} count={sources.reports.length} note={say('timesIn')}><Timeline sources={sources} /></Section>
        <Section title={say('events')} note={story.events.length > 0 ? say('eventsNote') : undefined}><Events story={story} /></Section>
      </article>
    </Page>
  )
}

/** Where in the page they stand. */
const [DIFFERING, GREW] = ['differing', 'grew']

function Head({ story: { title, first, last, articles, contradictions, updates, sources: { grade } } }: { readonly story: Story }) {
  const say = wordsOf(words)
  const sayOfList = wordsOf(listWords)
  const { level, rest } = gradeParts(lang.value === 'ar' ? grade.textAr : grade.text)
  return (
    <header class="story-head">
      <p class="story-facts">
        <a href="/stories" class="story-back"><Icon name="back" flips />{say('backToStories')}</a>
        <span>{first === null ? word('noDate') : last === null || last === first ? dateText(lang.value, first) : daysText(lang.value, first, last)}</span>
        <span>{say('outlets', { n: grade.outlets })}</span>
        <span>{word('articles', { n: articles.length })}</span>
        {contradictions.length > 0 && <a class="tag tag-conflict story-mark" href={`#${DIFFERING}`}>{sayOfList('contradictions', { n: contradictions.length })}</a>}
        {updates.length > 0 && <a class="tag story-mark" href={`#${GREW}`}>{sayOfList('updates', { n: updates.length })}</a>}
      </p>
      {/* The page's h1 says it to screen readers. */}
      <p class="story-title arabic arabic-fitted" lang="ar" dir="rtl" aria-hidden="true">{title}</p>
      <p class="story-grade"><b>{level}</b>{rest && <><span class="visually-hidden">: </span><span class="story-grade-rest">{rest}</span></>}</p>
    </header>
  )
}

function Section({ title, count, note, anchor, children }: { readonly title: string; readonly count?: number; readonly note?: string; readonly anchor?: string; readonly children: ComponentChildren }) {
  const id = useId()
  return (
    <section id={anchor} class="story-section" aria-labelledby={id}>
      <header class="story-section-head"><h2 id={id}>{title}</h2>{count !== undefined && <span class="faint">{count}</span>}{note && <p class="faint small">{note}</p>}</header>
      {children}
    </section>
  )
}
