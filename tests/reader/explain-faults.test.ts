import {
  auditClaim,
  type Corpus,
  CorpusError,
  changes,
  compare,
  disputes,
  type Explainable,
  explain,
  explainLines,
  stanceOf,
} from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { tallies } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { printPath } from '../../src/faults/path.js';
import { faultsOf } from '../printed-faults.ts';
import { everyKind } from './every-kind.ts';
import { corpusOf, says } from './small-corpora.ts';

const faultsOfExplaining = (result: unknown, of: Corpus = corpus) =>
  faultsOf(() => explain(of, result as Explainable)); // whatever it is

describe('what is no result of this corpus', () => {
  it.each<readonly [unknown, string]>([
    [null, 'null'],
    [undefined, 'nothing'],
    ['a view', '"a view"'],
    [1, '1'],
    [explain, 'a function'],
  ])('%o is a fault that says so', (result, found) => {
    expect(faultsOfExplaining(result)).toEqual([
      { code: 'shape', path: 'result', found, expected: 'the result of a question' },
    ]);
  });

  it('an object of no kind, or of an unknown one, is a fault with the nearest kind', () => {
    expect(faultsOfExplaining([{}, { kind: 'views' }, { kind: 'toString' }])).toEqual([
      { code: 'unknown-word', path: 'result[0].kind', found: 'nothing', expected: 'the kind of the result of a question' },
      {
        code: 'unknown-word', path: 'result[1].kind', found: '"views"', expected: 'the kind of the result of a question',
        nearest: 'view',
      },
      {
        code: 'unknown-word', path: 'result[2].kind', found: '"toString"',
        expected: 'the kind of the result of a question',
      },
    ]); // biome-ignore format: one line a fault
  });

  it('a result of another corpus is a fault at each id, and not a page of bare ids', () => {
    const other = disputes(corpus).slice(0, 1);
    const faults = faultsOfExplaining(other, beijingPyongyang);
    expect(faults.map(({ path }) => path)).toContain('result[0].deniers[0]');
    expect(faults.map(({ path }) => path)).toContain('result[0].views.lin');
    expect(faults.find(({ path }) => path === 'result[0].deniers[0]')).toEqual({
      code: 'unknown-id', path: 'result[0].deniers[0]', found: '"lin"', expected: 'the id of an expert',
    }); // biome-ignore format: two lines
  });

  it('a result of another corpus with the same ids is a fault at its positions', () => {
    const one = corpusOf({}, [says('ada', 'rain', 'affirms certain'), says('bo', 'snow', 'affirms certain')]);
    const two = corpusOf({}, [says('bo', 'snow', 'affirms certain'), says('ada', 'rain', 'affirms certain')]);
    expect(faultsOfExplaining(stanceOf(one, 'ada', 'rain'), two)).toEqual([
      {
        code: 'clash',
        path: 'result.derivation[0].position',
        found: 'a position of "ada" on "rain"',
        expected: 'that of "bo" on "snow", which this corpus has there',
      },
    ]);
    const shorter = corpusOf({ snow: {} }, [
      says('ada', 'rain', 'affirms certain'),
      says('bo', 'rain', 'affirms certain'),
    ]);
    const denied = corpusOf({}, [says('ada', 'rain', 'denies certain')]);
    expect(faultsOfExplaining(stanceOf(one, 'ada', 'rain'), denied)).toMatchObject([{ code: 'clash' }]);
    const third = corpusOf({}, [...shorter.positions, says('bo', 'snow', 'affirms certain')]);
    expect(faultsOfExplaining(stanceOf(third, 'bo', 'snow'), shorter)).toEqual([
      {
        code: 'unknown-id',
        path: 'result.derivation[0].index',
        found: '2',
        expected: 'the place of a position in this corpus',
      },
    ]);
  });

  it('an id that is none is one fault, and no position of another corpus', () => {
    const view = stanceOf(corpus, 'chen', 'minor-episode');
    const spoilt = (more: object) => ({
      ...view,
      derivation: view.derivation.map((step) => ({ ...step, position: { ...step.position, ...more } })),
    });
    expect(faultsOfExplaining(spoilt({ expert: ['lin'] }))).toMatchObject([
      { code: 'unknown-id', path: 'result.derivation[0].position.expert' },
    ]);
    expect(faultsOfExplaining(spoilt({ proposition: ['beijing-uneasy'] }))).toMatchObject([
      { code: 'unknown-id', path: 'result.derivation[0].position.proposition' },
    ]);
  });

  it('a condition that is none is a fault at its id', () => {
    const fault = { kind: 'fault', code: 'conditional', found: 'it', expected: 'that' };
    expect(faultsOfExplaining({ ...fault, given: ['nowhere', { not: 'nowhere' }] })).toMatchObject([
      { code: 'unknown-id', path: 'result.given[0]' },
      { code: 'unknown-id', path: 'result.given[1].not' },
    ]);
  });

  it('a corpus that the library did not make is a fault before anything else', () => {
    expect(() => explain({ ...corpus }, null as never)).toThrow(/the corpus: found an object/);
  });

  it('all the faults are reported at once', () => {
    const view = stanceOf(corpus, 'chen', 'minor-episode');
    expect(
      faultsOfExplaining([
        { ...view, expert: 'chan', stance: 'affirm' },
        { ...compare(corpus, 'chen', 'lin'), only: [[]], rate: null },
        auditClaim(corpus, { proposition: 'drastic-change' }),
        { ...changes(corpus, {}, {}), views: 5 },
      ]),
    ).toEqual([
      { code: 'unknown-id', path: 'result[0].expert', found: '"chan"', expected: 'the id of an expert', nearest: 'chen' },
      {
        code: 'unknown-word', path: 'result[0].stance', found: '"affirm"',
        expected: 'one of affirms, denies, undecided, conditional, contradictory, silent', nearest: 'affirms',
      },
      { code: 'shape', path: 'result[1].only', found: 'a list of 1', expected: 'a list of 2' },
      { code: 'shape', path: 'result[1].rate', found: 'null', expected: 'an object' },
      { code: 'shape', path: 'result[3].views', found: '5', expected: 'a list' },
    ]); // biome-ignore format: one line a fault
  });

  it('tallies ranked by their sides, one of which is missing, are a fault and not a line with nothing in it', () => {
    const { mostConsensual, mostSplit, ...whole } = tallies(corpus);
    const [{ largerSide, ...consensual } = {}] = mostConsensual;
    const [{ smallerSide, ...split } = {}] = mostSplit;
    expect([largerSide?.count, smallerSide?.count]).not.toContain(undefined);
    expect(faultsOfExplaining({ ...whole, mostConsensual: [consensual], mostSplit: [split] })).toEqual([
      { code: 'shape', path: 'result.mostConsensual[0].largerSide', found: 'nothing', expected: 'an object' },
      { code: 'shape', path: 'result.mostSplit[0].smallerSide', found: 'nothing', expected: 'an object' },
    ]);
  });

  it('is an error that carries its faults as data', () => {
    expect(() => explain(corpus, null as never)).toThrow(CorpusError);
    expect(() => explainLines(corpus, null as never)).toThrow(
      /^result: found null, expected the result of a question$/,
    );
  });
});

