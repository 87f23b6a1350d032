import type { Corpus } from 'consilience';
import { edgesOf } from './bounds.js';
import { type Claim, cellAt, type Evaluated } from './claims.js';
import { evaluate } from './rules.js';

/** Everything upstream of some sources, themselves included. */
function upstream(corpus: Corpus, sources: readonly string[]): Set<string> {
  const found = new Set(sources);
  for (const id of found) for (const relayed of corpus.sources[id]?.relays ?? []) found.add(relayed);
  return found;
}

/** Which holders of a claim rely on evidence that meets upstream, and of whom nobody can tell. */
export function lineagesOf(from: Evaluated, claim: Claim) {
  const evidence = new Map(
    claim.holders.map((expert) => {
      const { derivation } = cellAt(from, expert, claim.proposition);
      const sources = derivation.flatMap(({ index }) => from.corpus.positions[index]?.restsOn ?? []);
      return [expert, upstream(from.corpus, sources)];
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
