import { explain } from 'consilience';
import { coalitions } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from '../reader/small-corpora.ts';

describe('words that are not read as their opposite', () => {
  it('a coalition of two who say "may" is not printed as a fact', () => {
    const corpus = corpusOf({}, [says('a', 'war', 'affirms possible'), says('b', 'war', 'affirms possible')]);
    const together = [...coalitions(corpus)].find(({ experts }) => experts.length === 2);
    expect(together?.claims).toEqual([{ proposition: 'war', stance: 'affirms', certainty: 'possible' }]);
    expect(explain(corpus, [...coalitions(corpus)])).toContain('may be so');
  });
});
