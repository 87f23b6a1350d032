/** Corpora of any size for the benchmarks: plain data, the same every time. */
import type { Corpus, Position } from 'consilience';
import { random } from './bench.ts';

export interface Size {
  readonly experts: number;
  readonly propositions: number;
  readonly implications: number;
  readonly positionsEach: number;
}

const CERTAINTIES = ['certain', 'probable', 'possible'] as const;
const SOURCES = 50;
/** Which of its positions an expert has quoted: one in so many. */
const QUOTED = 4;
/** The share of the propositions that an expert holds for no other reason; what they imply is held too. */
const ACCEPTED = 0.03;

/** For each proposition what it implies, by number: implications run from earlier to later in a shuffled order. */
function shuffledImplications(propositions: number, implications: number, next: () => number): number[][] {
  const order = Array.from({ length: propositions }, (_, number) => [next(), number] as const)
    .sort(([a], [b]) => a - b)
    .map(([, number]) => number);
  const implied = order.map(() => new Set<number>());
  for (let drawn = 0; drawn < implications; ) {
    const [a, b] = [Math.floor(next() * propositions), Math.floor(next() * propositions)];
    const [from, to] = [order[Math.min(a, b)] ?? 0, order[Math.max(a, b)] ?? 0];
    if (a === b || implied[from]?.has(to)) continue;
    implied[from]?.add(to);
    drawn++;
  }
  return implied.map((targets) => [...targets]);
}

/** What an expert holds to be true: some propositions, and all that follows from them. */
function acceptedBy(implied: readonly (readonly number[])[], next: () => number): Set<number> {
  const accepted = new Set<number>();
  for (let drawn = 0; drawn < implied.length * ACCEPTED; drawn++) {
    accepted.add(Math.floor(next() * implied.length));
  }
  for (const proposition of accepted) for (const to of implied[proposition] ?? []) accepted.add(to);
  return accepted;
}

/**
 * A panel whose experts contradict themselves nowhere: each takes positions in line with what they hold to be true.
 * Nine in ten take a side in words; the others are undecided or give a range.
 */
export function generatedCorpus({ experts, propositions, implications, positionsEach }: Size): Corpus {
  const next = random();
  const list = <T>(length: number, make: (number: number) => T) =>
    Array.from({ length }, (_, number) => make(number));
  const implied = shuffledImplications(propositions, implications, next);

  const position = (expert: string, number: number, isTrue: boolean): Position => {
    const draw = next();
    const base = { expert, proposition: `p${number}` };
    if (draw < 0.05) return { ...base, stance: 'undecided' };
    if (draw < 0.1) {
      return {
        ...base,
        stance: 'estimates',
        credence: isTrue ? { low: 70, high: 100 } : { low: 0, high: 30 },
      };
    }
    const certainty = CERTAINTIES[Math.floor(next() * CERTAINTIES.length)] ?? 'possible';
    return { ...base, stance: isTrue ? 'affirms' : 'denies', certainty };
  };
  const positions = list(experts, (expert) => {
    const accepted = acceptedBy(implied, next);
    return list(positionsEach, (place): Position => {
      const number = Math.floor(next() * propositions);
      const taken = position(`e${expert}`, number, accepted.has(number));
      if (place % QUOTED > 0) return taken;
      const source = `s${Math.floor(next() * SOURCES)}`;
      return {
        ...taken,
        quote: { text: `What e${expert} says of p${number}.`, source, attribution: 'verbatim' },
      };
    });
  }).flat();

  return {
    sources: Object.fromEntries(
      list(SOURCES, (i) => [`s${i}`, { title: `Report ${i}`, date: `${1990 + (i % 30)}` }]),
    ),
    experts: Object.fromEntries(list(experts, (i) => [`e${i}`, { name: `Expert ${i}`, kind: 'person' }])),
    propositions: Object.fromEntries(
      list(propositions, (i) => [
        `p${i}`,
        { text: `Proposition ${i}.`, implies: (implied[i] ?? []).map((to) => `p${to}`) },
      ]),
    ),
    positions,
  };
}
