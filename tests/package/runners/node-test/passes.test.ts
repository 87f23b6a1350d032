import { test } from 'node:test';
import { defineCorpus } from 'consilience';
import * as assert from 'consilience/testing';

test('Every assertion passes.', () => {
  const corpus = assert.panel(
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
    { storm: { implies: ['rain'] } },
  );
  assert.assertHolds(corpus, 'ada', 'rain', 'certain');
  assert.assertDenies(corpus, 'bo', 'rain');
  assert.assertUndecided(corpus, 'di', 'rain');
  assert.assertSilent(corpus, 'di', 'storm');
  assert.assertAgree(corpus, ['ada', 'cy'], 'rain', { minCertainty: 'probable' });
  assert.assertConflict(corpus, 'ada', 'bo', 'rain');
  assert.assertConsensus(corpus, 'rain', { experts: ['ada', 'cy'] });
  assert.assertSupported(corpus, { proposition: 'storm', by: 'one' }, { experts: ['ada'] });
  assert.assertVerdict(corpus, { proposition: 'rain' }, 'disputed');
  assert.assertFaithfulQuotes(corpus, { wire: 'Ada says: “A storm is coming.”' });
  assert.assertConsistent(corpus);
  const blank = () => defineCorpus({ experts: {}, propositions: { rain: { text: '' } }, positions: [] });
  assert.assertThrowsIssue(blank, { code: 'shape', path: ['propositions', 'rain', 'text'] });
});
