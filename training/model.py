"""The reading model: a MiniLM encoder and one head for each thing that is read from a word.

Shapes: B windows, P pieces, W words. Everything after the encoder works on the first piece of each word.
"""
import json

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from common import ENTITY, base_model

ARC, LABEL, ROLE, TOP = 192, 96, 96, 3
FAR = -1e4


class Layer(nn.Module):
    """BERT's post-norm block. Plain attention: at these lengths PyTorch's fused one is three times slower backwards on a CPU."""

    def __init__(self, size, heads, inner, drop):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def attend(self, x, mask):
        b, p, size = x.shape
        q, k, v = self.qkv(x).view(b, p, 3, self.heads, size // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q * (q.shape[-1] ** -0.5)) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        return (torch.softmax(scores, -1).to(v.dtype) @ v).transpose(1, 2).reshape(b, p, size)

    def forward(self, x, mask):
        x = self.norm1(x + self.out(self.attend(x, mask)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, config, drop=0.1):
        super().__init__()
        size = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], size)
        self.places = nn.Embedding(config["max_position_embeddings"], size)
        self.shapes = nn.Embedding(5, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.drop = nn.Dropout(drop)
        self.layers = nn.ModuleList(
            Layer(size, config["num_attention_heads"], config["intermediate_size"], drop) for _ in range(config["num_hidden_layers"])
        )

    def forward(self, ids, shapes, mask):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.places(places) + self.shapes(shapes)))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_base(self, folder):
        """The published MiniLM weights; word shapes start at the single token type of the base."""
        state = load_file(folder / "model.safetensors")
        state = {key.removeprefix("bert."): value for key, value in state.items()}
        with torch.no_grad():
            self.words.weight.copy_(state["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(state["embeddings.position_embeddings.weight"])
            self.shapes.weight.copy_(state["embeddings.token_type_embeddings.weight"][:1] + 0.02 * torch.randn_like(self.shapes.weight))
            for name, mine in (("embeddings.LayerNorm", self.norm),):
                mine.weight.copy_(state[f"{name}.weight"])
                mine.bias.copy_(state[f"{name}.bias"])
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    qkv = [state[f"{at}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(qkv))
                    for theirs, mine in (
                        ("attention.output.dense", layer.out), ("attention.output.LayerNorm", layer.norm1),
                        ("intermediate.dense", layer.up), ("output.dense", layer.down), ("output.LayerNorm", layer.norm2),
                    ):
                        getattr(mine, part).copy_(state[f"{at}{theirs}.{part}"])


def mlp(size, out, drop):
    return nn.Sequential(nn.Linear(size, out), nn.GELU(), nn.Dropout(drop))


class Reader(nn.Module):
    def __init__(self, labels, drop=0.1, head_drop=0.2):
        super().__init__()
        config = json.load(open(base_model() / "config.json"))
        size = config["hidden_size"]
        self.encoder = Encoder(config, drop)
        self.upos = nn.Linear(size, len(labels["upos"]))
        self.xpos = nn.Linear(size, len(labels["xpos"]))
        self.lemma = nn.Linear(size, len(labels["lemma"]))
        self.entity = nn.Linear(size, len(ENTITY))
        self.cue = nn.Sequential(mlp(size, 128, head_drop), nn.Linear(128, 1))
        self.fact = nn.Sequential(mlp(size, 128, head_drop), nn.Linear(128, 1))
        self.arc_dep, self.arc_head = mlp(size, ARC, head_drop), mlp(size, ARC, head_drop)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.label_dep, self.label_head = mlp(size, LABEL, head_drop), mlp(size, LABEL, head_drop)
        self.n_labels = len(labels["deprel"])
        self.label = nn.Linear(LABEL, self.n_labels * LABEL, bias=False)
        self.label_bias = nn.Linear(2 * LABEL, self.n_labels)
        self.role_cue, self.role_word = mlp(size, ROLE, head_drop), mlp(size, ROLE, head_drop)
        self.role = nn.Linear(ROLE, 4 * ROLE, bias=False)
        self.role_bias = nn.Linear(ROLE, 4)
        nn.init.normal_(self.label.weight, std=LABEL**-0.75)
        nn.init.normal_(self.role.weight, std=ROLE**-0.75)

    def encode(self, ids, shapes, first, mask=None):
        """Hidden states of words with [CLS] in front, as the root: [B, W+1, size]."""
        x = self.encoder(ids, shapes, mask)
        words = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        return torch.cat([x[:, :1], words], 1)

    def arcs(self, h, sentence):
        """[B, W, W+1]; arcs to itself and to other sentences are ruled out."""
        dep, head = self.arc_dep(h[:, 1:]), self.arc_head(h)
        scores = self.arc(dep) @ head.transpose(1, 2) * ARC**-0.5 + self.arc_bias(head).transpose(1, 2)
        w = sentence.shape[1]
        at = torch.arange(w, device=h.device)
        same = (sentence.unsqueeze(2) == sentence.unsqueeze(1)) & (at.unsqueeze(1) != at)
        allowed = F.pad(same, (1, 0), value=True)
        return torch.where(allowed, scores.float(), torch.full_like(scores, FAR, dtype=torch.float32))

    def label_inputs(self, h):
        return self.label_dep(h[:, 1:]), self.label_head(h)

    def label_scores(self, dep, head):
        """Label scores of N dependents each with K heads: dep [N, D], head [N, K, D] -> [N, K, L]."""
        n, k, size = head.shape
        bent = self.label(dep).view(n, self.n_labels, size)
        linear = self.label_bias(torch.cat([dep.unsqueeze(1).expand(n, k, size), head], -1))
        return head @ bent.transpose(1, 2) * size**-0.5 + linear

    def roles(self, cue_states, word_states):
        """cue_states [C, size], word_states [C, W, size] -> [C, W, 4]."""
        cue, word = self.role_cue(cue_states), self.role_word(word_states)
        bent = self.role(cue).view(cue.shape[0], 4, ROLE)
        return word @ bent.transpose(1, 2) * ROLE**-0.5 + self.role_bias(word)


class Exported(nn.Module):
    """The graph that src/read feeds: one window, no padding. See docs/reading-model.md for its inputs and outputs."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, shape_ids, first, sentence):
        r = self.reader
        h = r.encode(input_ids.unsqueeze(0), shape_ids.unsqueeze(0), first.unsqueeze(0))
        words = h[0, 1:]
        arcs = r.arcs(h, sentence.unsqueeze(0))[0]
        dep, head = r.label_inputs(h)
        padded = torch.cat([arcs, torch.full_like(arcs[:, :TOP], FAR * 10)], 1)
        top = torch.topk(padded, TOP, 1).indices
        top = torch.minimum(top, sentence.shape[0] * torch.ones_like(top))
        scores = r.label_scores(dep[0], head[0][top])
        role_cue, role_word = r.role_cue(words), r.role_word(words)
        bent = r.role(role_cue).view(-1, ROLE)
        roles = (role_word @ bent.t() * ROLE**-0.5).view(words.shape[0], -1, 4).permute(1, 0, 2) + r.role_bias(role_word)
        return (
            r.upos(words).argmax(-1), r.xpos(words).argmax(-1), r.lemma(words).argmax(-1), arcs, top, scores.argmax(-1),
            torch.log_softmax(r.entity(words), -1), r.cue(words).squeeze(-1), roles, r.fact(words).squeeze(-1),
        )
