import type { AddFlags } from './add.js'
import { type Application, buildApplication, buildCommand, buildRouteMap, type Command, text_en } from '@stricli/core'
import { countFormatNames } from '../formats/counts.js'
import { feedsFormats } from '../formats/feeds.js'
import { formatNames } from '../formats/formats.js'
import { roles } from '../server/api/roles.js'
import { sorts } from '../store/find/options.js'
import { askFlags, byFlag } from './ask-flags.js'
import { ledgerFormats } from '../formats/ledger.js'
import { kinds } from '../stories/ledger/note.js'
import type { CodeFlags } from './code.js'
import type { CountFlags } from './count.js'
import type { ExplainFlags } from './explain.js'
import type { FeedsFlags } from './feeds.js'
import { asGiven, inputFlags, lexiconFlag, parseConfidence, parseCount, parseDay, parsePort, storeFlags, webFlags } from './flags.js'
import { type Context, Interrupted, UsageError } from './io.js'
import type { FindFlags } from './find.js'
import type { LedgerFlags } from './ledger.js'
import type { LexiconCheckFlags } from './lexicon-check.js'
import { packageVersion } from './lexicon-folders.js'
import type { RecodeFlags } from './recode.js'
import type { ServeFlags } from './serve.js'
import type { StoriesFlags } from './stories.js'
import type { StoryFlags } from './story.js'
import type { TokenAddFlags } from './token.js'
import type { StoreFlags } from './user-store.js'
import type { WatchFlags } from './watch.js'

