import { defineCorpus } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';
import { matchers, panel } from 'consilience/testing';
import { describe, expect, it } from 'vitest';

const wire = (text: string) => ({ quote: { text, source: 'wire', attribution: 'verbatim' } }) as const;

/** Every stance, in the words of somebody. */
const corpus = panel(
  [
    ['ada', '+++', 'storm', wire('A storm is coming.')],
    ['bo', '--', 'rain', wire('Rain is unlikely.')],
    ['cy', 70, 'rain'],
    ['di', '?', 'rain'],
    ['ed', '+', 'rain', { given: ['storm'], ...wire('It may rain if there is a storm.') }],
    ['fa', '+++', 'storm'],
    ['fa', '+++', 'dry'],
    ['gil', '+', 'dry'],
  ],
  {
    storm: { text: 'There is a storm.', implies: [{ proposition: 'rain', reason: 'Storms bring rain.' }] },
    rain: { text: 'It rains.' },
    dry: { text: 'It stays dry.', excludes: ['rain'] },
  },
);

const told = ({ message }: { readonly message: () => string }) => message().split('\n');

describe('A message on one expert', () => {
  it('has what they hold, the chain, the quote, what the test wants, and what would have passed', () => {
    expect(told(matchers.toDeny(corpus, 'ada', 'rain'))).toEqual([
      'On “It rains”: ada says that it is so, by implication:',
      '  says of “There is a storm” that it is so: “A storm is coming.” [wire]',
      '    “There is a storm” implies “It rains”: Storms bring rain.',
      "The test wants ada to hold at least that it may not be so. toHold('ada', 'rain', 'certain') would pass.",
    ]);
  });

  it('of a “may” where an “is” was wanted names the certainty that would have passed', () => {
    expect(told(matchers.toHold(beijingPyongyang, 'chen', 'envoy-protest', 'certain')).slice(-1)).toEqual([
      "The test wants Chen Shih-min to hold that it is so. It would pass with certainty 'possible'.",
    ]);
  });

  it('puts a number as a number', () => {
    expect(told(matchers.toHold(corpus, 'cy', 'rain', 'certain'))).toEqual([
      'On “It rains”: cy puts it at 70 % (no quote).',
      "The test wants cy to hold that it is so. It would pass with certainty 'probable'.",
    ]);
  });

  it('of a denial says so in words that nobody takes for their opposite', () => {
    expect(told(matchers.toHold(corpus, 'bo', 'rain'))).toEqual([
      'On “It rains”: bo says that it is unlikely: “Rain is unlikely.” [wire]',
      "The test wants bo to hold at least that it may be so. toDeny('bo', 'rain', 'probable') would pass.",
    ]);
  });

  it('of who takes no side, and of who says nothing, keeps the two apart', () => {
    expect(told(matchers.toBeSilentOn(corpus, 'di', 'rain'))).toEqual([
      'On “It rains”: di takes no side (no quote).',
      "The test wants di to say nothing of it, and nothing that bears on it. toBeUndecidedOn('di', 'rain') would pass.",
    ]);
    expect(told(matchers.toBeUndecidedOn(corpus, 'di', 'storm'))).toEqual([
      'On “There is a storm”: di says nothing of it.',
      "The test wants di to take it up and take no side. toBeSilentOn('di', 'storm') would pass.",
    ]);
  });

  it('of a condition names the assumption under which it would have passed', () => {
    expect(told(matchers.toHold(corpus, 'ed', 'rain'))).toEqual([
      'On “It rains”: ed says that it may be so if “There is a storm”:',
      '  the condition is open: “It may rain if there is a storm.” [wire]',
      "The test wants ed to hold at least that it may be so. It would pass with assuming: ['storm'].",
    ]);
  });

  it('of a contradiction shows both sides, and promises nothing', () => {
    expect(told(matchers.toHold(corpus, 'fa', 'rain'))).toEqual([
      'On “It rains”: fa says things of it that cannot all be true:',
      '  says of “There is a storm” that it is so (no quote)',
      '    “There is a storm” implies “It rains”: Storms bring rain.',
      '  says of “It stays dry” that it is so (no quote)',
      '    “It stays dry” rules out “It rains”',
      'The test wants fa to hold at least that it may be so. No test of a stance passes here while these words clash.',
    ]);
  });

  it('under .not says what is not wanted, and the firmer certainty that would have passed', () => {
    expect(told(matchers.toDeny(corpus, 'bo', 'rain'))).toEqual([
      'On “It rains”: bo says that it is unlikely: “Rain is unlikely.” [wire]',
      "The test wants bo not to hold even that it may not be so. It would pass with certainty 'certain'.",
    ]);
    expect(told(matchers.toHold(corpus, 'ada', 'storm', 'certain')).slice(-1)).toEqual([
      'The test wants ada not to hold that it is so.',
    ]);
    expect(told(matchers.toBeUndecidedOn(corpus, 'di', 'rain')).slice(-1)).toEqual([
      'The test wants di to be anything but undecided on it.',
    ]);
    expect(told(matchers.toBeSilentOn(corpus, 'di', 'dry')).slice(-1)).toEqual([
      'The test wants di to say something of it, or something that bears on it.',
    ]);
  });
});

