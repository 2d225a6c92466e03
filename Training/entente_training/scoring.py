"""Reads sentences with a model and scores tags, trees and names."""

import copy

import numpy as np
import torch

from .articles import MENTIONS
from .data import spans_of
from .labels import KINDS, NAMES
from .trees import best_tree
from .wordpieces import CONTINUATION, shape

COARSE = {"person": "PER", "organization": "ORG", "geopolitical": "LOC", "place": "LOC",
          "event": "EVT", "nationality": "NAT"}


def encode(words, vocabulary):
    """(pieces, shapes, first piece of the root and of each word)."""
    pieces, shapes, firsts = [vocabulary.start], [0], [0]
    for word in words:
        found = vocabulary.encode(word)
        firsts.append(len(pieces))
        pieces += found
        shapes += [shape(word)] + [CONTINUATION] * (len(found) - 1)
    return pieces + [vocabulary.end], shapes + [0], firsts


def collate(encoded):
    """Padded tensors of a batch of encoded sentences."""
    rows = max(len(item[0]) for item in encoded)
    words = max(len(item[2]) for item in encoded)
    pieces = torch.zeros(len(encoded), rows, dtype=torch.long)
    shapes = torch.zeros(len(encoded), rows, dtype=torch.long)
    mask = torch.zeros(len(encoded), rows, dtype=torch.bool)
    firsts = torch.zeros(len(encoded), words, dtype=torch.long)
    for number, (piece, kind, first) in enumerate(encoded):
        pieces[number, :len(piece)] = torch.tensor(piece)
        shapes[number, :len(kind)] = torch.tensor(kind)
        mask[number, :len(piece)] = True
        firsts[number, :len(first)] = torch.tensor(first)
    return pieces, shapes, mask, firsts


def decode_names(scores):
    """The best label sequence in which I- only continues its own name (Viterbi)."""
    n, k = scores.shape
    allowed = np.full((k, k), 0.0)
    for to in range(1, k):
        if NAMES[to].startswith("I-"):
            kind = NAMES[to][2:]
            for source in range(k):
                if NAMES[source][2:] != kind:
                    allowed[source, to] = -np.inf
    start = np.array([-np.inf if name.startswith("I-") else 0.0 for name in NAMES])
    best, back = scores[0] + start, []
    for row in scores[1:]:
        total = best[:, None] + allowed
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [NAMES[label] for label in reversed(path)]


@torch.no_grad()
def read(model, sentences, vocabulary, labels, budget=2000):
    """Per sentence: upos, xpos, heads, deprel, name spans (start, end, kind)."""
    model = copy.deepcopy(model).float().cpu().eval()
    order = sorted(range(len(sentences)), key=lambda n: len(sentences[n].words))
    results, batch = [None] * len(sentences), []

    def flush():
        encoded = [encode(sentences[n].words, vocabulary) for n in batch]
        out = model(*collate(encoded))
        for row, n in enumerate(batch):
            count = len(sentences[n].words)
            heads = best_tree(out["arcs"][row, :count + 1, :count + 1].numpy())
            chosen = torch.tensor(heads.astype(np.int64))
            scores = model.label_scores(
                out["label_dep"][row, 1:count + 1], out["label_head"][row][chosen])
            scores[:, labels["deprel"].index("root")] = -1e9
            relations = [labels["deprel"][k] for k in scores.argmax(1).tolist()]
            relations = ["root" if head == 0 else name for head, name in zip(heads, relations)]
            tags = out["upos"][row, 1:count + 1].argmax(1).tolist()
            fine = out["xpos"][row, 1:count + 1].argmax(1).tolist()
            mentions = out["mentions"][row, 1:count + 1].argmax(1).tolist()
            names = decode_names(
                torch.log_softmax(out["names"][row, 1:count + 1], -1).numpy())
            results[n] = {
                "upos": [labels["upos"][k] for k in tags],
                "xpos": [labels["xpos"][k] for k in fine],
                "heads": heads.tolist(), "deprel": relations, "names": spans_of(names),
                "mentions": mentions}

    for n in order:
        batch.append(n)
        if len(batch) * (len(sentences[n].words) + 2) > budget:
            flush()
            batch = []
    if batch:
        flush()
    return results


def score_trees(sentences, results):
    """UPOS, XPOS, UAS and LAS with subtypes and punctuation, in per cent."""
    total = upos = xpos = uas = las = 0
    for sentence, result in zip(sentences, results):
        for n in range(len(sentence.words)):
            total += 1
            upos += sentence.upos[n] == result["upos"][n]
            xpos += sentence.xpos[n] == result["xpos"][n]
            if sentence.heads[n] == result["heads"][n]:
                uas += 1
                las += sentence.deprel[n] == result["deprel"][n]
    return {name: round(100 * value / total, 2)
            for name, value in (("upos", upos), ("xpos", xpos), ("uas", uas), ("las", las))}


def score_mentions(sentences, results):
    """F1 of the heads of mentions by kind, in per cent."""
    scores = {}
    for number, kind in enumerate(MENTIONS[1:], 1):
        pairs = [(a == number, b == number) for sentence, result in zip(sentences, results)
                 for a, b in zip(sentence.mentions, result["mentions"])]
        both = sum(a and b for a, b in pairs)
        scores[kind] = round(200 * both / max(1, sum(a + b for a, b in pairs)), 1)
    return scores


def score(sentences, results):
    """Whatever the sentences are annotated with, scored."""
    scores = {}
    if sentences[0].heads:
        scores |= score_trees(sentences, results)
    if sentences[0].spans is not None:
        scores |= score_names(sentences, results)
    if sentences[0].mentions:
        scores |= score_mentions(sentences, results)
    return scores


def score_names(sentences, results, kinds=("PER", "ORG", "LOC", "EVT")):
    """Exact-span F1 by coarse kind, in per cent, states and places as one kind."""
    counts = {kind: [0, 0, 0] for kind in kinds}
    for sentence, result in zip(sentences, results):
        gold = set(sentence.spans)
        found = {(start, end, COARSE[kind]) for start, end, kind in result["names"]}
        for kind in kinds:
            a = {span for span in gold if span[2] == kind}
            b = {span for span in found if span[2] == kind}
            for place, value in enumerate((len(a & b), len(a), len(b))):
                counts[kind][place] += value
    counts["all"] = [sum(counts[kind][place] for kind in kinds) for place in range(3)]
    return {kind: round(200 * c[0] / max(1, c[1] + c[2]), 1) for kind, c in counts.items()}


assert set(COARSE) == set(KINDS)
