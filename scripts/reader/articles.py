"""The articles as scripts/reader/export.ts wrote them: numbers of tokens, and what is annotated."""
import gzip
import json

import numpy as np

EVENTS = ['none', 'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'STATE']
ROLES = ['actor', 'recipient', 'source']
KINDS = ['forms', 'lemmas', 'morphs', 'mentions', 'candidates']
# Rows of every table: what is hidden in training, what is unknown.
HIDDEN, UNKNOWN = 0, 1
# Tokens that are read at once.
LENGTH = 512


class Articles:
    def __init__(self, folder):
        self.vocabulary = json.load(open(f'{folder}/vocabulary.json'))
        self.tokens = {kind: np.frombuffer(gzip.open(f'{folder}/{kind}.u16.gz').read(), dtype=np.uint16).astype(np.int64) for kind in KINDS}
        self.docs = json.load(open(f'{folder}/docs.json'))
        self.count = len(self.tokens['forms'])
        # The sentence of each token, counted through all articles: the eleventh part of a morphology says whether a sentence opens.
        opens = np.array([name.split('|')[10] == '1' if '|' in name else False for name in self.vocabulary['morphs']])
        self.sentence = np.cumsum(opens[self.tokens['morphs']])

    def of_kind(self, *kinds):
        return [d for d in self.docs if d['kind'] in kinds]

    def size(self, kind):
        return len(self.vocabulary[kind])


def pieces(doc, step):
    """Where the pieces of a document begin and end that are read at once, `step` apart."""
    out, start = [], 0
    while True:
        end = min(doc['count'], start + LENGTH)
        out.append((start, end))
        if end >= doc['count']:
            return out
        start = max(0, min(start + step, doc['count'] - LENGTH))


def padded(spans):
    """Positions of pieces (first token, length) as one table, and which of its cells are filled."""
    longest = min(LENGTH, (max(n for _, n in spans) + 31) // 32 * 32)
    first = np.array([s for s, _ in spans])[:, None]
    filled = np.arange(longest)[None] < np.array([n for _, n in spans])[:, None]
    return np.where(filled, first + np.arange(longest)[None], 0), filled


def report(docs, probabilities):
    """Precision, recall and F1 of events at the threshold where F1 is best; a token's likeliest type counts."""
    gold = sum(len(d['events']) for d in docs)
    best = (0,)
    for least in np.arange(.25, .55, .05):
        right = told = 0
        for d, p in zip(docs, probabilities):
            at = {}
            for e in d['events']:
                at.setdefault(e['at'], set()).add(e['event'])
            types = p[:, 1:].argmax(1) + 1
            for i in np.where(1 - p[:, 0] >= least)[0]:
                told += 1
                right += EVENTS[types[i]] in at.get(i, ())
        best = max(best, (round(200 * right / (told + gold), 1), round(float(least), 2), round(100 * right / max(1, told), 1), round(100 * right / gold, 1)))
    return 'event F1 %s at %s, precision %s, recall %s' % best
