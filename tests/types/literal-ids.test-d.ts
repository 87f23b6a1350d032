import {
  type Audit,
  auditClaim,
  type Comparison,
  type Confidence,
  type Corpus,
  changes,
  commonGround,
  compare,
  defineCorpus,
  disputes,
  type Expert,
  explain,
  extendCorpus,
  isExpertId,
  isPropositionId,
  mergeCorpora,
  type Position,
  type Proposition,
  type SharedClaim,
  type Source,
  stanceOf,
  stances,
  type View,
} from 'consilience';
import { diagnose, verifyQuotes } from 'consilience/coding';
import { beijingPyongyang, type beijingPyongyangWithOfficials } from 'consilience/fixtures';
import {
  agreementMatrix,
  coalitions,
  type GroupGround,
  groupGround,
  similarityGroups,
  type Tallies,
  tallies,
} from 'consilience/panels';
import { describe, expectTypeOf, test } from 'vitest';

type E = 'ada' | 'bo';
type P = 'rains' | 'pours';
type S = 'wire';

const corpus = defineCorpus({
  sources: { wire: { title: 'Wire' } },
  experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
  propositions: { rains: { text: 'It rains.' }, pours: { text: 'It pours.', implies: ['rains'] } },
  positions: [
    { expert: 'ada', proposition: 'pours', stance: 'affirms', certainty: 'certain' },
    { expert: 'bo', proposition: 'rains', stance: 'affirms', certainty: 'possible' },
  ],
});

/** A corpus as it comes from rows: its ids are any strings. */
declare const fromRows: Corpus;

describe('A corpus that is written down', () => {
  test('has its ids as literal types', () => {
    expectTypeOf(corpus).toEqualTypeOf<Corpus<E, P, S>>();
    expectTypeOf<keyof typeof corpus.experts>().toEqualTypeOf<E>();
    expectTypeOf<keyof typeof corpus.propositions>().toEqualTypeOf<P>();
    expectTypeOf<keyof typeof corpus.sources>().toEqualTypeOf<S>();
    expectTypeOf<(typeof corpus.positions)[number]['expert']>().toEqualTypeOf<E>();
    expectTypeOf<(typeof corpus.positions)[number]['proposition']>().toEqualTypeOf<P>();
  });

  test('takes any source id where it has no sources', () => {
    const unsourced = defineCorpus({
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rains: { text: 'It rains.' } },
      positions: [],
    });
    expectTypeOf(unsourced).toEqualTypeOf<Corpus<'ada', 'rains', string>>();
  });

  test('is a corpus of strings to whoever asks for no more', () => {
    expectTypeOf(corpus).toExtend<Corpus>();
    expectTypeOf(beijingPyongyang).toExtend<Corpus>();
    expectTypeOf<Corpus>().not.toExtend<Corpus<E, P, S>>();
  });

  test('survives a round trip through a constant annotation', () => {
    const same: Corpus<E, P, S> = corpus;
    expectTypeOf(compare(same, 'ada', 'bo')).toEqualTypeOf<Comparison<E, P, S>>();
  });
});

describe('Joined corpora', () => {
  test('extended, have the ids of the base and of the addition', () => {
    const more = extendCorpus(corpus, {
      sources: { blog: { title: 'Blog', relays: ['wire'] } },
      experts: { cy: { name: 'Cy', kind: 'person' } },
      propositions: { storm: { text: 'A storm.', implies: ['rains'] } },
      positions: [{ expert: 'cy', proposition: 'rains', stance: 'undecided' }],
    });
    expectTypeOf(more).toEqualTypeOf<Corpus<E | 'cy', P | 'storm', S | 'blog'>>();
  });

  test('extended by positions alone, keep the ids of the base', () => {
    const more = extendCorpus(corpus, {
      positions: [{ expert: 'ada', proposition: 'rains', stance: 'undecided' }],
    });
    expectTypeOf(more).toEqualTypeOf<Corpus<E, P, S>>();
  });

  test('merged, have the ids of both', () => {
    const merged = mergeCorpora(corpus, beijingPyongyang);
    expectTypeOf<keyof typeof merged.experts>().toEqualTypeOf<E | keyof typeof beijingPyongyang.experts>();
    expectTypeOf<keyof typeof merged.propositions>().toEqualTypeOf<
      P | keyof typeof beijingPyongyang.propositions
    >();
    expectTypeOf<keyof typeof merged.sources>().toEqualTypeOf<S | keyof typeof beijingPyongyang.sources>();
  });

  test('with one of strings among them, have strings for ids', () => {
    expectTypeOf(mergeCorpora(corpus, fromRows)).toEqualTypeOf<Corpus>();
    expectTypeOf(extendCorpus(fromRows, {})).toEqualTypeOf<Corpus>();
  });

  test('give the article five experts with the official, and four without', () => {
    expectTypeOf<keyof typeof beijingPyongyang.experts>().toEqualTypeOf<
      'weng' | 'chen' | 'inss' | 'campbell'
    >();
    expectTypeOf<keyof typeof beijingPyongyangWithOfficials.experts>().toEqualTypeOf<
      'weng' | 'chen' | 'inss' | 'campbell' | 'lin'
    >();
  });
});

