"""What is trained on and what is looked at on the way: the corpora in their shares."""

import pickle
from dataclasses import dataclass
from pathlib import Path

from .articles import MENTIONS
from .labels import NAMES

HELD = 20  # every so many-th sentence of CrossNER's dev part is not trained on: the part is sorted
GOLD = Path(__file__).parents[2] / "Tests" / "Gold" / "Tune"
MARKED = Path(__file__).parents[1] / "mentions" / "paragraphs"


@dataclass
class Material:
    """Training sentences by corpus, each with its share and its weight; held-out ones; the labels."""

    sets: dict
    dev: dict
    test: dict
    labels: dict

    @staticmethod
    def at(path, data=None, heads_of=None):
        """The material kept in a file, or read from the corpora and then kept there.

        `heads_of` parses sentences; without it no gold articles are among the material.
        """
        if path and Path(path).exists():
            with open(path, "rb") as file:
                return pickle.load(file)
        material = Material.of(data, heads_of)
        if path:
            with open(path, "wb") as file:
                pickle.dump(material, file)
        return material

    @staticmethod
    def of(data, heads_of=None, seed=7):
        from .articles import gold, marked, of_article
        from .data import Corpora

        corpora = Corpora(data)
        crossner = corpora.crossner_spans("dev")
        taught = corpora.crossner_spans("train") + [
            one for number, one in enumerate(crossner) if number % HELD]
        articles = [sentence for path in sorted(GOLD.glob("*.gold") if heads_of else ())
                    for sentence in of_article(gold(path), heads_of)]
        paragraphs = [sentence for path in sorted(MARKED.glob("*.txt")) for sentence in marked(path)]
        sets = {
            "articles": (articles + paragraphs, 0.8, 1.0),
            "crossner": ([corpora.of_crossner(*one) for one in taught], 2.0, 1.0),
            "crossner, renamed": (corpora.renamed(taught, 6, seed), 0.35, 1.0),
            "ewt": (corpora.trees["ewt", "train"], 1.0, 1.0),
            "gmb": (corpora.gmb(), 0.4, 0.5),
            "gum": (corpora.trees["gum", "train"], 1.4, 1.0),
            "own": (corpora.own(6000, seed), 0.2, 1.0),
            "uner": (corpora.uner("dev"), 0.7, 1.0),
            "wikigold": ([s for s in corpora.wikigold() if len(s.words) > 3], 0.8, 1.0),
            "written": (corpora.written(), 1.2, 1.0),
        }
        dev = {"ewt": corpora.trees["ewt", "dev"], "gum": corpora.trees["gum", "dev"],
               "crossner": [corpora.of_crossner(*one) for one in crossner[::HELD]]}
        if heads_of:
            dev["mentions"] = [sentence for path in sorted(GOLD.parent.glob("*.json"))
                               for sentence in of_article(gold(path), heads_of)]
        news = [sentence for part in ("dev", "test") for sentence in corpora.trees["gum", part]
                if "_news_" in sentence.document]
        test = {"ewt": corpora.trees["ewt", "test"], "gum": corpora.trees["gum", "test"],
                "gum news, four documents": news, "crossner": corpora.crossner("test"),
                "uner ewt": corpora.uner("test")}
        return Material(sets, dev, test, label_sets(sets["ewt"][0] + sets["gum"][0]))


def label_sets(trees):
    """The labels that occur five times or more, and the numbers of each."""
    labels = {"names": NAMES, "mentions": MENTIONS}
    for key in ("upos", "xpos", "deprel"):
        counts = {}
        for sentence in trees:
            for value in getattr(sentence, key):
                counts[value] = counts.get(value, 0) + 1
        labels[key] = sorted(value for value, count in counts.items() if count >= 5)
        labels[key + "_index"] = {value: n for n, value in enumerate(labels[key])}
    return labels
