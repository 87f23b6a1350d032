import { defineCorpus } from 'consilience';
import { panel } from 'consilience/testing';

const corpus = panel(
  [
    [
      'ada',
      '+++',
      'storm',
      { quote: { text: 'A storm is coming.', source: 'wire', attribution: 'verbatim' } },
    ],
    ['bo', '--', 'rain'],
    ['cy', 70, 'rain'],
    ['di', '?', 'rain'],
  ],
  { storm: { implies: ['rain'] }, dry: {} },
);

test('Every matcher passes, and with .not the other way round.', () => {
  expect(corpus).toHold('ada', 'rain', 'certain');
  expect(corpus).toHold('cy', 'rain', { certainty: 'probable', assuming: ['dry'] });
  expect(corpus).toDeny('bo', 'rain');
  expect(corpus).toBeUndecidedOn('di', 'rain');
  expect(corpus).toBeSilentOn('di', 'storm');
  expect(corpus).toAgreeOn(['ada', 'cy'], 'rain', { minCertainty: 'probable' });
  expect(corpus).toConflictOn('ada', 'bo', 'rain');
  expect(corpus).toHaveConsensus('rain', { experts: ['ada', 'cy'] });
  expect(corpus).toSupportClaim({ proposition: 'storm', by: 'one' }, { experts: ['ada'] });
  expect(corpus).toHaveVerdict({ proposition: 'rain' }, 'disputed');
  expect(corpus).toHaveFaithfulQuotes({ wire: 'Ada says: “A storm is coming.”' });
  expect(corpus).toBeConsistent();
  expect(() =>
    defineCorpus({ experts: {}, propositions: { rain: { text: '' } }, positions: [] }),
  ).toThrowIssue({
    code: 'shape',
    path: ['propositions', 'rain', 'text'],
  });

  expect(corpus).not.toHold('bo', 'rain');
  expect(corpus).not.toHaveConsensus('rain');
  expect(corpus).not.toHaveFaithfulQuotes({ wire: 'No storm is coming.' });
  expect(() => corpus).not.toThrowIssue();
});

test('A corpus that is promised, or stands within something else, is matched too.', async () => {
  await expect(Promise.resolve(corpus)).resolves.toHold('ada', 'rain');
  await expect(Promise.resolve(corpus)).resolves.not.toDeny('ada', 'rain');
  expect({ page: { corpus } }).toEqual({ page: { corpus: expect.toHold('ada', 'rain') } });
  expect([corpus]).toEqual([expect.not.toHaveConsensus('rain')]);
});
