"""Step 3: training.

    python training/train.py --minutes 100            # resumes from WORK/run/last.pt when it is there
    python training/train.py --minutes 100 --fresh

The rate of learning follows the clock: it warms up, then falls to nothing when the minutes are over, so that a slower machine
gives a complete, only less trained, model. bf16 where the processor or GPU has it. A checkpoint every few minutes.
"""
import argparse
import copy
import json
import random
import time
from collections import Counter

import torch
import torch.nn.functional as F

from common import ENTITY, WORK, base_model, lemma_script
from evaluate import evaluate
from model import FAR, Reader
from windows import IGNORE, Mixer, collate, encode_documents, load, recase

SHARES = {"ewt": 0.23, "gum": 0.11, "polnear": 0.54, "gmb": 0.06, "uner": 0.06}


def label_sets(docs):
    """What the training files hold, rare labels left out (a lemma script seen twice or less is an accident)."""
    count = {key: Counter() for key in ("upos", "xpos", "deprel", "lemma")}
    for doc in docs:
        for key in ("upos", "xpos", "deprel"):
            count[key].update(doc.get(key, []))
        count["lemma"].update(lemma_script(w, l) for w, l in zip(doc["words"], doc.get("lemma", [])))
    least = {"upos": 1, "xpos": 2, "deprel": 2, "lemma": 3}
    return {**{k: sorted(v for v, n in c.items() if n >= least[k]) for k, c in count.items()}, "entity": ENTITY}


def losses(model, batch):
    mask = torch.where(batch["real"], 0.0, FAR)[:, None, None, :].to(torch.bfloat16)
    h = model.encode(batch["ids"], batch["shapes"], batch["first"], mask)
    words = h[:, 1:]
    out = {}
    tree = batch["head"] != IGNORE
    if tree.any():
        flat = words[tree]
        for key, weight in (("upos", 0.5), ("xpos", 0.5), ("lemma", 0.5)):
            out[key] = weight * F.cross_entropy(getattr(model, key)(flat).float(), batch[key][tree], ignore_index=IGNORE)
        arcs = model.arcs(h, batch["sentence"])
        out["arc"] = F.cross_entropy(arcs[tree], batch["head"][tree])
        dep, head = model.label_inputs(h)
        rows = torch.arange(h.shape[0])[:, None].expand_as(tree)[tree]
        scores = model.label_scores(dep[tree], head[rows, batch["head"][tree]].unsqueeze(1)).squeeze(1)
        out["label"] = F.cross_entropy(scores.float(), batch["deprel"][tree], ignore_index=IGNORE)
    known = batch["allowed"] != 0
    if known.any():
        logp = torch.log_softmax(model.entity(words[known]).float(), -1)
        may = (batch["allowed"][known].unsqueeze(-1) >> torch.arange(len(ENTITY))) & 1
        nll = -torch.logsumexp(logp.masked_fill(may == 0, FAR), -1)
        weight = batch["weight"][known]
        out["entity"] = 1.5 * (nll * weight).sum() / weight.sum()
    attributed = batch["cue"] >= 0
    if attributed.any():
        logits = model.cue(words[attributed]).squeeze(-1).float()
        out["cue"] = 5 * F.binary_cross_entropy_with_logits(logits, batch["cue"][attributed])
        if len(batch["cue_row"]):
            roles = model.roles(words[batch["cue_row"], batch["cue_word"]], words[batch["cue_row"]])
            out["role"] = 4 * F.cross_entropy(roles.float().flatten(0, 1), batch["role"].flatten(), ignore_index=IGNORE)
    factual = ~torch.isnan(batch["fact"])
    if factual.any():
        out["fact"] = 0.4 * F.smooth_l1_loss(model.fact(words[factual]).squeeze(-1).float(), batch["fact"][factual])
    return out


def rate(progress, warm=0.03):
    return progress / warm if progress < warm else (1 - progress) / (1 - warm)


def save(path, model, ema, optimizer, labels, state):
    part = path.with_suffix(".part")
    torch.save({"model": model.state_dict(), "ema": ema, "optimizer": optimizer.state_dict(), "labels": labels, "state": state}, part)
    part.replace(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--run", default="run")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--pieces", type=int, default=1800)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    run = WORK / args.run
    run.mkdir(parents=True, exist_ok=True)

    sources = {name: load(name, "train") for name in SHARES}
    labels = label_sets(sources["ewt"] + sources["gum"])
    for docs in sources.values():
        encode_documents(docs, labels)
    held = {name: encode_documents(load(name, "held"), labels) for name in SHARES}
    print({k: len(v) for k, v in labels.items()}, flush=True)

    model = Reader(labels).to(device)
    model.encoder.load_base(base_model())
    model.encoder.words.weight.requires_grad_(False)  # 30,000 words cannot be moved well by a million; it saves a third of the step
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    groups = [{"params": body, "lr": args.rate, "base": args.rate}, {"params": heads, "lr": 5 * args.rate, "base": 5 * args.rate}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    ema = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    state = {"seconds": 0.0, "step": 0}
    last = run / "last.pt"
    if last.exists() and not args.fresh:
        saved = torch.load(last, map_location=device, weights_only=False)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        ema, state = saved["ema"], saved["state"]
        print("resumed at", state, flush=True)
    mixer = Mixer(sources, SHARES, args.pieces, args.seed + state["step"])
    train(model, optimizer, ema, mixer, held, labels, state, args.minutes * 60, run, device)


def train(model, optimizer, ema, mixer, held, labels, state, budget, run, device):
    params = [p for p in model.parameters() if p.requires_grad]
    named = {n: p for n, p in model.named_parameters() if p.requires_grad}
    seen, began, saved_at, words = Counter(), time.time(), time.time(), 0
    start = state["seconds"]
    batches = []
    model.train()
    while state["seconds"] < budget:
        if not batches:
            batches = mixer.pool()
        batch = {k: v.to(device) for k, v in collate(recase(batches.pop(), mixer.rng)).items()}
        scale = max(rate(state["seconds"] / budget), 0.005)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * scale
        with torch.autocast(device, dtype=torch.bfloat16):
            parts = losses(model, batch)
        optimizer.zero_grad(set_to_none=True)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(params, 2.0)
        optimizer.step()
        state["step"] += 1
        decay = min(0.998, (1 + state["step"]) / (10 + state["step"]))
        with torch.no_grad():
            torch._foreach_lerp_(list(ema.values()), [named[n] for n in ema], 1 - decay)
        state["seconds"] = start + time.time() - began
        for key, value in parts.items():
            seen[key] += value.item()
            seen[key + "#"] += 1
        if state["step"] % 50 == 0:
            line = " ".join(f"{k} {seen[k] / seen[k + '#']:.3f}" for k in parts)
            print(f"{state['step']} {state['seconds'] / 60:.1f} min {line} epochs {mixer.epochs}", flush=True)
            seen.clear()
        if time.time() - saved_at > 480 or state["seconds"] >= budget:
            save(run / "last.pt", model, ema, optimizer, labels, state)
            print("held", json.dumps(evaluate(with_weights(model, ema), held)), flush=True)
            model.train()
            saved_at = time.time()


def with_weights(model, ema):
    averaged = copy.deepcopy(model)
    averaged.load_state_dict(ema, strict=False)
    return averaged.eval()


if __name__ == "__main__":
    main()