type Place = readonly (string | number)[];

/** Every place of a string or of a number in plain data. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'string' || typeof value === 'number') return [at];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((element, i) => placesIn(element, [...at, i]));
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]));
}

/** A copy with something of another type in one place. */
function spoiltAt(value: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return typeof value === 'string' ? 7 : 'seven';
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? spoiltAt(one, rest) : one));
  const object = value as Readonly<Record<string, unknown>>; // the place leads through it
  return { ...object, [key]: spoiltAt(object[key], rest) };
}

describe('a result with something wrong in one place', () => {
  it.each(everyKind)(
    'of kind $kind is a fault there, or told as before where no line reads it',
    ({ kind, result }) => {
      const data: unknown = JSON.parse(JSON.stringify(Array.isArray(result) ? result.slice(0, 2) : result));
      const told = explain(corpus, data as Explainable);
      for (const place of placesIn(data)) {
        // What only one coder found may be of a coding whose ids nobody here knows.
        if (['codingComparison', 'codedAlone'].includes(kind) && place.includes('position')) continue;
        const spoilt = spoiltAt(data, place);
        const faults = faultsOfExplaining(spoilt);
        const path = printPath(['result', ...place]);
        if (faults.length === 0) expect([path, explain(corpus, spoilt as Explainable)]).toEqual([path, told]);
        for (const fault of faults) {
          expect(fault.path.startsWith('result')).toBe(true);
          expect([path.startsWith(fault.path) || fault.path.startsWith(path), path, fault.path]).toEqual([
          true, path, fault.path,
        ]); // biome-ignore format: one line
          expect(fault.expected).not.toBe('');
        }
      }
    },
  );
});
