"""Scores weights on the test sets, in float and with the rounding of the exported file.

    python -m entente_training.evaluate run/average.pt --data ../../shared/data
"""

import argparse
import json

import torch

from .data import Corpora
from .model import Reader
from .scoring import read, score_names, score_trees
from .train import encoder_folder
from .wordpieces import WordPieces


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights")
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--part", default="test", choices=["dev", "test"])
    parser.add_argument("--every", type=int, default=1, help="only each nth sentence")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--output", help="writes what was read of the first set, as JSON")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    state = torch.load(arguments.weights)
    labels = state["labels"]
    vocabulary = WordPieces(open(encoder_folder() / "vocab.txt", encoding="utf-8"))
    model = Reader(len(vocabulary.pieces), labels)
    model.load_state_dict(state["model"])
    corpora = Corpora(arguments.data)
    step = arguments.every
    for name in ("ewt", "gum"):
        sentences = corpora.trees[name, arguments.part][::step]
        results = read(model, sentences, vocabulary, labels)
        print(name, score_trees(sentences, results), flush=True)
        if arguments.output and name == "ewt":
            json.dump(results, open(arguments.output, "w"))
        if name == "gum":
            print("gum names (silver)", score_names(sentences, results), flush=True)
    if step == 1:
        news = [s for part in ("dev", "test") for s in corpora.trees["gum", part]
                if "_news_" in s.document]
        print("gum news, four documents", score_trees(news, read(model, news, vocabulary, labels)))
    for name, sentences in (("crossner", corpora.crossner(arguments.part)),
                            ("uner ewt", corpora.uner("test"))):
        sentences = sentences[::step]
        print(name, score_names(sentences, read(model, sentences, vocabulary, labels)), flush=True)


if __name__ == "__main__":
    main()
