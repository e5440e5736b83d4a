"""
The small network that ships: learns from the large one's labels of articles that nobody annotated, so that what is weighed on top of it, on annotated articles, is
weighed on articles it has not seen. Writes grammar/reader.json. Three minutes on an H100, an hour and a half on two cores.

    python3 scripts/reader/learn.py FOLDER      FOLDER: what export.ts and teach.py wrote
"""
import json
import math
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from articles import EVENTS, LENGTH, ROLES, UNKNOWN, Articles, padded, pieces, report

FOLDER = sys.argv[1]
SHIPPED = 'grammar/reader.json'
WIDTH, NARROW, SHORT, KEY, TAPS, DILATIONS = 96, 48, 32, 48, 5, (1, 2, 4, 8)
ROWS = {'lemmas': 10_000, 'morphs': 1_500, 'mentions': 255, 'candidates': 255}
# From each of these distances on another weight holds; see weigh/network.ts.
EDGES = torch.tensor([1, 2, 3, 4, 5, 6, 7, 10, 14, 19, 27, 41, 71, 131])
SECONDS, TOKENS_AT_ONCE, RATE, SOURCE_BAR = float(os.environ.get('LEARNING', '160')), 32_000, 4e-3, 5
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.manual_seed(5), random.seed(5)
torch.set_float32_matmul_precision('high')


