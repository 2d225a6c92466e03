"""Writes trained weights as the model file that the Swift engine maps into memory.

    python -m entente_training.export run/average.pt ../Models/accurate.entente-model

The container is the one of `Sources/EntenteLanguage/ModelFile`: a 64-byte header, a table of sections,
sections at multiples of 64 bytes, a CRC-32 of everything after the header. Dense layers hold 8-bit
weights with one scale for each output, laid out `[outputs / 16][inputs / 4][16][4]`.
"""

import argparse
import struct
import zlib

import numpy as np
import torch

from .model import ARC, LABEL, LAYERS
from .train import encoder_folder
from .wordpieces import TABLE_END, fold, is_cut, is_letter

POSITIONS = 256
TAGS = ("upos", "xpos", "names", "mentions")  # what one float layer scores


class Sections:
    """Named byte strings on their way into a file."""

    def __init__(self, kind):
        self.kind, self.items = kind, []

    def add(self, name, *arrays):
        assert len(name) < 16
        self.items.append((name, b"".join(a if isinstance(a, bytes) else a.tobytes()
                                          for a in arrays)))

    def lines(self, name, lines):
        self.add(name, "\n".join(lines).encode())

    def encoded(self):
        table, body = b"", b""
        end = 64 + 32 * len(self.items)
        for name, data in self.items:
            body += b"\0" * (-(end + len(body)) % 64)
            table += name.encode().ljust(16, b"\0") + struct.pack("<QQ", end + len(body), len(data))
            body += data
        checked = table + body
        header = b"ENTENTE\0" + struct.pack(
            "<IIQII", 1, len(self.items), 64 + len(checked), zlib.crc32(checked), 0)
        return header + self.kind.encode().ljust(32, b"\0") + checked


def quantise(weight):
    """(8-bit weights, scales) of a matrix, one scale a row."""
    weight = weight.numpy().astype(np.float32)
    largest = np.maximum(np.abs(weight).max(1), 1e-8)
    scales = (largest / 127).astype(np.float32)
    return np.rint(weight / scales[:, None]).clip(-127, 127).astype(np.int8), scales


def padded(weight, bias):
    """Outputs filled up with zeros to a multiple of sixteen."""
    extra = -weight.shape[0] % 16
    weight = torch.cat([weight, weight.new_zeros(extra, weight.shape[1])])
    return weight, torch.cat([bias, bias.new_zeros(extra)])


def dense(weight, bias):
    """The bytes of an 8-bit layer: weights, column sums, scales, bias."""
    weight, bias = padded(weight, bias)
    small, scales = quantise(weight)
    outputs, inputs = small.shape
    packed = small.reshape(outputs // 16, 16, inputs // 4, 4).transpose(0, 2, 1, 3)
    return (np.ascontiguousarray(packed), small.astype(np.int32).sum(1, dtype=np.int32), scales,
            bias.numpy().astype(np.float32))


def dense_float(weight, bias):
    """The bytes of a float layer: weights laid out [outputs / 16][inputs][16], bias."""
    weight, bias = padded(weight, bias)
    outputs, inputs = weight.shape
    blocks = weight.numpy().astype(np.float32).reshape(outputs // 16, 16, inputs)
    return np.ascontiguousarray(blocks.transpose(0, 2, 1)), bias.numpy().astype(np.float32)


def folding():
    """What the tokenizer must know of the scalars below U+3000."""
    flags, offsets, scalars = bytearray(), [0], []
    for code in range(TABLE_END):
        character = chr(code)
        folded = fold(character)
        space = folded == " " or character.isspace()
        flags.append(is_cut(character) | space << 1 | character.isupper() << 2
                     | is_letter(character) << 3)
        scalars += [] if space else [ord(c) for c in folded]
        offsets.append(len(scalars))
    return bytes(flags), np.array(offsets, np.uint32), np.array(scalars, np.uint32)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights")
    parser.add_argument("output")
    parser.add_argument("--encoder", help="folder with MiniLM's vocab.txt")
    arguments = parser.parse_args()
    state = torch.load(arguments.weights, map_location="cpu")
    model, labels = {k: v.float() for k, v in state["model"].items()}, state["labels"]
    file = Sections("accurate")
    for key in ("upos", "xpos", "deprel", "names", "mentions"):
        file.lines(key, labels[key])
    folder = arguments.encoder or encoder_folder()
    with open(f"{folder}/vocab.txt", encoding="utf-8") as vocabulary:
        file.lines("pieces", [line.rstrip("\n") for line in vocabulary])
    flags, offsets, scalars = folding()
    file.add("fold.flags", flags)
    file.add("fold.offsets", offsets)
    file.add("fold.scalars", scalars)
    small, scales = quantise(model["encoder.words.weight"])
    file.add("words", small)
    file.add("words.scales", scales)
    file.add("positions", model["encoder.positions.weight"][:POSITIONS].numpy())
    file.add("shapes", model["encoder.shapes.weight"].numpy())
    file.add("norm", model["encoder.norm.weight"].numpy(), model["encoder.norm.bias"].numpy())
    for number in range(LAYERS):
        name = f"encoder.layers.{number}."
        for part in ("qkv", "output", "up", "down"):
            file.add(f"{number}.{part}",
                     *dense(model[name + part + ".weight"], model[name + part + ".bias"]))
        for part in ("norm1", "norm2"):
            file.add(f"{number}.{part}", model[name + part + ".weight"].numpy(),
                     model[name + part + ".bias"].numpy())
    file.add("project", *dense(model["project.weight"], model["project.bias"]))
    file.add("tags", *dense_float(
        torch.cat([model[key + ".weight"] for key in TAGS]),
        torch.cat([model[key + ".bias"] for key in TAGS])))
    file.add("arc", *dense_float(model["arc"].T / ARC**0.5, model["arc_head"]))
    label = model["label"]
    count = label.shape[0]
    file.add("label", *dense(
        label[:, :LABEL, :LABEL].transpose(1, 2).reshape(count * LABEL, LABEL),
        label[:, LABEL, :LABEL].reshape(-1)))
    file.add("label.alone", *dense_float(label[:, :LABEL, LABEL], label[:, LABEL, LABEL]))
    data = file.encoded()
    with open(arguments.output, "wb") as output:
        output.write(data)
    print(f"{arguments.output}: {len(data) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
