import { clausesIn, isComma, isVerb } from './clauses.js';
import type { Mark, MarkedText } from './marked-text.js';
import type { TextRange } from './text-range.js';

/** What a cue does to the words that it bears on. */
export type CueKind = 'negated' | 'hedged' | 'asked' | 'conditional';

/** A word or a phrase that bears on a quote. */
export interface Cue extends TextRange {
  readonly kind: CueKind;
}

/** Words at most between "not" and the "say" or "is" that it goes with. */
const NEAR = 3;
/** How near to the comma a phrase is that makes a tag of what follows. */
const NAME = 2;
/** The longest tag behind a comma, in words: ", two of the four judges believe". */
const TAG = 6;

/**
 * The cues of a sentence that bear on a quote in it.
 *
 * - A cue within the quote does.
 * - One before it does in the same clause, unless somebody is said to say the rest ("Asked whether he would run, he
 *   said that …"), or a comma parts them that is not one of two.
 * - One behind it does in what the quote is the subject of ("… is a myth"), and in a tag (", police believe").
 *
 * So it may be wrong either way: words are all that it knows.
 */
export function cuesOn(marked: MarkedText, quote: TextRange): Cue[] {
  const { tokens, marks } = marked;
  const clauses = clausesIn(marked);
  const wordAt = (at: number) => tokens[at]?.word ?? '';

  /** The quote is the tokens from the first to the one before `behind`; quotation marks are nobody's. */
  const tokenAt = (isThere: (token: TextRange) => boolean) => {
    const at = tokens.findIndex(isThere);
    return at === -1 ? tokens.length : at;
  };
  const first = tokenAt(({ end }) => end > quote.start);
  let behind = tokenAt(({ start }) => start >= quote.end);
  const around = clauses.slice(Math.max(0, first - 1), behind);
  const own = new Set(around.map(({ clause }) => clause));
  while (/^["”’')]$/.test(wordAt(behind))) behind++;

  const commasUpTo = [0];
  for (const at of tokens.keys()) commasUpTo.push((commasUpTo[at] ?? 0) + (isComma(tokens, at) ? 1 : 0));
  const commas = (from: number, to: number) => (commasUpTo[to] ?? 0) - (commasUpTo[from] ?? 0);
  const isOwn = ({ from }: Mark) => own.has(clauses[from]?.clause ?? 0);

  /** "…, he said, …": nothing that follows is a speech of its own, unless in quotation marks. */
  const isInserted = ({ to }: Mark) => {
    const comma = [to, to + 1, to + 2].find((at) => isComma(tokens, at));
    return comma !== undefined && !/^["“‘]$/.test(wordAt(comma + 1));
  };
  const speech = marks
    .filter((mark) => mark.to <= first && mark.kinds.includes('speech') && isOwn(mark) && !isInserted(mark))
    .at(-1);

  const bearsFromBefore = (mark: Mark, kind: CueKind): boolean => {
    if (!isOwn(mark) || wordAt(mark.from) === '?') return false;
    if (kind === 'conditional') return true;
    if (speech && mark.to <= speech.from) {
      if (commas(mark.to, speech.from) > 0 || speech.from - mark.to > NEAR) return false;
    }
    const opens = kind === 'hedged' && commas(0, mark.from) === 0; // "In my view, …"
    return opens || commas(mark.to, first) % 2 === 0;
  };

  const isSubject = /^(?:now|still|also|\p{L}+ly)$/u.test(wordAt(behind))
    ? isVerb(tokens[behind + 1])
    : isVerb(tokens[behind]);
  const isPredicate = ({ from }: Mark) =>
    isSubject &&
    from - behind <= NEAR &&
    !tokens.slice(behind, from).some(({ word }) => /^(?:and|or|that|which|who|to)$/.test(word));

  const isTag = ({ from, to }: Mark, kind: CueKind) => {
    if (isComma(tokens, from)) return true; // ", which is false"
    if (kind !== 'hedged') return false;
    const opens = (words: number) => commas(Math.max(behind, from - words), from) > 0;
    if (to - from > 1 && opens(NAME)) return true; // ", two people familiar with the talks said"
    const isLast = to === tokens.length || /^[.,;!?"”–—)]$/.test(wordAt(to)); // ", it seems"
    return isLast && opens(TAG);
  };

  const bearsFromBehind = (mark: Mark, kind: CueKind): boolean => {
    if (wordAt(mark.from) === '?') return clauses[mark.from]?.main === around.at(-1)?.main;
    if (!isOwn(mark)) return false;
    if (kind === 'conditional') return true;
    if (commas(behind, mark.to) > 0) return kind !== 'asked' && isTag(mark, kind);
    return isPredicate(mark) || (kind === 'hedged' && mark.from === behind);
  };

  /** ", the mayor hopes", or "the mayor hopes that …": elsewhere "hopes" may be a noun. */
  const isOpinion = (mark: Mark) => {
    if (mark.to <= first) return mark.to === first || (mark.to === first - 1 && wordAt(mark.to) === 'that');
    return mark.from >= behind && commas(behind, mark.from) > 0 && isTag(mark, 'hedged');
  };

  const bears = (mark: Mark, kind: CueKind): boolean => {
    if (mark.end <= quote.start) return bearsFromBefore(mark, kind);
    return mark.start < quote.end || bearsFromBehind(mark, kind);
  };

  return marks.flatMap((mark) =>
    mark.kinds.flatMap((kind): Cue[] => {
      const { start, end } = mark;
      switch (kind) {
        case 'negated':
        case 'hedged':
        case 'asked':
        case 'conditional':
          return bears(mark, kind) ? [{ kind, start, end }] : [];
        case 'opinion':
          return isOpinion(mark) ? [{ kind: 'hedged', start, end }] : [];
        default:
          return [];
      }
    }),
  );
}
