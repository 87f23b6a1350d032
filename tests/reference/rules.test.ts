import { type Corpus, defineCorpus, type Options, type Position, type Proposition } from 'consilience';
import { describe, expect, it } from 'vitest';
import { evaluated, pairOf, sharedClaims, verdictOf } from './claims.js';
import { type Cell, cellsOf } from './rules.js';

type Said = Partial<Position> & Pick<Position, 'stance'>;

const affirms = (certainty: 'certain' | 'probable' | 'possible', more: object = {}): Said =>
  ({ stance: 'affirms', certainty, ...more }) as Said; // a sided position with its certainty
const denies = (certainty: 'certain' | 'probable' | 'possible', more: object = {}): Said =>
  ({ stance: 'denies', certainty, ...more }) as Said; // likewise
const estimates = (low: number, high: number): Said => ({ stance: 'estimates', credence: { low, high } });
const undecided: Said = { stance: 'undecided' };

/** A corpus of edges, and of what each expert says: proposition and words, in order. */
function corpusOf(
  propositions: { readonly [id: string]: Omit<Proposition, 'text'> },
  said: { readonly [expert: string]: readonly (readonly [proposition: string, words: Said])[] },
): Corpus {
  return defineCorpus<string, string, string>({
    experts: Object.fromEntries(Object.keys(said).map((name) => [name, { name, kind: 'person' }])),
    propositions: Object.fromEntries(
      Object.entries(propositions).map(([id, edges]) => [id, { text: id, ...edges }]),
    ),
    positions: Object.entries(said).flatMap(([expert, list]) =>
      list.map(([proposition, words]) => ({ expert, proposition, ...words }) as Position),
    ),
  });
}

const inWords = (cell: Cell | undefined) =>
  [cell?.stance, cell?.certainty, cell?.basis].filter((word) => word !== undefined).join(' ');

/** What one expert holds, in words, by proposition. */
const held = (corpus: Corpus, options?: Options) =>
  Object.fromEntries(
    Array.from(cellsOf(corpus, 'ada', options), ([proposition, cell]) => [proposition, inWords(cell)]),
  );

const solo = (
  propositions: { readonly [id: string]: Omit<Proposition, 'text'> },
  ...said: (readonly [proposition: string, words: Said])[]
) => corpusOf(propositions, { ada: said });

describe('the reference for two experts on one proposition', () => {
  it.each([
    ['certain', 'certain', 'conflict'],
    ['certain', 'probable', 'conflict'],
    ['certain', 'possible', 'conflict'],
    ['probable', 'certain', 'conflict'],
    ['probable', 'probable', 'conflict'],
    ['probable', 'possible', 'compatible'],
    ['possible', 'certain', 'conflict'],
    ['possible', 'probable', 'compatible'],
    ['possible', 'possible', 'compatible'],
  ] as const)('finds affirming it as %s and denying it as %s in %s', (affirmed, denied, verdict) => {
    const corpus = corpusOf({ p: {} }, { ada: [['p', affirms(affirmed)]], bo: [['p', denies(denied)]] });
    const [a, b] = ['ada', 'bo'].map((expert) => cellsOf(corpus, expert).get('p'));
    expect(a && b && [verdictOf(a, b), verdictOf(b, a)]).toEqual([verdict, verdict]);
  });

  it('finds that what two who agree share is the weaker of their certainties', () => {
    const corpus = corpusOf(
      { p: {} },
      { ada: [['p', affirms('certain')]], bo: [['p', affirms('possible')]] },
    );
    expect(pairOf(evaluated(corpus), 'all', 'ada', 'bo').agreements).toMatchObject([
      { proposition: 'p', stance: 'affirms', certainty: 'possible' },
    ]);
  });
});

describe('the reference for words and bounds', () => {
  it.each([
    ['an estimate of 50', [estimates(50, 50)], 'undecided'],
    ['an estimate of 40 to 70', [estimates(40, 70)], 'undecided'],
    ['may and may not', [affirms('possible'), denies('possible')], 'undecided'],
    ['an estimate of 0 to 100', [estimates(0, 100)], 'undecided'],
    ['an estimate of 55', [estimates(55, 55)], 'affirms probable stated'],
    ['an estimate of 45', [estimates(45, 45)], 'denies probable stated'],
    ['an estimate of 94.9', [estimates(94.9, 94.9)], 'affirms probable stated'],
    ['an estimate of 95', [estimates(95, 95)], 'affirms certain stated'],
    ['an estimate of 0.1', [estimates(0.1, 0.1)], 'denies certain stated'],
    ['may, with undecided', [undecided, affirms('possible')], 'affirms possible stated'],
    ['certain and certain not', [affirms('certain'), denies('certain')], 'mixed'],
    ['nothing', [], 'silent'],
  ] as const)('makes %s out to be as the semantics has it', (_, said, words) => {
    expect(held(solo({ p: {} }, ...said.map((one) => ['p', one] as const)))).toEqual({ p: words });
  });
});

