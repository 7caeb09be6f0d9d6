/** Says something to the person at the terminal. Standard output is for results only, so this writes to standard error. */
export type Log = (line: string) => void;

/** A log onto standard error. */
export const toStderr: Log = (line) => {
  process.stderr.write(`${line}\n`);
};

/** A log that says nothing. */
export const silent: Log = () => undefined;
