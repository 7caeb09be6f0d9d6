"""Step 2: entity labels reconciled.

    python training/silver.py --spacy PATH/TO/_model

spaCy's en_core_web_md (MIT) labels every document; what a corpus says is set beside it. Each word gets the set of labels
that its sources allow, as a bit mask `allowed` over common.ENTITY: one bit where they agree, several where they do not, so that the
loss there only says "one of these" and nothing is learnt from a quarrel. `weight` is 1 for hand-made labels, less for silver.
"""
import argparse
import json

from common import ANY, ENTITY_ID, WORK

SPACY = {
    "PERSON": "person", "NORP": "nationality", "FAC": "place", "ORG": "organization", "GPE": "place", "LOC": "place",
    "EVENT": "event", "DATE": "date", "TIME": "time", "PERCENT": "number", "MONEY": "money", "QUANTITY": "number",
    "ORDINAL": "number", "CARDINAL": "number",
}
CORENLP = {
    "PERSON": "person", "LOCATION": "place", "ORGANIZATION": "organization", "DATE": "date", "DURATION": "date", "TIME": "time",
    "MONEY": "money", "NUMBER": "number", "PERCENT": "number", "ORDINAL": "number", "SET": "date",
}
GMB = {"per": "person", "geo": "place", "org": "organization", "gpe": "nationality", "eve": "event"}
UNER = {"PER": "person", "ORG": "organization", "LOC": "place"}
HEADLESS = {"the", "a", "an"}


def tags(spans, words):
    """BIO of (first, last, kind), articles and a closing 's stripped as UNER annotates."""
    out = ["O"] * len(words)
    for first, last, kind in spans:
        while first <= last and words[first].lower() in HEADLESS:
            first += 1
        while last >= first and words[last] in ("'s", "’s", "'"):
            last -= 1
        for i in range(first, last + 1):
            out[i] = ("B-" if i == first else "I-") + kind
    return out


def spans_of(labels):
    """(first, last, kind) of BIO or bare-repeat labels in any naming."""
    start = None
    for i, label in enumerate(list(labels) + ["O"]):
        if start is not None and (label[0] != "I" or label[2:] != labels[start][2:]):
            yield start, i - 1, labels[start][2:]
            start = None
        if label != "O" and start is None:
            start = i


def bit(label):
    return 1 << ENTITY_ID[label]


def bits(kind):
    return bit(f"B-{kind}") | bit(f"I-{kind}")


def treebank_word(silver, upos):
    """On the treebanks' web text spaCy calls many a thing an organization (on UNER's text two in five are none), so its organizations
    stay open, and so does a name that the treebank does not call PROPN. What it leaves out stays out: opening every PROPN without a
    label cost more precision than it gave recall."""
    named = silver[2:] in ("person", "organization", "place")
    if silver[2:] == "organization" or (named and upos not in ("PROPN", "ADP", "DET", "PUNCT", "PART", "CCONJ")):
        return bit("O") | bits("organization") | bits("place") | bits("person")
    return bit(silver)


def reconcile(source, doc, silver):
    words = doc["words"]
    if source == "ewt":
        return [treebank_word(s, upos) for s, upos in zip(silver, doc["upos"])], 0.5
    if source in ("uner", "gum"):
        gold = tags([(a, b, UNER[k]) for a, b, k in spans_of([t if t[2:] in UNER else "O" for t in doc["ent"]])], words)
        named = {"person", "organization", "place"}
        kept = [s if s[2:] not in named else "O" for s in silver]
        return [bit(g) if g != "O" and s[2:] != "nationality" else bit(s) for g, s in zip(gold, kept)], 3.0 if source == "uner" else 1.5
    if source == "gmb":
        corpus = spans_of(doc["ent"])
        other = tags([(a, b, GMB[k]) for a, b, k in corpus if k in GMB], words)
        loose = [label[2:] for label in doc["ent"]]
        allowed = []
        for o, s, k in zip(other, silver, loose):
            if k == "tim":
                allowed.append(bit(s) if s[2:] in ("date", "time", "number") else ANY)
            elif k in ("art", "nat"):
                allowed.append(ANY)
            elif o == "O" and s[2:] in ("number", "money", "date", "time", "nationality", "event"):
                allowed.append(bit(s))  # GMB does not mark numbers
            else:
                allowed.append(bit(o) | bit(s))
        return allowed, 0.7
    corpus = list(spans_of(doc["ent"]))
    other = tags([(a, b, CORENLP[k]) for a, b, k in corpus if k in CORENLP], words)
    misc = [label[2:] == "MISC" for label in doc["ent"]]
    allowed = []
    for o, s, m in zip(other, silver, misc):
        if m:
            allowed.append(bit(s) if s != "O" else bit("O") | bits("nationality") | bits("event"))
        elif o[2:] in ("date", "time", "number", "money") and s[2:] in ("date", "time", "number", "money"):
            allowed.append(bit(s))  # spans of CoreNLP's times and numbers are cut another way
        else:
            allowed.append(bit(o) | bit(s))
    return allowed, 0.7


def main():
    import spacy
    from spacy.tokens import Doc

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--spacy", required=True, help="folder of en_core_web_md")
    parser.add_argument("--only", nargs="*", default=["uner", "ewt", "gum", "gmb", "polnear"], help="corpora to label")
    args = parser.parse_args()
    nlp = spacy.load(args.spacy, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    for source in args.only:
        for part in ("train", "held"):
            path = WORK / "docs" / f"{source}.{part}.jsonl"
            docs = [json.loads(line) for line in open(path, encoding="utf-8")]
            makes = (Doc(nlp.vocab, words=d["words"], spaces=d.get("space")) for d in docs)
            agree = total = 0
            for doc, made in zip(docs, nlp.pipe(makes, batch_size=8)):
                silver = tags([(e.start, e.end - 1, SPACY[e.label_]) for e in made.ents if e.label_ in SPACY], doc["words"])
                doc["allowed"], doc["weight"] = reconcile(source, doc, silver)
                agree += sum(a & (a - 1) == 0 for a in doc["allowed"])
                total += len(doc["allowed"])
            with open(path, "w", encoding="utf-8") as handle:
                for doc in docs:
                    handle.write(json.dumps(doc) + "\n")
            print(source, part, f"{agree}/{total} words with one label", flush=True)


if __name__ == "__main__":
    main()
