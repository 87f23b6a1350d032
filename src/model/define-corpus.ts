import { isObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { CorpusError, issueOf } from '../faults/issue.js';
import { canonical } from './canonical.js';
import type { Corpus, Expert, Position, Proposition, Source } from './corpus.js';
import { checkedCorpus, sealed } from './known-corpus.js';
import { readCorpus, readSoundCorpus } from './read-corpus.js';

/**
 * Makes a corpus: a frozen, checked copy of what is written, in which ids keep their literal types. Editors
 * complete them, results carry them, and a misspelt one is a compile error where it stands.
 *
 * It checks integrity (ids, edges, ranges, dates); the shape is TypeScript's to check. Data from outside goes
 * through `parseCorpus` of `consilience/schema`, which checks both.
 *
 * @param corpus Sources, experts and propositions as records keyed by id, and the list of positions. Credence is
 * in percent, offsets are in UTF-16 units. It is copied, never changed.
 * @returns The corpus, frozen all through, its ids literal; without `sources`, source ids are any strings.
 * @throws {@link CorpusError} with every fault, each with its path.
 *
 * @example
 * ```ts
 * import { commonGround, defineCorpus } from 'consilience';
 *
 * const corpus = defineCorpus({
 *   experts: {
 *     ada: { name: 'Ada', kind: 'person' },
 *     bo: { name: 'Bo', kind: 'person' },
 *   },
 *   propositions: {
 *     pours: { text: 'It is pouring.', implies: ['rains'] },
 *     rains: { text: 'It is raining.' },
 *   },
 *   positions: [
 *     { expert: 'ada', proposition: 'pours', stance: 'affirms', certainty: 'certain' },
 *     { expert: 'bo', proposition: 'rains', stance: 'affirms', certainty: 'probable' },
 *   ],
 * });
 *
 * console.log(commonGround(corpus).map((claim) => claim.proposition)); // => ['rains']
 * ```
 */
export function defineCorpus<E extends string, P extends string, S extends string = string>(corpus: {
  readonly sources?: { readonly [K in S]: Source<NoInfer<S>> } | undefined;
  readonly experts: { readonly [K in E]: Expert };
  readonly propositions: { readonly [K in P]: Proposition<NoInfer<P>> };
  // Without `readonly []` the compiler gives up (TS2590) past a thousand literal positions.
  readonly positions: NoInfer<readonly Position<E, P, S>[] | readonly []>;
}): Corpus<E, P, S> {
  return sealed(readSoundCorpus(corpus)) as unknown as Corpus<E, P, S>; // a copy of `corpus`
}

const PARTS = ['sources', 'experts', 'propositions'] as const;

/** Reports the ids that both define, where the definitions clash. */
function reportClashes(
  faults: Faults,
  base: Corpus,
  addition: Corpus,
  isClash: (a: object, b: object) => boolean,
): void {
  for (const part of PARTS) {
    if (!isObject(addition[part])) continue; // which has been reported
    for (const [id, entry] of Object.entries<object>(addition[part])) {
      const there = Object.hasOwn(base[part], id) ? base[part][id] : undefined;
      if (there === undefined || !isClash(there, entry)) continue;
      const expected = 'an id that the other corpus does not define, or defines the same';
      faults.report('clash', [part, id], 'another definition of this id', expected);
    }
  }
}

const joined = (base: Corpus, addition: Corpus): Corpus => ({
  sources: { ...base.sources, ...addition.sources },
  experts: { ...base.experts, ...addition.experts },
  propositions: { ...base.propositions, ...addition.propositions },
  positions: [...base.positions, ...addition.positions],
});

/**
 * Adds to a corpus: more sources, experts, propositions and positions, which may refer to what the corpus has.
 * What is there stays as it is, and the additions stand behind it.
 *
 * @param base The corpus to extend; it is not changed.
 * @param addition What to add, in the shape that `defineCorpus` takes, every part optional.
 * @returns A new corpus with the ids of both.
 * @throws {@link CorpusError} with every fault of the addition, paths counted within the addition, and a
 * `clash` for each id that the base already has.
 *
 * @example
 * ```ts
 * import { compare, extendCorpus } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const withReader = extendCorpus(beijingPyongyang, {
 *   experts: { reader: { name: 'A reader', kind: 'person' } },
 *   positions: [{ expert: 'reader', proposition: 'ties-ruptured', stance: 'affirms', certainty: 'probable' }],
 * });
 *
 * const { conflicts } = compare(withReader, 'chen', 'reader');
 * console.log(conflicts.map((conflict) => conflict.proposition)); // => ['ties-ruptured']
 * ```
 */
export function extendCorpus<
  E extends string,
  P extends string,
  S extends string,
  NewE extends string = never,
  NewP extends string = never,
  NewS extends string = never,
>(
  base: Corpus<E, P, S>,
  addition: {
    readonly sources?: { readonly [K in NewS]: Source<NoInfer<S | NewS>> } | undefined;
    readonly experts?: { readonly [K in NewE]: Expert } | undefined;
    readonly propositions?: { readonly [K in NewP]: Proposition<NoInfer<P | NewP>> } | undefined;
    readonly positions?: NoInfer<readonly Position<E | NewE, P | NewP, S | NewS>[] | readonly []> | undefined;
  },
): Corpus<E | NewE, P | NewP, S | NewS> {
  const start: Corpus = checkedCorpus(base);
  const { corpus, issues } = readCorpus(addition, start);
  const clashes = collectFaults();
  reportClashes(clashes, start, corpus, () => true);
  const all = [...issues, ...clashes.all.map((fault) => issueOf(fault))];
  if (all.length > 0) throw new CorpusError(all);
  // The ids of both, by construction.
  return sealed(joined(start, corpus)) as unknown as Corpus<E | NewE, P | NewP, S | NewS>;
}

/**
 * Joins two corpora, of two documents for instance. The same id with the same definition is the same entry; with
 * another definition it is a clash, which is reported and never settled by overwriting. A position of the
 * second that the first holds word for word is kept once.
 *
 * @param a The first corpus, whose entries and positions come first.
 * @param b The second corpus.
 * @returns A new corpus with the ids of both.
 * @throws {@link CorpusError} with a `clash` for every id that the two define differently.
 *
 * @example
 * ```ts
 * import { mergeCorpora } from 'consilience';
 * import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const merged = mergeCorpora(beijingPyongyang, beijingPyongyangWithOfficials);
 *
 * console.log(Object.keys(merged.experts)); // => ['weng', 'chen', 'inss', 'campbell', 'lin']
 * console.log(merged.positions.length === beijingPyongyangWithOfficials.positions.length); // => true
 * ```
 */
export function mergeCorpora<
  E1 extends string,
  P1 extends string,
  S1 extends string,
  E2 extends string,
  P2 extends string,
  S2 extends string,
>(a: Corpus<E1, P1, S1>, b: Corpus<E2, P2, S2>): Corpus<E1 | E2, P1 | P2, S1 | S2> {
  const first: Corpus = checkedCorpus(a);
  const second: Corpus = checkedCorpus(b);
  const clashes = collectFaults();
  reportClashes(clashes, first, second, (x, y) => canonical(x) !== canonical(y));
  clashes.done();
  const held = new Set(first.positions.map(canonical));
  const positions = second.positions.filter((position) => !held.has(canonical(position)));
  // The ids of both, by construction.
  return sealed(joined(first, { ...second, positions })) as unknown as Corpus<E1 | E2, P1 | P2, S1 | S2>;
}

/**
 * Tells whether a value is the id of an expert of the corpus, and narrows it to one: so a string from a form or an
 * address can be used in a question.
 *
 * @param corpus Any corpus.
 * @param value Any value.
 * @returns `true` where `value` is such an id; names that objects inherit, `toString` for one, are not.
 *
 * @example
 * ```ts
 * import { isExpertId } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * console.log(isExpertId(beijingPyongyang, 'weng')); // => true
 * console.log(isExpertId(beijingPyongyang, 'toString')); // => false
 * ```
 */
export function isExpertId<E extends string>(corpus: Pick<Corpus<E>, 'experts'>, value: unknown): value is E {
  return typeof value === 'string' && Object.hasOwn(corpus.experts, value);
}

/**
 * Tells whether a value is the id of a proposition of the corpus, and narrows it to one.
 *
 * @param corpus Any corpus.
 * @param value Any value.
 * @returns `true` where `value` is such an id.
 *
 * @example
 * ```ts
 * import { isPropositionId } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * console.log(isPropositionId(beijingPyongyang, 'ties-shifting')); // => true
 * console.log(isPropositionId(beijingPyongyang, 'ties-shfting')); // => false
 * ```
 */
export function isPropositionId<P extends string>(
  corpus: Pick<Corpus<string, P>, 'propositions'>,
  value: unknown,
): value is P {
  return typeof value === 'string' && Object.hasOwn(corpus.propositions, value);
}
