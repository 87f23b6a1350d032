import {
  auditClaim,
  type Corpus,
  changes,
  commonGround,
  compare,
  defineCorpus,
  disputes,
  stanceOf,
  stances,
} from 'consilience';
import { agreementMatrix, coalitions } from 'consilience/panels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFaults } from '../../src/faults/collect-faults.js';
import * as keys from '../../src/reasoning/options.js';
import { readOptions } from '../../src/reasoning/read-options.js';
import { faultsOf, pathsOf } from '../printed-faults.js';

const corpus: Corpus = defineCorpus<string, string>({
  experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
  propositions: {
    pours: { text: 'It pours.', implies: ['rains', { proposition: 'clouds' }] },
    rains: { text: 'It rains.' },
    dry: { text: 'It is dry.', excludes: ['rains'] },
    clouds: { text: 'There are clouds.' },
  },
  positions: [],
});

/** Every question, asked with options of no type that was checked, and the options that it takes. */
const QUESTIONS: readonly (readonly [string, readonly string[], (options: never) => unknown])[] = [
  ['stances', keys.STANCES_OPTIONS, (options) => stances(corpus, options)],
  ['stanceOf', keys.STANCE_OF_OPTIONS, (options) => stanceOf(corpus, 'ada', 'rains', options)],
  ['compare', keys.COMPARE_OPTIONS, (options) => compare(corpus, 'ada', 'bo', options)],
  ['commonGround', keys.COMMON_GROUND_OPTIONS, (options) => commonGround(corpus, options)],
  ['disputes', keys.DISPUTES_OPTIONS, (options) => disputes(corpus, options)],
  ['auditClaim', keys.AUDIT_OPTIONS, (options) => auditClaim(corpus, { proposition: 'rains' }, options)],
  ['changes', keys.CHANGES_OPTIONS, (options) => changes(corpus, options, {})],
  ['agreementMatrix', keys.MATRIX_OPTIONS, (options) => agreementMatrix(corpus, options)],
  ['coalitions', keys.COALITIONS_OPTIONS, (options) => [...coalitions(corpus, options)]],
];

const SOUND: Readonly<Record<string, unknown>> = {
  experts: ['bo'],
  assuming: ['rains', { not: 'dry' }],
  rejecting: [{ from: 'pours', to: 'rains' }],
  asOf: '2024-07',
  show: 'all',
  propositions: ['rains'],
  minHolders: 'all',
  minCertainty: 'probable',
  unopposed: true,
  minClaims: 2,
  basis: 'stated',
  limit: 5,
  onProgress: () => {},
  signal: { aborted: false },
};

describe.each(QUESTIONS)('%s', (name, taken, ask) => {
  const at = name === 'changes' ? 'before' : 'options';
  const of = (options: unknown) => faultsOf(() => ask(options as never));

  it('takes each of its options, all at once, and each that holds undefined', () => {
    const all = Object.fromEntries(taken.map((key) => [key, SOUND[key]]));
    expect(of(all)).toEqual([]);
    expect(of(Object.fromEntries(Object.keys(SOUND).map((key) => [key, undefined])))).toEqual([]);
    expect(of(undefined)).toEqual([]);
  });

  it('names every other option, with what it takes', () => {
    for (const key of Object.keys(SOUND).filter((each) => !taken.includes(each))) {
      expect(of({ [key]: SOUND[key] })).toMatchObject([
        {
          code: 'unknown-word',
          path: `${at}.${key}`,
          found: `the key "${key}"`,
          expected: `one of ${taken.join(', ')}`,
        },
      ]);
    }
  });

  it('names a misspelt option, with the one that is meant', () => {
    expect(of({ asumming: ['rains'] })).toMatchObject([{ path: `${at}.asumming`, nearest: 'assuming' }]);
  });

  it('takes null neither for its options nor for any of them', () => {
    for (const none of [null, [], 'all', 7]) expect(of(none)).toMatchObject([{ code: 'shape', path: at }]);
    for (const key of taken) {
      const faults = of({ [key]: null });
      expect([key, faults.map(({ path }) => path)]).toEqual([key, [`${at}.${key}`]]);
    }
  });
});

