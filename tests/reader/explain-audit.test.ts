import { auditClaim, type Claim, defineCorpus } from 'consilience';
import { describe, it } from 'vitest';
import { expectLines } from './explained.ts';
import { corpusOf, says } from './small-corpora.ts';

const EDGES = { attack: { implies: ['war'] }, war: {}, c: {} };
const SOURCES = { s: { title: 'The report' } };
const quote = (text: string) => ({ quote: { text, source: 's', attribution: 'verbatim' } });

function audited(claim: Omit<Claim, 'proposition'>, ...positions: Parameters<typeof corpusOf>[1]) {
  const corpus = corpusOf(EDGES, positions, SOURCES);
  return [corpus, auditClaim(corpus, { proposition: 'war', ...claim })] as const;
}

describe('the verdict', () => {
  const two = [says('ada', 'war', 'affirms certain'), says('bo', 'war', 'affirms certain')];

  it.each<readonly [Claim['by'], string]>([
    ['one', '“One expert says that it is so: war” is supported.'],
    ['several', '“Several experts say that it is so: war” is supported.'],
    ['most', '“Most experts say that it is so: war” is supported.'],
    ['all', '“All experts say that it is so: war” is supported.'],
  ])('by %s is told as a sentence about experts', (by, sentence) => {
    expectLines(...audited({ by }, ...two), `${sentence}\n  ada and bo say that it is so.`);
  });

  it('says what is claimed by side and firmness', () => {
    expectLines(
      ...audited(
        { stance: 'denies', certainty: 'possible', by: 'one' },
        says('ada', 'war', 'denies possible'),
      ),
      `
      “One expert says that it may not be so: war” is supported.
        ada says that it may not be so.
      `,
    );
  });
});

describe('faults', () => {
  it('a claim that nobody holds', () => {
    expectLines(
      ...audited({}, says('ada', 'war', 'denies possible'), says('bo', 'war', 'undecided')),
      `
      “Several experts say that it is so: war” is unsupported.
        ada says that it may not be so; bo takes no side.
        Nobody holds it; the claim needs two experts to say so.
        ada says that it may not be so; the claim needs that nobody contradicts it.
      `,
    );
  });

  it('a "may" reported as an "is", with its quote, and too few who say it', () => {
    expectLines(
      ...audited(
        {},
        says('ada', 'war', 'affirms certain'),
        says('bo', 'war', 'affirms possible', quote('war may come')),
        says('cy', 'c', 'affirms certain'),
      ),
      `
      “Several experts say that it is so: war” is overstated.
        ada says that it is so, bo that it may be so; cy says nothing of it.
        One of the three says so; the claim needs two.
        bo says that it may be so; the claim needs one who says that it is so.
          “war may come” [s]
      [s] The report
      `,
    );
  });

  it('too few for "all", and none of several', () => {
    expectLines(
      ...audited(
        { by: 'all' },
        says('ada', 'war', 'affirms certain'),
        says('bo', 'war', 'affirms certain'),
        says('cy', 'c', 'affirms certain'),
      ),
      `
      “All experts say that it is so: war” is overstated.
        ada and bo say that it is so; cy says nothing of it.
        Two of the three say so; the claim needs three.
      `,
    );
    expectLines(
      ...audited({ by: 'one' }, says('ada', 'war', 'affirms possible'), says('cy', 'c', 'affirms certain')),
      `
      “One expert says that it is so: war” is overstated.
        ada says that it may be so; cy says nothing of it.
        None of the two says so; the claim needs one.
        ada says that it may be so; the claim needs one who says that it is so.
      `,
    );
    expectLines(
      ...audited({ by: 'one' }, says('ada', 'c', 'affirms certain')),
      `
      “One expert says that it is so: war” is unsupported.
        ada says nothing of it.
        Nobody holds it; the claim needs one expert to say so.
      `,
    );
  });

  it('a number reported as a flat statement', () => {
    expectLines(
      ...audited({ stance: 'denies', by: 'one' }, says('ada', 'war', '5', quote('5 percent'))),
      `
      “One expert says that it is not so: war” is overstated.
        ada puts it at 5 %.
        Nobody says so; the claim needs one.
        ada puts it at 5 %; the claim needs one who says that it is not so.
          “5 percent” [s]
      [s] The report
      `,
    );
  });

  it('what only follows put into a mouth', () => {
    expectLines(
      ...audited({ certainty: 'probable' }, says('ada', 'attack', 'affirms certain', quote('an attack'))),
      `
      “Several experts say that it is likely: war” is overstated.
        ada says that it is so, by implication.
        Nobody says so; the claim needs two.
        ada does not say so: it only follows from other words; the claim needs one who says so.
          “an attack” [s]
      [s] The report
      `,
    );
  });

  it('somebody who contradicts it', () => {
    expectLines(
      ...audited(
        {},
        says('ada', 'war', 'affirms certain'),
        says('bo', 'war', 'affirms certain'),
        says('cy', 'war', 'denies probable', quote('hardly')),
      ),
      `
      “Several experts say that it is so: war” is disputed.
        ada and bo say that it is so; cy says that it is unlikely.
        cy says that it is unlikely; the claim needs that nobody contradicts it.
          “hardly” [s]
      [s] The report
      `,
    );
  });

  it('a condition dropped, in words', () => {
    expectLines(
      ...audited(
        { certainty: 'probable' },
        says('ada', 'war', 'affirms probable'),
        says('bo', 'war', '70', { given: ['c', { not: 'attack' }], ...quote('if c') }),
      ),
      `
      “Several experts say that it is likely: war” is overstated.
        ada says that it is likely; bo puts it at 70 % if “c”, and unless “attack”.
        One of the two says so; the claim needs two.
        bo puts it at 70 % only under a condition (if “c”, and unless “attack”); the claim needs one who says so without.
          “if c” [s]
      [s] The report
      `,
    );
  });

  it('a later "only if", which takes back what was said flatly', () => {
    expectLines(
      ...audited(
        { by: 'one' },
        says('ada', 'war', 'affirms certain', { date: '2024-01' }),
        says('ada', 'war', 'affirms certain', { date: '2024-03', given: ['c'] }),
      ),
      `
      “One expert says that it is so: war” is overstated.
        ada says that it is so.
        Nobody says so; the claim needs one.
        ada now says that it is so only under a condition (if “c”); the claim needs one who says so without.
        Caution: ada also says that it is so under a condition.
      `,
    );
  });
});