describe('A message on several experts', () => {
  it('has what each holds, the few before the many, and for whom it would have passed', () => {
    expect(told(matchers.toAgreeOn(corpus, ['ada', 'bo', 'cy', 'gil'], 'rain'))).toEqual([
      'On “It rains”:',
      '  bo says that it is unlikely: “Rain is unlikely.” [wire]',
      '  ada says that it is so, by implication:',
      '    says of “There is a storm” that it is so: “A storm is coming.” [wire]',
      '      “There is a storm” implies “It rains”: Storms bring rain.',
      '  cy puts it at 70 % (no quote).',
      '  gil says nothing of it.',
      "The test wants them all to take the same side. It would pass for ['ada', 'cy'].",
    ]);
  });

  it('names the certainty, the side, or the conflict with which it would have passed', () => {
    const last = (...args: Parameters<typeof matchers.toAgreeOn>) => told(matchers.toAgreeOn(...args)).at(-1);
    expect(last(corpus, ['ada', 'cy'], 'rain', { minCertainty: 'certain' })).toBe(
      "The test wants them all to take the same side, each with certainty 'certain' or firmer. It would pass with minCertainty 'probable'.",
    );
    expect(last(corpus, ['ada', 'cy'], 'rain', { stance: 'denies' })).toBe(
      "The test wants them all to hold at least that it may not be so. It would pass with stance 'affirms'.",
    );
    expect(last(corpus, ['ada', 'bo'], 'rain')).toBe(
      "The test wants them all to take the same side. toConflictOn('ada', 'bo', 'rain') would pass.",
    );
    expect(last(corpus, ['ada', 'cy'], 'rain')).toBe('The test wants them not all to take the same side.');
  });

  it('on a conflict says how the two stand, and on what they do conflict', () => {
    expect(told(matchers.toConflictOn(corpus, 'ada', 'cy', 'rain')).slice(-2)).toEqual([
      'They agree.',
      "The test wants them to conflict on it. toAgreeOn(['ada', 'cy'], 'rain') would pass.",
    ]);
    expect(told(matchers.toConflictOn(corpus, 'bo', 'cy', 'dry')).slice(-1)).toEqual([
      "The test wants them to conflict on it. It would pass on 'rain'.",
    ]);
    expect(told(matchers.toConflictOn(corpus, 'bo', 'cy', 'rain')).slice(-1)).toEqual([
      'The test wants them not to conflict on it.',
    ]);
  });

  it('on a consensus names who stands in its way, or how much less would have passed', () => {
    const last = (...args: Parameters<typeof matchers.toHaveConsensus>) =>
      told(matchers.toHaveConsensus(...args)).at(-1);
    expect(last(corpus, 'rain')).toBe(
      "The test wants two of them or more to hold at least that it may be so, and nobody to hold the opposite. It would pass with experts ['ada', 'cy', 'di', 'ed', 'fa', 'gil'].",
    );
    expect(last(corpus, 'storm', { experts: ['ada', 'di', 'gil'], minHolders: 'all' })).toBe(
      'The test wants all of them to hold at least that it may be so, and nobody to hold the opposite. It would pass with minHolders 1.',
    );
    expect(last(corpus, 'rain', { experts: ['ada', 'cy'], minCertainty: 'certain' })).toBe(
      "The test wants two of them or more to hold that it is so, and nobody to hold the opposite. It would pass with minCertainty 'probable'.",
    );
    expect(last(corpus, 'rain', { experts: ['ada', 'cy'] })).toBe(
      'The test wants no consensus: fewer than two of them to hold at least that it may be so, or somebody to hold the opposite.',
    );
    expect(last(corpus, 'rain', { experts: ['ada', 'cy'], stance: 'denies' })).toBe(
      "The test wants two of them or more to hold at least that it may not be so, and nobody to hold the opposite. It would pass with stance 'affirms'.",
    );
  });
});

