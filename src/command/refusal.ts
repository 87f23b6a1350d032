/** What stops the command, in a sentence for the person who called it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** How the command ends. */
export interface Outcome {
  /** What goes to standard output. */
  readonly out: string;
  /** What goes to standard error. */
  readonly err: string;
  /** `0` where all is well, `1` where something was found, `2` where the command was called wrongly. */
  readonly code: 0 | 1 | 2;
}

export const refused = (message: string): Outcome => ({ out: '', err: `consilience: ${message}\n`, code: 2 });
