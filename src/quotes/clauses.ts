import type { MarkedText } from './marked-text.js';
import type { Token } from './words.js';

/** Verb forms that tell a clause from a list, and a predicate from an afterthought. */
const VERB =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|wo|would|can|ca|could|may|might|must|shall|should|never|says?|said|seem(?:s|ed)?|appear(?:s|ed)?|look(?:s|ed)?|remains?|fail(?:s|ed)?|lack(?:s|ed)?|hinges?)$/;

export const isVerb = (token: Token | undefined): boolean => VERB.test(token?.word ?? '');

/** Whether a token is a comma, or a dash with space before it. */
export function isComma(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.word === ',') return true;
  return (token?.word === '–' || token?.word === '—') && tokens[at - 1]?.end !== token.start;
}

/** How far to look for the verb of a clause, in tokens. */
const SUBJECT = 6;

/** Whether a subject and its verb follow, as in ", and Russia has". A list goes on without a verb. */
function startsClause(tokens: readonly Token[], from: number): boolean {
  if (isVerb(tokens[from]) || tokens[from]?.word === 'that') return false;
  for (const token of tokens.slice(from, from + SUBJECT)) {
    if (isVerb(token) || token.word === "n't") return true;
    if (/^[^\p{L}\p{N}'"“‘-]/u.test(token.word)) return false;
  }
  return false;
}

/** The clause that a token is in, and the one that stands by itself around it, by number. */
export interface Clause {
  readonly clause: number;
  readonly main: number;
}

/**
 * The clause of each token of a sentence. One that stands by itself has a new number, and so has one at the side
 * (", which …", "although …"), up to the next comma; there the clause around it goes on.
 */
export function clausesIn({ tokens, marks }: MarkedText): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: Clause = { clause: 0, main: 0 };
  let last = 0;
  const goOn = (to: number) => {
    while (clauses.length < to) clauses.push(current);
  };
  for (const { kinds, from, to } of marks) {
    const isEnd = kinds.includes('comma');
    const joins = isEnd && /^(?:and|or|so|nor)$/.test(tokens[to]?.word ?? '');
    goOn(from);
    if (kinds.includes('split') || (joins && startsClause(tokens, to + 1))) {
      last++;
      current = { clause: last, main: last };
    } else if (kinds.includes('side')) current = { clause: ++last, main: current.main };
    else if (isEnd) current = { clause: current.main, main: current.main };
  }
  goOn(tokens.length);
  return clauses;
}
