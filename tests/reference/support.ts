import type { Corpus, Position } from 'consilience';
import { edgesOf } from './bounds.js';
import { type Claim, cellAt, type Evaluated } from './claims.js';
import { counted } from './counting.js';
import { evaluate } from './rules.js';

/** What is upstream of a source: itself, its publisher, and what is upstream of the sources that it relays. */
function upstream(corpus: Corpus, sources: readonly string[]): Set<string> {
  const found = new Set(sources);
  for (const id of found) for (const relayed of corpus.sources[id]?.relays ?? []) found.add(relayed);
  return new Set(
    [...found].flatMap((id) => {
      const publisher = corpus.sources[id]?.publisher;
      return publisher === undefined ? [`source ${id}`] : [`source ${id}`, `publisher ${publisher}`];
    }),
  );
}

/** The sources that some positions rest on, and those that their reasons rest on, as far as the expert has them. */
function evidenceOf({ corpus, options }: Evaluated, expert: string, derivation: readonly number[]): string[] {
  const own = counted(corpus, options, expert).sound.map(({ position }) => position);
  const considered = new Set(derivation.flatMap((index) => corpus.positions[index] ?? []));
  for (const { because = [] } of considered)
    for (const reason of own.filter(({ proposition }) => because.includes(proposition)))
      considered.add(reason);
  const carrying = ({ quote }: Position) => (quote?.attribution === 'relayed' ? [quote.source] : []);
  return [...considered].flatMap((position) => [...(position.restsOn ?? []), ...carrying(position)]);
}

/** Which holders of a claim rely on evidence that meets upstream, and of whom nobody can tell. */
export function lineagesOf(from: Evaluated, claim: Claim) {
  const evidence = new Map(
    claim.holders.map((expert) => {
      const { derivation } = cellAt(from, expert, claim.proposition);
      return [expert, upstream(from.corpus, evidenceOf(from, expert, derivation))];
    }),
  );
  const known = claim.holders.filter((expert) => evidence.get(expert)?.size);
  let groups = known.map((expert) => [expert]);
  const meet = (a: readonly string[], b: readonly string[]) =>
    a.some((one) =>
      b.some((another) => [...(evidence.get(one) ?? [])].some((id) => evidence.get(another)?.has(id))),
    );
  for (;;) {
    const pair = groups
      .flatMap((a, i) => groups.slice(i + 1).map((b) => [a, b] as const))
      .find(([a, b]) => meet(a, b));
    if (!pair) break;
    const together = known.filter((expert) => pair.some((group) => group.includes(expert)));
    groups = [...groups.filter((group) => !pair.some((one) => one === group)), together];
  }
  const unknown = claim.holders.filter((expert) => !known.includes(expert));
  return {
    low: Math.max(1, groups.length),
    high: groups.length + unknown.length,
    groups: groups.sort(([a = ''], [b = '']) => claim.holders.indexOf(a) - claim.holders.indexOf(b)),
    unknown,
  };
}

/** Each edge whose rejection loses a claim a holder, and whom: every edge is tried. */
export function criticalEdgesOf({ corpus, options }: Evaluated, claim: Claim) {
  return edgesOf(corpus, options.rejecting).flatMap(({ kind, from, to }) => {
    const rejecting = [...(options.rejecting ?? []), { from, to }];
    const without = evaluate(corpus, { ...options, rejecting });
    const loses = claim.holders.filter(
      (expert) => without.get(expert)?.get(claim.proposition)?.stance !== claim.stance,
    );
    return loses.length > 0 ? [{ kind, from, to, loses }] : [];
  });
}
