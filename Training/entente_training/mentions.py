"""The mentions of a document as a coreference head sees them: features of each and of each pair.

Words have the vectors, trees and kinds that the encoder and its heads give, never GUM's.
"""

import importlib.machinery
import importlib.util
from pathlib import Path

import numpy as np
import torch

from .data import Sentence
from .labels import KINDS, NAMES
from .scoring import collate, encode, read

ROOT = Path(__file__).resolve().parents[2]
WINDOW = 200  # pieces that are encoded together, in whole sentences

PRONOUNS = [line.split() for line in (
    "i me my mine myself", "you your yours yourself yourselves", "he him his himself",
    "she her hers herself", "it its itself", "we us our ours ourselves",
    "they them their theirs themselves", "who whom whose which", "this that these those")]
CLASS = {word: number for number, words in enumerate(PRONOUNS) for word in words}
PERSONAL = {word for words in PRONOUNS[:7] for word in words}
OTHER, NAME, CLASSES = len(PRONOUNS), len(PRONOUNS) + 1, len(PRONOUNS) + 2
RELATIONS = ["nsubj", "obj", "obl", "nmod", "nmod:poss", "appos", "conj", "flat", "compound"]
OWN = CLASSES + len(RELATIONS) + 5 + len(KINDS) + 1  # features of a mention
EMPTY = {"the", "a", "an", "'s", "’s", "mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr.", "sir",
         "of", ".", ",", "and"}


def given_names(kind):
    path = ROOT / "Schemas" / "lexicons" / "given-names" / f"{kind}.txt"
    return {line.lower() for line in path.read_text("utf-8").splitlines() if line[:1] not in ("", "#")}


MALE = given_names("male") | {"mr", "mr.", "sir", "king", "prince", "father"}
FEMALE = given_names("female") | {"mrs", "mrs.", "ms", "ms.", "lady", "queen", "princess", "mother"}


