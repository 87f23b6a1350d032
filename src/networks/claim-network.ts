import type { Corpus } from '../model/corpus.js';
import { FIRMNESS } from '../model/credence.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask } from '../reasoning/ask.js';
import { AUDIT_OPTIONS, type AuditOptions } from '../reasoning/options.js';
import { partitionsOf } from '../reasoning/partition.js';
import type { View } from '../reasoning/view.js';
import { wordsOf } from '../wording/corpus-words.js';
import { oneLine } from '../wording/lexicon.js';
import { isSided, viewInWords } from '../wording/view-words.js';
import { expertNodes } from './expert-nodes.js';
import type { ClaimEdge, ClaimNetwork, PropositionNode, ViewEdge } from './network.js';

function viewEdge(view: View): ViewEdge[] {
  const { expert: from, proposition: to, stance, credence } = view;
  if (stance === 'silent') return [];
  const ends = { from, to, label: viewInWords(view) };
  const range = { credenceLow: credence.low, credenceHigh: credence.high };
  if (!isSided(view)) return [{ kind: stance, ...ends, sign: 0, weight: 1, ...range }];
  const { certainty, basis } = view;
  const sign = view.stance === 'affirms' ? 1 : -1;
  return [{ kind: view.stance, ...ends, sign, weight: FIRMNESS[certainty], certainty, basis, ...range }];
}

/**
 * What follows from what, and who holds what, as a network: the implications and exclusions between propositions, and
 * an edge from each expert to each proposition that they are not silent on, be it only by implication.
 *
 * @param corpus Any corpus.
 * @param options Those of `auditClaim`: `experts`, `assuming`, `rejecting`, `asOf`.
 * @returns The experts asked about, then all propositions; what follows from what, then who holds what; all in the
 * corpus' order, and without the edges that are rejected.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { claimNetwork } from 'consilience/report';
 *
 * const { edges } = claimNetwork(beijingPyongyang, { experts: ['campbell'] });
 *
 * console.log(edges.filter(({ to }) => to === 'influence-contested').map(({ from, label }) => `${from} ${label}`));
 * // => ['influence-weakening implies', 'powers-compete implies', 'balances-powers implies', 'campbell says that it is so, by implication']
 * ```
 */
export function claimNetwork<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: AuditOptions<NoInfer<E>, NoInfer<P>> = {},
): ClaimNetwork<E, P> {
  const { world, question } = ask(corpus, options, AUDIT_OPTIONS);
  const { ids, implies, excludes } = world.graph;
  const { textOf } = wordsOf(corpus);

  const propositions: PropositionNode[] = [];
  const views: ViewEdge[] = [];
  const room = roomFor('a network of fewer `experts`');
  const partition = partitionsOf(world, question.experts, [...ids.keys()], room);
  for (const [number, id] of ids.entries()) {
    const where = partition(number, 'affirms');
    const [affirming, denying] = [where.holders.length, where.opponents.length];
    propositions.push({ kind: 'proposition', id, label: textOf(id), affirming, denying });
    for (const view of Object.values(where.views)) if (view) views.push(...viewEdge(view));
  }
  const claims = ids.flatMap((id, number) => {
    // An exclusion stands with both ends; it is written where it is declared.
    const declared = (excludes[number] ?? []).filter(({ edge }) => edge.from === id);
    return [...(implies[number] ?? []), ...declared].map(({ edge }): ClaimEdge => {
      const { kind, from, to, reason } = edge;
      const label = kind === 'implies' ? 'implies' : 'rules out';
      return {
        kind,
        from,
        to,
        label,
        weight: 1,
        ...(reason === undefined ? {} : { reason: oneLine(reason) }),
      };
    });
  });
  const network: ClaimNetwork = {
    kind: 'claimNetwork',
    nodes: [...expertNodes(corpus, question.experts), ...propositions],
    edges: [...claims, ...views],
  };
  return network as ClaimNetwork<E, P>; // all its ids are ids of the corpus
}