const code = buildCommand<CodeFlags, string[], Context>({
  loader: async () => (await import('./code.js')).code,
  parameters: {
    positional: { kind: 'array', parameter: { parse: asGiven, placeholder: 'FILE', brief: 'Text, HTML page, JSON lines, CSV, TREC documents or WARC archive, also .gz, or the http(s) address of one; - or nothing for standard input' } },
    flags: {
      ...inputFlags, ...webFlags,
      format: { kind: 'enum', values: formatNames, optional: true, brief: 'Default: table on a terminal, what the extension of -o names, else jsonl' },
      output: { kind: 'parsed', parse: asGiven, optional: true, placeholder: 'FILE', brief: 'File to write, whole or not at all' },
      lexicon: lexiconFlag,
      minConfidence: { kind: 'parsed', parse: parseConfidence, optional: true, placeholder: 'N', brief: 'Leave out records of a lower confidence (0 to 1)' },
      skipTeasers: { kind: 'boolean', default: false, withNegated: false, brief: 'Leave out what a text tells of other articles, as add does' },
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
    positional: { kind: 'tuple', parameters: [{ parse: asGiven, placeholder: 'FILE', brief: 'Text, HTML page or .jsonl of articles, or the http(s) address of one; - for standard input' }] },
    flags: { ...inputFlags, ...webFlags, lexicon: lexiconFlag },
  },
  docs: { brief: 'Show what each stage makes of an article' },
})

const add = buildCommand<AddFlags, string[], Context>({
  loader: async () => (await import('./add.js')).add,
  parameters: {
    positional: { kind: 'array', parameter: { parse: asGiven, placeholder: 'FILE', brief: 'As for code: Text, HTML page, JSON lines, CSV, TREC documents or WARC archive, also .gz, or the http(s) address of one; - or nothing for standard input' } },
    flags: { ...inputFlags, ...webFlags, ...storeFlags, lexicon: lexiconFlag },
  },
  docs: {
    brief: 'Code articles and keep them with their records',
    fullDescription: [
      'An article is the same one when its url is, or everything it was given with when it has none. One that is there already is left as it is; a changed text becomes a new version, and the old one is kept.',
      'The first interrupt keeps what has been coded and ends; whatever ends the command, no half article stays, and the same command goes on.',
      '',
      'Exit status: 0 all kept; 1 some inputs could not be read (each is named on standard error, the others are kept); 2 wrong usage; 3 the store could not be opened or written; 130 interrupted.',
    ].join('\n'),
  },
})

const recode = buildCommand<RecodeFlags, [], Context>({
  loader: async () => (await import('./recode.js')).recode,
  parameters: {
    flags: { ...storeFlags, lexicon: lexiconFlag, all: { kind: 'boolean', default: false, withNegated: false, brief: 'Also articles that this very coder has coded' } },
  },
  docs: {
    brief: 'Bring the records of stored articles up to the present coder and tables',
    fullDescription: 'One that was interrupted or killed goes on where it was when it is run again, also after --all.\n\nExit status: 0 all up to date; 1 some articles could not be coded (each is named on standard error); 2 wrong usage; 3 the store could not be opened or written; 130 interrupted.',
  },
})

const FEED = 'Address of a feed, or of a page that names one; or a file with a list of feeds (OPML)'

const watch = buildCommand<WatchFlags, string[], Context>({
  loader: async () => (await import('./watch.js')).watch,
  parameters: {
    positional: { kind: 'array', parameter: { parse: asGiven, placeholder: 'FEED', brief: `${FEED}; without any, those that are watched already` } },
    flags: {
      ...storeFlags, ...webFlags, lexicon: lexiconFlag,
      once: { kind: 'boolean', default: false, withNegated: false, brief: 'End when nothing is due any more' },
      json: { kind: 'boolean', default: false, withNegated: false, brief: 'What happens as one JSON object a line, on standard output' },
      metrics: { kind: 'parsed', parse: parsePort, optional: true, placeholder: 'PORT', brief: 'Serve figures for Prometheus at this port of 127.0.0.1, under /metrics' },
    },
  },
  docs: {
    brief: 'Read feeds when they are due, and keep their articles with their records',
    fullDescription: [
      'Feeds that are named are added to those that the store has; isnad feeds shows them. A feed is asked for what is new as often as it wishes itself, its robots.txt is obeyed, and no host is asked for two things at once.',
      'Of each item the page is read; what the page does not say the feed does. What fails is tried again, later each time. The folder of the store is free for other commands while nothing is due.',
      'The first interrupt keeps what has been fetched and ends; whatever ends the command, the next one goes on where it was.',
      '',
      'Exit status: 0, also after an interrupt; with --once: 1 something could not be read, 130 interrupted; 1 also a FEED that could not be used (it is named on standard error); 2 wrong usage; 3 the store could not be opened or written.',
    ].join('\n'),
  },
})

const feedNames = (brief: string) => ({ kind: 'array', minimum: 1, parameter: { parse: asGiven, placeholder: 'FEED', brief } }) as const
const KNOWN = 'Address or number of a feed, as isnad feeds lists it'

const feeds = buildRouteMap<'list' | 'add' | 'remove' | 'pause' | 'resume' | 'export', Context>({
  routes: {
    list: buildCommand<FeedsFlags, [], Context>({
      loader: async () => (await import('./feeds.js')).feeds,
      parameters: { flags: { ...storeFlags, format: { kind: 'enum', values: feedsFormats, optional: true, brief: 'Default: table on a terminal, else json' } } },
      docs: { brief: 'Show when each feed was last read, what failed, and why' },
    }),
    add: buildCommand<StoreFlags, string[], Context>({
      loader: async () => (await import('./feeds.js')).addFeeds,
      parameters: { positional: feedNames(FEED), flags: storeFlags },
      docs: { brief: 'Add feeds to those that are watched', fullDescription: 'A watch that is running notices them within some minutes.\n\nExit status: 0; 1 some could not be used; 2 wrong usage; 3 the store could not be opened.' },
    }),
    remove: buildCommand<StoreFlags, string[], Context>({
      loader: async () => (await import('./feeds.js')).removeFeeds,
      parameters: { positional: feedNames(KNOWN), flags: storeFlags },
      docs: { brief: 'Watch feeds no more; their articles stay' },
    }),
    pause: buildCommand<StoreFlags, string[], Context>({
      loader: async () => (await import('./feeds.js')).pauseFeeds,
      parameters: { positional: feedNames(KNOWN), flags: storeFlags },
      docs: { brief: 'Leave feeds alone until they are resumed' },
    }),
    resume: buildCommand<StoreFlags, string[], Context>({
      loader: async () => (await import('./feeds.js')).resumeFeeds,
      parameters: { positional: feedNames(KNOWN), flags: storeFlags },
      docs: { brief: 'Read paused feeds again, and those that failed at once' },
    }),
    export: buildCommand<StoreFlags, [], Context>({
      loader: async () => (await import('./feeds.js')).exportFeeds,
      parameters: { flags: storeFlags },
      docs: { brief: 'Write the feeds as a list for other programs (OPML), with their whole addresses' },
    }),
  },
  defaultCommand: 'list',
  docs: { brief: 'Show and look after the feeds that are watched' },
})

const find = buildCommand<FindFlags, [], Context>({
  loader: async () => (await import('./find.js')).find,
  parameters: {
    flags: {
      ...askFlags,
      sort: { kind: 'enum', values: sorts, optional: true, brief: 'Order; newest (the default) and oldest by the day that counts' },
      format: { kind: 'enum', values: formatNames, optional: true, brief: 'Default: table on a terminal, what the extension of -o names, else jsonl' },
      output: { kind: 'parsed', parse: asGiven, optional: true, placeholder: 'FILE', brief: 'File to write, whole or not at all' },
      ...storeFlags, lexicon: lexiconFlag,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Find records in the store',
    fullDescription: 'Of several values of one flag one must hold; of several flags all must. A table shows the first 50 records when there is no --limit.\n\nExit status: 0; 2 wrong usage, also a value that nothing can match; 3 the store could not be opened or the output not be written.',
  },
})

const count = buildCommand<CountFlags, [], Context>({
  loader: async () => (await import('./count.js')).count,
  parameters: {
    flags: {
      by: byFlag, ...askFlags,
      of: { kind: 'enum', values: ['records', 'articles'], default: 'records', brief: 'What to count' },
      sort: { kind: 'enum', values: ['time', 'count'], optional: true, brief: 'Order: time (the default where a period is counted by), else the largest first' },
      format: { kind: 'enum', values: countFormatNames, optional: true, brief: 'Default: table on a terminal, what the extension of -o names, else jsonl' },
      output: { kind: 'parsed', parse: asGiven, optional: true, placeholder: 'FILE', brief: 'File to write, whole or not at all' },
      ...storeFlags, lexicon: lexiconFlag,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Count records of the store by day, week, month, year and any field',
    fullDescription: 'The filters are those of find, and a count is what find gives for the group: a record with two actors counts for both. --limit keeps the largest groups; a table shows the largest 100 without it.\n\nExit status: 0; 2 wrong usage, also a value that nothing can match; 3 the store could not be opened or the output not be written.',
  },
})

const ledger = buildCommand<LedgerFlags, [], Context>({
  loader: async () => (await import('./ledger.js')).ledger,
  parameters: {
    flags: {
      ...storeFlags,
      actor: { ...askFlags.actor, brief: 'From whom, as find takes it: a name, a country (IRN), a sector (GOV), both (IRN:GOV) or a lexicon id' },
      recipient: { ...askFlags.recipient, brief: 'To whom' },
      kind: { kind: 'enum', values: kinds, optional: true, brief: 'Only entries of this kind' },
      open: { kind: 'boolean', default: false, withNegated: false, brief: 'Only what nothing has answered and whose deadline has not passed; what is due first comes first' },
      dueBefore: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DAY', brief: 'With a deadline before this day' },
      since: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DAY', brief: 'Reported on this day or later' },
      until: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DAY', brief: 'Reported on this day or before' },
      asOf: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DAY', brief: 'Day on which deadlines are looked at (default: of the last report)' },
      limit: { kind: 'parsed', parse: parseCount, default: '50', placeholder: 'N', brief: 'Most entries shown' },
      format: { kind: 'enum', values: ledgerFormats, optional: true, brief: 'Default: table on a terminal, else json' },
    },
  },
  docs: {
    brief: 'Show demands, threats, promises, offers and ultimatums, and what became of them',
    fullDescription: 'One entry for each, however many reports tell of it and however often it was said; under it the records that answer it, with how sure that is.',
  },
})

const stories = buildCommand<StoriesFlags, [], Context>({
  loader: async () => (await import('./stories.js')).stories,
  parameters: {
    flags: {
      ...storeFlags,
      format: { kind: 'enum', values: ['table', 'json', 'jsonl'], optional: true, brief: 'Default: table on a terminal, else jsonl' },
      since: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DAY', brief: 'Only stories with an article of this day or later' },
      until: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DAY', brief: 'Only stories with an article of this day or earlier' },
      actor: { ...askFlags.actor, brief: 'Only stories in which this one acts, as find takes it: a name, a country (IRN), a sector (GOV), both (IRN:GOV) or a lexicon id' },
      limit: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'The latest N' },
    },
  },
  docs: { brief: 'Show stories: the stored articles that tell of one event, together' },
})

const story = buildCommand<StoryFlags, [number], Context>({
  loader: async () => (await import('./story.js')).story,
  parameters: {
    positional: { kind: 'tuple', parameters: [{ parse: parseCount, placeholder: 'ID', brief: 'Number of a story, as isnad stories lists it' }] },
    flags: { ...storeFlags, lexicon: lexiconFlag, format: { kind: 'enum', values: ['tree', 'json'], optional: true, brief: 'Default: tree on a terminal, else json' } },
  },
  docs: { brief: 'Show through whom a story is known: who has it from whom, and which origins are independent' },
})

const why = buildCommand<StoreFlags, [string, string], Context>({
  loader: async () => (await import('./why.js')).why,
  parameters: {
    positional: { kind: 'tuple', parameters: [{ parse: asGiven, placeholder: 'A', brief: 'Id or url of an article' }, { parse: asGiven, placeholder: 'B', brief: 'Id or url of another' }] },
    flags: storeFlags,
  },
  docs: { brief: 'Say why two articles are in one story, or are not' },
})

const serve = buildCommand<ServeFlags, [], Context>({
  loader: async () => (await import('./serve.js')).serve,
  parameters: {
    flags: {
      ...storeFlags, lexicon: lexiconFlag,
      host: { kind: 'parsed', parse: asGiven, default: '127.0.0.1', placeholder: 'ADDRESS', brief: 'Address to listen on; beyond this machine tokens are needed' },
      port: { kind: 'parsed', parse: parsePort, default: '8350', placeholder: 'N', brief: 'Port to listen on; 0 for any that is free' },
      allowName: { kind: 'parsed', parse: asGiven, variadic: true, optional: true, placeholder: 'NAME', brief: 'A name by which the server may be called, beside localhost and its address' },
      watch: { kind: 'parsed', parse: asGiven, inferEmpty: true, variadic: true, optional: true, placeholder: 'FEED', brief: `Read the feeds of the store meanwhile, and add this one to them, if one is named. ${FEED}` },
      ...webFlags,
      behindProxy: { kind: 'boolean', default: false, withNegated: false, brief: 'Believe what a proxy says of who sends a request, and whether by https' },
      json: { kind: 'boolean', default: false, withNegated: false, brief: 'Log as JSON lines' },
    },
  },
  docs: {
    brief: 'Serve the pages and the API over the store, until interrupted',
    fullDescription: 'A log line for each request goes to standard error. The first interrupt finishes what is in hand and ends.\n\nExit status: 0 ended by an interrupt; 2 wrong usage, also a port that is taken; 3 the store could not be opened.',
  },
})

const tokenName = { kind: 'tuple', parameters: [{ parse: asGiven, placeholder: 'NAME', brief: 'Who it is for' }] } as const
const token = buildRouteMap<'add' | 'list' | 'remove', Context>({
  routes: {
    add: buildCommand<TokenAddFlags, [string], Context>({
      loader: async () => (await import('./token.js')).tokenAdd,
      parameters: { positional: tokenName, flags: { ...storeFlags, role: { kind: 'enum', values: roles, default: 'reader', brief: 'reader sees everything, editor corrects and adds, admin does all' } } },
      docs: { brief: 'Make a token for somebody; it is shown this once' },
    }),
    list: buildCommand<StoreFlags, [], Context>({ loader: async () => (await import('./token.js')).tokenList, parameters: { flags: storeFlags }, docs: { brief: 'Show whose tokens there are, and when they were last used' } }),
    remove: buildCommand<StoreFlags, [string], Context>({ loader: async () => (await import('./token.js')).tokenRemove, parameters: { positional: tokenName, flags: storeFlags }, docs: { brief: 'Take a token back' } }),
  },
  docs: { brief: 'Look after who may use the server from beyond this machine' },
})

const check = buildCommand<LexiconCheckFlags, [], Context>({
  loader: async () => (await import('./lexicon-check.js')).lexiconCheck,
  parameters: { flags: { lexicon: { ...lexiconFlag, brief: 'Check this folder of your own tables instead of the shipped ones' } } },
  docs: { brief: 'Name every fault, duplicate and contradiction of the tables as file:line: reason', fullDescription: 'Exit status: 0 no faults; 1 some; 2 wrong usage.' },
})

const ABOUT = 'Reads Arabic political news: what is said to have happened, and through whom we know it'

/** In the list of all commands each stands with what it must be given alone: its flags, which would fill the screen, stand in its own help. */
const listed = (command: Command<Context>): Command<Context> => ({
  ...command,
  formatUsageLine(args) {
    const prefix = args.prefix.join(' ')
    const needed = command.formatUsageLine(args).slice(prefix.length).replace(/ \[-[^\]]*\](\.\.\.)?/g, '')
    return `${prefix} [flags]${needed}`
  },
})

export const application: Application<Context> = buildApplication(
  buildRouteMap<'code' | 'add' | 'recode' | 'watch' | 'feeds' | 'find' | 'count' | 'stories' | 'story' | 'why' | 'ledger' | 'serve' | 'token' | 'explain' | 'lexicon', Context>({
    routes: {
      code: listed(code), add: listed(add), recode: listed(recode), watch: listed(watch), feeds, find: listed(find), count: listed(count), stories: listed(stories), story: listed(story), why: listed(why), ledger: listed(ledger), serve: listed(serve), token, explain: listed(explain),
      lexicon: buildRouteMap<'check', Context>({ routes: { check }, docs: { brief: 'Look after the tables of language' } }),
    },
    docs: { brief: ABOUT, fullDescription: `${ABOUT}.\nThe flags of a command: isnad COMMAND --help.` },
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
        noCommandRegisteredForInput(args) { return `isnad: ${text_en.noCommandRegisteredForInput.call(this, args)}` },
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
