"""Step 1: the public corpora as JSONL documents of words with what each corpus labels.

    python training/prepare.py            # writes WORK/docs/{ewt,gum,uner,gmb,polnear}.{train,held}.jsonl

A document is {id, words, breaks, sent?, upos?, xpos?, lemma?, head?, deprel?, fact?, ent?, attr?, text spaces}. `breaks` are
the word indices at which a window may begin (sentences of the treebanks, paragraphs of PolNeAR). `ent` holds
corpus entity labels by word, still in the corpus's own names: silver.py reconciles them.
"""
import csv
import gzip
import json
import re
import subprocess
from collections import defaultdict

from common import DATA, ROOT, WORK, held_out, lines


def conllu(path):
    """Sentences of a CoNLL-U file: (newdoc?, sent_id, rows of the basic tree)."""
    doc, sent, rows = None, None, []
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            doc = line.split("=", 1)[1].strip()
        elif line.startswith("# sent_id"):
            sent = line.split("=", 1)[1].strip()
        elif line and line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            yield doc, sent, rows
            rows = []
    if rows:
        yield doc, sent, rows


def facts():
    found = {}
    for line in lines(DATA / "factuality" / "train.jsonl.gz"):
        row = json.loads(line)
        found[row["sentId"]] = (row["words"], row["predicates"])
    return found


def names(rows):
    """Proper names of people, organizations and places in a GUM sentence, in UNER's manner: its entities cover whole noun phrases, so a
    name is the run of capitalised words around an entity's proper-noun head, without titles ("nmod:desc") and what follows."""
    labels, opened = ["O"] * len(rows), []
    found = []
    for i, row in enumerate(rows):
        entity = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            if mark[0] == "(":
                opened.append((mark.strip("()").split("-"), i))
            if mark[-1] == ")":
                number = mark.strip("()").split("-")[0]
                at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0][0] == number), None)
                if at is not None:
                    fields, start = opened.pop(at)
                    found.append((start, i, fields))
    for start, end, fields in sorted(found, key=lambda f: f[0] - f[1]):
        kind = {"person": "PER", "organization": "ORG", "place": "LOC"}.get(fields[1])
        span = next((f for f in fields if re.fullmatch(r"\d+(,\d+)*", f) and f is not fields[0]), None)
        head = start + (int(span.split(",")[0]) if span else 1) - 1
        if kind is None or head > end or rows[head][3] != "PROPN" or labels[head] != "O":
            continue
        first = last = head
        while first > start and joins(rows[first - 1], rows[first - 2] if first - 1 > start else None):
            first -= 1
        while last < end and joins(rows[last + 1], rows[last + 2] if last + 1 < end else None):
            last += 1
        for i in range(first, last + 1):
            labels[i] = f"{'B' if i == first else 'I'}-{kind}"
    return labels


def joins(row, beyond):
    """Does a word go on a name? Capitalised words do, titles do not; "of", "-" and the like do between two that do."""
    if row[7] == "nmod:desc":
        return False
    if row[1][:1].isupper() or (row[3] == "PROPN"):
        return True
    return beyond is not None and beyond[1][:1].isupper() and row[1].lower() in ("of", "de", "al", "the", "for", "and", "-", "&", "van", "von", "bin")


def treebank(name, known_facts=None):
    docs = {}
    matched = missed = 0
    for doc_id, sent_id, rows in conllu(DATA / name / "train.conllu.gz"):
        doc = docs.setdefault(doc_id, defaultdict(list))
        base = len(doc["words"])
        number = len(doc["breaks"])
        doc["breaks"].append(base)
        fact = [None] * len(rows)
        if known_facts and sent_id in known_facts:
            words, predicates = known_facts[sent_id]
            if words == [row[1] for row in rows]:
                matched += 1
                for p in predicates:
                    fact[p["token"] - 1] = p["value"]
            else:
                missed += 1
        for i, row in enumerate(rows):
            head = int(row[6])
            doc["words"].append(row[1])
            doc["sent"].append(number)
            doc["lemma"].append(row[2])
            doc["upos"].append(row[3])
            doc["xpos"].append(row[4])
            doc["head"].append(-1 if head == 0 else base + head - 1)
            doc["deprel"].append(row[7])
            doc["space"].append("SpaceAfter=No" not in row[9])
            doc["fact"].append(fact[i])
        if name == "gum":
            doc["ent"] += names(rows)
    print(name, len(docs), "documents; factuality sentences matched", matched, "missed", missed)
    return [{"id": f"{name}/{key}", **doc} for key, doc in docs.items()]


