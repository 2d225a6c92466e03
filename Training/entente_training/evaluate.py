"""Scores weights in float on the held-out sets.

    python -m entente_training.evaluate run/average.pt --data ../../shared/data
"""

import argparse

import torch

from .material import Material
from .scoring import read, score
from .train import encoder_folder, reader
from .wordpieces import WordPieces


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights")
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--material", help="the corpora as read once")
    parser.add_argument("--encoder", help="folder with MiniLM's vocab.txt")
    parser.add_argument("--part", default="test", choices=["dev", "test"])
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    material = Material.at(arguments.material, arguments.data)
    labels = material.labels
    folder = arguments.encoder or encoder_folder()
    vocabulary = WordPieces(open(f"{folder}/vocab.txt", encoding="utf-8"))
    model = reader(arguments.weights, len(vocabulary.pieces), labels, "cpu")
    for name, sentences in getattr(material, arguments.part).items():
        found = read(model, sentences, vocabulary, labels)
        print(name, score(sentences, found), flush=True)


if __name__ == "__main__":
    main()
