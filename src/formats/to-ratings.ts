import { checkObject } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import type { Category, Ratings } from '../measures/measure.js';
import type { Corpus } from '../model/corpus.js';
import { certaintyOf, sideOf } from '../model/credence.js';
import { ask } from '../reasoning/ask.js';
import { ownWords } from '../reasoning/belief.js';
import { beliefIn } from '../reasoning/beliefs.js';
import type { Holding } from '../reasoning/holdings.js';
import { AUDIT_OPTIONS, type AuditOptions } from '../reasoning/options.js';
import { checkScale, gradesOf, type Said, type Scale } from './scale.js';

/**
 * The scale on which views are to be put, and whose views under which circumstances.
 */
export interface RatingOptions<
  E extends string = string,
  P extends string = string,
  V extends Category = Category,
> extends AuditOptions<E, P> {
  /**
   * The value for each side and certainty: the first listed. Unlike in a table that is read, one value may stand for
   * several: where only sides matter, say the same for `certain`, `probable` and `possible`.
   */
  readonly scale: Scale<V>;
}

/**
 * Views as numbers or words on a scale, as the functions of `consilience/measures` take them.
 */
export interface RatingTable<
  E extends string = string,
  P extends string = string,
  V extends Category = Category,
> {
  readonly kind: 'ratings';
  /** The raters: the experts asked, in the corpus' order. */
  readonly experts: readonly E[];
  /** The units, in the corpus' order. */
  readonly propositions: readonly P[];
  /** Every value of the scale, chosen or not, from most denying to most affirming. */
  readonly categories: readonly V[];
  /** A row for each expert, in it an entry for each proposition: `null` where the expert stated no view. */
  readonly ratings: Ratings<V>;
  /** For each proposition, how many ratings fall in each category. */
  readonly frequencies: readonly (readonly number[])[];
  /** How many entries are `null` although there is a position: it contradicts others, or its conditions are not met. */
  readonly omitted: { readonly contradictory: number; readonly conditional: number };
}

const keyOf = (said: Said) => ('certainty' in said ? `${said.stance} ${said.certainty}` : said.stance);

/** What an expert's own statements on a proposition come to. */
const saidBy = (own: readonly Holding[]): Said => {
  const { affirm, deny } = ownWords(own);
  const stance = sideOf(affirm, deny);
  const certainty = stance && certaintyOf(stance === 'affirms' ? affirm : deny);
  return stance === undefined || certainty === undefined ? { stance: 'undecided' } : { stance, certainty };
};

/**
 * Turns the views that experts state into ratings on a scale, as the functions of `consilience/measures` take them.
 *
 * Only what experts say themselves of a proposition is a rating, as their positions on it come to (an estimate as the
 * words that its range stands for): not what follows from their other positions, not what they hold under conditions
 * that are not met, and nothing where they contradict themselves. What was read with `fromRecords` comes back
 * as it was.
 *
 * @param corpus Any corpus.
 * @param options `scale`, a value for every side and certainty that occurs; `experts`, `asOf`, `assuming` and
 * `rejecting`.
 * @returns Raters × units with `null` for none, the declared categories in order, and for each proposition how often
 * each was chosen.
 * @throws CorpusError with every fault in the arguments; a stated view that the scale has no value for is one.
 *
 * @example
 * ```ts
 * import { gwetAC, krippendorffAlpha } from 'consilience/measures';
 * import { fromRecords, toRatings } from 'consilience/formats';
 *
 * const scale = {
 *   denies: { certain: [-1] },
 *   neutral: [0],
 *   affirms: { certain: [1] },
 *   noAnswer: [''],
 * } as const;
 * const rows = [
 *   { expert: 'ada', proposition: 'rains', stance: '1' },
 *   { expert: 'ada', proposition: 'pours', stance: '-1' },
 *   { expert: 'bo', proposition: 'rains', stance: '1' },
 *   { expert: 'bo', proposition: 'pours', stance: '0' },
 *   { expert: 'cy', proposition: 'rains', stance: '1' },
 *   { expert: 'cy', proposition: 'pours', stance: '' },
 * ];
 *
 * const { ratings, categories } = toRatings(fromRecords(rows, { scale }).corpus, { scale });
 *
 * console.log(ratings); // => [[1, -1], [1, 0], [1, null]]
 * console.log(krippendorffAlpha(ratings, { level: 'interval', categories }).value?.toFixed(2)); // => '0.75'
 * console.log(gwetAC(ratings, { weights: 'linear', categories }).value?.toFixed(2)); // => '0.48'
 * ```
 */
export function toRatings<E extends string, P extends string, S extends string, const V extends Category>(
  corpus: Corpus<E, P, S>,
  options: RatingOptions<NoInfer<E>, NoInfer<P>, V>,
): RatingTable<E, P, V> {
  const faults = collectFaults();
  const path = ['options', 'scale'];
  const given = checkObject(faults, ['options'], options, 'options with a scale') ? options : undefined;
  const isScale = given && checkScale(faults, path, given.scale);
  const grades = isScale ? gradesOf(given.scale, path) : [];
  faults.done();
  const { scale: _, ...asked } = options;
  const { world, question } = ask(corpus, asked, AUDIT_OPTIONS);
  const categories = [...new Set(grades.flatMap(({ values }) => values.slice(0, 1)))];
  const placeOf = new Map(categories.map((value, place) => [value, place]));
  const valueFor = new Map(
    grades.flatMap(({ said, values: [value] }) =>
      value === undefined ? [] : [[keyOf(said), value] as const],
    ),
  );

  const propositions = world.graph.ids;
  const frequencies = propositions.map(() => categories.map(() => 0));
  const omitted = { contradictory: 0, conditional: 0 };
  const lacking = new Set<string>();
  const ratings = question.experts.map((expert) => {
    const row = propositions.map((): V | null => null);
    const beliefs = world.beliefs(expert);
    for (const [place, proposition] of beliefs.propositions.entries()) {
      const { stance } = beliefIn(beliefs, place);
      if (stance === 'conditional') omitted.conditional++;
      if (stance === 'contradictory' && beliefs.holdings.has(proposition)) omitted.contradictory++;
      const own = stance === 'contradictory' ? [] : beliefs.supportingOn(proposition);
      if (own.length === 0) continue;
      const key = keyOf(saidBy(own));
      const value = valueFor.get(key);
      if (value === undefined) {
        lacking.add(key);
        continue;
      }
      const category = placeOf.get(value) ?? 0;
      row[proposition] = categories[category] ?? null; // where a -0 of the scale is 0, as JSON has it
      const counts = frequencies[proposition];
      if (counts) counts[category] = (counts[category] ?? 0) + 1;
    }
    return row;
  });
  for (const { said, path: at } of grades) {
    if (!lacking.has(keyOf(said))) continue;
    const expected = 'a value, since the corpus has stated views of this kind';
    faults.report('unknown-word', at, 'nothing', expected);
  }
  faults.done();
  const table: RatingTable<string, string, V> = {
    kind: 'ratings',
    experts: question.experts,
    propositions,
    categories,
    ratings,
    frequencies,
    omitted,
  };
  return table as RatingTable<E, P, V>; // all its ids are ids of the corpus
}
