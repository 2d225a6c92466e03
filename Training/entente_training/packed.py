"""Sentences laid end to end in flat tensors, so that a batch is cut out by index, on any device."""

import numpy as np
import torch

from .labels import ALL, NAMES
from .scoring import encode


class Packed:
    """All sentences of a mixture with what is known of their words; -100 where nothing is.

    Word tensors hold a row for the root before each sentence's words, as the arcs do.
    """

    def __init__(self, items, labels, vocabulary, device):
        """`items`: (sentence, weight of its names)."""
        pieces, shapes, words = [], [], {key: [] for key in
                                         ("firsts", "upos", "xpos", "heads", "deprel", "names",
                                          "mentions")}
        weights, piece_counts, word_counts = [], [], []
        for sentence, weight in items:
            piece, shape, first = encode(sentence.words, vocabulary)
            pieces += piece
            shapes += shape
            piece_counts.append(len(piece))
            word_counts.append(len(first))
            words["firsts"] += first
            count = len(sentence.words)
            if sentence.heads:
                words["upos"] += [-100] + [labels["upos_index"][tag] for tag in sentence.upos]
                words["xpos"] += [-100] + [labels["xpos_index"].get(t, -100) for t in sentence.xpos]
                words["heads"] += [-100] + list(sentence.heads)
                words["deprel"] += [-100] + [labels["deprel_index"].get(name, -100)
                                             for name in sentence.deprel]
            else:
                for key in ("upos", "xpos", "heads", "deprel"):
                    words[key] += [-100] * (count + 1)
            words["mentions"] += [-100] + (sentence.mentions or [-100] * count)
            names = sentence.names or [ALL] * count
            words["names"] += [ALL] + names
            weights += [0.0] + [0.0 if name == ALL else weight for name in names]

        def tensor(values, kind=torch.long):
            return torch.tensor(values, dtype=kind, device=device)

        self.device = device
        self.pieces, self.shapes = tensor(pieces), tensor(shapes)
        self.words = {key: tensor(values) for key, values in words.items()}
        self.weights = tensor(weights, torch.float)
        self.piece_counts, self.word_counts = tensor(piece_counts), tensor(word_counts)
        self.piece_starts = self.piece_counts.cumsum(0) - self.piece_counts
        self.word_starts = self.word_counts.cumsum(0) - self.word_counts
        self.longest = (np.array(piece_counts), np.array(word_counts))
        self.bits = torch.tensor([1 << n for n in range(len(NAMES))], device=device)

    def batch(self, chosen):
        """The sentences of the given numbers, padded to the longest."""
        rows = torch.tensor(chosen, device=self.device)
        result = {}

        def cut(starts, counts, width):
            places = torch.arange(width, device=self.device)[None]
            inside = places < counts[rows][:, None]
            return torch.where(inside, starts[rows][:, None] + places, 0), inside

        where, mask = cut(self.piece_starts, self.piece_counts,
                          int(self.longest[0][chosen].max()))
        result["pieces"] = torch.where(mask, self.pieces[where], 0)
        result["shapes"] = torch.where(mask, self.shapes[where], 0)
        result["mask"] = mask
        where, inside = cut(self.word_starts, self.word_counts, int(self.longest[1][chosen].max()))
        result["word_mask"] = inside
        for key, values in self.words.items():
            filler = 0 if key == "firsts" else ALL if key == "names" else -100
            result[key] = torch.where(inside, values[where], filler)
        result["allowed"] = (result["names"][:, :, None] & self.bits) != 0
        result["weight"] = torch.where(inside, self.weights[where], 0.0)
        return result
