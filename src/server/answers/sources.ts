import type { Report } from '../../store/report.js'
import { gradeOf } from '../../stories/sources/grade.js'
import { sourcesJson } from '../../stories/sources/json.js'
import type { Provenance } from '../../stories/sources/provenance.js'
import type { Sources } from '../api/types.js'
import type { Telling } from '../services.js'

/** Through whom a story or an event is known, told in both languages. */
export function sourcesAnswer(provenance: Provenance, reports: readonly Report[], { english, arabic }: Telling): Sources {
  const { grade, sources, ...rest } = sourcesJson(provenance, reports, english)
  const { graph } = provenance
  const told = gradeOf(provenance)
  return {
    ...rest,
    grade: { ...grade, textAr: arabic.headline(told, graph), reasonsAr: arabic.reasons(told, graph) },
    sources: sources.map((source, i) => ({ ...source, labelAr: arabic.node(graph.nodes[i]) })),
  }
}
