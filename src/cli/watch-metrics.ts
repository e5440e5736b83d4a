import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { WatchLog } from './watch-log.js'

/** Seconds; an answer of the web takes from a twentieth of one to two minutes. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]

/** Figures of the watch, kept up to date by what it tells. */
export function watchMetrics(registry: Registry): WatchLog {
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) => new Gauge({ name, help, labelNames, registers })
  const feeds = gauge('isnad_feeds', 'Feeds in the store', ['state'])
  const due = gauge('isnad_feeds_due', 'Feeds whose time to be read has come')
  const items = gauge('isnad_feed_items', 'Items of feeds by what has become of them', ['state'])
  const articles = gauge('isnad_articles', 'Articles in the store')
  const records = gauge('isnad_records', 'Records of the current versions of articles')
  const fetches = new Histogram({ name: 'isnad_fetch_duration_seconds', help: 'How long answers of the web took, waiting for the turn included', labelNames: ['what'], buckets: BUCKETS, registers })
  const faults = new Counter({ name: 'isnad_faults_total', help: 'Addresses that could not be read, by what went wrong', labelNames: ['what', 'fault'], registers })
  const added = new Counter({ name: 'isnad_articles_added_total', help: 'Articles of feeds by what the store made of them', labelNames: ['outcome'], registers })
  const givenUp = new Counter({ name: 'isnad_items_given_up_total', help: 'Items that are not tried again', labelNames: ['fault'], registers })
  return (event) => {
    if (event.kind === 'fetched') {
      fetches.observe({ what: event.what }, event.seconds)
      if (event.fault !== null) faults.inc({ what: event.what, fault: event.fault })
    } else if (event.kind === 'feed failed' && event.fault === 'feed') faults.inc({ what: 'feed', fault: event.fault })
    else if (event.kind === 'item kept') added.inc({ outcome: event.outcome })
    else if (event.kind === 'item given up') givenUp.inc({ fault: event.fault })
    else if (event.kind === 'round' || event.kind === 'begun') {
      const { counts } = event
      feeds.set({ state: 'active' }, counts.feeds - counts.paused)
      feeds.set({ state: 'paused' }, counts.paused)
      due.set(counts.due)
      for (const [state, count] of Object.entries({ waiting: counts.items.waiting, failed: counts.items.failed, kept: counts.items.kept, 'given-up': counts.items.givenUp })) items.set({ state }, count)
      articles.set(counts.articles)
      records.set(counts.records)
    }
  }
}
