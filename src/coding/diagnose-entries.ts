import { groupBy } from '../algorithms/group-by.js';
import { canonical } from '../model/canonical.js';
import type { Credence, Position } from '../model/corpus.js';
import { partsOf } from '../reasoning/conditions.js';
import type { World } from '../reasoning/world.js';
import { percent } from '../wording/lexicon.js';
import { type Finding, finding } from './diagnose-finding.js';
import type { Words } from './diagnose-words.js';

const at = ({ expert, proposition }: Position, ...positions: number[]) => ({
  expert,
  propositions: [proposition],
  positions,
});

/** Positions that are there several times. */
export function duplicates({ corpus }: World, { told }: Words): Finding[] {
  const indexed = corpus.positions.map((position, index) => ({ position, index }));
  const cells = groupBy(indexed, ({ position }) => JSON.stringify([position.expert, position.proposition]));
  return [...cells.values()]
    .filter((cell) => cell.length > 1)
    .flatMap((cell) => [...groupBy(cell, ({ position }) => canonical(position)).values()])
    .flatMap((same) => {
      const [first] = same;
      if (!first || same.length === 1) return [];
      const times = same.length === 2 ? 'twice' : `${same.length} times`;
      const message = `${told(first.position)}; the corpus has this position ${times}`;
      return [finding('duplicate', message, at(first.position, ...same.map(({ index }) => index)))];
    });
}

/** Whether a range in percent is within one percent and no choice of whole numbers: 0, 1 and 0 to 1 are meant. */
const looksLikeFraction = ({ low, high }: Credence): boolean =>
  high <= 1 && !(Number.isInteger(low) && Number.isInteger(high));

/** A hundredfold, without the noise of multiplying binary fractions. */
const hundredfold = (value: number): number => Number((value * 100).toPrecision(12));

/** Positions without a quote, and estimates that look like fractions. */
export function positionFindings({ corpus }: World, { told }: Words): Finding[] {
  return corpus.positions.flatMap((position, index) => {
    const findings: Finding[] = [];
    if (position.stance === 'estimates' && looksLikeFraction(position.credence)) {
      const { low, high } = position.credence;
      const meant = percent({ low: hundredfold(low), high: hundredfold(high) });
      const message = `${told(position)}; numbers are in percent: if this is a fraction, ${meant} is meant`;
      findings.push(finding('fraction', message, at(position, index)));
    }
    if (!position.quote) {
      findings.push(finding('unquoted', `${told(position)}; no quote shows it`, at(position, index)));
    }
    return findings;
  });
}

/** Propositions that nobody takes up and nothing leads to. */
export function unusedPropositions({ corpus, graph }: World, { named }: Words): Finding[] {
  const used = new Set<string>();
  for (const { proposition, given = [], because = [] } of corpus.positions) {
    used.add(proposition);
    for (const reason of because) used.add(reason);
    for (const condition of given) used.add(partsOf(condition).proposition);
  }
  const links = [graph.implies, graph.impliedBy, graph.excludes];
  return graph.ids
    .filter((id, number) => !used.has(id) && links.every((of) => of[number]?.length === 0))
    .map((id) =>
      finding('unused', `Nobody takes up ${named(id)}, and no edge, condition or reason leads to it`, {
        propositions: [id],
      }),
    );
}

/** Sources that no quote is from, no position rests on and no other source relays. */
export function unusedSources({ corpus }: World, { title }: Words): Finding[] {
  const used = new Set<string>();
  for (const { quote, restsOn = [] } of corpus.positions) {
    if (quote) used.add(quote.source);
    for (const source of restsOn) used.add(source);
  }
  for (const [id, { relays = [] }] of Object.entries(corpus.sources)) {
    for (const source of relays) if (source !== id) used.add(source);
  }
  return Object.keys(corpus.sources)
    .filter((id) => !used.has(id))
    .map((id) =>
      finding('unused-source', `Nothing is quoted from ${title(id)}, rests on it or relays it`, {
        sources: [id],
      }),
    );
}

/** Experts who say nothing. */
export function expertsWithoutPositions({ corpus }: World, { name }: Words): Finding[] {
  const speaking = new Set(corpus.positions.map(({ expert }) => expert));
  return Object.keys(corpus.experts)
    .filter((expert) => !speaking.has(expert))
    .map((expert) => finding('no-positions', `${name(expert)} has no position on anything`, { expert }));
}
