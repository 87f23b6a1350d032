import { type CorpusWords, quoteLine } from '../wording/corpus-words.js';
import { capitalized, saying } from '../wording/lexicon.js';
import { type Line, line } from '../wording/line.js';
import type { Audit, Caution, Fault } from './audit.js';
import { standing } from './explain-views.js';

/** What keeps a claim from being supported. */
export function faultLine({ nameOf, conditions }: CorpusWords, fault: Fault): Line {
  const { expert, found, expected, given = [], quote } = fault;
  const who = expert === undefined ? capitalized(found) : `${nameOf(expert)} ${found}`;
  const under = given.length > 0 ? ` (${conditions(given)})` : '';
  return line(`${who}${under}; the claim needs ${expected}.`, quote ? [quoteLine(quote)] : []);
}

/** What to know of a claim beside the verdict. */
export const cautionLine = ({ names }: CorpusWords, { experts, found, quotes }: Caution): Line =>
  line(`Caution: ${names(experts)} ${found}.`, quotes.map(quoteLine));

const WHO: Readonly<Record<Audit['claim']['by'], readonly [who: string, count: number]>> = {
  one: ['One expert', 1],
  several: ['Several experts', 2],
  most: ['Most experts', 2],
  all: ['All experts', 2],
};

/** An audit: the claim as it was read, the verdict, where everybody stands, what is wrong, and what to know. */
export function auditLine(words: CorpusWords, audit: Audit): Line {
  const { claim, verdict, faults, cautions } = audit;
  const [who, count] = WHO[claim.by];
  const says = `${who} ${saying(count, claim.stance, claim.certainty)}`;
  return line(`“${says}: ${words.clauseOf(claim.proposition)}” is ${verdict}.`, [
    ...standing(words, audit),
    ...faults.map((fault) => faultLine(words, fault)),
    ...cautions.map((caution) => cautionLine(words, caution)),
  ]);
}
