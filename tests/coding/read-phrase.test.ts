import { CorpusError, defineCorpus } from 'consilience';
import { type PhraseOf, type PhraseScale, readPhrase } from 'consilience/coding';
import { describe, expect, test } from 'vitest';
import { PHRASE_SCALES } from '../../src/coding/phrase-scales.ts';
import { faultsOf } from '../printed-faults.ts';

/** As the design lists them: "phrase / phrase low–high", between dots. */
const DESIGNED: Readonly<Record<PhraseScale, string>> = {
  'icd-203':
    'almost no chance / remote 1–5 · very unlikely / highly improbable 5–20 · unlikely / improbable 20–45 · roughly even chance 45–55 · likely / probable 55–80 · very likely / highly probable 80–95 · almost certain / nearly certain 95–99',
  ipcc: 'exceptionally unlikely 0–1 · extremely unlikely 0–5 · very unlikely 0–10 · unlikely 0–33 · about as likely as not 33–66 · likely 66–100 · very likely 90–100 · extremely likely 95–100 · virtually certain 99–100',
  phia: 'remote chance 0–5 · highly unlikely 10–20 · unlikely 25–35 · realistic possibility 40–50 · likely / probable 55–75 · highly likely 80–90 · almost certain 95–100',
  nato: 'highly unlikely 0–10 · unlikely 10–40 · even chance 40–60 · likely 60–90 · highly likely 90–100',
  efsa: 'almost impossible 0–1 · extremely unlikely 1–5 · very unlikely 5–10 · unlikely 10–33 · about as likely as not 33–66 · likely 66–90 · very likely 90–95 · extremely likely 95–99 · almost certain 99–100',
};

const designed = Object.entries(DESIGNED).flatMap(([scale, list]) =>
  list.split(' · ').flatMap((entry) => {
    const [, phrases = '', low, high] = /^(.*) (\d+)–(\d+)$/.exec(entry) ?? [];
    return phrases.split(' / ').map((phrase) => ({ scale, phrase, low: Number(low), high: Number(high) }));
  }),
);

describe('readPhrase', () => {
  test.each(designed)('reads "$phrase" on $scale as $low to $high.', ({ scale, phrase, low, high }) => {
    const estimate = { stance: 'estimates', credence: { low, high } };
    expect(readPhrase(scale as PhraseScale, phrase)).toEqual(estimate);
    expect(readPhrase(scale as PhraseScale, ` ${phrase.toUpperCase().replace(' ', '\n\u00a0')}\t`)).toEqual(
      estimate,
    );
  });

  test('knows no other scales, and no other phrases.', () => {
    const known = Object.entries(PHRASE_SCALES).flatMap(([scale, ranges]) =>
      Object.keys(ranges).map((phrase) => `${scale}: ${phrase}`),
    );
    expect(known.sort()).toEqual(designed.map(({ scale, phrase }) => `${scale}: ${phrase}`).sort());
  });

  test('gives an estimate that a position takes over.', () => {
    const { positions } = defineCorpus({
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rain: { text: 'It rains.' } },
      positions: [
        { expert: 'ada', proposition: 'rain', ...readPhrase('efsa', 'likely'), note: 'EFSA’s scale.' },
      ],
    });
    expect(positions).toEqual([
      {
        expert: 'ada',
        proposition: 'rain',
        stance: 'estimates',
        credence: { low: 66, high: 90 },
        note: 'EFSA’s scale.',
      },
    ]);
  });

  test('names the phrases of the scale, and the nearest, where a phrase is not among them.', () => {
    expect(faultsOf(() => readPhrase('nato', String('Highly  likly')))).toEqual([
      {
        code: 'unknown-word',
        path: 'phrase',
        found: '"Highly  likly"',
        expected: 'a phrase of nato: highly unlikely, unlikely, even chance, likely, highly likely',
        nearest: 'highly likely',
      },
    ]);
  });

  test.each(['', 'not likely', 'likely.', 'very  likely indeed', 'toString', '__proto__', 'constructor'])(
    'guesses nothing: "%s" is no phrase.',
    (phrase: string) => {
      for (const scale of Object.keys(PHRASE_SCALES) as PhraseScale[]) {
        expect(() => readPhrase(scale, phrase)).toThrow(CorpusError);
      }
    },
  );

  test('takes neither an unknown scale nor what is no text.', () => {
    // @ts-expect-error: no scale is called icd203
    expect(faultsOf(() => readPhrase('icd203', 'likely'))).toEqual([
      {
        code: 'unknown-word',
        path: 'scale',
        found: '"icd203"',
        expected: 'one of icd-203, ipcc, phia, nato, efsa',
        nearest: 'icd-203',
      },
    ]);
    // @ts-expect-error: a phrase is a string
    expect(faultsOf(() => readPhrase('ipcc', 66)).map(({ found }) => found)).toEqual(['66']);
    // @ts-expect-error: a scale is one of five
    expect(() => readPhrase('toString', 'likely')).toThrow(CorpusError);
  });

  test('is a compile error at a phrase of another scale, and takes any string that is not written out.', () => {
    // @ts-expect-error: NATO has no "very likely"
    expect(() => readPhrase('nato', 'very likely')).toThrow(CorpusError);
    // @ts-expect-error: and "probable" is no phrase of the IPCC's
    expect(() => readPhrase('ipcc', 'probable')).toThrow(CorpusError);
    const said: string = 'Even chance';
    expect(readPhrase('nato', `${said.slice(0, 4)} chance`)).toEqual(readPhrase('nato', said));
    const written: PhraseOf<'nato'> = 'Even chance';
    expect(readPhrase('nato', said)).toEqual(readPhrase('nato', written));
    const scale = 'phia' as PhraseScale;
    // All five have it.
    expect(readPhrase(scale, 'unlikely').credence).toEqual({ low: 25, high: 35 });
  });
});
