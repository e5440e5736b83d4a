"""
The large network: learns the language from all articles (masked words), then events, parties and sources from the annotated ones, and labels all others.
Wants PyTorch and a graphics card: some five minutes on an H100. Gold articles are measured on, never learned from.

    python3 scripts/reader/teach.py FOLDER      FOLDER: what export.ts wrote; labels.npz is put there
"""
import math
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from articles import EVENTS, HIDDEN, KINDS, LENGTH, ROLES, UNKNOWN, Articles, padded, pieces, report

FOLDER = sys.argv[1]
WIDTH, LAYERS, HEADS, KEY = 512, 8, 8, 128
SECONDS_OF_READING = float(os.environ.get('READING', '150'))
EPOCHS = int(os.environ.get('EPOCHS', '6'))
# Labels keep so many tokens of each role, and only of triggers more likely than this.
TOP, LEAST = 4, .1
# What a source must exceed, in log-odds: most tokens are none.
SOURCE_BAR = 5
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.manual_seed(1), random.seed(1), np.random.seed(1)
torch.set_float32_matmul_precision('high')
articles = Articles(FOLDER)
TOKENS = {k: torch.from_numpy(v.astype(np.int32)).to(device) for k, v in articles.tokens.items()}


def inputs(positions):
    return [TOKENS[k][positions].long() for k in KINDS]


def autocast():
    return torch.autocast('cuda', dtype=torch.bfloat16) if device == 'cuda' else torch.autocast('cpu', enabled=False)


class Rotary(nn.Module):
    """Positions as angles (Su et al. 2021)."""
    def __init__(self, width):
        super().__init__()
        angles = torch.outer(torch.arange(LENGTH), 1 / 10000 ** (torch.arange(0, width, 2) / width))
        self.register_buffer('cos', angles.cos(), persistent=False)
        self.register_buffer('sin', angles.sin(), persistent=False)

    def forward(self, x):
        n, a, b = x.shape[2], x[..., ::2], x[..., 1::2]
        cos, sin = self.cos[:n].to(x.dtype), self.sin[:n].to(x.dtype)
        return torch.stack((a * cos - b * sin, a * sin + b * cos), -1).flatten(-2)


class Block(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.before, self.between = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH, bias=False), nn.Linear(WIDTH, WIDTH, bias=False)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.dropout = dropout

    def forward(self, x, rotary, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(self.before(x)).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(rotary(q), rotary(k), v, attn_mask=mask)
        x = x + F.dropout(self.out(y.transpose(1, 2).reshape(b, n, WIDTH)), self.dropout, self.training)
        return x + F.dropout(self.down(F.gelu(self.up(self.between(x)))), self.dropout, self.training)


class Encoder(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(articles.size(k), WIDTH) for k in KINDS])
        for table in self.tables:
            nn.init.normal_(table.weight, std=.02)
        self.norm, self.last = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.blocks, self.rotary = nn.ModuleList([Block(dropout) for _ in range(LAYERS)]), Rotary(WIDTH // HEADS)
        self.lemma, self.morph, self.dropout = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, articles.size('morphs')), dropout

    def forward(self, words, filled):
        x = F.dropout(self.norm(sum(table(w) for table, w in zip(self.tables, words))), self.dropout, self.training)
        mask = None if filled is None else filled[:, None, None, :]
        for block in self.blocks:
            x = block(x, self.rotary, mask)
        return self.last(x)


def read():
    """Learns to tell hidden lemmas and morphologies from what stands around them."""
    encoder = Encoder(.1).to(device)
    optimizer = torch.optim.AdamW(encoder.parameters(), lr=0, betas=(.9, .98), weight_decay=.05)
    forward = torch.compile(encoder) if device == 'cuda' else encoder
    start, step = None, 0
    while start is None or time.time() - start < SECONDS_OF_READING:
        rate = 1e-3 * min(1, step / 300) * (1 - (time.time() - start) / SECONDS_OF_READING if start else 1) + 1e-5
        for group in optimizer.param_groups:
            group['lr'] = rate
        positions = torch.randint(0, articles.count - LENGTH, (128, 1), device=device) + torch.arange(LENGTH, device=device)
        words = inputs(positions)
        asked = torch.rand(positions.shape, device=device) < .2
        hidden = asked & (torch.rand(positions.shape, device=device) < .85)
        wholly = hidden & (torch.rand(positions.shape, device=device) < .5)
        shown = [w.masked_fill(wholly if kind in ('morphs', 'mentions') else hidden, HIDDEN) for kind, w in zip(KINDS, words)]
        with autocast():
            found = forward(shown, None)[asked]
            lemmas = F.linear(F.gelu(encoder.lemma(found)), encoder.tables[KINDS.index('lemmas')].weight)
            loss = F.cross_entropy(lemmas.float(), words[KINDS.index('lemmas')][asked]) + .3 * F.cross_entropy(encoder.morph(found).float(), words[KINDS.index('morphs')][asked])
        optimizer.zero_grad(set_to_none=True), loss.backward(), nn.utils.clip_grad_norm_(encoder.parameters(), 1.), optimizer.step()
        step += 1
        start = start or time.time()
        if step % 300 == 0:
            print('reading', step, round(loss.item(), 3), flush=True)
    return encoder.state_dict()


