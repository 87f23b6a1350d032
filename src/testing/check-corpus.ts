import { selfDenying } from '../coding/diagnose-self-denying.js';
import { wordsFor } from '../coding/diagnose-words.js';
import type { SourceTexts } from '../coding/source-texts.js';
import { type QuoteCheck, verifyQuotes } from '../coding/verify-quotes.js';
import { checkId, checkKeys, checkObject, elementsOf } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { findingLine, quoteCheckLine } from '../reader/explain-quotes.js';
import { viewLine } from '../reader/explain-views.js';
import { stances } from '../reader/stances.js';
import { ask } from '../reasoning/ask.js';
import { AUDIT_OPTIONS, type AuditOptions } from '../reasoning/options.js';
import { type CorpusWords, entryOf, wordsOf } from '../wording/corpus-words.js';
import { counted } from '../wording/lexicon.js';
import { type Line, line } from '../wording/line.js';
import { folded, inCode, type Outcome } from './check.js';

/**
 * Which quotes are looked up.
 *
 * @example
 * ```ts
 * import { assertFaithfulQuotes, panel, type QuoteOptions } from 'consilience/testing';
 *
 * const quote = { text: 'It may rain.', source: 'wire', attribution: 'verbatim' } as const;
 * const corpus = panel([
 *   ['ada', '+', 'rain', { quote }],
 *   ['bo', '+', 'rain', { quote: { ...quote, source: 'paper' } }],
 * ]);
 * const atHand = { sources: ['wire'] } as const satisfies QuoteOptions;
 * assertFaithfulQuotes(corpus, { wire: 'They say: It may rain.' }, atHand);
 * ```
 */
export interface QuoteOptions<S extends string = string> {
  /** Only quotes from these sources; left out, all of them. */
  readonly sources?: readonly S[] | undefined;
}

const isFaithful = ({ status }: QuoteCheck) => status === 'exact' || status === 'normalized';

/** Whether every quote stands in the text of its source. */
export function checkQuotes(corpus: Corpus, texts: SourceTexts, options: QuoteOptions = {}): Outcome {
  const sound = checkedCorpus(corpus);
  const faults = collectFaults();
  const { sources } = { ...options };
  if (checkObject(faults, ['options'], options)) {
    checkKeys(faults, ['options'], options, ['sources']);
    const path = ['options', 'sources'];
    for (const [i, id] of elementsOf(faults, path, sources ?? []).entries())
      checkId(faults, [...path, i], id, sound.sources, 'a source');
  }
  faults.done();
  const checks = verifyQuotes(sound, texts).filter(({ source }) => sources?.includes(source) ?? true);
  const [faithful, others] = [checks.filter(isFaithful), checks.filter((check) => !isFaithful(check))];
  const found = [...new Set(faithful.map(({ source }) => source))].filter((id) =>
    others.every(({ source }) => source !== id),
  );
  const passes = others.length === 0;
  return {
    passes,
    report: () => {
      const words = wordsOf(sound);
      const standing = `Quotes that stand in their sources: ${faithful.length} of ${checks.length}.`;
      return {
        found: [
          line(
            standing,
            others.map((check) => quoteCheckLine(words, check)),
          ),
        ],
        wants: passes ? 'The test wants one that does not.' : 'The test wants all of them to stand there.',
        nearest: passes || found.length === 0 ? undefined : `It would pass with sources ${inCode(found)}.`,
        actual: { faithful: faithful.length, others: others.length },
        expected: { faithful: checks.length, others: 0 },
      };
    },
  };
}

/** What an expert contradicts themselves on: the first proposition with its words, and how many others there are. */
function contradictionLine(words: CorpusWords, expert: string, rows: ReturnType<typeof stances>): Line[] {
  const on = rows.filter(({ contradictory }) => contradictory.includes(expert));
  // Where their own words clash is said before where only what follows from them does.
  const views = on.flatMap(({ views }) => entryOf(views, expert) ?? []);
  const stated = views.find(({ derivation }) => derivation.filter(({ via }) => via.length === 0).length > 1);
  const view = stated ?? views[0];
  if (!view) return [];
  const others = on.length - 1;
  return [
    viewLine(words, view, `On ${words.titleOf(view.proposition)}: `),
    ...(others > 0 ? [line(`The same goes for ${counted(others, 'other proposition')}.`)] : []),
  ];
}

/** Whether nobody contradicts themselves, and no proposition entails its own denial. */
export function checkConsistency(corpus: Corpus, options: AuditOptions = {}): Outcome {
  const { world } = ask(corpus, options, AUDIT_OPTIONS);
  const rows = stances(corpus, options);
  const experts = Object.keys(corpus.experts).filter((expert) =>
    rows.some(({ contradictory }) => contradictory.includes(expert)),
  );
  const errors = selfDenying(world, wordsFor(corpus));
  const passes = experts.length === 0 && errors.length === 0;

  const nearest = (): string | undefined => {
    if (passes || errors.length > 0) return undefined;
    const asked = options.experts ?? Object.keys(corpus.experts);
    const others = asked.filter((expert) => !experts.includes(expert));
    return others.length > 0 ? `It would pass with experts ${inCode(others)}.` : undefined;
  };

  return {
    passes,
    report: () => {
      const words = wordsOf(corpus);
      const told = experts.map((expert) => contradictionLine(words, expert, rows));
      return {
        found: passes
          ? [line('Nobody contradicts themselves, and no proposition denies itself.')]
          : [...errors.map((finding) => findingLine(words, finding)), ...told.flat().map(folded)],
        wants: passes
          ? 'The test wants somebody who contradicts themselves.'
          : 'The test wants nobody to contradict themselves, and no proposition to deny itself.',
        nearest: nearest(),
        actual: { contradictory: experts },
        expected: { contradictory: [] },
      };
    },
  };
}