describe('Results carry the literal ids', () => {
  test('of stances and stanceOf', () => {
    expectTypeOf(stances(corpus)[0]?.proposition).toEqualTypeOf<P | undefined>();
    expectTypeOf(stances(corpus)[0]?.holders).toEqualTypeOf<readonly E[] | undefined>();
    expectTypeOf(stanceOf(corpus, 'ada', 'rains')).toEqualTypeOf<View<E, P, S>>();
  });

  test('of compare, down to the source of a quote', () => {
    const comparison = compare(corpus, 'ada', 'bo');
    const [agreement] = comparison.agreements;
    expectTypeOf(comparison).toEqualTypeOf<Comparison<E, P, S>>();
    expectTypeOf(agreement?.proposition).toEqualTypeOf<P | undefined>();
    expectTypeOf(agreement?.views[0].expert).toEqualTypeOf<E | undefined>();
    expectTypeOf(agreement?.views[0].derivation[0]?.position.quote?.source).toEqualTypeOf<S | undefined>();
  });

  test('of commonGround and disputes', () => {
    const [claim] = commonGround(corpus);
    expectTypeOf(claim).toEqualTypeOf<SharedClaim<E, P, S> | undefined>();
    expectTypeOf(claim?.statedBy).toEqualTypeOf<readonly E[] | undefined>();
    expectTypeOf(claim?.criticalEdges[0]?.from).toEqualTypeOf<P | undefined>();
    expectTypeOf(disputes(corpus)[0]?.affirmers).toEqualTypeOf<readonly E[] | undefined>();
  });

  test('of auditClaim, changes, diagnose and verifyQuotes', () => {
    expectTypeOf(auditClaim(corpus, { proposition: 'rains' })).toEqualTypeOf<Audit<E, P, S>>();
    expectTypeOf(changes(corpus, {}, {}).views[0]?.expert).toEqualTypeOf<E | undefined>();
    expectTypeOf(diagnose(corpus)).not.toBeAny();
    expectTypeOf(verifyQuotes(corpus, { wire: 'The text.' })[0]?.source).toEqualTypeOf<S | undefined>();
  });

  test('of tallies and groupGround, with the names of the groups', () => {
    expectTypeOf(tallies(corpus)).toEqualTypeOf<Tallies<E, P>>();
    expectTypeOf(tallies(corpus).mostSplit[0]?.proposition).toEqualTypeOf<P | undefined>();
    const declared = groupGround(corpus, { ada: 'hawks', bo: 'doves' });
    expectTypeOf(declared).toEqualTypeOf<GroupGround<E, P, 'hawks' | 'doves'>>();
    expectTypeOf(declared.apart[0]?.group).toEqualTypeOf<'hawks' | 'doves' | undefined>();
    const byFunction = groupGround(corpus, (id) => (id === 'ada' ? 'hawks' : undefined));
    expectTypeOf(byFunction).toEqualTypeOf<GroupGround<E, P, 'hawks'>>();
    const found = groupGround(corpus, similarityGroups(agreementMatrix(corpus), 2));
    expectTypeOf(found).toEqualTypeOf<GroupGround<E, P, string>>();
    expectTypeOf(groupGround(corpus, [...coalitions(corpus)])).toEqualTypeOf<GroupGround<E, P, string>>();
    expectTypeOf(groupGround(fromRows, (_, { affiliation }) => affiliation)).toEqualTypeOf<GroupGround>();
  });

  test('of isExpertId and isPropositionId, which narrow a string', () => {
    const word: string = 'ada';
    if (isExpertId(corpus, word)) expectTypeOf(word).toEqualTypeOf<E>();
    if (isPropositionId(corpus, word)) expectTypeOf(word).toEqualTypeOf<P>();
  });
});

