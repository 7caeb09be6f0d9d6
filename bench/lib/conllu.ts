/** A sentence of a CoNLL-U file: its lines as they stand, and which of them are words. */
export interface ConlluSentence {
  readonly document: number;
  readonly paragraph: number;
  readonly lines: readonly string[];
  /** Columns of each word, in order; multiword tokens and empty nodes are left out. */
  readonly words: readonly (readonly string[])[];
}

/** The sentences of a CoNLL-U text. A "# newdoc" opens a document, a "# newpar" a paragraph. */
export function parseConllu(text: string): readonly ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let document = 0;
  let paragraph = 0;
  let lines: string[] = [];
  for (const line of `${text}\n\n`.split("\n")) {
    if (line !== "") {
      if (line.startsWith("# newdoc")) document++;
      if (/^# new(?:doc|par)(?:\s|$)/u.test(line)) paragraph++;
      lines.push(line.replace(/\r$/u, ""));
    } else if (lines.length > 0) {
      const words = lines.filter(isWord).map((word) => word.split("\t"));
      sentences.push({ document, paragraph, lines, words });
      lines = [];
    }
  }
  return sentences;
}

export function isWord(line: string): boolean {
  return /^\d+\t/u.test(line);
}
