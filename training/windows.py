"""Documents to windows to padded batches. Windows are packed anew each epoch, from whole sentences or paragraphs."""
import json
import random

import torch

from common import ANY, WORK, WordPiece, base_model, lemma_script, shape

LIMIT = 200
IGNORE = -100


def load(source, part):
    return [json.loads(line) for line in open(WORK / "docs" / f"{source}.{part}.jsonl", encoding="utf-8")]


def encode_documents(docs, labels):
    """Adds pieces and label ids; labels unseen in `labels` are left out of the loss."""
    pieces = WordPiece(base_model() / "vocab.txt")
    index = {key: {label: i for i, label in enumerate(labels[key])} for key in ("upos", "xpos", "deprel", "lemma")}

    for doc in docs:
        doc["pieces"] = [pieces.pieces(word) for word in doc["words"]]
        doc["shapes"] = [shape(word) for word in doc["words"]]
        for key in ("upos", "xpos", "deprel"):
            if key in doc:
                doc[key] = [index[key].get(label, IGNORE) for label in doc[key]]
        if "lemma" in doc:
            doc["lemma"] = [index["lemma"].get(lemma_script(w, l), IGNORE) for w, l in zip(doc["words"], doc["lemma"])]
        for item in doc.get("attr", []):
            item["source"], item["content"], item["cue"] = (set(item[k]) for k in ("source", "content", "cue"))
    return docs


def windows(docs, rng, shuffle=True):
    """(doc, first word, end word) of at most LIMIT pieces, cut at breaks; the limit itself varies, so that windows do."""
    out = []
    for doc in docs:
        breaks = doc["breaks"] + [len(doc["words"])]
        limit = rng.choice([LIMIT, LIMIT, 140, 80]) if shuffle else LIMIT
        start, size = breaks[0], 0
        for begin, end in zip(breaks, breaks[1:]):
            length = sum(len(p) for p in doc["pieces"][begin:end])
            if size and size + length > limit:
                out.append((doc, start, begin))
                start, size = begin, 0
            size += length
            while size > LIMIT:  # one block longer than a window is cut where it must be
                cut, taken = start, 0
                while taken + len(doc["pieces"][cut]) <= LIMIT:
                    taken += len(doc["pieces"][cut])
                    cut += 1
                out.append((doc, start, cut))
                start, size = cut, size - taken
        if breaks[-1] > start:
            out.append((doc, start, breaks[-1]))
    if shuffle:
        rng.shuffle(out)
    return out


def pieces_in(window):
    doc, start, end = window
    return 2 + sum(len(p) for p in doc["pieces"][start:end])


