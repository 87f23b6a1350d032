import type { CodedAlone, CodedPair, CodingComparison } from '../coding/coding-comparison.js';
import type { MarkedWords } from '../coding/marked-words.js';
import type { Reliability } from '../coding/reliability.js';
import type { Position } from '../model/corpus.js';
import { type CorpusWords, quoted, quoteLine } from '../wording/corpus-words.js';
import { counted, listed, wholePercent } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import { positionInWords } from '../wording/view-words.js';
import { otherText } from './explain-quotes.js';

const NO_FIGURE: Readonly<Record<string, string>> = {
  'no-ratings': 'there is nothing to compare',
  'one-rater': 'only one of them coded anything',
  'no-overlap': 'they coded nothing in common',
  'no-variation': 'all are in one category',
  'too-few-categories': 'there are too few categories',
};

/** How far two coders agree on one question. */
export function reliabilityLine(of: Reliability, what = 'The two coders'): Line {
  const { percentAgreement, krippendorffAlpha, gwetAC, level } = of;
  const { value, units } = percentAgreement;
  if (value === undefined) return line(`${what}: no figure, ${NO_FIGURE[percentAgreement.reason] ?? ''}.`);
  const alike = Math.round(value * units);
  const figures = (
    [
      ['Krippendorff’s alpha', krippendorffAlpha],
      [level === 'nominal' ? 'Gwet’s AC1' : 'Gwet’s AC2', gwetAC],
    ] as const
  ).map(([name, found]) =>
    found.value === undefined
      ? `no ${name}, since ${NO_FIGURE[found.reason] ?? found.reason}`
      : `${name} ${found.value.toFixed(3)}`,
  );
  return line(`${what}: alike on ${alike} of ${units}; ${listed(figures)}.`);
}

/** Whether two coders marked the same words of a source. */
export function markedWordsLine(marked: MarkedWords): Line {
  const { sources, sha256, both, only, cohenKappa, unplaced } = marked;
  const [first, second] = [unplaced[0].length, unplaced[1].length];
  const kappa = cohenKappa?.value === undefined ? '' : `; Cohen’s kappa ${cohenKappa.value.toFixed(3)}`;
  return line(
    `Marked by both coders: ${counted(both, 'character')}; by the first alone: ${only[0]}; by the second alone: ${only[1]}${kappa}.`,
    [
      ...otherText(sha256),
      ...(first + second > 0
        ? [line(`Quotes without a known place: ${first} of the first coding, ${second} of the second.`)]
        : []),
    ],
    [sources[0]],
  );
}

/** An id of the other coding: nobody here knows what it stands for. */
const foreign = (id: string) => JSON.stringify(id);

/** Whether a position is this corpus' own. */
function isOwn({ corpus }: CorpusWords, index: number, position: Position): boolean {
  const own = corpus.positions[index];
  return own !== undefined && JSON.stringify(own) === JSON.stringify(position);
}

const DIFFERS: Readonly<Record<CodedPair['differsIn'][number], string>> = {
  stance: 'side',
  certainty: 'firmness',
  condition: 'conditions',
};

/** What both coders found. The names and texts are those of the first coding. */
export function codedPairLine(words: CorpusWords, pair: CodedPair): Line {
  const { experts, propositions, positions, differsIn, overlap } = pair;
  const [first, second] = positions;
  const who = `${words.nameOf(experts[0])} on ${words.titleOf(propositions[0])}`;
  const below = [
    ...(first.quote ? [quoteLine(first.quote)] : []),
    ...(overlap !== undefined && overlap < 1
      ? [line(`Of the characters that either quote takes in, both take in ${wholePercent(overlap)} %.`)]
      : []),
  ];
  if (differsIn.length === 0) return line(`${who}: coded alike, ${positionInWords(first)}.`, below);
  const [one, other] = [first, second].map((position) => positionInWords(position));
  const readings = one === other ? `both have “${one}”` : `“${one}” and “${other}”`;
  return line(
    `${who}: coded differently in ${listed(differsIn.map((what) => DIFFERS[what]))}, ${readings}.`,
    below,
  );
}

const OTHER: Readonly<Record<CodedAlone['other'], string>> = {
  silent: 'the other coder has nothing of it',
  fewer: 'the other coder has fewer statements of it',
  unlisted: 'the other coding lists no such expert or no such proposition',
};

/** What one coder found alone. Of the other coding, whose names nobody here knows, it prints ids. */
export function codedAloneLine(words: CorpusWords, alone: CodedAlone): Line {
  const { expert, proposition, position, index, other } = alone;
  const said = `${positionInWords(position)}; ${OTHER[other]}.`;
  const { quote } = position;
  if (!isOwn(words, index, position)) {
    const below = quote ? [line(quoted(quote))] : [];
    return line(`${foreign(expert)} on ${foreign(proposition)}, in the second coding: ${said}`, below);
  }
  const below = quote ? [quoteLine(quote)] : [];
  return line(`${words.nameOf(expert)} on ${words.titleOf(proposition)}: ${said}`, below);
}

/** Ids of one kind that have no counterpart in the other coding. */
function unmatchedLines(
  what: string,
  [first, second]: readonly [readonly string[], readonly string[]],
  inWords: (id: string) => string,
): Line[] {
  return [
    ...(first.length > 0 ? [line(`${what} of the first coding alone: ${listed(first.map(inWords))}.`)] : []),
    ...(second.length > 0
      ? [line(`${what} of the second coding alone: ${listed(second.map(foreign))}.`)]
      : []),
  ];
}

/** Two codings, held against each other. */
export function codingsLine(words: CorpusWords, comparison: CodingComparison): Line {
  const { same, different, only, unmatched, found, stance, certainty, words: marked } = comparison;
  const [first, second] = only;
  const both = `${counted(same.length, 'position')} coded alike, ${different.length} differently`;
  const alone = `${first.length} found by the first coder only, ${second.length} by the second only`;
  return heading(`${both}; ${alone}`, [
    ...different.map((pair) => codedPairLine(words, pair)),
    ...[...first, ...second].map((one) => codedAloneLine(words, one)),
    ...unmatchedLines('Experts', unmatched.experts, words.nameOf),
    ...unmatchedLines('Propositions', unmatched.propositions, words.titleOf),
    ...unmatchedLines('Sources', unmatched.sources, foreign),
    reliabilityLine(found, 'Whether there is something to code'),
    reliabilityLine(stance, 'Which side it takes'),
    reliabilityLine(certainty, 'How firm it is'),
    ...marked.map(markedWordsLine),
  ]);
}
