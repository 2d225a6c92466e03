"""Reads a model file back as weights to go on from: the inverse of `export`.

    python -m entente_training.load ../Models/accurate.entente-model run/shipped.pt

The rounding to 8 bits stays in the weights; a little training takes it out again. Positions beyond
those of the file are nothing: no sentence of the corpora reaches them.
"""

import argparse
import struct
import zlib

import numpy as np
import torch

from .articles import MENTIONS
from .export import POSITIONS, TAGS
from .model import ARC, INNER, LABEL, LAYERS, WIDTH, Reader


class Loaded:
    """The sections of a model file by name."""

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        version, count, size, check, _ = struct.unpack_from("<IIQII", data, 8)
        if data[:8] != b"ENTENTE\0" or version != 1 or size != len(data):
            raise SystemExit(f"{path}: not a model file of version 1, or cut short")
        if zlib.crc32(data[64:]) != check:
            raise SystemExit(f"{path}: damaged: its checksum does not fit")
        self.items = {}
        for row in range(count):
            name, start, length = struct.unpack_from("<16sQQ", data, 64 + 32 * row)
            self.items[name.rstrip(b"\0").decode()] = data[start:start + length]

    def lines(self, name):
        return self.items[name].decode().split("\n")

    def floats(self, name, *shape):
        return torch.from_numpy(np.frombuffer(self.items[name], np.float32).reshape(shape).copy())

    def dense(self, name, outputs, inputs):
        """(weight, bias) of an 8-bit layer."""
        data, filled = self.items[name], outputs + -outputs % 16
        packed = np.frombuffer(data, np.int8, filled * inputs).reshape(
            filled // 16, inputs // 4, 16, 4)
        small = packed.transpose(0, 2, 1, 3).reshape(filled, inputs).astype(np.float32)
        start = filled * inputs + 4 * filled
        scales = np.frombuffer(data, np.float32, filled, start)
        bias = np.frombuffer(data, np.float32, filled, start + 4 * filled)
        return (torch.from_numpy((small * scales[:, None])[:outputs]),
                torch.from_numpy(bias[:outputs].copy()))

    def dense_float(self, name, outputs, inputs):
        """(weight, bias) of a float layer."""
        data, filled = self.items[name], outputs + -outputs % 16
        blocks = np.frombuffer(data, np.float32, filled * inputs).reshape(
            filled // 16, inputs, 16)
        bias = np.frombuffer(data, np.float32, filled, 4 * filled * inputs)
        return (torch.from_numpy(blocks.transpose(0, 2, 1).reshape(filled, inputs)[:outputs].copy()),
                torch.from_numpy(bias[:outputs].copy()))


def load(path):
    """(weights by name, label sets) of a model file."""
    file = Loaded(path)
    labels = {key: file.lines(key) for key in ("deprel", *TAGS) if key in file.items}
    labels.setdefault("mentions", MENTIONS)
    pieces = len(file.lines("pieces"))
    model = Reader(pieces, labels)
    state = model.state_dict()
    state["encoder.positions.weight"].zero_()

    def put(name, weight, bias):
        state[name + ".weight"], state[name + ".bias"] = weight, bias

    words = np.frombuffer(file.items["words"], np.int8).reshape(pieces, WIDTH)
    scales = np.frombuffer(file.items["words.scales"], np.float32)
    state["encoder.words.weight"] = torch.from_numpy(words * scales[:, None])
    state["encoder.positions.weight"][:POSITIONS] = file.floats("positions", POSITIONS, WIDTH)
    state["encoder.shapes.weight"] = file.floats("shapes", -1, WIDTH)
    put("encoder.norm", *file.floats("norm", 2, WIDTH))
    sizes = {"qkv": (3 * WIDTH, WIDTH), "output": (WIDTH, WIDTH), "up": (INNER, WIDTH),
             "down": (WIDTH, INNER)}
    for number in range(LAYERS):
        name = f"encoder.layers.{number}."
        for part, size in sizes.items():
            put(name + part, *file.dense(f"{number}.{part}", *size))
        for part in ("norm1", "norm2"):
            put(name + part, *file.floats(f"{number}.{part}", 2, WIDTH))
    put("project", *file.dense("project", 2 * ARC + 2 * LABEL, WIDTH))
    tags = [key for key in TAGS if key in file.items]
    counts = [len(labels[key]) for key in tags]
    weight, bias = file.dense_float("tags", sum(counts), WIDTH)
    for key, rows, row in zip(tags, weight.split(counts), bias.split(counts)):
        put(key, rows, row)
    arc, state["arc_head"] = file.dense_float("arc", ARC, ARC)
    state["arc"] = arc.T.contiguous() * ARC**0.5
    count = len(labels["deprel"])
    weight, bias = file.dense("label", count * LABEL, LABEL)
    label = state["label"]
    label[:, :LABEL, :LABEL] = weight.view(count, LABEL, LABEL).transpose(1, 2)
    label[:, LABEL, :LABEL] = bias.view(count, LABEL)
    label[:, :LABEL, LABEL], label[:, LABEL, LABEL] = file.dense_float("label.alone", count, LABEL)
    return state, labels


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("output")
    arguments = parser.parse_args()
    state, labels = load(arguments.file)
    torch.save({"model": state, "labels": labels}, arguments.output)


if __name__ == "__main__":
    main()
