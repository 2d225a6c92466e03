"""Reads the treebanks and the name corpora into one kind of sentence."""

import csv
import gzip
import io
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from .labels import (ALL, EVENTS, MEMBERS, OUTSIDE, TITLES, allow, any_of, gazetteer, place_kinds,
                     states)
from .sentences import Frames


@dataclass
class Sentence:
    """Words with what is known of them; what is not annotated is None."""

    words: list
    upos: list = None
    xpos: list = None
    heads: list = None
    deprel: list = None
    names: list = None  # one bit set of allowed labels per word
    spans: list = None  # gold names (start, end, coarse kind) for scoring
    mentions: list = None  # the kind of mention that each word heads, as a number in MENTIONS
    source: str = ""
    misc: list = field(default=None, repr=False)
    document: str = ""


def lines_of(path):
    with gzip.open(path, "rb") as file:
        return io.StringIO(file.read().decode("utf-8"))


def read_conllu(path, source):
    """Sentences of a CoNLL-U file; multi-word ranges and empty nodes are passed over."""
    sentences, rows, document = [], [], ""
    for line in lines_of(path):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            document = line[14:]
        elif not line and rows:
            sentences.append(Sentence(
                words=[row[1] for row in rows], upos=[row[3] for row in rows],
                xpos=[row[4] for row in rows], heads=[int(row[6]) for row in rows],
                deprel=[row[7] for row in rows], misc=[row[9] for row in rows],
                source=source, document=document))
            rows = []
        elif line and not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
    return sentences


def read_columns(path, separator=None, word_column=0, label_column=1):
    """(words, labels) of each sentence of a file with one word a line."""
    words, labels = [], []
    for line in lines_of(path):
        line = line.rstrip("\n")
        if line.startswith("# "):
            continue
        if not line.strip():
            if words:
                yield words, labels
            words, labels = [], []
            continue
        row = line.split(separator)
        words.append(row[word_column])
        labels.append(row[label_column])
    if words:
        yield words, labels


WORD = re.compile(
    r"""(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s[A-Z])|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sen|Rep|Gov|Jr|Sr|Co|Inc|Ltd|No|vs)\.
    |\d+(?:[.,:]\d+)*|[^\W_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+|\S""", re.X)


def words_of(text):
    """Words of plain text, cut much as the treebanks cut them."""
    return WORD.findall(text)


def spans_of(labels):
    """(start, end, kind) of BIO or IO labels."""
    spans, start, kind = [], None, None
    for number, label in enumerate(labels + ["O"]):
        prefix, _, name = label.partition("-")
        if start is not None and (prefix != "I" or name != kind):
            spans.append((start, number, kind))
            start = None
        if prefix == "B" or prefix == "I" and start is None:
            start, kind = number, name
    return spans


def demonyms(gmb):
    """Nationality words as the news corpus tags them, told from states by their part of speech."""
    counts = {}
    with gzip.open(gmb, "rb") as file:
        for row in csv.reader(io.StringIO(file.read().decode("utf-8"))):
            if len(row) == 4 and row[3].endswith("-gpe") and row[2] in ("JJ", "NNS", "NNPS"):
                counts[row[1]] = counts.get(row[1], 0) + 1
    found = {word for word, count in counts.items() if word[:1].isupper()}
    found |= {word + "s" for word in found if word.endswith("an")}
    return found - set("U.S. South States Rican Ricans Latin English".split())