describe('A corpus with strings for ids', () => {
  test('is taken by every question', () => {
    expectTypeOf(stances(fromRows)[0]?.proposition).toEqualTypeOf<string | undefined>();
    expectTypeOf(stanceOf(fromRows, 'anyone', 'anything')).toEqualTypeOf<View>();
    expectTypeOf(compare(fromRows, 'anyone', 'else', { assuming: ['anything'] })).toEqualTypeOf<Comparison>();
    expectTypeOf(commonGround(fromRows)).toEqualTypeOf<readonly SharedClaim[]>();
    expectTypeOf(disputes(fromRows, { experts: ['anyone'] })[0]?.holders).toEqualTypeOf<
      readonly string[] | undefined
    >();
    expectTypeOf(auditClaim(fromRows, { proposition: 'anything' })).toEqualTypeOf<Audit>();
    expectTypeOf(changes(fromRows, {}, {}).views[0]?.expert).toEqualTypeOf<string | undefined>();
    expectTypeOf(diagnose(fromRows)).not.toBeAny();
    expectTypeOf(verifyQuotes(fromRows, { anywhere: 'The text.' })[0]?.source).toEqualTypeOf<
      string | undefined
    >();
    expectTypeOf(explain(fromRows, compare(fromRows, 'anyone', 'else'))).toBeString();
  });

  test('may be made by defineCorpus from records of any keys', () => {
    expectTypeOf(defineCorpus(fromRows)).toEqualTypeOf<Corpus>();
  });

  test('is explained no differently from one with literal ids', () => {
    expectTypeOf(explain(corpus, compare(corpus, 'ada', 'bo'))).toBeString();
    expectTypeOf(explain(corpus, commonGround(corpus))).toBeString();
  });
});

describe('What the compiler refuses', () => {
  test('a text for a source that the corpus does not have', () => {
    // @ts-expect-error -- the source is `wire`
    verifyQuotes(corpus, { wier: 'The text.' });
  });

  test('an id that is declared in no part of the corpus', () => {
    const declaration = {
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rains: { text: 'It rains.' } },
    } as const;
    defineCorpus({
      ...declaration,
      // @ts-expect-error -- `bo` is nobody here
      positions: [{ expert: 'bo', proposition: 'rains', stance: 'undecided' }],
    });
  });

  test('a string that was not narrowed, for a corpus with literal ids', () => {
    const word: string = 'ada';
    // @ts-expect-error -- any string might be misspelt
    compare(corpus, word, 'bo');
  });

  test('a certainty where there is none, and none where there is one', () => {
    defineCorpus({
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rains: { text: 'It rains.' } },
      positions: [
        // @ts-expect-error -- an undecided position has no certainty
        { expert: 'ada', proposition: 'rains', stance: 'undecided', certainty: 'certain' },
        // @ts-expect-error -- a side is taken with a certainty
        { expert: 'ada', proposition: 'rains', stance: 'affirms' },
        // @ts-expect-error -- an estimate has a credence
        { expert: 'ada', proposition: 'rains', stance: 'estimates' },
      ],
    });
  });

  test('an option that a question does not take, at that option', () => {
    stances(corpus, { asOf: '2024', experts: ['ada'] });
    // @ts-expect-error -- it shows every proposition that it is asked about
    stances(corpus, { asOf: '2024', propositions: ['rains'], show: 'all' });
    // @ts-expect-error -- it asks about one expert
    stanceOf(corpus, 'ada', 'rains', { experts: ['ada'] });
    // @ts-expect-error -- it compares two experts
    compare(corpus, 'ada', 'bo', { show: 'all', experts: ['ada'] });
    // @ts-expect-error -- of two, both hold what they share
    compare(corpus, 'ada', 'bo', { show: 'all', minHolders: 2 });
    // @ts-expect-error -- a dispute has no holders
    disputes(corpus, { show: 'all', minHolders: 2 });
    // @ts-expect-error -- the claim says how firm
    auditClaim(corpus, { proposition: 'rains' }, { minCertainty: 'certain' });
    // @ts-expect-error -- a tally has no holders to be the least of
    tallies(corpus, { minAnswers: 3, minHolders: 2 });
    // @ts-expect-error -- there is no such expert
    groupGround(corpus, { ada: 'hawks', boo: 'doves' });
    // @ts-expect-error -- nor in a list
    groupGround(corpus, [['ada'], ['boo']]);
    // @ts-expect-error -- a group has a name
    groupGround(corpus, () => 3);
    // @ts-expect-error -- it takes no time
    commonGround(corpus, { onProgress: () => {} });
  });
});

