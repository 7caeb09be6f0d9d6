"""Figures on the held-out training documents, while training. The figures that count come from `npm run bench`, in TypeScript and int8."""
import random

import torch

from common import ENTITY
from windows import IGNORE, collate, windows


@torch.no_grad()
def evaluate(model, held, limit=60):
    right, total = {}, {}

    def add(key, ok, of):
        right[key] = right.get(key, 0) + int(ok)
        total[key] = total.get(key, 0) + int(of)

    rng = random.Random(1)
    for source, docs in held.items():
        for window in windows(docs, rng, shuffle=False)[:limit]:
            batch = collate([window])
            h = model.encode(batch["ids"], batch["shapes"], batch["first"])
            words = h[:, 1:]
            tree = batch["head"] != IGNORE
            if tree.any():
                heads = model.arcs(h, batch["sentence"]).argmax(-1)
                dep, head = model.label_inputs(h)
                labels = model.label_scores(dep[0], head[0][heads[0]].unsqueeze(1)).squeeze(1).argmax(-1)
                for key in ("upos", "xpos", "lemma"):
                    add(key, (getattr(model, key)(words).argmax(-1) == batch[key])[tree].sum(), tree.sum())
                arc = (heads == batch["head"])[tree]
                add("uas", arc.sum(), tree.sum())
                add("las", (arc & (labels == batch["deprel"][0])[tree[0]]).sum(), tree.sum())
            if source == "uner":
                allowed = (batch["allowed"][0].unsqueeze(-1) >> torch.arange(len(ENTITY))) & 1
                guess = model.entity(words)[0].argmax(-1)
                add("entity_words", allowed[torch.arange(len(guess)), guess].sum(), len(guess))
            if source == "polnear":
                told = torch.sigmoid(model.cue(words).squeeze(-1)[0]) > 0.5
                gold = batch["cue"][0] > 0.5
                add("cue_f1", 2 * (told & gold).sum(), told.sum() + gold.sum())
                if len(batch["cue_row"]):
                    roles = model.roles(words[batch["cue_row"], batch["cue_word"]], words[batch["cue_row"]]).argmax(-1)
                    for name, role in (("source_f1", 1), ("content_f1", 2)):
                        a, b = roles == role, batch["role"] == role
                        add(name, 2 * (a & b).sum(), a.sum() + b.sum())
            factual = ~torch.isnan(batch["fact"])
            if factual.any():
                guess = model.fact(words).squeeze(-1)[factual]
                add("fact_sign", ((guess > 0) == (batch["fact"][factual] > 0)).sum(), factual.sum())
    return {key: round(right[key] / max(total[key], 1), 4) for key in total}