class Corpora:
    """Everything under the data folder, read once."""

    def __init__(self, root):
        self.root = root
        self.known = gazetteer()
        self.demonyms = demonyms(f"{root}/gmb-news/ner_dataset_part.csv.gz")
        trees = {}
        for part in ("train", "dev", "test"):
            trees["ewt", part] = read_conllu(f"{root}/ewt/en_ewt-ud-{part}.conllu.gz", "ewt")
            trees["gum", part] = read_conllu(f"{root}/gum/en_gum-clean-{part}.conllu.gz", "gum")
            for sentence in trees["gum", part]:
                self.name_gum(sentence)
        self.trees = trees

    # -- names ------------------------------------------------------------------------------

    def is_nationality(self, word):
        return word in self.demonyms

    def finish(self, sentence, spans, outside):
        """Sets the allowed labels from spans (start, end, kinds) and what `outside` words may be."""
        names = []
        for word in sentence.words:
            nationality = self.is_nationality(word)
            names.append(allow((0, 1), ["nationality"])[0] if nationality else outside)
        for start, end, kinds in spans:
            names[start:end] = allow((start, end), kinds)
            if sentence.source != "crossner":
                self.loosen(sentence.words, names, start, end)
        sentence.names = names
        return sentence

    @staticmethod
    def loosen(words, names, start, end):
        """Leaves open whether a member's adjective or noun ("a Democrat") is a name: corpora differ."""
        if end - start == 1 and words[start] in MEMBERS:
            names[start] |= OUTSIDE

    def name_gum(self, sentence):
        """Names out of GUM's nested mentions: those with a proper noun as head, trimmed."""
        open_mentions, mentions = [], []
        for number, misc in enumerate(sentence.misc):
            found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
            if not found:
                continue
            for opened, closed in re.findall(r"\(([^()]+)|([^()]*)\)", found[1]):
                if opened:
                    parts = opened.split("-")
                    open_mentions.append((parts[0], parts[1] if len(parts) > 1 else "", number))
                    continue
                key = closed or (open_mentions[-1][0] if open_mentions else "")
                for place in range(len(open_mentions) - 1, -1, -1):
                    if open_mentions[place][0] == key:
                        _, kind, start = open_mentions.pop(place)
                        mentions.append((start, number + 1, kind))
                        break
        mentions.sort(key=lambda mention: (mention[0], -mention[1]))
        taken, spans, coarse = set(), [], []
        for start, end, kind in mentions:
            if kind not in ("person", "organization", "place", "event"):
                continue
            span = self.trim(sentence, start, end, kind)
            if span is None or any(place in taken for place in range(*span)):
                continue
            words = sentence.words[slice(*span)]
            if len(words) == 1 and (self.is_nationality(words[0])
                                    or words[0].lower() in TITLES
                                    or sentence.xpos[span[0]] == "NNPS"):
                continue
            taken.update(range(*span))
            kinds = [kind]
            if kind == "place":
                kinds = place_kinds(words, self.known)
            elif kind == "organization" and place_kinds(words, self.known) == ["geopolitical"]:
                kinds = ["geopolitical"]  # a state that acts is still a state
            spans.append((*span, kinds))
            coarse.append((*span, {"person": "PER", "organization": "ORG", "place": "LOC",
                                   "event": "EVT"}[kind]))
        self.finish(sentence, spans, OUTSIDE)
        for number, tag in enumerate(sentence.upos):
            if tag == "PROPN" and number not in taken and sentence.names[number] == OUTSIDE:
                sentence.names[number] = ALL
        sentence.spans = coarse

    def trim(self, sentence, start, end, kind):
        """The name inside a mention: the head and what belongs to it by dependency and capitals."""
        heads = [head - 1 for head in sentence.heads]
        tops = [n for n in range(start, end) if not start <= heads[n] < end]
        if len(tops) != 1 or sentence.upos[tops[0]] != "PROPN":
            return None
        top = tops[0]
        joining = {"compound", "flat", "goeswith", "nummod"}
        if kind != "person":
            joining |= {"amod", "nmod", "case", "cc", "conj", "det", "punct", "nmod:poss"}
        else:
            joining |= {"punct"}

        def belongs(n):
            while n != top:
                if sentence.deprel[n].split(":")[0] not in joining and \
                        sentence.deprel[n] not in joining or sentence.deprel[n] == "nmod:desc":
                    return False
                n = heads[n]
                if not start <= n < end:
                    return False
            return True

        def solid(n):
            word = sentence.words[n]
            return word[:1].isupper() or word[:1].isdigit() and kind != "person"

        small = {"of", "the", "for", "and", "&", "-", "'s", "de", "von", "van", "in", "al", "'", "’s",
                 "on", "der", "la", "bin", ".", "to"}
        left = top
        place = top - 1
        while place >= start and (sentence.words[place].lower() in small or solid(place)) \
                and belongs(place) and sentence.deprel[place] != "det":
            if solid(place):
                if kind == "person" and sentence.words[place].lower() in TITLES:
                    break
                left = place
            place -= 1
        right = top + 1
        place = top + 1
        while place < end and (sentence.words[place].lower() in small or solid(place)) \
                and belongs(place):
            if kind == "organization" and sentence.deprel[place] == "conj":
                break
            if solid(place) or sentence.words[place] == "." and kind == "person":
                right = place + 1
            place += 1
        if not any(c.isupper() for c in sentence.words[top]):
            return None
        return left, right

    def crossner(self, part):
        return [self.of_crossner(words, spans) for words, spans in self.crossner_spans(part)]

    def crossner_spans(self, part):
        """(words, spans with the corpus's own kinds) of each sentence."""
        path = f"{self.root}/crossner-politics/{part}.txt.gz"
        return [(words, spans_of(labels)) for words, labels in read_columns(path)]

    def of_crossner(self, words, own):
        kinds = {"politician": "person", "person": "person", "organisation": "organization",
                 "politicalparty": "organization", "election": "event", "event": "event"}
        coarse = {"person": "PER", "organization": "ORG", "event": "EVT"}
        spans, gold, free = [], [], []
        for start, end, kind in own:
            if kind in ("country", "location"):
                choice = ["geopolitical"] if kind == "country" else \
                    place_kinds(words[start:end], self.known)
                spans.append((start, end, choice))
                gold.append((start, end, "LOC"))
            elif kind in kinds:
                spans.append((start, end, [kinds[kind]]))
                gold.append((start, end, coarse[kinds[kind]]))
            else:
                free.append((start, end))
        sentence = self.finish(Sentence(words, source="crossner"), spans, OUTSIDE)
        for start, end in free:
            for n in range(start, end):
                if sentence.names[n] == OUTSIDE:
                    sentence.names[n] = any_of(["nationality"])
        sentence.spans = gold
        return sentence

    def renamed(self, sentences, times, seed):
        """The corpus's sentences again with other names of the same kinds (Dai & Adel 2020).

        A name of one word gives way to one of one word, since surnames, acronyms and cities each
        stand where full names do not.
        """
        pool = {}
        for words, spans in sentences:
            for start, end, kind in spans:
                pool.setdefault((kind, min(end - start, 2)), []).append(words[start:end])
        source = random.Random(seed)
        result = []
        for _ in range(times):
            for words, spans in sentences:
                text, moved, place = [], [], 0
                for start, end, kind in spans:
                    text += words[place:start]
                    keep = kind == "misc" or source.random() < 0.25
                    name = words[start:end] if keep else source.choice(
                        pool[kind, min(end - start, 2)])
                    moved.append((len(text), len(text) + len(name), kind))
                    text += name
                    place = end
                result.append(self.of_crossner(text + words[place:], moved))
        return result

    def wikigold(self):
        result = []
        for words, labels in read_columns(f"{self.root}/wikigold/wikigold.conll.gz"):
            spans, free = [], []
            for start, end, kind in spans_of(labels):
                lower = [word.lower() for word in words[start:end]]
                if kind == "PER":
                    spans.append((start, end, ["person"]))
                elif kind == "ORG":
                    spans.append((start, end, ["organization"]))
                elif kind == "LOC":
                    spans.append((start, end, place_kinds(words[start:end], self.known)))
                elif any(word in EVENTS for word in lower):
                    spans.append((start, end, ["event"]))
                else:
                    free.append((start, end))
            sentence = self.finish(Sentence(words, source="wikigold"), spans, OUTSIDE)
            for start, end in free:
                for n in range(start, end):
                    if sentence.names[n] == OUTSIDE:
                        sentence.names[n] = any_of(["event", "nationality"])
            result.append(sentence)
        return result

    def uner(self, part):
        result = []
        path = f"{self.root}/uner-ewt/en_ewt-ud-{part}.iob2.gz"
        for words, labels in read_columns(path, "\t", 1, 2):
            spans, gold = [], []
            for start, end, kind in spans_of(labels):
                if kind not in ("PER", "ORG", "LOC"):
                    continue
                gold.append((start, end, kind))
                if end - start == 1 and self.is_nationality(words[start]):
                    continue
                kinds = {"PER": ["person"], "ORG": ["organization"]}.get(kind)
                text = words[start:end]
                if kind == "ORG" and place_kinds(text, self.known) == ["geopolitical"]:
                    kinds = ["geopolitical"]  # a state that acts is still a state
                spans.append((start, end, kinds or place_kinds(text, self.known)))
            sentence = self.finish(Sentence(words, source="uner"), spans, any_of(["event"]))
            sentence.spans = gold
            result.append(sentence)
        return result

    def gmb(self):
        """The news corpus: silver names, cleaned of titles and of what other corpora leave out."""
        sentences, words, labels, tags = [], [], [], []
        path = f"{self.root}/gmb-news/ner_dataset_part.csv.gz"
        with gzip.open(path, "rb") as file:
            rows = csv.reader(io.StringIO(file.read().decode("utf-8")))
            next(rows)
            for row in rows:
                if row[0] and words:
                    sentences.append((words, labels, tags))
                    words, labels, tags = [], [], []
                if row[1].strip():
                    words.append(row[1])
                    tags.append(row[2])
                    labels.append(row[3])
        if words:
            sentences.append((words, labels, tags))
        result = []
        for words, labels, tags in sentences:
            if not any(label != "O" for label in labels):
                continue
            spans, free = [], []
            for start, end, kind in spans_of(labels):
                if kind == "per":
                    while start < end and words[start].lower() in TITLES:
                        free.append((start, start + 1))
                        start += 1
                    if start < end:
                        spans.append((start, end, ["person"]))
                elif kind == "org":
                    if place_kinds(words[start:end], self.known) == ["geopolitical"]:
                        spans.append((start, end, ["geopolitical"]))
                    else:
                        spans.append((start, end, ["organization"]))
                elif kind == "geo":
                    spans.append((start, end, place_kinds(words[start:end], self.known)))
                elif kind == "gpe":
                    if tags[start] in ("JJ", "NNS", "NNPS") and end - start == 1 \
                            and words[start] in self.demonyms:
                        spans.append((start, end, ["nationality"]))
                    else:
                        spans.append((start, end, ["geopolitical"]))
                elif kind == "eve":
                    spans.append((start, end, ["event"]))
                elif kind != "tim":
                    free.append((start, end))
            sentence = self.finish(Sentence(words, source="gmb"), spans, OUTSIDE)
            inside = {n for start, end, _ in spans for n in range(start, end)}
            for n, tag in enumerate(tags):
                if n not in inside and tag in ("NNP", "NNPS") and labels[n][2:] != "tim" \
                        and words[n].lower() not in TITLES and sentence.names[n] == OUTSIDE:
                    sentence.names[n] = ALL  # a capital that the silver annotation passed over
            for start, end in free:
                for n in range(start, end):
                    if words[n].lower() not in TITLES:
                        sentence.names[n] = ALL
            result.append(sentence)
        return result

    def written(self):
        """The sentences of political news written and annotated for this project."""
        kinds = {"PER": "person", "ORG": "organization", "GPE": "geopolitical", "LOC": "place",
                 "EVT": "event", "NAT": "nationality"}
        result = []
        folder = Path(__file__).parent.parent / "names"
        for line in (line for path in sorted(folder.glob("*.txt")) for line in path.open()):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            words, spans = [], []
            for kind, name, plain in re.findall(r"\[([A-Z]{3}) ([^\]]*)\]|([^\[]+)", line):
                found = words_of(name or plain)
                if kind:
                    spans.append((len(words), len(words) + len(found), [kinds[kind]]))
                words += found
            sentence = Sentence(words, source="written")
            sentence.names = [OUTSIDE] * len(words)
            for start, end, allowed in spans:
                sentence.names[start:end] = allow((start, end), allowed)
                self.loosen(words, sentence.names, start, end)
            result.append(sentence)
        return result

    def own(self, count, seed):
        """The project's own frames, filled `count` times."""
        persons = set()
        for sentence in self.crossner("train") + self.trees["gum", "train"] + self.uner("dev"):
            for start, end, kind in sentence.spans or []:
                words = sentence.words[start:end]
                if kind == "PER" and 1 < len(words) < 4 and all(w.isalpha() and w.istitle()
                                                                for w in words):
                    persons.add(tuple(words))
        frames = Frames(self, sorted(persons), states(), seed)
        result = []
        for _ in range(count):
            words, spans = frames.sentence()
            result.append(self.finish(Sentence(words, source="own"), spans, OUTSIDE))
        return result