describe('Data that is only partly literal', () => {
  const experts: Record<string, Expert> = { ada: { name: 'Ada', kind: 'person' } };
  const positions: Position[] = [];
  const propositions: Record<string, Proposition> = {};

  test('makes a corpus, without sources one of any source ids', () => {
    expectTypeOf(defineCorpus({ experts, propositions, positions })).toEqualTypeOf<Corpus>();
    expectTypeOf(
      defineCorpus({ experts, propositions: { rains: { text: 'It rains.' } }, positions: [] }),
    ).toEqualTypeOf<Corpus<string, 'rains'>>();
    const sources: Record<string, Source> = {};
    expectTypeOf(defineCorpus({ sources, experts, propositions, positions })).toEqualTypeOf<Corpus>();
    expectTypeOf(
      defineCorpus({ sources: undefined, experts, propositions, positions }),
    ).toEqualTypeOf<Corpus>();
  });

  test('keeps the literal ids of the parts that are', () => {
    const mixed = defineCorpus({
      experts,
      propositions: { rains: { text: 'It rains.' } },
      positions: [{ expert: 'anybody', proposition: 'rains', stance: 'undecided' }],
    });
    expectTypeOf(mixed).toEqualTypeOf<Corpus<string, 'rains'>>();
    defineCorpus({
      experts,
      propositions: { rains: { text: 'It rains.' } },
      // @ts-expect-error -- misspelt
      positions: [{ expert: 'anybody', proposition: 'rain', stance: 'undecided' }],
    });
  });
});

describe('A key that has nothing to say', () => {
  test('may hold undefined in whatever is written: a corpus, an addition, options', () => {
    const note = undefined;
    const made = defineCorpus({
      sources: { wire: { title: 'Wire', publisher: note, date: note, relays: note } },
      experts: { ada: { name: 'Ada', kind: 'person', role: note } },
      propositions: {
        rains: { text: 'It rains.', implies: note, excludes: [] },
        dry: { text: 'Dry.', note },
      },
      positions: [
        {
          expert: 'ada',
          proposition: 'rains',
          stance: 'affirms',
          certainty: 'certain',
          given: note,
          quote: { text: 'It rains.', source: 'wire', attribution: 'verbatim', start: note, end: note },
          confidence: note,
          date: note,
        },
      ],
    });
    expectTypeOf(made).toEqualTypeOf<Corpus<'ada', 'rains' | 'dry', 'wire'>>();
    expectTypeOf(
      extendCorpus(made, { sources: note, experts: note, propositions: note, positions: note }),
    ).toEqualTypeOf<Corpus<'ada', 'rains' | 'dry', 'wire'>>();
    commonGround(made, { experts: note, assuming: note, asOf: note, minHolders: note, unopposed: note });
  });
});

describe('A confidence', () => {
  test('is a number with the ends of its scale, or a word', () => {
    expectTypeOf<'low' | 'moderate' | 'high'>().toExtend<Confidence>();
    expectTypeOf<{ value: 7; scale: { min: 1; max: 10 } }>().toExtend<Confidence>();
    expectTypeOf<'certain'>().not.toExtend<Confidence>();
    expectTypeOf<{ value: 7 }>().not.toExtend<Confidence>();
  });
});
