import type { Report } from '../../store/report.js'
import type { SourceLanguage } from './english.js'
import { gradeOf } from './grade.js'
import type { Provenance } from './provenance.js'

/** Through whom a story is known, as data: reports are named by the store's number of their article, sources by the keys of `sources`. What the tree says in words stands in `grade`. */
export function sourcesJson(provenance: Provenance, reports: readonly Report[], language: SourceLanguage) {
  const { graph, independence, first, copies, outletOf } = provenance
  const grade = gradeOf(provenance)
  const article = (report: number): number => reports[report].article
  return {
    grade: { level: grade.level, text: language.headline(grade, graph), reasons: language.reasons(grade, graph), outlets: grade.outlets, origins: grade.origins, named: grade.named },
    reports: provenance.reports.map((report) => ({ article: article(report), id: reports[report].text.id, outlet: outletOf[report], published: reports[report].text.published ?? null, title: reports[report].text.title ?? null })),
    sources: graph.nodes.map((node) => ({ ...node, label: language.node(node), reports: node.reports.map(article) })),
    edges: graph.edges.map(({ from, to, evidence }) => ({
      from, to,
      evidence: evidence.map(({ report, ...e }) => ({ article: article(report), ...e, ...('from' in e ? { from: article(e.from) } : {}), ...('reports' in e ? { reports: e.reports.map(article) } : {}) })),
    })),
    origins: independence.origins.map(({ node, standing, outlets, records, main, paths }) => ({ source: node.key, standing, main, outlets, records, paths })),
    commonLink: independence.commonLink,
    first: first && { article: article(first.report), outlet: outletOf[first.report], sure: first.sure },
    copies: copies.map(({ source, copy, order, shareOfCopy, shareOfSource, longest }) => ({
      source: article(source), copy: article(copy), order, shareOfCopy, shareOfSource, words: longest.words, text: reports[copy].text.text.slice(longest.b.start, longest.b.end),
    })),
  }
}
