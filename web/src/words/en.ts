/** Texts that more than one page shows. A page's own stand in its folder. */
export const en = {
  product: 'Isnad',
  monitor: 'Monitor', reader: 'Reader', stories: 'Stories', network: 'Network', ledger: 'Ledger', feeds: 'Feeds', settings: 'Settings',
  mainNavigation: 'Main', skip: 'Skip to content', switchLanguage: 'العربية', theme: 'Theme', themeLight: 'Light', themeDark: 'Dark', themeSystem: 'As the system', somethingNew: 'New since you looked',
  loading: 'Loading', again: 'Try again', details: 'Details', undo: 'Undo', toMonitor: 'To the Monitor', close: 'Close', cancel: 'Cancel', save: 'Save', clear: 'Clear', clearAll: 'Clear all', more: 'Show more', copy: 'Copy', copied: 'Copied', download: 'Download', open: 'Open',
  offline: 'The server does not answer', offlineDetail: 'Nothing is lost. It is tried again when you ask.', notFound: 'Not found', notFoundDetail: 'There is nothing at this address.', meant: 'Did you mean “{nearest}”?',
  signInNeeded: 'A token is needed', signInDetail: 'This server is open to those who have a token.',
  nothing: 'Nothing here', anyone: 'Anyone', any: 'Any', anyDay: 'Any day', of: 'of',
  actor: 'Who', recipient: 'To whom', party: 'Party', through: 'Through', event: 'Event', mode: 'Kind', status: 'Status', quad: 'Class', since: 'From', until: 'To', place: 'Place', outlet: 'Outlet', origin: 'Origin', text: 'Words', date: 'Date', minConfidence: 'Sure at least', time: 'Day of',
  timeEvent: 'the event', timePublished: 'publication', filters: 'Filters', remove: 'Remove {what}',
  sortBy: 'Sort by {column}', records: { one: '{n} record', other: '{n} records' }, articles: { one: '{n} article', other: '{n} articles' }, found: { one: '{n} found', other: '{n} found' },
  knownThrough: 'Known through', ownVoice: 'in its own voice', outletHere: 'this text', someone: 'Someone not named', unnamed: 'unnamed', noDate: 'no date', by: 'by {date}', published: 'published {date}', on: 'on {date}', onCondition: 'condition', deadline: 'deadline', direct: 'quoted', corrected: 'Corrected', corrections: 'Corrections',
  confidence: 'Certainty of the event', why: 'Why', cooperation: 'cooperation', conflict: 'conflict', neutral: 'statement',
  broken: 'This page could not be shown', brokenDetail: 'The rest goes on working. Loading it again often helps.',
} as const
