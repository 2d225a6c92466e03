"""A head over the frozen encoder that says which mentions mean the same (Lee et al. 2017).

    python -m entente_training.coreference run/shipped.pt --data ../../shared/data --output run

Trained on the names and pronouns of GUM's train part, as `Scripts/score-coreference` defines them,
and scored by it beside the program's own rules on GUM's news of dev and test: on GUM's mentions, on
those of them that the program finds, on all that the program finds, and on these with the pronouns
that it leaves alone. F1 of MUC, B-cubed, CEAF-e and their mean, without and with singletons.
"""

import argparse
import collections
import random
import time
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from .mentions import CLASSES, OWN, SCORER, Case, Words
from .model import WIDTH, Reader
from .train import encoder_folder
from .wordpieces import WordPieces

UNIT, HIDDEN, DROPOUT = 96, 96, 0.4
EPOCHS, RATE, DECAY = 12, 2e-3, 0.01


class Head(nn.Module):
    """Scores every earlier mention, and none, as what a mention means."""

    def __init__(self, pair):
        super().__init__()
        self.unit = nn.Linear(3 * WIDTH + OWN, UNIT)
        self.later = nn.Linear(UNIT, HIDDEN)
        self.earlier = nn.Linear(UNIT, HIDDEN, bias=False)
        self.product = nn.Linear(UNIT, HIDDEN, bias=False)
        self.pair = nn.Linear(pair, HIDDEN, bias=False)
        self.classes = nn.Linear(CLASSES * CLASSES, HIDDEN, bias=False)
        self.score = nn.Linear(HIDDEN, 1)
        self.none = nn.Sequential(nn.Linear(UNIT + OWN, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1))

    def forward(self, case):
        """n x (n + 1): the last column is none; later mentions have no chance."""
        vectors = F.dropout(case.vectors, DROPOUT, self.training)
        unit = torch.relu(self.unit(torch.cat([vectors, case.own], 1)))
        unit = F.dropout(unit, DROPOUT / 2, self.training)
        classes = torch.from_numpy(case.classes)
        hidden = torch.relu(
            self.later(unit)[:, None] + self.earlier(unit) + self.pair(case.pairs)
            + self.product(unit[:, None] * unit)
            + self.classes.weight.T[classes[:, None] * CLASSES + classes])
        scores = self.score(F.dropout(hidden, DROPOUT / 2, self.training))[:, :, 0]
        scores = scores.masked_fill(torch.ones_like(scores).triu().bool(), -1e9)
        return torch.cat([scores, self.none(torch.cat([unit, case.own], 1))], 1)


def loss_of(scores, golds):
    """The negative logarithm of the chance of all true antecedents together, or of none."""
    same = torch.tensor([[a == b for b in golds] for a in golds]).tril(-1)
    same = torch.cat([same, ~same.any(1, keepdim=True)], 1)
    true = torch.logsumexp(scores.masked_fill(~same, -1e9), 1)
    return (torch.logsumexp(scores, 1) - true).sum() / len(golds) ** 0.5


def trained(cases, seed):
    torch.manual_seed(seed)
    order, cases = random.Random(seed), [case for case in cases if case.mentions]
    head = Head(cases[0].pairs.shape[-1])
    optimizer = torch.optim.AdamW(head.parameters(), RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, RATE, EPOCHS * len(cases), pct_start=0.1)
    for _ in range(EPOCHS):
        order.shuffle(cases)
        for case in cases:
            optimizer.zero_grad()
            loss_of(head(case), case.golds).backward()
            nn.utils.clip_grad_norm_(head.parameters(), 5.0)
            optimizer.step()
            schedule.step()
    return head.eval()


@torch.no_grad()
def resolved(head, case):
    """The mentions of the case, each with the set that the head puts it in as its entity."""
    sets = []
    for n, best in enumerate(head(case).argmax(1).tolist() if case.mentions else []):
        sets.append(sets[best] if best < n else n)
    return [mention._replace(entity=f"set {k}") for mention, k in zip(case.mentions, sets)]


# Rules and head side by side.

def settings(document, words, found, head):
    """(setting, who, document, pairs for the scorer) of all that is compared."""
    by_rules = {gold: mention.entity for mention, gold in SCORER.matched(document, found)
                if gold is not None}
    rules = [mention._replace(entity=by_rules.get(n, f"alone {n}"))
             for n, mention in enumerate(document.mentions)]
    ours = resolved(head, Case.of_gold(document, words))
    both = sorted(by_rules)
    common = document._replace(mentions=[document.mentions[n] for n in both])
    for who, mentions in (("rules", rules), ("head", ours)):
        yield "GUM's mentions", who, document, [(m, n) for n, m in enumerate(mentions)]
        yield "GUM's that both have", who, common, [
            (mentions[n], place) for place, n in enumerate(both)]
    strict = resolved(head, Case.of_found(document, words, found, False))
    yield "the program's", "rules", document, SCORER.matched(document, found)
    yield "the program's", "head", document, SCORER.matched(document, strict)
    more = resolved(head, Case.of_found(document, words, found, True))
    size = collections.Counter(mention.entity for mention in more)
    named = {mention.entity for mention in more if mention.form != "pronoun"}
    yield "and more pronouns", "head", document, SCORER.matched(
        document, [m for m in more if m.entity in named or size[m.entity] > 1])
    yield "of sets with names", "head", document, SCORER.matched(
        document, [m for m in more if m.entity in named])


def show(rows):
    """A line for each setting: the F1 of each measure and their mean, without and with singletons."""
    sums = collections.defaultdict(SCORER.Score)
    for setting, who, document, pairs in rows:
        for singletons in (False, True):
            for measure, values in SCORER.score(document, pairs, singletons).items():
                sums[setting, who, singletons, measure].add(values)
    for setting, who in dict.fromkeys(key[:2] for key in sums):
        line = []
        for singletons in (False, True):
            found = [100 * sums[setting, who, singletons, measure].values()[2]
                     for measure in SCORER.MEASURES]
            line += [*found, sum(found) / len(found)]
        print(f"{setting:22}{who:6}" + "".join(f"{value:7.1f}" for value in line), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights")
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--output", default="run")
    parser.add_argument("--documents", default="_news_", help="a part of the ids of the scored")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    saved = torch.load(arguments.weights)
    vocabulary = WordPieces(open(encoder_folder() / "vocab.txt", encoding="utf-8"))
    model = Reader(len(vocabulary.pieces), saved["labels"])
    model.load_state_dict(saved["model"])
    model.eval()

    def material(part, ids):
        path = Path(arguments.data) / "gum" / f"en_gum-clean-{part}.conllu.gz"
        for document in SCORER.documents([str(path)], ids):
            words = Words(document, model, vocabulary, saved["labels"])
            yield document, words, SCORER.read(document, "accurate")

    cases = []
    for document, words, found in material("train", ""):
        cases += [Case.of_gold(document, words), Case.of_found(document, words, found, True)]
    start = time.process_time()
    head = trained(cases, arguments.seed)
    size = 4 * sum(weight.numel() for weight in head.parameters())
    print(f"{len(cases)} readings, {time.process_time() - start:.0f} s of training, {size} bytes")
    torch.save(head.state_dict(), Path(arguments.output) / "coreference.pt")
    scored = [item for part in ("dev", "test") for item in material(part, arguments.documents)]
    show(row for item in scored for row in settings(*item, head))


if __name__ == "__main__":
    main()
