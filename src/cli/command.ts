/** Where a command writes: results to `out` (nothing else goes there), messages to people to `err`. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/**
 * A command of bin/styrkedja. `run` gets the words after the command's name and answers with the exit status:
 * 0 done, 1 done but something is wrong with the matter at hand, 2 called in a way that it does not understand.
 */
export type Command = {
  readonly name: string;
  /** What stands after the name: "FIL --json". */
  readonly usage: string;
  /** One line in plain Swedish. */
  readonly summary: string;
  readonly run: (words: readonly string[], io: Io) => Promise<number>;
};