describe('options', () => {
  const read = (options: object) => {
    const faults = collectFaults();
    const question = readOptions(corpus, options, keys.COMMON_GROUND_OPTIONS, faults, 'options');
    faults.done();
    return question;
  };
  const pathsIn = (options: object) => pathsOf(() => read(options));

  it('that are left out leave nothing open', () => {
    expect(read({})).toEqual({
      experts: ['ada', 'bo'],
      assuming: [],
      rejecting: [],
      show: 'informative',
      propositions: new Set(),
      minHolders: 2,
      minCertainty: 1,
      unopposed: false,
    });
  });

  it('that name what is not there are told what they should name', () => {
    const expected = (options: object) => faultsOf(() => read(options)).map((fault) => fault.expected);
    expect(expected({ experts: ['cy'] })).toEqual(['the id of an expert']);
    expect(expected({ propositions: ['hail'] })).toEqual(['the id of a proposition']);
    expect(expected({ assuming: ['hail', { not: 'hail' }] })).toEqual(
      Array(2).fill('the id of a proposition'),
    );
    expect(expected({ rejecting: [{ from: 'hail', to: 'hail' }] })).toEqual(
      Array(2).fill('the id of a proposition'),
    );
    expect(expected({ rejecting: [{ from: 'rains', to: 'pours' }, 'pours'] })).toEqual([
      'an edge that the corpus declares',
      'an edge { from, to }',
    ]);
  });

  it('are read in the order of the corpus, each assumption once', () => {
    const options = {
      experts: ['bo', 'ada'],
      assuming: ['clouds', { not: 'dry' }, 'rains', 'clouds', { not: 'clouds' }],
      minHolders: 'all',
      minCertainty: 'certain',
    };
    expect(read(options)).toMatchObject({
      experts: ['ada', 'bo'],
      assuming: [
        { proposition: 'rains', isTrue: true },
        { proposition: 'dry', isTrue: false },
        { proposition: 'clouds', isTrue: true },
        { proposition: 'clouds', isTrue: false },
      ],
      minHolders: 2,
      minCertainty: 3,
    });
  });

  it('ask of `all` as many holders as experts were asked', () => {
    expect(read({ experts: ['bo'], minHolders: 'all' }).minHolders).toBe(1);
  });

  it('reject an edge that is declared: an implication in its direction, an exclusion from either side', () => {
    const named = (from: string, to: string) => pathsIn({ rejecting: [{ from, to }] });
    expect([named('pours', 'rains'), named('pours', 'clouds')]).toEqual([[], []]);
    expect([named('dry', 'rains'), named('rains', 'dry')]).toEqual([[], []]);
    expect(named('rains', 'pours')).toEqual(['options.rejecting[0]']);
    expect(named('dry', 'clouds')).toEqual(['options.rejecting[0]']);
  });

  it('name every fault at its place', () => {
    const options = {
      experts: ['ada', 'adda', 'ada', 7],
      assuming: ['rian', { not: 'drry' }, { not: 'dry', if: 'rains' }, null, {}],
      rejecting: [{ from: 'pours' }, 'pours', { from: 'pours', to: 'rains', kind: 'implies' }],
      asOf: 2024,
      show: 'more',
      propositions: ['clouds', 'coulds'],
      minHolders: 1.5,
      minCertainty: ['certain'],
      unopposed: 'no',
    };
    expect(pathsIn(options)).toEqual([
      'options.experts[1]',
      'options.experts[2]',
      'options.experts[3]',
      'options.assuming[0]',
      'options.assuming[1].not',
      'options.assuming[2].if',
      'options.assuming[3]',
      'options.assuming[4].not',
      'options.rejecting[0].to',
      'options.rejecting[1]',
      'options.rejecting[2].kind',
      'options.asOf',
      'options.show',
      'options.propositions[1]',
      'options.minHolders',
      'options.minCertainty',
      'options.unopposed',
    ]);
  });

  it('of panels are named too', () => {
    const wanted = { minClaims: 0, basis: 'said', limit: Number.NaN } as never;
    expect([...pathsOf(() => [...coalitions(corpus, wanted)])].sort()).toEqual([
      'options.basis',
      'options.limit',
      'options.minClaims',
    ]);
    const control = { onProgress: {}, signal: { aborted: 'no' } } as never;
    expect([...pathsOf(() => agreementMatrix(corpus, control))].sort()).toEqual([
      'options.onProgress',
      'options.signal',
    ]);
  });

  it('in lists with holes name the first, and read no further', () => {
    for (const key of ['experts', 'assuming', 'rejecting', 'propositions']) {
      expect(pathsIn({ [key]: new Array(2 ** 32 - 1) })).toEqual([`options.${key}[0]`]);
    }
  });

  it('do not know an id for being inherited', () => {
    expect(pathsIn({ experts: ['constructor'], assuming: ['__proto__'] })).toEqual([
      'options.experts[0]',
      'options.assuming[0]',
    ]);
  });

  it('may reject tens of thousands of edges of one proposition', () => {
    const ids = Array.from({ length: 32_000 }, (_, i) => `claim-${i}`);
    const hub = defineCorpus<string, string>({
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: {
        hub: { text: 'All of it.', implies: ids },
        ...Object.fromEntries(ids.map((id) => [id, { text: id }])),
      },
      positions: [{ expert: 'ada', proposition: 'hub', stance: 'affirms', certainty: 'certain' }],
    });
    const rejecting = ids.map((to) => ({ from: 'hub', to }));
    expect(stanceOf(hub, 'ada', 'claim-7').stance).toBe('affirms');
    expect(stanceOf(hub, 'ada', 'claim-7', { rejecting }).stance).toBe('silent');
  });
});

describe('options of any kind', () => {
  const trap = fc.oneof(
    fc.constantFrom<unknown>(
      'ada',
      'rains',
      'all',
      'certain',
      '2024',
      '__proto__',
      { toString: 1 },
      [null],
      2,
    ),
    fc.anything({ maxDepth: 2, withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  );
  const item = fc.oneof(trap, fc.record({ not: trap }), fc.record({ from: trap, to: trap }));
  const any = fc.dictionary(
    fc.constantFrom(...keys.COMMON_GROUND_OPTIONS, '__proto__', 'other'),
    fc.oneof(trap, fc.array(item, { maxLength: 3 })),
  );

  it('are answered, or refused with a sentence for each fault', () => {
    fc.assert(
      fc.property(fc.oneof(any, trap), (options) => {
        for (const { found, expected } of faultsOf(() => commonGround(corpus, options as never))) {
          expect([found, expected]).not.toContain('');
        }
      }),
    );
  });
});

describe('assumptions', () => {
  it('that cannot be true together are a fault, also where one is that another is false', () => {
    for (const assuming of [
      ['rains', 'dry'],
      ['rains', { not: 'rains' }],
      ['pours', { not: 'rains' }],
    ]) {
      expect(faultsOf(() => stances(corpus, { assuming }))).toMatchObject([
        { code: 'self-denying', path: 'options.assuming' },
      ]);
    }
    expect(faultsOf(() => stances(corpus, { assuming: ['rains', { not: 'pours' }] }))).toEqual([]);
  });
});
