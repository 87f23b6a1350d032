import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import { type Side, sideOf } from '../model/credence.js';
import { hedgesIn } from '../quotes/hedges.js';
import { ask } from '../reasoning/ask.js';
import { ownWords } from '../reasoning/belief.js';
import { beliefAt } from '../reasoning/beliefs.js';
import { premises } from '../reasoning/chains.js';
import { supports } from '../reasoning/support.js';
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

const finding = (
  code: Finding['code'],
  message: string,
  about: {
    readonly expert?: string;
    readonly propositions: readonly string[];
    readonly positions?: readonly number[];
  },
): Finding => ({ kind: 'finding', code, severity: SEVERITY[code], message, positions: [], ...about });

const quoted = (id: string | undefined) => JSON.stringify(id ?? '');

function selfDenying({ graph }: World): Finding[] {
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

function contradictions(world: World, expert: string): Finding[] {
  const beliefs = world.beliefs(expert);
  const contradictory = [...beliefs.propositions]
    .filter((proposition) => beliefAt(beliefs, proposition).stance === 'contradictory')
    .map((proposition) => viewOf(world, expert, proposition));
  const indicesOf = (view: (typeof contradictory)[number]) =>
    view.derivation.map(({ index }) => index).sort((a, b) => a - b);
  const byPositions = groupBy(contradictory, (view) => JSON.stringify(indicesOf(view)));
  return [...byPositions.values()].map((views) => {
    const propositions = views.map(({ proposition }) => proposition);
    const positions = views[0] ? indicesOf(views[0]) : [];
    const message = `${expert} contradicts themselves on ${propositions.map(quoted).join(', ')}`;
    return finding('contradiction', message, { expert, propositions, positions });
  });
}

function impliedAgainstStated(world: World, expert: string): Finding[] {
  const beliefs = world.beliefs(expert);
  return [...beliefs.supporting].flatMap(([number, own]): Finding[] => {
    const { stance, side } = beliefAt(beliefs, number);
    if (stance === 'contradictory') return [];
    const said = ownWords(own);
    const ownSide = sideOf(said.affirm, said.deny);
    const proposition = world.graph.ids[number] ?? ''; // a number of this corpus
    const firmness = { affirms: said.affirm, denies: said.deny };
    const implied = (['affirms', 'denies'] as const).map((which) => {
      const [firmest] = supports(
        world.graph,
        beliefs.supporting,
        number,
        which,
        (arrival) =>
          arrival.firmness > firmness[which] &&
          (ownSide === which || arrival.firmness >= (ownSide ? firmness[ownSide] : 1)),
      );
      return firmest ? which : undefined;
    });
    const [found] = implied.flatMap((which) => which ?? []);
    if (found === undefined) return [];
    const isFirmer = found === ownSide && side === ownSide;
    const words = (which: Side | undefined) => (which === undefined ? 'takes no side of' : which);
    const message = isFirmer
      ? `${expert} ${words(ownSide)} ${quoted(proposition)} less firmly than follows from other positions`
      : `${expert} ${words(ownSide)} ${quoted(proposition)}; from other positions follows that they ${found === 'affirms' ? 'affirm' : 'deny'} it`;
    return [
      finding(isFirmer ? 'implied-firmer' : 'implied-otherwise', message, {
        expert,
        propositions: [proposition],
        positions: own.map(({ index }) => index),
      }),
    ];
  });
}

function positionFindings({ corpus }: World): Finding[] {
  return corpus.positions.flatMap((position, index): Finding[] => {
    const { expert, proposition, stance, quote } = position;
    const about = { expert, propositions: [proposition], positions: [index] };
    if (!quote) {
      const message = `${expert} ${stance === 'undecided' ? 'is undecided on' : stance} ${quoted(proposition)} without a quote to show for it`;
      return [finding('unquoted', message, about)];
    }
    const isFlat = (stance === 'affirms' || stance === 'denies') && position.certainty === 'certain';
    const [hedge] = isFlat ? hedgesIn(quote.text) : [];
    if (!hedge) return [];
    const message = `${expert} is coded as certain of ${quoted(proposition)}, and the quote says ${quoted(hedge.cue)}`;
    return [finding('hedged', message, about)];
  });
}

function revisions(world: World, expert: string): Finding[] {
  return world.beliefs(expert).revisions.flatMap(({ index, by }): Finding[] => {
    const position = world.corpus.positions[index];
    if (!position) return [];
    const { proposition } = position;
    const message = `${expert}'s position on ${quoted(proposition)} is revised by a later one`;
    return [finding('revised', message, { expert, propositions: [proposition], positions: [index, by] })];
  });
}

function unused({ corpus, graph }: World): Finding[] {
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
  const { world } = ask(corpus, {}, []);
  const experts = Object.keys(world.corpus.experts);
  const ofExperts = (find: (world: World, expert: string) => Finding[]) =>
    experts.flatMap((expert) => find(world, expert));
  const found = [
    ...selfDenying(world),
    ...ofExperts(contradictions),
    ...ofExperts(impliedAgainstStated),
    ...positionFindings(world),
    ...ofExperts(revisions),
    ...unused(world),
  ];
  const codes = Object.keys(SEVERITY);
  found.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code)); // stable
  return found as unknown as readonly Finding<E, P>[]; // all their ids are ids of the corpus
}
