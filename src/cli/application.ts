import { type Application, buildApplication, buildCommand, buildRouteMap, text_en } from '@stricli/core'
import { formatNames } from '../formats/formats.js'
import type { CodeFlags } from './code.js'
import type { ExplainFlags } from './explain.js'
import { asGiven, inputFlags, lexiconFlag, parseConfidence } from './flags.js'
import { type Context, Interrupted, UsageError } from './io.js'
import type { LexiconCheckFlags } from './lexicon-check.js'
import { packageVersion } from './lexicon-folders.js'

const code = buildCommand<CodeFlags, string[], Context>({
  loader: async () => (await import('./code.js')).code,
  parameters: {
    positional: { kind: 'array', parameter: { parse: asGiven, placeholder: 'FILE', brief: 'Text, HTML page, .jsonl or .jsonl.gz of articles; - or nothing for standard input' } },
    flags: {
      ...inputFlags,
      format: { kind: 'enum', values: formatNames, optional: true, brief: 'Default: table on a terminal, what the extension of -o names, else jsonl' },
      output: { kind: 'parsed', parse: asGiven, optional: true, placeholder: 'FILE', brief: 'File to write, whole or not at all' },
      lexicon: lexiconFlag,
      minConfidence: { kind: 'parsed', parse: parseConfidence, optional: true, placeholder: 'N', brief: 'Leave out records of a lower confidence (0 to 1)' },
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Write down what articles say happened, and through which sources',
    fullDescription: [
      'Reads Arabic news articles and writes one record per event or statement, in the order of the inputs.',
      'Of a text file the first line is the headline when a body follows it.',
      '',
      'Exit status: 0 all coded; 1 some inputs could not be read (each is named on standard error, the others are coded); 2 wrong usage; 3 the output could not be written.',
    ].join('\n'),
  },
})

const explain = buildCommand<ExplainFlags, [string], Context>({
  loader: async () => (await import('./explain.js')).explain,
  parameters: {
    positional: { kind: 'tuple', parameters: [{ parse: asGiven, placeholder: 'FILE', brief: 'Text, HTML page or .jsonl of articles; - for standard input' }] },
    flags: { ...inputFlags, lexicon: lexiconFlag },
  },
  docs: { brief: 'Show what each stage makes of an article' },
})

const check = buildCommand<LexiconCheckFlags, [], Context>({
  loader: async () => (await import('./lexicon-check.js')).lexiconCheck,
  parameters: { flags: { lexicon: { ...lexiconFlag, brief: 'Check this folder of your own tables instead of the shipped ones' } } },
  docs: { brief: 'Name every fault, duplicate and contradiction of the tables as file:line: reason', fullDescription: 'Exit status: 0 no faults; 1 some; 2 wrong usage.' },
})

export const application: Application<Context> = buildApplication(
  buildRouteMap<'code' | 'explain' | 'lexicon', Context>({
    routes: { code, explain, lexicon: buildRouteMap<'check', Context>({ routes: { check }, docs: { brief: 'Look after the tables of language' } }) },
    docs: { brief: 'Reads Arabic political news: what is said to have happened, and through whom we know it' },
  }),
  {
    name: 'isnad',
    versionInfo: { currentVersion: packageVersion() },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: { caseStyle: 'convert-camel-to-kebab', useAliasInUsageLine: true },
    determineExitCode: (error) => (error instanceof UsageError ? 2 : error instanceof Interrupted ? 130 : 3),
    localization: {
      text: {
        ...text_en,
        exceptionWhileRunningCommand: (error) => (error instanceof UsageError ? `isnad: ${error.message}` : error instanceof Interrupted ? '' : `isnad: ${messageOf(error)}`),
        exceptionWhileParsingArguments(error, ansiColor) { return `isnad: ${text_en.exceptionWhileParsingArguments.call(this, error, ansiColor)}` },
      },
    },
  },
)

/** A fault of the system (a full disk) has a code and speaks for itself; a fault of ours shows where it happened. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? error.message : (error.stack ?? error.message)
}
