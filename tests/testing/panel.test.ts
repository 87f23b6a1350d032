import { CorpusError, defineCorpus, stanceOf } from 'consilience';
import { panel } from 'consilience/testing';
import { describe, expect, it } from 'vitest';

const issuesOf = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    if (error instanceof CorpusError) return error.issues.map(({ message }) => message);
  }
  return [];
};

// What a caller who has no types may hand in.
const untyped = panel as unknown as (rows: unknown, propositions?: unknown) => ReturnType<typeof panel>;

describe('panel', () => {
  it('makes the corpus that its lines say, in their order', () => {
    const quote = { text: 'It may rain.', source: 'wire', attribution: 'verbatim' } as const;
    expect(
      panel(
        [
          ['ada', '+++', 'storm'],
          ['bo', '--', 'rain'],
          ['cy', 70, 'rain'],
          ['di', [60, 65], 'rain'],
          ['bo', '?', 'storm'],
          ['ed', '+', 'rain', { given: ['storm'], date: '2024-05', quote, restsOn: ['radar'] }],
        ],
        { storm: { implies: ['rain'] }, dry: { text: 'It stays dry.' } },
      ),
    ).toEqual(
      defineCorpus({
        sources: { radar: { title: 'radar' }, wire: { title: 'wire' } },
        experts: {
          ada: { name: 'ada', kind: 'person' },
          bo: { name: 'bo', kind: 'person' },
          cy: { name: 'cy', kind: 'person' },
          di: { name: 'di', kind: 'person' },
          ed: { name: 'ed', kind: 'person' },
        },
        propositions: {
          storm: { text: 'storm', implies: ['rain'] },
          rain: { text: 'rain' },
          dry: { text: 'It stays dry.' },
        },
        positions: [
          { expert: 'ada', proposition: 'storm', stance: 'affirms', certainty: 'certain' },
          { expert: 'bo', proposition: 'rain', stance: 'denies', certainty: 'probable' },
          { expert: 'cy', proposition: 'rain', stance: 'estimates', credence: { low: 70, high: 70 } },
          { expert: 'di', proposition: 'rain', stance: 'estimates', credence: { low: 60, high: 65 } },
          { expert: 'bo', proposition: 'storm', stance: 'undecided' },
          {
            expert: 'ed', proposition: 'rain', stance: 'affirms', certainty: 'possible',
            given: ['storm'], date: '2024-05', quote, restsOn: ['radar'],
          },
        ],
      }),
    ); // biome-ignore format: a position a line
  });

  it('makes a corpus that every question takes, whatever the ids are', () => {
    const corpus = panel([['__proto__', '-', 'constructor']]);
    expect(stanceOf(corpus, '__proto__', 'constructor').stance).toBe('denies');
  });

  it('reports all faults of its lines at once, where they stand in the lines', () => {
    const rows = [
      ['ada', '+-', 'rain'],
      ['bo', '+', 'rain', { given: ['strom'] }],
      ['cy', [70, 60], 'storm'],
      ['di', '+', 'rain', 'a note'],
      [' ', '+', 'rain'],
      'ed + rain',
    ];
    expect(issuesOf(() => untyped(rows, { dry: { excludes: ['rian'] } }))).toEqual([
      'rows[3][3]: found "a note", expected an object with what a position may have',
      'rows[5]: found "ed + rain", expected a row, [expert, said, proposition, more?]',
      'rows[0][1]: found "+-", expected one of +, ++, +++, -, --, ---, ?, a number, or a range [low, high]',
      'rows[5][1]: found nothing, expected one of +, ++, +++, -, --, ---, ?, a number, or a range [low, high]',
      'rows[" "]: found the id " ", expected an id that is not blank',
      'rows[" "].name: found " ", expected text that is not blank',
      'propositions.dry.excludes[0]: found "rian", expected the id of a proposition; did you mean "rain"?',
      'rows[1][3].given[0]: found "strom", expected the id of a proposition; did you mean "storm"?',
      'rows[2][1]: found 70 to 60, expected low no higher than high',
      'rows[5][0]: found nothing, expected the id of an expert',
      'rows[5][2]: found nothing, expected the id of a proposition',
    ]);
    expect(issuesOf(() => untyped('rows', []))).toEqual([
      'rows: found "rows", expected a list',
      'propositions: found an empty list, expected a record keyed by id',
    ]);
  });
});
