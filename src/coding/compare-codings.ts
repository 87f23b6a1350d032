import { groupBy } from '../algorithms/group-by.js';
import { checkKeys, checkObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { CERTAINTIES } from '../model/credence.js';
import { checkedCorpus } from '../model/known-corpus.js';
import type { CodedAlone, CodedPair, CodingComparison, CodingMatch } from './coding-comparison.js';
import { compareMarks, overlapOf, readMarks } from './marked-words.js';
import { type MatchedIds, matchIds } from './matched-ids.js';
import { type Coded, codedOf, pairUp } from './pair-codings.js';
import { reliabilityOf } from './reliability.js';
import type { SourceTexts } from './source-texts.js';

/** Positions by expert, then by proposition. */
const cellsOf = (coded: readonly Coded[]) =>
  new Map(
    Array.from(
      groupBy(coded, ({ position }) => position.expert),
      ([expert, own]) => [expert, groupBy(own, ({ position }) => position.proposition)],
    ),
  );

function differences([a, b]: readonly [Coded, Coded]): CodedPair['differsIn'] {
  const isSameSide = a.stance === b.stance;
  return [
    ...(isSameSide ? [] : (['stance'] as const)),
    ...(isSameSide && a.degree !== b.degree ? (['certainty'] as const) : []),
    ...(a.conditions === b.conditions ? [] : (['condition'] as const)),
  ];
}

const KEYS: readonly (keyof CodingMatch)[] = ['experts', 'propositions', 'sources'];

/** Reads how ids are matched, reporting every fault. */
function readMatch(a: Corpus, b: Corpus, match: unknown, faults: Faults) {
  const given = checkObject(faults, ['match'], match, 'ids to match, { experts, propositions }') ? match : {};
  checkKeys(faults, ['match'], given, KEYS);
  const matched = (part: keyof CodingMatch): MatchedIds => {
    const told = given[part] === undefined ? {} : given[part];
    const path = ['match', part];
    const isRecord = checkObject(faults, path, told, 'ids of the second coding by ids of the first');
    return matchIds(faults, path, a[part], b[part], isRecord ? told : {});
  };
  return { experts: matched('experts'), propositions: matched('propositions'), sources: matched('sources') };
}

/**
 * Two people coded the same text: what did one find that the other did not, where do they differ, and how far do they
 * agree beyond chance?
 *
 * It holds positions against each other as they were written down, not what follows from them: edges, dates and
 * whether conditions are met have no part in it. Where both found several positions of one expert on one proposition,
 * those most alike are paired. The texts of propositions are not compared: an id that is in both codings stands for the
 * same, unless `match` says otherwise.
 *
 * Two coders rarely cut a sentence at the same word, so quotes do not decide what is `same` or `different`. How far the
 * two rest on the same words is said apart: for a pair in `overlap`, and for each source in `words`. A quote stands
 * where it is found in the text, or, where no text was given, where its own offsets say. Both shares are Jaccard's, of
 * UTF-16 units. With a text there is Cohen's kappa, units marked or not; its limits are that units are no
 * independent choices, and that much unmarked text makes chance agreement near certain: kappa then comes close to
 * twice `both`, over that and what only one of the two marked.
 *
 * Finding and judging are two tasks, so there is no figure that mixes them. `found` asks of every cell, a matched expert
 * on a matched proposition, whether a coder found anything there: finding nothing counts, since both read all of it.
 * Most cells of a text are silent, so alpha is harsh there and AC1 generous, and both move with the length of the list
 * of propositions: read `counts` first. `stance` asks of what both found on which side it is, and `certainty` of what both
 * put on the same side how firm it is. Experts and propositions that one coding lacks are in `only` and `unmatched`, and
 * enter no figure.
 *
 * @param a The first coding.
 * @param b The second coding.
 * @param match The experts, propositions and sources whose ids differ, as ids of `b` by ids of `a`.
 * @param texts The full text of each source, by its id in `a`: for quotes without offsets, and to be certain of those
 * that have some.
 * @returns `same`, `different` and `only`, position by position, three figures of agreement with their counts, and
 * `words`, source by source. Time and memory grow with the positions, with the texts, and with matched experts ×
 * matched propositions.
 * @throws CorpusError with every fault of a corpus, or else of `match`: an id that is not there, two matched with one;
 * or else of `texts`.
 *
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
 * (1960), 37–46; what becomes of kappa where little is marked: G. Hripcsak and A. Rothschild, "Agreement, the
 * F-measure, and reliability in information retrieval", Journal of the American Medical Informatics Association 12
 * (2005), 296–298; that finding units and judging them are tasks of their own follows K. Krippendorff, "Content Analysis: An
 * Introduction to Its Methodology", 4th ed. (2018).
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { compareCodings } from 'consilience/coding';
 *
 * const propositions = { rains: { text: 'It rains.' }, pours: { text: 'It pours.' } };
 * const first = defineCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions,
 *   positions: [
 *     { expert: 'ada', proposition: 'rains', stance: 'affirms', certainty: 'certain' },
 *     { expert: 'ada', proposition: 'pours', stance: 'denies', certainty: 'probable' },
 *   ],
 * });
 * const second = defineCorpus({
 *   experts: { 'a-example': { name: 'Ada', kind: 'person' } },
 *   propositions,
 *   positions: [{ expert: 'a-example', proposition: 'rains', stance: 'affirms', certainty: 'probable' }],
 * });
 *
 * const { different, only, found } = compareCodings(first, second, { experts: { ada: 'a-example' } });
 *
 * console.log(different.map(({ propositions: [id], differsIn }) => [id, differsIn])); // => [['rains', ['certainty']]]
 * console.log(only[0].map(({ proposition, other }) => [proposition, other])); // => [['pours', 'silent']]
 * console.log(found.percentAgreement); // => { value: 0.5, units: 2, ratings: 4 }
 * ```
 */
export function compareCodings<
  EA extends string,
  PA extends string,
  SA extends string,
  EB extends string,
  PB extends string,
  SB extends string,
>(
  a: Corpus<EA, PA, SA>,
  b: Corpus<EB, PB, SB>,
  match: CodingMatch<NoInfer<EA>, NoInfer<PA>, NoInfer<SA>, NoInfer<EB>, NoInfer<PB>, NoInfer<SB>> = {},
  texts: SourceTexts<NoInfer<SA>> = {},
): CodingComparison<EA, PA, SA, EB, PB, SB> {
  const [first, second]: [Corpus, Corpus] = [checkedCorpus(a), checkedCorpus(b)];
  const faults = collectFaults();
  const { experts, propositions, sources } = readMatch(first, second, match, faults);
  faults.done();
  const [markedA, markedB] = readMarks(first, second, texts, sources.toB);

  // Propositions are called what `b` calls them; those of `a` that `b` lacks must not be taken for one of its own.
  const inB = (id: string) => `b${id}`;
  const nameInA = (id: string) => {
    const counterpart = propositions.toB.get(id);
    return counterpart === undefined ? `a${id}` : inB(counterpart);
  };
  const codedA = first.positions.map((position, index) => codedOf(position, index, nameInA));
  const codedB = second.positions.map((position, index) => codedOf(position, index, inB));
  const [cellsA, cellsB] = [cellsOf(codedA), cellsOf(codedB)];

  const pairs: (readonly [Coded, Coded])[] = [];
  const cells: ['silent' | 'found', 'silent' | 'found'][] = [];
  const others = new Map<Coded, CodedAlone['other']>();
  for (const [expertA, expertB] of experts.toB) {
    for (const [propositionA, propositionB] of propositions.toB) {
      const inCellA = cellsA.get(expertA)?.get(propositionA) ?? [];
      const inCellB = cellsB.get(expertB)?.get(propositionB) ?? [];
      cells.push([inCellA.length > 0 ? 'found' : 'silent', inCellB.length > 0 ? 'found' : 'silent']);
      const paired = pairUp(inCellA, inCellB);
      pairs.push(...paired.pairs);
      const other = paired.pairs.length > 0 ? 'fewer' : 'silent';
      for (const coded of paired.left.flat()) others.set(coded, other);
    }
  }
  pairs.sort(([x], [y]) => x.index - y.index);
  const isPaired = new Set(pairs.flat());

  const [marksA, marksB] = [markedA, markedB].map(
    ({ marks }) => new Map(marks.map((one) => [one.index, one])),
  );
  const overlap = ([x, y]: readonly [Coded, Coded]): Pick<CodedPair, 'overlap'> => {
    const [ofX, ofY] = [marksA?.get(x.index), marksB?.get(y.index)];
    const isSameSource = ofX !== undefined && sources.toB.get(ofX.source) === ofY?.source;
    const both = isSameSource && ofX.ranges && ofY?.ranges ? overlapOf(ofX.ranges, ofY.ranges) : undefined;
    return both === undefined ? {} : { overlap: both };
  };
  const entries = pairs.map(
    (pair): CodedPair => ({
      kind: 'codedPair',
      experts: [pair[0].position.expert, pair[1].position.expert],
      propositions: [pair[0].position.proposition, pair[1].position.proposition],
      positions: [pair[0].position, pair[1].position],
      indices: [pair[0].index, pair[1].index],
      differsIn: differences(pair),
      ...overlap(pair),
    }),
  );
  const alone = (coded: readonly Coded[]): CodedAlone[] =>
    coded
      .filter((one) => !isPaired.has(one))
      .map((one) => ({
        kind: 'codedAlone',
        expert: one.position.expert,
        proposition: one.position.proposition,
        position: one.position,
        index: one.index,
        other: others.get(one) ?? 'unlisted',
      }));

  const firm = pairs.flatMap(([x, y]): [Certainty, Certainty][] => {
    const [ofX, ofY] = [x.certainty, y.certainty];
    return x.stance === y.stance && ofX && ofY ? [[ofX, ofY]] : [];
  });
  const comparison: CodingComparison = {
    kind: 'codingComparison',
    same: entries.filter(({ differsIn }) => differsIn.length === 0),
    different: entries.filter(({ differsIn }) => differsIn.length > 0),
    only: [alone(codedA), alone(codedB)],
    unmatched: {
      experts: experts.unmatched,
      propositions: propositions.unmatched,
      sources: sources.unmatched,
    },
    found: reliabilityOf(['silent', 'found'], 'nominal', cells),
    stance: reliabilityOf(
      ['denies', 'undecided', 'affirms'],
      'nominal',
      pairs.map(([x, y]) => [x.stance, y.stance]),
    ),
    certainty: reliabilityOf([...CERTAINTIES].reverse(), 'ordinal', firm),
    words: compareMarks(markedA, markedB, sources.toB),
  };
  return comparison as CodingComparison<EA, PA, SA, EB, PB, SB>; // of the ids and positions of `a` and `b`
}
