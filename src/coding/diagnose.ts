import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import { certaintyOf, type Grade, gradeOf, positionBounds } from '../model/credence.js';
import { hedgesIn } from '../quotes/hedges.js';
import { ask } from '../reasoning/ask.js';
import { beliefAt, ownGrade } from '../reasoning/beliefs.js';
import { premises } from '../reasoning/chains.js';
import { viewOf } from '../reasoning/view.js';
import type { World } from '../reasoning/world.js';

/**
 * Something in a corpus that its author should look at.
 *
 * - `self-denying` (error): a proposition that entails its own denial.
 * - `contradiction` (warning): positions of one expert that cannot all be held.
 * - `implied-otherwise` (warning): what follows from an expert's positions takes another side than their own words.
 * - `implied-firmer` (note): what follows is firmer than what they said.
 * - `hedged` (warning): a hedge in the words behind a position coded as certain.
 * - `revised` (note): a position that a later one replaces.
 * - `unquoted` (note): a position without a quote.
 * - `unused` (note): a proposition that nobody takes up and no edge, condition or reason leads to.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { diagnose, type Finding } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [{ expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'certain' }],
 * });
 * const findings: readonly Finding[] = diagnose(corpus);
 *
 * console.log(findings.map(({ code, message }) => `${code}: ${message}`));
 * // => ['unquoted: ada affirms "rain" without a quote to show for it']
 * ```
 */
export interface Finding<E extends string = string, P extends string = string> {
  readonly kind: 'finding';
  readonly code:
    | 'self-denying'
    | 'contradiction'
    | 'implied-otherwise'
    | 'implied-firmer'
    | 'hedged'
    | 'revised'
    | 'unquoted'
    | 'unused';
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly expert?: E;
  readonly propositions: readonly P[];
  /** Indices of the positions concerned, in the corpus' list. */
  readonly positions: readonly number[];
}

const SEVERITY: Readonly<Record<Finding['code'], Finding['severity']>> = {
  'self-denying': 'error',
  contradiction: 'warning',
  'implied-otherwise': 'warning',
  'implied-firmer': 'note',
  hedged: 'warning',
  revised: 'note',
  unquoted: 'note',
  unused: 'note',
};

const finding = <E extends string, P extends string>(
  code: Finding['code'],
  message: string,
  about: { readonly expert?: E; readonly propositions: readonly P[]; readonly positions?: readonly number[] },
): Finding<E, P> => ({ kind: 'finding', code, severity: SEVERITY[code], message, positions: [], ...about });

const quoted = (id: string | undefined) => JSON.stringify(id ?? '');

function selfDenying<E extends string, P extends string, S extends string>({
  graph,
}: World<E, P, S>): Finding<E, P>[] {
  if (graph.excludes.every((links) => links.length === 0)) return []; // only an exclusion turns into a denial
  return graph.ids.flatMap((id, number) => {
    for (const premise of premises(graph, number, 'denies')) {
      if (premise.proposition !== number || premise.stance !== 'affirms') continue;
      const chain = premise.via().map(({ kind, from, to }) => `${quoted(from)} ${kind} ${quoted(to)}`);
      return [
        finding('self-denying', `${quoted(id)} entails its own denial: ${chain.join(', ')}`, {
          propositions: [id],
        }),
      ];
    }
    return [];
  });
}

function contradictions<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  expert: E,
): Finding<E, P>[] {
  const beliefs = world.beliefs(expert);
  const mixed = [...beliefs.propositions]
    .filter((proposition) => beliefAt(beliefs, proposition).stance === 'mixed')
    .map((proposition) => viewOf(world, expert, proposition));
  const indicesOf = (view: (typeof mixed)[number]) =>
    view.derivation.map(({ index }) => index).sort((a, b) => a - b);
  const byPositions = groupBy(mixed, (view) => JSON.stringify(indicesOf(view)));
  return [...byPositions.values()].map((views) => {
    const propositions = views.map(({ proposition }) => proposition);
    const positions = views[0] ? indicesOf(views[0]) : [];
    const message = `${expert} contradicts themselves on ${propositions.map(quoted).join(', ')}`;
    return finding('contradiction', message, { expert, propositions, positions });
  });
}

const inWords = (grade: Grade) =>
  typeof grade === 'string' ? 'undecided' : `${grade.stance} (${certaintyOf(grade.firmness)})`;