def collate(chosen, cls=101, sep=102):
    """Padded tensors of a list of windows, with every label that some window has."""
    b, p, w = len(chosen), max(map(pieces_in, chosen)), max(e - s for _, s, e in chosen)
    batch = {
        "ids": torch.zeros(b, p, dtype=torch.long), "shapes": torch.full((b, p), 4), "real": torch.zeros(b, p, dtype=torch.bool),
        "first": torch.zeros(b, w, dtype=torch.long), "sentence": torch.full((b, w), -1),
        "fact": torch.full((b, w), float("nan")), "allowed": torch.zeros(b, w, dtype=torch.long), "weight": torch.zeros(b, w),
        "cue": torch.full((b, w), -1.0),
    }
    for key in ("upos", "xpos", "lemma", "deprel", "head"):
        batch[key] = torch.full((b, w), IGNORE)
    cues = []
    for row, (doc, start, end) in enumerate(chosen):
        ids, shapes, first = [cls], [4], []
        for i in range(start, end):
            first.append(len(ids))
            ids += doc["pieces"][i]
            shapes += [doc["shapes"][i]] * len(doc["pieces"][i])
        ids.append(sep)
        shapes.append(4)
        n = end - start
        batch["ids"][row, : len(ids)] = torch.tensor(ids)
        batch["shapes"][row, : len(ids)] = torch.tensor(shapes)
        batch["real"][row, : len(ids)] = True
        batch["first"][row, :n] = torch.tensor(first)
        if "head" in doc:
            batch["sentence"][row, :n] = torch.tensor(doc["sent"][start:end])
            heads = [0 if h < 0 else h - start + 1 if start <= h < end else IGNORE for h in doc["head"][start:end]]
            batch["head"][row, :n] = torch.tensor(heads)
            for key in ("upos", "xpos", "lemma", "deprel"):
                batch[key][row, :n] = torch.tensor(doc[key][start:end])
        if "fact" in doc:
            batch["fact"][row, :n] = torch.tensor([float("nan") if v is None else v for v in doc["fact"][start:end]])
        if "allowed" in doc:
            batch["allowed"][row, :n] = torch.tensor([0 if a == ANY else a for a in doc["allowed"][start:end]])
            batch["weight"][row, :n] = doc["weight"]
        if "attr" in doc:
            batch["cue"][row, :n] = 0
            for item in doc["attr"]:
                inside = sorted(c for c in item["cue"] if start <= c < end)
                if inside and min(item["cue"]) == inside[0]:
                    batch["cue"][row, inside[0] - start] = 1
                    cues.append((row, inside[0] - start, n, roles_of(item, start, end)))
    batch["cue_row"] = torch.tensor([c[0] for c in cues], dtype=torch.long)
    batch["cue_word"] = torch.tensor([c[1] for c in cues], dtype=torch.long)
    batch["role"] = torch.full((len(cues), w), IGNORE)
    for k, (_, _, n, labels) in enumerate(cues):
        batch["role"][k, :n] = torch.tensor(labels)
    return batch


def recase(chosen, rng, share=0.1):
    """Now and then a window in title case, capitals or lower case: words keep their pieces, only their shapes change."""
    out = []
    for doc, start, end in chosen:
        if rng.random() < share:
            style = rng.choice(["title", "title", "upper", "lower"])
            doc = {**doc, "shapes": [restyled(s, w, style) for s, w in zip(doc["shapes"], doc["words"])]}
        out.append((doc, start, end))
    return out


def restyled(old, word, style):
    if old > 2:
        return old
    if style == "title":
        return 1 if len(word) > 3 else old
    return 0 if style == "lower" else 2 if len(word) > 1 else 1


def roles_of(item, start, end):
    return [3 if i in item["cue"] else 1 if i in item["source"] else 2 if i in item["content"] else 0 for i in range(start, end)]


class Mixer:
    """Endless mixed batches: a batch fills `size` pieces with windows drawn from the sources by share."""

    def __init__(self, sources, shares, size, seed):
        self.sources, self.size, self.rng = sources, size, random.Random(seed)
        self.names, self.shares = list(shares), [shares[n] for n in shares]
        self.queue = {name: [] for name in self.names}
        self.epochs = {name: 0 for name in self.names}
        self.spent = {name: 0 for name in self.names}

    def draw(self):
        total = sum(self.spent.values()) + 1
        name = max(self.names, key=lambda n: self.shares[self.names.index(n)] / sum(self.shares) - self.spent[n] / total)
        if not self.queue[name]:
            self.queue[name] = windows(self.sources[name], self.rng)
            self.epochs[name] += 1
        window = self.queue[name].pop()
        self.spent[name] += pieces_in(window)
        return window

    def pool(self, count=8):
        """`count` batches drawn together and sorted by length, so that little is padding."""
        drawn, total = [], 0
        while total < self.size * count:
            window = self.draw()
            drawn.append(window)
            total += pieces_in(window)
        drawn.sort(key=pieces_in)
        batches, current = [], []
        for window in drawn:
            if current and pieces_in(window) * (len(current) + 1) > self.size:
                batches.append(current)
                current = []
            current.append(window)
        batches.append(current)
        self.rng.shuffle(batches)
        return batches