def scorer():
    """Scripts/score-coreference as a module."""
    loader = importlib.machinery.SourceFileLoader(
        "score_coreference", str(ROOT / "Scripts" / "score-coreference"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


SCORER = scorer()


# What is known of words.

class Words:
    """The words of a document with what the encoder and its heads say of each."""

    def __init__(self, document, model, vocabulary, labels):
        tokens = document.tokens
        self.words = [document.text[token.start:token.end] or "_" for token in tokens]
        self.lower = [word.lower() for word in self.words]
        roots = [root_of(tokens, index) for index in range(len(tokens))]
        starts = [n for n in range(len(tokens)) if n == 0 or roots[n] != roots[n - 1]]
        bounds = list(zip(starts, starts[1:] + [len(tokens)]))
        sentences = [Sentence(words=self.words[a:b]) for a, b in bounds]
        self.sentence = np.repeat(np.arange(len(bounds)), [b - a for a, b in bounds])
        self.paragraph = np.cumsum([0] + ["\n\n" in document.text[a.end:b.start]
                                          for a, b in zip(tokens, tokens[1:])])
        self.quoted = quoted(self.words, self.paragraph)
        self.tags, self.heads, self.relations = [], [], []
        for (start, _), tree in zip(bounds, read(model, sentences, vocabulary, labels)):
            self.tags += tree["upos"]
            self.heads += [start + head - 1 if head else -1 for head in tree["heads"]]
            self.relations += [relation.removesuffix(":pass") for relation in tree["deprel"]]
        alone = [vectors_of(model, vocabulary, sentence.words) for sentence in sentences]
        self.kinds = kinds_of(model, torch.cat(alone)).numpy()
        windows, size = [[]], 0
        for sentence in sentences:
            pieces = len(encode(sentence.words, vocabulary)[0])
            if windows[-1] and size + pieces > WINDOW:
                windows.append([])
                size = 0
            windows[-1] += sentence.words
            size += pieces
        self.vectors = torch.cat([vectors_of(model, vocabulary, words) for words in windows])


def root_of(tokens, index):
    while tokens[index].head is not None:
        index = tokens[index].head
    return index


def quoted(words, paragraph):
    """Whether each word stands within quotation marks; a paragraph closes what is open."""
    inside, found = False, []
    for n, word in enumerate(words):
        if n and paragraph[n] != paragraph[n - 1]:
            inside = False
        if word in ("“", "``"):
            inside = True
        elif word in ("”", "''"):
            inside = False
        elif word == '"':
            inside = not inside
        found.append(inside)
    return np.array(found)


@torch.no_grad()
def vectors_of(model, vocabulary, words):
    pieces, shapes, mask, firsts = collate([encode(words, vocabulary)])
    longest = model.encoder.positions.num_embeddings
    vectors = model.encoder(pieces[:, :longest], shapes[:, :longest], mask[:, :longest], 0.0)
    return vectors[0, firsts[0, 1:].clamp(max=longest - 1)]


@torch.no_grad()
def kinds_of(model, vectors):
    """The probability of each kind of name, and of none, of each word."""
    chances = torch.softmax(model.names(vectors), -1)
    columns = [chances[:, [n for n, name in enumerate(NAMES) if name[2:] == kind]].sum(1)
               for kind in KINDS]
    return torch.stack([*columns, chances[:, NAMES.index("O")]], 1)


# Mentions and pairs of them.

class Case:
    """The mentions of a document in order, with the features of each and of each pair."""

    def __init__(self, document, words, mentions, golds):
        """`golds`: the entity that each mention belongs to, None where it is no mention of GUM."""
        self.mentions = mentions
        self.golds = [f"none {n}" if gold is None else gold for n, gold in enumerate(golds)]
        spans = [span_of(document, words, mention) for mention in mentions]
        self.spans = np.array(spans, np.int64).reshape(-1, 3)
        self.classes = np.array([class_of(words, head) for _, _, head in spans], np.int64)
        self.own = torch.tensor(np.array(
            [of_one(words, *span, kind) for span, kind in zip(spans, self.classes)],
            np.float32).reshape(len(spans), OWN))
        strings = [tuple(w for w in words.lower[first:last + 1] if w not in EMPTY)
                   or (words.lower[head],) for first, last, head in spans]
        self.pairs = torch.tensor(self.of_pairs(words, strings))
        self.vectors = torch.cat([words.vectors[self.spans[:, k]] for k in (2, 0, 1)], 1)

    @staticmethod
    def of_gold(document, words):
        return Case(document, words, document.mentions, [m.entity for m in document.mentions])

    @staticmethod
    def of_found(document, words, found, pronouns):
        """What the program finds; with `pronouns` the personal ones too that it leaves alone."""
        found = list(found)
        if pronouns:
            taken = {mention.start for mention in found if mention.form == "pronoun"}
            found += [SCORER.Mention(token.start, token.end, "", "", None, "pronoun")
                      for n, token in enumerate(document.tokens) if words.lower[n] in PERSONAL
                      and words.tags[n] == "PRON" and token.start not in taken]
            found.sort(key=lambda mention: (mention.start, -mention.end))
        truth = {id(mention): document.mentions[gold].entity
                 for mention, gold in SCORER.matched(document, found) if gold is not None}
        return Case(document, words, found, [truth.get(id(mention)) for mention in found])

    def of_pairs(self, words, strings):
        """Features of (later, earlier); where the second is not the earlier they have no use."""
        n = len(self.spans)
        (first, last, head), order = self.spans.T, np.arange(n)
        heads, name = np.array(words.heads, np.int64), self.classes == NAME
        governor, sentence, quote = heads[head], words.sentence[head], words.quoted[head]
        relations = [words.relations[h] for h in head]
        same_class = self.classes[:, None] == self.classes
        under = governor[:, None] == head
        subject = np.array([relation.startswith("nsubj") for relation in relations], bool)
        between = np.array([[same_class[j, j + 1:i].sum() if j < i else 0 for j in range(n)]
                            for i in range(n)]).reshape(n, n)
        known, table = {}, np.zeros((n, n, 10))
        for i, j in ((i, j) for i in np.flatnonzero(name) for j in np.flatnonzero(name[:i])):
            key = strings[i], strings[j]
            known[key] = known.get(key) or alike(*key)
            table[i, j] = known[key]
        before = np.log1p([strings[:j].count(strings[j]) for j in range(n)])
        met = (table[:, :, :2].sum(2) > 0).any(1) if n else np.zeros(0)
        paragraph = words.paragraph[head]
        features = [
            *buckets(sentence[:, None] - sentence, [1, 2, 3, 5, 9, 17]),
            *buckets(order[:, None] - order, [2, 3, 5, 9, 17, 33]),
            *buckets(between, [1, 2, 3, 5, 9]),
            paragraph[:, None] == paragraph,
            same_class & ~(name[:, None] & name),
            quote[:, None] & quote, quote[:, None] & ~quote, ~quote[:, None] & quote,
            (governor[:, None] == governor) & (governor[:, None] >= 0),
            under, head[:, None] == governor,
            under & np.array([r in ("appos", "flat") for r in relations], bool)[:, None],
            under & np.array([r == "conj" for r in relations], bool)[:, None],
            subject[:, None] & subject,
            (last >= head[:, None]) & (first <= head[:, None]),
            *np.moveaxis(table, 2, 0),
            np.broadcast_to(before, (n, n)), np.broadcast_to(met[:, None], (n, n))]
        return np.stack(features, -1).astype(np.float32)


def span_of(document, words, mention):
    """(first, last, head) word of a mention: of a long one, the name around its head."""
    inside = [n for n, token in enumerate(document.tokens)
              if token.start < mention.end and mention.start < token.end]
    first = last = head = mention.head if mention.head is not None else next(
        (n for n in inside if words.heads[n] not in inside), inside[-1])
    while first - 1 in inside and words.tags[first - 1] in ("PROPN", "ADJ", "NUM"):
        first -= 1
    while last + 1 in inside and words.tags[last + 1] in ("PROPN", "NUM"):
        last += 1
    return first, last, head


def class_of(words, head):
    is_pronoun = words.tags[head] == "PRON" or words.lower[head] in PERSONAL
    return CLASS.get(words.lower[head], OTHER) if is_pronoun else NAME


def of_one(words, first, last, head, kind):
    """The features of a mention by itself; a pronoun has no kind of its own."""
    relation, inside = words.relations[head], words.lower[first:last + 1]
    return np.concatenate([
        np.arange(CLASSES) == kind,
        [name in (relation, relation.split(":")[0]) for name in RELATIONS],
        [words.quoted[head], min(last - first, 6) / 3, any(w in MALE for w in inside),
         any(w in FEMALE for w in inside), words.lower[last].endswith("s")],
        words.kinds[head] if kind == NAME else np.zeros(len(KINDS) + 1)])


def buckets(values, edges):
    place = np.searchsorted(edges, np.abs(values), side="right")
    return [place == number for number in range(len(edges) + 1)]


def alike(later, earlier):
    """How the words of two names fit."""
    a, b = set(later), set(earlier)
    short, other = "".join(later).replace(".", ""), "".join(earlier).replace(".", "")
    acronym = (len(short) > 1 and short == "".join(word[0] for word in earlier)
               or len(other) > 1 and other == "".join(word[0] for word in later))
    return [later == earlier, later[-1] == earlier[-1], later[0] == earlier[0], a < b, b < a,
            bool(a & b) and not a <= b and not b <= a, len(a & b) / len(a | b), acronym,
            later[-1][:4] == earlier[-1][:4] and later[-1] != earlier[-1],
            later[0] == earlier[-1] or later[-1] == earlier[0]]