def uner():
    """UNER's sentences on EWT's test text (UNER publishes no train file here; its dev file is a floor and is never read)."""
    docs, words, tags, current = {}, [], [], None
    order = []

    def close():
        if words:
            doc = docs.setdefault(current, {"id": f"uner/{current}", "words": [], "breaks": [], "ent": []})
            doc["breaks"].append(len(doc["words"]))
            doc["words"] += words
            doc["ent"] += tags
            words.clear()
            tags.clear()

    for line in lines(DATA / "uner" / "test.iob2.gz"):
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            close()
            current = line.split("=", 1)[1].strip().rsplit("-", 1)[0]
            order.append(current)
        elif line and line[0] != "#":
            cells = line.split("\t")
            words.append(cells[1])
            tags.append(cells[2])
    close()
    return list(docs.values())


def gmb():
    """Sentences in runs of eight: the file has no documents, but neighbours mostly come from one text."""
    sentences = []
    with gzip.open(DATA / "gmb" / "ner_dataset.csv.gz", "rt", encoding="latin-1", newline="") as handle:
        rows = csv.reader(handle)
        next(rows)
        for row in rows:
            if row[0]:
                sentences.append(([], []))
            sentences[-1][0].append(row[1])
            sentences[-1][1].append(row[3])
    docs = []
    for start in range(0, len(sentences), 8):
        doc = {"id": f"gmb/{start}", "words": [], "breaks": [], "ent": []}
        for words, tags in sentences[start : start + 8]:
            doc["breaks"].append(len(doc["words"]))
            doc["words"] += words
            doc["ent"] += tags
        docs.append(doc)
    return docs


def tokenized(texts):
    """The TypeScript tokenizer's tokens of each text."""
    command = ["npx", "tsx", "training/tokens.ts"]
    source = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    out = subprocess.run(command, input=source, capture_output=True, text=True, cwd=ROOT, check=True).stdout
    return [json.loads(line)["tokens"] for line in out.splitlines()]


def polnear():
    rows = [json.loads(line) for line in lines(DATA / "polnear" / "train.jsonl.gz")]
    docs = []
    for row, tokens in zip(rows, tokenized([row["text"] for row in rows])):
        text = row["text"]
        doc = {"id": f"polnear/{row['id']}", "words": [], "breaks": [], "space": [], "ent": [], "attr": []}
        at = {}
        for i, (start, end) in enumerate(tokens):
            gap = text[tokens[i - 1][1] : start] if i else "\n\n"
            if "\n" in gap:
                doc["breaks"].append(i)
            if i:
                doc["space"].append(bool(gap))
            doc["words"].append(text[start:end])
            for offset in range(start, end):
                at[offset] = i
        doc["space"].append(False)
        doc["ent"] = ["O"] * len(tokens)
        for start, end, kind in row["silverEntities"]:
            inside = sorted({at[o] for o in range(start, end) if o in at})
            for k, i in enumerate(inside):
                doc["ent"][i] = ("I-" if k else "B-") + kind
        for item in row["attributions"]:
            words = {role: sorted({at[o] for s, e in item[role] for o in range(s, e) if o in at}) for role in ("source", "cue", "content")}
            if words["cue"]:
                doc["attr"].append(words)
        docs.append(doc)
    return docs


def main():
    out = WORK / "docs"
    out.mkdir(parents=True, exist_ok=True)
    for name, docs in (("ewt", treebank("ewt", facts())), ("gum", treebank("gum")), ("uner", uner()), ("gmb", gmb()), ("polnear", polnear())):
        parts = {"train": [d for d in docs if not held_out(d["id"])], "held": [d for d in docs if held_out(d["id"])]}
        for part, chosen in parts.items():
            with open(out / f"{name}.{part}.jsonl", "w", encoding="utf-8") as handle:
                for doc in chosen:
                    handle.write(json.dumps(doc) + "\n")
            print(name, part, len(chosen), "documents", sum(len(d["words"]) for d in chosen), "words")


if __name__ == "__main__":
    main()