class Student(nn.Module):
    def __init__(self):
        super().__init__()
        self.tables = nn.ModuleDict({k: nn.Embedding(n, SHORT if k == 'lemmas' else WIDTH) for k, n in ROWS.items()})
        for kind, table in self.tables.items():
            nn.init.normal_(table.weight, std=1 if kind == 'lemmas' else .5)
        self.project = nn.Linear(SHORT, WIDTH, bias=False)
        self.taps = nn.ParameterList([nn.Parameter(torch.randn(TAPS, WIDTH) * .4) for _ in DILATIONS])
        self.offset = nn.ParameterList([nn.Parameter(torch.zeros(WIDTH)) for _ in DILATIONS])
        self.narrow, self.widen = (nn.ModuleList([nn.Linear(a, b) for _ in DILATIONS]) for a, b in ((WIDTH, NARROW), (NARROW, WIDTH)))
        self.whole, self.hidden, self.types = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, len(EVENTS))
        self.query, self.key, self.nobody = nn.Linear(WIDTH, KEY * len(ROLES)), nn.Linear(WIDTH, KEY), nn.Linear(WIDTH, len(ROLES))
        self.distance, self.sentences = nn.Parameter(torch.zeros(len(ROLES), 31)), nn.Parameter(torch.zeros(len(ROLES), 7))

    @staticmethod
    def norm(x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5)

    def forward(self, words, filled):
        cells = filled[..., None].float()
        h = self.project(self.tables['lemmas'](words['lemmas'])) + sum(self.tables[k](words[k]) for k in ('morphs', 'mentions', 'candidates'))
        h, n = F.dropout(h, .03, self.training) * cells, h.shape[1]
        for k, step in enumerate(DILATIONS):
            reach = step * (TAPS // 2)
            y, z = F.pad(self.norm(h) * cells, (0, 0, reach, reach)), self.offset[k]
            for t in range(TAPS):
                z = z + y[:, t * step:t * step + n] * self.taps[k][t]
            h = (h + self.widen[k](F.relu(self.narrow[k](F.relu(z))))) * cells
            if k == 1:
                h = (h + F.relu(self.whole(h.sum(1) / cells.sum(1)))[:, None]) * cells
        return self.norm(h)

    def events(self, h):
        return self.types(F.relu(self.hidden(h)))

    def parties(self, h, at, filled, sentence):
        """Scores of each token in each role to the triggers `at` (row by row), and what speaks for nobody."""
        rows, triggers, n = at.shape[0], at.shape[1], h.shape[1]
        trigger = h.gather(1, at[..., None].expand(-1, -1, WIDTH))
        scores = torch.bmm(self.query(trigger).view(rows, triggers * len(ROLES), KEY), self.key(h).transpose(1, 2)).view(rows, triggers, len(ROLES), n).float() / math.sqrt(KEY)
        away = torch.arange(n, device=device)[None, None] - at[:, :, None]
        every = torch.arange(-n, n + 1, device=device)
        bucket = torch.bucketize(every.abs(), EDGES.to(device), right=True)
        by_distance = self.distance[:, torch.where(every < 0, 15 - bucket, 15 + bucket)]
        scores = scores + by_distance[None].expand(rows, -1, -1).gather(2, (away + n).reshape(rows, 1, -1).expand(-1, len(ROLES), -1)).view(rows, len(ROLES), triggers, n).transpose(1, 2)
        apart = (sentence[:, None] - sentence.gather(1, at)[:, :, None]).clamp(-4, 2) + 4
        scores = scores + self.sentences.expand(rows, triggers, -1, -1).gather(3, apart[:, :, None].expand(-1, -1, len(ROLES), -1))
        return scores.masked_fill(~filled[:, None, None], -1e4), self.nobody(trigger).float()


articles = Articles(FOLDER)
TOKENS = {k: torch.from_numpy(np.where(articles.tokens[k] < n, articles.tokens[k], UNKNOWN).astype(np.int32)).to(device) for k, n in ROWS.items()}
SENTENCE = torch.from_numpy(articles.sentence).to(device)


class Labels:
    def __init__(self):
        found = np.load(f'{FOLDER}/labels.npz')
        share = lambda name: torch.from_numpy(found[name].astype(np.float32) / 255).to(device)
        none = torch.zeros(1, len(EVENTS), device=device)
        none[0, 0] = 1
        # Tokens that are not labelled tell of nothing: the last row.
        types = torch.cat([share('types'), none])
        self.types = types / types.sum(-1, keepdim=True)
        self.row = torch.full((articles.count,), len(types) - 1, device=device)
        self.row[torch.from_numpy(found['at']).to(device)] = torch.arange(len(types) - 1, device=device)
        self.trigger, self.shares, self.nobody = found['trigger'], share('shares'), share('nobody')
        self.triggers, self.tokens = torch.from_numpy(found['trigger']).to(device), torch.from_numpy(found['tokens']).to(device)

    def of(self, spans):
        """The labelled triggers of each piece, side by side, and which of them are there."""
        first, last = (np.searchsorted(self.trigger, [s + x * n for s, n in spans]) for x in (0, 1))
        which = first[:, None] + np.arange(max(1, (last - first).max()))[None]
        there = which < last[:, None]
        return (torch.from_numpy(x).to(device) for x in (np.where(there, which, 0), there))


def loss_of(student, labels, spans):
    positions, filled = (torch.from_numpy(x).to(device) for x in padded(spans))
    words = {k: t[positions].long() for k, t in TOKENS.items()}
    words['lemmas'] = words['lemmas'].masked_fill(torch.rand(filled.shape, device=device) < .02, UNKNOWN)
    h = student(words, filled)
    types = labels.types[labels.row[positions]]
    loss = -12 * ((types * student.events(h).float().log_softmax(-1)).sum(-1) * filled).sum() / filled.sum()
    which, there = labels.of(spans)
    first, n = positions[:, :1], filled.shape[1]
    at = (labels.triggers[which] - first).clamp(0, n - 1) * there
    scores, nobody = student.parties(h, at, filled, SENTENCE[positions])
    tokens = labels.tokens[which] - first[..., None, None]
    inside = (tokens >= 0) & (tokens < filled.sum(1)[:, None, None, None])
    right = torch.zeros_like(scores).scatter_add_(3, tokens.clamp(0, n - 1), labels.shares[which] * inside)
    # An event that is one in two by the teacher counts half.
    weight = (1 - types.gather(1, at[..., None].expand(-1, -1, len(EVENTS)))[..., 0]) * there
    shares = torch.cat([labels.nobody[which][..., None], right], -1)
    shares = shares / shares.sum(-1, keepdim=True).clamp(min=1e-3)
    party = -(shares * torch.cat([nobody[..., None], scores], -1).log_softmax(-1)).sum(-1)[..., :2]
    source = F.binary_cross_entropy_with_logits(scores[:, :, 2] + nobody[:, :, 2, None] - SOURCE_BAR, right[:, :, 2].clamp(0, 1), reduction='none') * filled[:, None]
    return loss + ((party * weight[..., None]).sum() + .15 * (source.sum(-1) * weight).sum()) / (weight.sum() + 1)


def batches(parts):
    """Pieces of about the same length together, in an order of chance, for ever."""
    while True:
        random.shuffle(parts)
        groups = []
        for i in range(0, len(parts), 8192):
            group = []
            for part in sorted(parts[i:i + 8192], key=lambda p: p[1]):
                if group and (len(group) + 1) * part[1] > TOKENS_AT_ONCE:
                    groups.append(group)
                    group = []
                group.append(part)
            groups.append(group)
        random.shuffle(groups)
        yield from groups


def learn():
    labels, student = Labels(), Student().to(device)
    optimizer = torch.optim.AdamW(student.parameters(), lr=RATE, betas=(.9, .98), weight_decay=.01)
    parts = [(d['start'] + s, e - s) for d in articles.of_kind('raw') for s, e in pieces(d, LENGTH)]
    start = time.time()
    for step, spans in enumerate(batches(parts)):
        done = (time.time() - start) / SECONDS
        if done >= 1:
            return student.eval()
        for group in optimizer.param_groups:
            group['lr'] = RATE * min(1, step / 200) * max(.005, .5 * (1 + math.cos(math.pi * done)))
        loss = loss_of(student, labels, spans)
        optimizer.zero_grad(set_to_none=True), loss.backward(), nn.utils.clip_grad_norm_(student.parameters(), 1.), optimizer.step()
        if step % 500 == 0:
            print(step, round(loss.item(), 3), flush=True)


@torch.no_grad()
def measured(student):
    gold, out = articles.of_kind('gold'), []
    for d in gold:
        found = []
        for s, e in pieces(d, LENGTH):
            positions = torch.arange(d['start'] + s, d['start'] + e, device=device)[None]
            words = {k: t[positions].long() for k, t in TOKENS.items()}
            found.append(student.events(student(words, torch.ones_like(positions, dtype=torch.bool))).softmax(-1)[0].cpu().numpy())
        out.append(np.concatenate(found)[:d['count']])
    return report(gold, out)


# Signs for whole numbers from -45 to 45: printable, and nothing that a text in quotes must write otherwise.
SIGNS = ''.join(chr(c) for c in range(0x23, 0x7f) if chr(c) != '\\')


def matrix(values, levels, along, bias=None):
    """Whole numbers of so many levels, with a scale for each column (along 0) or row (along 1)."""
    most = levels // 2
    scale = values.abs().amax(along, keepdim=True).clamp(min=1e-8)
    whole = torch.round(values / scale * most).int() + len(SIGNS) // 2
    out = {'scales': [round(float(x), 5) for x in (scale / most).flatten()], 'rows': [''.join(SIGNS[x] for x in row) for row in whole.tolist()]}
    return out if bias is None else {**out, 'bias': [round(float(x), 4) for x in bias]}


@torch.no_grad()
def ship(student):
    linear = lambda m: matrix(m.weight.cpu(), len(SIGNS), 1, m.bias)
    tensors = {k: matrix(t.weight.cpu(), 31, 0) for k, t in student.tables.items()}
    tensors['project'] = matrix(student.project.weight.cpu(), len(SIGNS), 1)
    for k in range(len(DILATIONS)):
        tensors |= {f'taps{k}': matrix(student.taps[k].T.cpu(), len(SIGNS), 1, student.offset[k]), f'narrow{k}': linear(student.narrow[k]), f'widen{k}': linear(student.widen[k])}
    tensors |= {name: linear(getattr(student, name)) for name in ('whole', 'hidden', 'types', 'query', 'key', 'nobody')}
    tensors |= {name: {'values': [[round(float(x), 3) for x in row] for row in getattr(student, name)]} for name in ('distance', 'sentences')}
    vocabulary = {k: articles.vocabulary[k][:n] for k, n in ROWS.items()}
    json.dump({'width': WIDTH, 'dilations': DILATIONS, 'events': EVENTS[1:], 'vocabulary': vocabulary, 'tensors': tensors}, open(SHIPPED, 'w'), ensure_ascii=False, separators=(',', ':'))


if __name__ == '__main__':
    student = learn()
    print('student on gold:', measured(student))
    ship(student)