describe('cautions', () => {
  const flat = (expert: string, more: object = {}) => says(expert, 'war', 'affirms certain', more);

  it('that the same was said less firmly, with both quotes', () => {
    expectLines(
      ...audited({ by: 'one' }, flat('ada', quote('war')), says('ada', 'war', '70', quote('70 percent'))),
      `
      “One expert says that it is so: war” is supported.
        ada says that it is so, and puts it at 70 %.
        Caution: ada also puts it at 70 %.
          “war” [s]
          “70 percent” [s]
      [s] The report
      `,
    );
  });

  it('that somebody leans the other way, or contradicts what they say', () => {
    expectLines(
      ...audited(
        { certainty: 'possible' },
        says('ada', 'war', 'affirms possible'),
        says('bo', 'war', 'affirms possible'),
        says('cy', 'war', 'denies possible', quote('may not')),
        says('office', 'war', 'affirms certain'),
        says('office', 'war', 'denies certain'),
      ),
      `
      “Several experts say that it may be so: war” is supported.
        ada and bo say that it may be so; cy says that it may not be so; office says things of it that cannot all be true.
        Caution: cy leans the other way and says that it may not be so.
          “may not” [s]
        Caution: office says things of it that cannot all be true.
      [s] The report
      `,
    );
  });

  it('that it is the coder’s reading, or said with low confidence', () => {
    expectLines(
      ...audited(
        { by: 'one' },
        flat('ada', {
          ...quote('war'),
          reading: 'inferred',
          confidence: { value: 1, scale: { min: 1, max: 10 } },
        }),
      ),
      `
      “One expert says that it is so: war” is supported.
        ada says that it is so.
        Caution: ada says so only as the coder reads the words.
          “war” [s]
        Caution: ada says so with low confidence.
          “war” [s]
      [s] The report
      `,
    );
  });

  it('that all rest on one line of evidence', () => {
    const restsOn = { restsOn: ['s'] };
    expectLines(
      ...audited({}, flat('ada', restsOn), flat('bo', restsOn)),
      `
      “Several experts say that it is so: war” is supported.
        ada and bo say that it is so.
        Caution: ada and bo both rest on one line of evidence.
      `,
    );
    expectLines(
      ...audited({}, flat('ada', restsOn), flat('bo', restsOn), flat('cy', restsOn)),
      `
      “Several experts say that it is so: war” is supported.
        ada, bo and cy say that it is so.
        Caution: ada, bo and cy all rest on one line of evidence.
      `,
    );
  });

  it('that an institution stands beside its own members', () => {
    const war = { proposition: 'war', stance: 'affirms', certainty: 'certain' } as const;
    const member = { name: 'Ada', kind: 'person', affiliation: 'Research, The Office' } as const;
    const other = { ...member, name: 'Bo' };
    const office = { name: 'The Office', kind: 'institution' } as const;
    const withOne = defineCorpus({
      experts: { ada: member, office },
      propositions: { war: { text: 'War will come.' } },
      positions: [
        { ...war, expert: 'ada' },
        { ...war, expert: 'office' },
      ],
    });
    expectLines(
      withOne,
      auditClaim(withOne, { proposition: 'war' }).cautions,
      'Caution: Ada and The Office are an institution and a member of its own, counted apart.',
    );
    const withTwo = defineCorpus({
      experts: { ada: member, bo: other, office },
      propositions: { war: { text: 'War will come.' } },
      positions: [
        { ...war, expert: 'ada' },
        { ...war, expert: 'bo' },
        { ...war, expert: 'office' },
      ],
    });
    expectLines(
      withTwo,
      auditClaim(withTwo, { proposition: 'war' }),
      `
      “Several experts say that it is so: War will come” is supported.
        Ada, Bo and The Office say that it is so.
        Caution: Ada, Bo and The Office are an institution and members of its own, counted apart.
      `,
    );
  });
});