function impliedAgainstStated<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  expert: E,
): Finding<E, P>[] {
  const beliefs = world.beliefs(expert);
  return [...beliefs.supporting].flatMap(([number, own]): Finding<E, P>[] => {
    const stated = ownGrade(own);
    const { stance, low, high } = beliefAt(beliefs, number);
    const grade = gradeOf(low, high);
    if (stance === 'mixed' || stated === undefined || inWords(stated) === inWords(grade)) return [];
    const isFirmer =
      typeof stated === 'object' && typeof grade === 'object' && stated.stance === grade.stance;
    const proposition = world.graph.ids[number] as P; // a number of this corpus
    const message = `${expert} states ${quoted(proposition)} as ${inWords(stated)}; from other positions follows ${inWords(grade)}`;
    return [
      finding(isFirmer ? 'implied-firmer' : 'implied-otherwise', message, {
        expert,
        propositions: [proposition],
        positions: own.map(({ index }) => index),
      }),
    ];
  });
}

function positionFindings<E extends string, P extends string, S extends string>({
  corpus,
}: World<E, P, S>): Finding<E, P>[] {
  return corpus.positions.flatMap((position, index): Finding<E, P>[] => {
    const { expert, proposition, stance, quote } = position;
    const about = { expert, propositions: [proposition], positions: [index] };
    if (!quote) {
      const message = `${expert} ${stance === 'undecided' ? 'is undecided on' : stance} ${quoted(proposition)} without a quote to show for it`;
      return [finding('unquoted', message, about)];
    }
    const bounds = positionBounds(position);
    const grade = bounds ? gradeOf(bounds.low, bounds.high) : 'none';
    const [hedge] = typeof grade === 'object' && grade.firmness === 3 ? hedgesIn(quote.text) : [];
    if (!hedge) return [];
    const message = `${expert} is coded as certain of ${quoted(proposition)}, and the quote says ${quoted(hedge.cue)}`;
    return [finding('hedged', message, about)];
  });
}

function revisions<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  expert: E,
): Finding<E, P>[] {
  return world.beliefs(expert).revisions.flatMap(({ index, by }): Finding<E, P>[] => {
    const position = world.corpus.positions[index];
    if (!position) return [];
    const { proposition } = position;
    const message = `${expert}'s position on ${quoted(proposition)} is revised by a later one`;
    return [finding('revised', message, { expert, propositions: [proposition], positions: [index, by] })];
  });
}

function unused<E extends string, P extends string, S extends string>({
  corpus,
  graph,
}: World<E, P, S>): Finding<E, P>[] {
  const used = new Set<string>();
  for (const { proposition, given = [], because = [] } of corpus.positions) {
    used.add(proposition);
    for (const reason of because) used.add(reason);
    for (const condition of given) used.add(typeof condition === 'string' ? condition : condition.not);
  }
  const links = [graph.implies, graph.impliedBy, graph.excludes];
  return graph.ids
    .filter((id, number) => !used.has(id) && links.every((of) => of[number]?.length === 0))
    .map((id) =>
      finding('unused', `nobody takes up ${quoted(id)}, and nothing leads to it`, { propositions: [id] }),
    );
}

/**
 * What in this corpus should its author look at? Contradictions, revisions, views that follow otherwise or more
 * firmly than they were stated, hedged words behind flat codings, positions without quotes, unused propositions.
 *
 * Hedges are found by an English word list: a hint, and no judgement.
 *
 * @param corpus Any corpus.
 * @returns The findings by code, in the order in which {@link Finding} lists them, then in the corpus' order.
 * @throws {@link CorpusError} if the corpus itself is not sound.
 *
 * @example
 * ```ts
 * import { extendCorpus } from 'consilience';
 * import { diagnose } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const unsure = extendCorpus(beijingPyongyang, {
 *   positions: [
 *     { expert: 'chen', proposition: 'ties-shifting', stance: 'denies', certainty: 'probable' },
 *   ],
 * });
 *
 * console.log(diagnose(beijingPyongyang).length); // => 0
 * console.log(diagnose(unsure).map(({ code, propositions }) => [code, ...propositions]));
 * // => [
 * //   ['contradiction', 'ties-shifting'],
 * //   ['contradiction', 'seeks-independence'],
 * //   ['unquoted', 'ties-shifting'],
 * // ]
 * ```
 */
export function diagnose<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
): readonly Finding<E, P>[] {
  const { world } = ask(corpus, {});
  const ofExperts = (find: (world: World<E, P, S>, expert: E) => Finding<E, P>[]) =>
    world.experts.flatMap((expert) => find(world, expert));
  const found = [
    ...selfDenying(world),
    ...ofExperts(contradictions),
    ...ofExperts(impliedAgainstStated),
    ...positionFindings(world),
    ...ofExperts(revisions),
    ...unused(world),
  ];
  const codes = Object.keys(SEVERITY);
  return found.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code)); // stable
}
