"""The encoder (BERT, 6 layers of 384, Devlin et al. 2019) and the heads that read it.

Written out here rather than taken from a library: 22 million weights need a hundred lines, and the
Swift engine repeats exactly these steps.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from .wordpieces import SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, LABEL = 256, 96


class Layer(nn.Module):
    """One encoder layer: attention, then two dense layers, each with its residual and norm."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, dropout):
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + F.dropout(self.output(attended), dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


class Encoder(nn.Module):
    """Word pieces and shapes to vectors."""

    def __init__(self, vocabulary):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces, shapes, mask, dropout):
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(places)[None] + self.shapes(shapes)
        x = F.dropout(self.norm(x), dropout, self.training)
        mask = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return x

    def load_minilm(self, tensors):
        """Takes the published weights; the token type row is added to the positions."""
        with torch.no_grad():
            self.words.weight.copy_(tensors["embeddings.word_embeddings.weight"])
            kind = tensors["embeddings.token_type_embeddings.weight"][0]
            self.positions.weight.copy_(tensors["embeddings.position_embeddings.weight"] + kind)
            self.shapes.weight.normal_(0, 0.01)
            self.norm.weight.copy_(tensors["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(tensors["embeddings.LayerNorm.bias"])
            for number, layer in enumerate(self.layers):
                name = f"encoder.layer.{number}."
                parts = [name + f"attention.self.{part}." for part in ("query", "key", "value")]
                layer.qkv.weight.copy_(torch.cat([tensors[part + "weight"] for part in parts]))
                layer.qkv.bias.copy_(torch.cat([tensors[part + "bias"] for part in parts]))
                for target, source in (
                    (layer.output, "attention.output.dense."),
                    (layer.norm1, "attention.output.LayerNorm."),
                    (layer.up, "intermediate.dense."),
                    (layer.down, "output.dense."),
                    (layer.norm2, "output.LayerNorm."),
                ):
                    target.weight.copy_(tensors[name + source + "weight"])
                    target.bias.copy_(tensors[name + source + "bias"])


class Reader(nn.Module):
    """The encoder with heads for tags, names, arcs and labels (biaffine, Dozat & Manning 2017)."""

    def __init__(self, vocabulary, labels):
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.upos = nn.Linear(WIDTH, len(labels["upos"]))
        self.xpos = nn.Linear(WIDTH, len(labels["xpos"]))
        self.names = nn.Linear(WIDTH, len(labels["names"]))
        self.mentions = nn.Linear(WIDTH, len(labels["mentions"]))
        self.project = nn.Linear(WIDTH, 2 * ARC + 2 * LABEL)
        self.arc = nn.Parameter(torch.randn(ARC, ARC) * 0.02)
        self.arc_head = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.zeros(len(labels["deprel"]), LABEL + 1, LABEL + 1))
        nn.init.normal_(self.label, std=0.02)

    def forward(self, pieces, shapes, mask, firsts, dropout=0.0, head_dropout=0.0):
        """`firsts` holds, per sentence, the piece of the root (0) and of each word's start."""
        x = self.encoder(pieces, shapes, mask, dropout)
        words = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, WIDTH))
        words = F.dropout(words, head_dropout, self.training)
        projected = F.leaky_relu(self.project(words), 0.1)
        projected = F.dropout(projected, head_dropout, self.training)
        arc_dep, arc_head, label_dep, label_head = projected.split([ARC, ARC, LABEL, LABEL], -1)
        arcs = arc_dep @ self.arc @ arc_head.transpose(1, 2) / ARC**0.5
        arcs = arcs + (arc_head @ self.arc_head)[:, None, :]
        return {
            "upos": self.upos(words),
            "xpos": self.xpos(words),
            "names": self.names(words),
            "mentions": self.mentions(words),
            "arcs": arcs,
            "label_dep": label_dep,
            "label_head": label_head,
        }

    def label_scores(self, dep, head):
        """Scores of every label for pairs of dependent and head vectors (n x LABEL each)."""
        one = dep.new_ones(dep.shape[0], 1)
        dep, head = torch.cat([dep, one], 1), torch.cat([head, one], 1)
        return torch.einsum("nd,lde,ne->nl", dep, self.label.to(dep.dtype), head)
