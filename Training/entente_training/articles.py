"""Gold articles and marked paragraphs as sentences that say which words head a mention.

The graph's events, proposals, posts and bodies are mostly said by common nouns, which no name corpus
marks: "the second round of talks", "a ban on salt", "the election commission". A gold article lists
what each entity is called; every place where it is called so is a mention, and its head word gets the
kind. A paragraph written for training has the head words in braces: "the {P ban} on salt".
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from .data import WORD, Sentence

MENTIONS = ["O", "event", "proposal", "office", "organization"]
MARKS = {"E": "event", "P": "proposal", "O": "office", "B": "organization"}
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)
END = re.compile(r"""(?<=[.!?])["'”’)]*\s+(?=["'“‘(]*[A-Z0-9])""")
SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sen|Rep|Gov|Sgt|Maj|Prof|Rev|No|vs|Jan|Feb|Aug|"
                   r"Sept|Oct|Nov|Dec)\.|\b[A-Z]\.)$")


@dataclass
class Article:
    """The text of a gold article, its entities with what they are called, and quotes of its links."""

    text: str
    entities: list  # (kind, names, quotes of the links in which it stands)


def gold(path):
    """An article in either gold form (`Tests/Gold/README.md`)."""
    if Path(path).suffix == ".json":
        read = json.loads(Path(path).read_text(encoding="utf-8"))
        quotes = {}
        for link in read["relations"]:
            for key in (link["source"], link["target"]):
                quotes.setdefault(key, []).append(link.get("evidence", ""))
        return Article(read["text"], [
            (entity["kind"], [entity["name"], *entity.get("aliases", [])],
             quotes.get(entity["key"], [])) for entity in read["entities"]])
    head, entities, links = re.split(r"^---$", Path(path).read_text(encoding="utf-8"), flags=re.M)[:3]
    fields, _, text = head.partition("\n\n")
    title = re.search(r"^title: *(.*)$", fields, re.M)
    text = text.strip()
    if title and not text.startswith(title[1]):
        text = title[1] + "\n\n" + text
    quotes = {}
    for line in links.strip().splitlines():
        claim, _, quote = line.partition(" : ")
        parts = claim.split()
        for key in (parts[0], parts[2]) if len(parts) > 2 else ():
            quotes.setdefault(key, []).append(quote.strip())
    found = []
    for line in entities.strip().splitlines():
        parts = line.strip().split(" ", 2)
        if len(parts) == 3:
            key, kind, names = parts
            found.append((kind, [name.strip() for name in names.split("|")], quotes.get(key, [])))
    return Article(text, found)


def sentences_of(text):
    """(start, end) of the sentences of a text; lines are never joined."""
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in END.finditer(text, line.start(), line.end()):
            if not SHORT.search(text, max(start, end.start() - 6), end.start()):
                yield start, end.start()
                start = end.end()
        yield start, line.end()


def content_head(name):
    """The word of a name that a mention is likely to repeat: the last before its first complement."""
    core = re.split(r"\s(?:of|on|in|at|to|for|by|with|between|against|over|from|about|into|that|"
                    r"after|before|under|\w+ing)\s", " " + name + " ")[0]
    words = re.findall(r"[\w'’-]+", core)
    return words[-1].lower() if words else ""


def occurrences(article):
    """(start, end, kind) of every place where an entity is called by one of its names."""
    for kind, names, quotes in article.entities:
        if kind not in MENTIONS:
            continue
        found = False
        for name in names:
            name = ARTICLE.sub("", name)
            if len(name) < 2:
                continue
            for place in re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", article.text, re.I):
                yield place.start(), place.end(), kind
                found = True
        if found or kind not in ("event", "proposal"):
            continue
        # Called by other words: the head of its name, within what its links quote.
        word = content_head(names[0])
        for quote in quotes if len(word) > 3 else ():
            start = article.text.find(quote)
            for place in re.finditer(r"(?<!\w)" + re.escape(word) + r"(?!\w)", quote, re.I):
                if start >= 0:
                    yield start + place.start(), start + place.end(), kind


def of_article(article, heads_of):
    """The sentences of an article with the mention each word heads.

    `heads_of` parses: lists of words to lists of heads, 1 for the first word, 0 for none.
    """
    cut = []
    for start, end in sentences_of(article.text):
        words = [(w.group(), w.start(), w.end())
                 for w in WORD.finditer(article.text, start, end)]
        if words:
            cut.append(words)
    parsed = heads_of([[word for word, _, _ in words] for words in cut])
    spans = sorted(occurrences(article))
    result = []
    for words, heads in zip(cut, parsed):
        mentions = [0] * len(words)
        for start, end, kind in spans:
            inside = {n for n, (_, a, b) in enumerate(words) if a >= start and b <= end}
            tops = [n for n in sorted(inside) if heads[n] - 1 not in inside]
            if tops:
                mentions[tops[0]] = MENTIONS.index(kind)
        result.append(Sentence([word for word, _, _ in words], mentions=mentions, source="articles"))
    return result


def marked(path):
    """The sentences of paragraphs with head words in braces."""
    result = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        text, marks, place = "", {}, 0
        for mark in re.finditer(r"\{([EPOB]) ([^{}]*)\}", line):
            text += line[place:mark.start()]
            marks[len(text)] = (len(text) + len(mark[2]), MARKS[mark[1]])
            text += mark[2]
            place = mark.end()
        text += line[place:]
        for start, end in sentences_of(text):
            words = [w for w in WORD.finditer(text, start, end)]
            mentions = [0] * len(words)
            for at, (stop, kind) in marks.items():
                inside = [n for n, w in enumerate(words) if w.start() >= at and w.end() <= stop]
                if inside:
                    mentions[inside[-1]] = MENTIONS.index(kind)
            result.append(Sentence([w.group() for w in words], mentions=mentions, source="marked"))
    return result