describe('the reference for edges', () => {
  const chain = { p: { implies: ['q'] }, q: { implies: ['r'] }, r: {} };

  it('carries an affirmation forward and a denial back', () => {
    expect(held(solo(chain, ['p', affirms('probable')]))).toEqual({
      p: 'affirms probable stated',
      q: 'affirms probable implied',
      r: 'affirms probable implied',
    });
    expect(held(solo(chain, ['r', denies('certain')]))).toEqual({
      p: 'denies certain implied',
      q: 'denies certain implied',
      r: 'denies certain stated',
    });
  });

  it('carries what is at least probable across an exclusion, either way round, and no may', () => {
    const either = { p: { excludes: ['q'] }, q: {} };
    expect(held(solo(either, ['q', affirms('certain')]))).toMatchObject({ p: 'denies certain implied' });
    expect(held(solo(either, ['p', affirms('probable')]))).toMatchObject({ q: 'denies probable implied' });
    expect(held(solo(either, ['p', affirms('possible')]))).toMatchObject({ q: 'silent' });
    expect(held(solo(either, ['p', denies('certain')]))).toMatchObject({ q: 'silent' });
  });

  it('leaves a stated undecided undecided, and says which views are firmer than stated', () => {
    expect(
      held(solo(chain, ['p', affirms('certain')], ['q', undecided], ['r', affirms('possible')])),
    ).toEqual({ p: 'affirms certain stated', q: 'undecided', r: 'affirms certain implied' });
  });

  it('follows no edge that is rejected', () => {
    expect(
      held(solo(chain, ['p', affirms('certain')]), { rejecting: [{ from: 'q', to: 'r' }] }),
    ).toMatchObject({ q: 'affirms certain implied', r: 'silent' });
  });

  it('lets positions that clash support nothing else', () => {
    const corpus = solo(
      { ...chain, s: {}, t: { implies: ['s'] } },
      ['p', affirms('certain')],
      ['q', denies('certain')],
      ['t', affirms('certain')],
    );
    expect(held(corpus)).toEqual({
      p: 'mixed',
      q: 'mixed',
      r: 'silent',
      s: 'affirms certain implied',
      t: 'affirms certain stated',
    });
  });
});

describe('the reference for the order of evaluation', () => {
  it('meets a condition by a stated, certain affirmation, never by an implied one, or by assuming', () => {
    const edges = { p: { implies: ['q'] }, q: {}, r: {} };
    const given = { given: ['q'] };
    expect(held(solo(edges, ['r', affirms('probable', given)], ['p', affirms('certain')]))['r']).toBe(
      'conditional',
    );
    expect(held(solo(edges, ['r', affirms('probable', given)], ['q', affirms('certain')]))['r']).toBe(
      'affirms probable stated',
    );
    expect(held(solo(edges, ['r', affirms('probable', given)], ['q', affirms('probable')]))['r']).toBe(
      'conditional',
    );
    expect(held(solo(edges, ['r', affirms('probable', given)]), { assuming: ['p'] })).toEqual({
      p: 'silent',
      q: 'silent',
      r: 'affirms probable stated',
    });
  });

  it('meets a negated condition by a stated, certain denial, or by assuming what excludes it', () => {
    const unless = affirms('certain', { given: [{ not: 'q' }] });
    const edges = { p: { excludes: ['q'] }, q: {}, r: {} };
    expect(held(solo(edges, ['r', unless]))['r']).toBe('conditional');
    expect(held(solo(edges, ['r', unless], ['q', denies('certain')]))['r']).toBe('affirms certain stated');
    expect(held(solo(edges, ['r', unless]), { assuming: ['p'] })['r']).toBe('affirms certain stated');
    expect(cellsOf(solo(edges, ['r', unless]), 'ada', { assuming: ['q'] }).get('r')?.conditions).toEqual([
      { index: 0, status: 'rejected' },
    ]);
  });

  it('lets a later position revise an earlier one, and periods that overlap intersect', () => {
    const dated = (earlier: string, later: string) =>
      held(
        solo(
          { p: {} },
          ['p', denies('possible', { date: later })],
          ['p', affirms('possible', { date: earlier })],
        ),
      );
    expect(dated('2023', '2024')).toEqual({ p: 'denies possible stated' });
    expect(dated('2024', '2024-03')).toEqual({ p: 'undecided' });
    expect(dated('2023-12-31T23:30:00-01:00', '2024')).toEqual({ p: 'undecided' });
  });

  it('leaves out what was said after the end of the period asked about', () => {
    const corpus = solo({ p: {} }, ['p', affirms('certain', { date: '2024-04-01' })]);
    expect(held(corpus, { asOf: '2024-03' })).toEqual({ p: 'silent' });
    expect(held(corpus, { asOf: '2024' })).toEqual({ p: 'affirms certain stated' });
  });
});

describe('the reference for what goes without saying', () => {
  it('keeps the weaker claim that more is known of, and leaves out what only follows', () => {
    const edges = { p: { implies: ['q'] }, q: { implies: ['r'] }, r: {} };
    const corpus = corpusOf(edges, {
      ada: [
        ['p', affirms('probable')],
        ['q', affirms('certain')],
      ],
      bo: [
        ['p', affirms('probable')],
        ['q', affirms('certain')],
      ],
    });
    const shown = sharedClaims(evaluated(corpus), 'informative');
    expect(shown.map(({ proposition, certainty }) => [proposition, certainty])).toEqual([
      ['p', 'probable'],
      ['q', 'certain'],
    ]);
  });

  it('leaves one of two mirror oppositions, and of those that an implication carries back the cause', () => {
    const excluding = corpusOf(
      { p: { excludes: ['q'] }, q: {} },
      { ada: [['p', affirms('certain')]], bo: [['q', affirms('certain')]] },
    );
    const conflicts = (corpus: Corpus) =>
      pairOf(evaluated(corpus), 'informative', 'ada', 'bo').conflicts.map(({ proposition }) => proposition);
    expect(conflicts(excluding)).toEqual(['p']);
    const implying = corpusOf(
      { p: { implies: ['q'] }, q: {} },
      { ada: [['p', affirms('certain')]], bo: [['q', denies('certain')]] },
    );
    expect(conflicts(implying)).toEqual(['q']);
  });
});