describe('A message on a claim', () => {
  it('is the audit, and names the lesser claim that would have passed', () => {
    const few = panel([
      ['ada', '++', 'rain', wire('Rain is likely.')],
      ['bo', '?', 'rain'],
    ]);
    expect(told(matchers.toSupportClaim(few, { proposition: 'rain' }))).toEqual([
      '“Several experts say that it is so: rain” is overstated.',
      '  ada says that it is likely; bo takes no side.',
      '  None of the two says so; the claim needs two.',
      '  ada says that it is likely; the claim needs one who says that it is so. “Rain is likely.” [wire]',
      "The test wants it to be supported. It would pass with by 'one' and certainty 'probable'.",
    ]);
  });

  it('names the verdict that there is, where no lesser claim would do or another verdict is wanted', () => {
    const last = (outcome: { readonly message: () => string }) => told(outcome).at(-1);
    const claim = { proposition: 'rain' } as const;
    expect(
      last(matchers.toSupportClaim(corpus, { ...claim, by: 'one', certainty: 'possible', stance: 'denies' })),
    ).toBe(
      "The test wants it to be supported. toHaveVerdict({ proposition: 'rain', by: 'one', certainty: 'possible', stance: 'denies' }, 'disputed') would pass.",
    );
    expect(last(matchers.toHaveVerdict(corpus, claim, 'overstated'))).toBe(
      "The test wants it to be overstated. toHaveVerdict({ proposition: 'rain' }, 'disputed') would pass.",
    );
    expect(last(matchers.toHaveVerdict(corpus, claim, 'disputed'))).toBe(
      'The test wants it to be anything but disputed.',
    );
  });
});

describe('A message on a corpus', () => {
  it('on its quotes names each that is not in its source, with the nearest passage', () => {
    const texts = { wire: 'A storm is coming. Rain is very unlikely. It may rain if there is a storm.' };
    expect(told(matchers.toHaveFaithfulQuotes(corpus, texts))).toEqual([
      'Quotes that stand in their sources: 2 of 3.',
      '  bo: “Rain is unlikely.” is not in the source. [wire]',
      '    The nearest passage: “Rain is very unlikely”',
      'The test wants all of them to stand there.',
    ]);
    expect(told(matchers.toHaveFaithfulQuotes(corpus, {})).slice(1, 2)).toEqual([
      '  ada: “A storm is coming.” was not checked, for want of the source’s text. [wire]',
    ]);
  });

  it('on its consistency names who contradicts themselves, where, and who does not', () => {
    expect(told(matchers.toBeConsistent(corpus))).toEqual([
      'On “There is a storm”: fa says things of it that cannot all be true:',
      '  says that it is so (no quote)',
      '  says of “It stays dry” that it is so (no quote)',
      '    “It stays dry” rules out “It rains”',
      '    “There is a storm” implies “It rains”: Storms bring rain.',
      'The same goes for 2 other propositions.',
      "The test wants nobody to contradict themselves, and no proposition to deny itself. It would pass with experts ['ada', 'bo', 'cy', 'di', 'ed', 'gil'].",
    ]);
  });
});

describe('A message on an error', () => {
  const blank = () =>
    defineCorpus({ experts: { ada: { name: '', kind: 'person' } }, propositions: {}, positions: [] });

  it('has the issues there were, and the one that would have passed', () => {
    expect(told(matchers.toThrowIssue(blank, { code: 'clash', path: ['experts', 'ada', 'name'] }))).toEqual([
      'A CorpusError was thrown:',
      '  shape: experts.ada.name: found "", expected text that is not blank',
      "The test wants a CorpusError with an issue with the code 'clash' at experts.ada.name. It would pass with { code: 'shape', path: ['experts', 'ada', 'name'] }.",
    ]);
  });

  it('says what came instead', () => {
    expect(told(matchers.toThrowIssue(() => 1))).toEqual([
      'Nothing was thrown.',
      'The test wants a CorpusError with an issue.',
    ]);
    expect(told(matchers.toThrowIssue(async () => 1))[0]).toBe(
      'Nothing was thrown. It returned a promise: await that, and test what it is rejected with.',
    );
    expect(told(matchers.toThrowIssue(new TypeError('no')))[0]).toBe(
      'What was thrown is no CorpusError: TypeError: no',
    );
  });
});

describe('A message that would be longer than ten lines', () => {
  const experts = Array.from({ length: 30 }, (_, i) => `expert ${i}`);
  const large = panel(
    experts.map((expert) => [expert, '+++', 'storm', wire('x'.repeat(500))] as const),
    { storm: { implies: ['rain'] }, rain: {} },
  );

  it('has ten, the outer ones first, and says how much it left out, of long lines too', () => {
    const lines = told(matchers.toHaveConsensus(large, 'rain', { stance: 'denies' }));
    expect(lines).toHaveLength(10);
    expect(lines.at(-2)).toBe('(83 more lines left out)');
    const [quote = ''] = told(matchers.toDeny(large, 'expert 0', 'storm'));
    expect(quote).toMatch(/x… \(\d+ characters left out\)$/);
    expect(quote.length).toBeLessThan(450);
  });
});