class Teacher(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.types = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(.2), nn.Linear(WIDTH, len(EVENTS)))
        # Who annotated events alone passed over more of them: what those articles have in common.
        self.thin = nn.Parameter(torch.zeros(WIDTH))
        self.query, self.key, self.nobody = nn.Linear(WIDTH, KEY * len(ROLES)), nn.Linear(WIDTH, KEY * len(ROLES)), nn.Linear(WIDTH, len(ROLES))

    def forward(self, words, filled, thin=None):
        h = self.encoder(words, filled)
        return h, self.types(h if thin is None else h + thin[:, None, None] * self.thin)

    def parties(self, h, row, at, filled):
        """Scores of each token in each role to the triggers at `row`, `at`, and what speaks for nobody."""
        trigger = h[row, at]
        q, k = self.query(trigger).view(-1, len(ROLES), KEY), self.key(h).view(*h.shape[:2], len(ROLES), KEY)[row]
        scores = torch.einsum('trk,tnrk->trn', q, k).float() / math.sqrt(KEY)
        return scores.masked_fill(~filled[row][:, None], -1e4), self.nobody(trigger).float()


def batch(parts):
    positions, filled = padded([(d['start'] + s, e - s) for d, s, e in parts])
    return inputs(torch.from_numpy(positions).to(device)), torch.from_numpy(filled).to(device)


def learn(state, docs):
    """From annotated articles: the type of each trigger, and which tokens its parties and sources are."""
    encoder = Encoder(.15).to(device)
    encoder.load_state_dict(state)
    teacher = Teacher(encoder).to(device).train()
    own = [p for name, p in teacher.named_parameters() if not name.startswith('encoder.')]
    rates = [2e-4, 1e-3]
    optimizer = torch.optim.AdamW([{'params': list(encoder.parameters())}, {'params': own}], weight_decay=.05)
    parts = [(d, s, e) for d in docs for s, e in pieces(d, LENGTH // 2)]
    size, step = 24, 0
    total = EPOCHS * math.ceil(len(parts) / size)
    for epoch in range(EPOCHS):
        random.shuffle(parts)
        for i in range(0, len(parts), size):
            some = parts[i:i + size]
            words, filled = batch(some)
            dropped = torch.rand(filled.shape, device=device)
            words[0], words[1] = words[0].masked_fill(dropped < .12, UNKNOWN), words[1].masked_fill(dropped < .04, UNKNOWN)
            types = np.zeros(filled.shape, dtype=np.int64)
            triggers = [(row, e['at'] - s, e, s, end) for row, (d, s, end) in enumerate(some) for e in d['events'] if s <= e['at'] < end]
            for row, at, e, *_ in triggers:
                types[row, at] = EVENTS.index(e['event'])
            thin = torch.tensor([float(d['kind'] == 'thin') for d, _, _ in some], device=device)
            with autocast():
                h, scores = teacher(words, filled, thin)
                loss = 4 * F.cross_entropy(scores.float().flatten(0, 1), torch.from_numpy(types).to(device).masked_fill(~filled, -100).flatten(), label_smoothing=.01)
                if triggers:
                    loss = loss + party_loss(teacher, h, filled, triggers)
            for group, rate in zip(optimizer.param_groups, rates):
                group['lr'] = rate * min(1, step / 150) * max(.02, 1 - step / total)
            optimizer.zero_grad(set_to_none=True), loss.backward(), nn.utils.clip_grad_norm_(teacher.parameters(), 1.), optimizer.step()
            step += 1
        print('learning', epoch, flush=True)
    return teacher.eval()


def party_loss(teacher, h, filled, triggers):
    n = filled.shape[1]
    right, asked = np.zeros((len(triggers), len(ROLES), n), dtype=np.float32), np.zeros((len(triggers), len(ROLES)), dtype=np.float32)
    for k, (_, _, event, s, end) in enumerate(triggers):
        for r, role in enumerate(ROLES):
            if event[role] is None:
                continue
            for a, z in event[role]:
                right[k, r, max(0, a - s):max(0, min(z, end) - s)] = 1
            # Parties that all stand outside the piece teach nothing.
            asked[k, r] = not event[role] or right[k, r].any()
    right, asked = torch.from_numpy(right).to(device), torch.from_numpy(asked).to(device)
    row, at = (torch.tensor([t[i] for t in triggers], device=device) for i in (0, 1))
    scores, nobody = teacher.parties(h, row, at, filled)
    # One party or nobody: what of all shares falls on the right tokens.
    every = torch.cat([nobody[..., None], scores], -1)[:, :2]
    chosen = torch.cat([(right.sum(-1, keepdim=True) == 0).float(), right], -1)[:, :2]
    missed = torch.logsumexp(every, -1) - torch.logsumexp(every.masked_fill(chosen == 0, -1e4), -1)
    # Any number of sources: each token by itself.
    source = F.binary_cross_entropy_with_logits(scores[:, 2] + nobody[:, 2, None] - SOURCE_BAR, right[:, 2], reduction='none') * filled[row]
    return .6 * (missed * asked[:, :2]).sum() / (asked[:, :2].sum() + 1) + .05 * (source.sum(-1) * asked[:, 2]).sum() / (asked[:, 2].sum() + 1)


@torch.no_grad()
def label(teacher, docs, write):
    """Calls `write` for each piece with the probabilities of its tokens, and for its triggers with the likeliest tokens in each role."""
    parts = sorted([(d, s, e) for d in docs for s, e in pieces(d, LENGTH)], key=lambda part: part[2] - part[1])
    for i in range(0, len(parts), 96):
        some = parts[i:i + 96]
        words, filled = batch(some)
        with autocast():
            h, scores = teacher(words, filled)
        probabilities = scores.float().softmax(-1)
        row, at = ((1 - probabilities[..., 0] > LEAST) & filled).nonzero(as_tuple=True)
        roles = []
        for j in range(0, len(row), 512):
            with autocast():
                party, nobody = teacher.parties(h, row[j:j + 512], at[j:j + 512], filled)
            shares = torch.cat([nobody[..., None], party], -1).softmax(-1)
            tokens = shares[..., 1:].clone()
            tokens[:, 2] = torch.sigmoid(party[:, 2] + nobody[:, 2, None] - SOURCE_BAR)
            roles.append([x.cpu().numpy() for x in (*tokens.topk(TOP, -1), shares[..., 0])])
        found = [np.concatenate(x) for x in zip(*roles)] if roles else None
        write(some, probabilities.cpu().numpy(), row.cpu().numpy(), at.cpu().numpy(), found)


def main():
    teacher = learn(read(), articles.of_kind('thin', 'full'))
    gold = articles.of_kind('gold')
    seen = {d['id']: np.zeros((d['count'], len(EVENTS)), dtype=np.float32) for d in gold}

    def measure(some, probabilities, *_):
        for (d, s, e), p in zip(some, probabilities):
            seen[d['id']][s:e] = p[:e - s]
    label(teacher, gold, measure)
    print('teacher on gold:', report(gold, [seen[d['id']] for d in gold]), flush=True)

    events, triggers = [], []

    def keep(some, probabilities, row, at, found):
        for (d, s, e), p in zip(some, probabilities):
            where = np.where(p[:e - s, 0] < .97)[0]
            events.append((d['start'] + s + where, (p[where] * 255 + .5).astype(np.uint8)))
        if found:
            first = np.array([d['start'] + s for d, s, _ in some])[row]
            triggers.append((first + at, first[:, None, None] + found[1], (found[0] * 255 + .5).astype(np.uint8), (found[2] * 255 + .5).astype(np.uint8)))
    label(teacher, articles.of_kind('raw'), keep)
    at, types = (np.concatenate(x) for x in zip(*events))
    trigger, tokens, shares, nobody = (np.concatenate(x) for x in zip(*triggers))
    order, by = np.argsort(at), np.argsort(trigger)
    np.savez_compressed(f'{FOLDER}/labels.npz', at=at[order], types=types[order], trigger=trigger[by], tokens=tokens[by], shares=shares[by], nobody=nobody[by])


main()
