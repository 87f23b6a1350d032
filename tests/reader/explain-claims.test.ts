import { changes, commonGround, disputes, explain } from 'consilience';
import { describe, expect, it } from 'vitest';
import { expectLines } from './explained.ts';
import { corpusOf, says } from './small-corpora.ts';

const STORM = { storm: { implies: ['rain'] }, rain: {} };

describe('a shared claim', () => {
  const shared = (...positions: Parameters<typeof corpusOf>[1]) => {
    const corpus = corpusOf(STORM, positions);
    return [corpus, commonGround(corpus).filter(({ proposition }) => proposition === 'rain')] as const;
  };

  it('of two who deny a "may" says that both do', () => {
    expectLines(
      ...shared(says('ada', 'rain', 'denies possible'), says('bo', 'rain', 'denies possible')),
      `
      ada and bo both say that it may not be so: rain
        ada says that it may not be so (no quote).
        bo says that it may not be so (no quote).
      `,
    );
  });

  it('that all hold says so, and how many of them only imply it', () => {
    expectLines(
      ...shared(
        says('ada', 'rain', 'affirms certain'),
        says('bo', 'storm', 'affirms certain'),
        says('cy', 'rain', 'affirms certain'),
      ),
      `
      All three say that it is so, one of them by implication: rain
        ada says that it is so (no quote).
        bo says that it is so, by implication:
          says of “storm” that it is so (no quote)
            “storm” implies “rain”
        cy says that it is so (no quote).
        If “storm” does not imply this claim, bo no longer holds it.
      `,
    );
  });

  it('that nobody says is told so, and names the others, each as they stand', () => {
    const corpus = corpusOf({ storm: { implies: ['rain'] }, flood: { implies: ['rain'] }, rain: {}, c: {} }, [
      says('ada', 'storm', 'affirms certain'),
      says('bo', 'flood', 'affirms certain'),
      says('cy', 'storm', 'affirms certain'),
      says('di', 'rain', 'denies probable'),
      says('ed', 'rain', 'undecided'),
      says('flo', 'rain', 'affirms certain', { given: ['c'] }),
      says('gil', 'rain', 'affirms certain', { given: ['c'] }),
      says('hal', 'rain', 'affirms certain'),
      says('hal', 'rain', 'denies certain'),
      says('ivy', 'c', '50'),
      says('joe', 'c', '50'),
    ]);
    expectLines(
      corpus,
      commonGround(corpus, { minHolders: 3 }),
      `
      ada, bo and cy all say that it is so, by implication: rain
        Nobody says so in so many words.
        ada says that it is so, by implication:
          says of “storm” that it is so (no quote)
            “storm” implies “rain”
        bo says that it is so, by implication:
          says of “flood” that it is so (no quote)
            “flood” implies “rain”
        cy says that it is so, by implication:
          says of “storm” that it is so (no quote)
            “storm” implies “rain”
        di says that it is unlikely; ed takes no side; flo and gil say that it is so if “c”; hal says things of it that cannot all be true; ivy and joe say nothing of it.
        If “storm” does not imply this claim, ada and cy no longer hold it.
        If “flood” does not imply this claim, bo no longer holds it.
      `,
    );
  });

  it('names the edges that it hangs on, from its own point of view', () => {
    const edges = {
      hurricane: { implies: ['storm'] },
      storm: { implies: ['rain'] },
      rain: {},
      drought: { excludes: ['storm'] },
    };
    const corpus = corpusOf(edges, [
      says('ada', 'rain', 'denies certain'),
      says('bo', 'drought', 'affirms certain'),
    ]);
    const denied = commonGround(corpus, { show: 'all' });
    const linesOf = (id: string) =>
      explain(
        corpus,
        denied.filter(({ proposition }) => proposition === id),
      )
        .split('\n')
        .filter((line) => line.startsWith('  If'));
    expect(linesOf('storm')).toEqual([
      '  If this claim does not imply “rain”, ada no longer holds it.',
      '  If “drought” does not rule out this claim, bo no longer holds it.',
    ]);
    expect(linesOf('hurricane')).toEqual([
      '  If this claim does not imply “storm”, ada and bo no longer hold it.',
      '  If “storm” does not imply “rain”, ada no longer holds it.',
      '  If “drought” does not rule out “storm”, bo no longer holds it.',
    ]);
  });

  it('held less firmly by some says who holds it how, and what all share', () => {
    expectLines(
      ...shared(
        says('ada', 'rain', 'affirms probable'),
        says('bo', 'rain', 'affirms certain'),
        says('cy', 'rain', 'affirms probable'),
      ),
      `
      bo says that it is so, ada and cy that it is likely: rain
        What they share is that it is likely.
        ada says that it is likely (no quote).
        bo says that it is so (no quote).
        cy says that it is likely (no quote).
      `,
    );
  });

  it('never loses a number, nor what is only implied', () => {
    expectLines(
      ...shared(
        says('ada', 'rain', 'denies probable'),
        says('bo', 'rain', '5'),
        says('cy', 'rain', 'denies probable'),
        says('di', 'rain', '5'),
      ),
      `
      ada and cy say that it is unlikely; bo and di put it at 5 %: rain
        What they share is that it is unlikely.
        ada says that it is unlikely (no quote).
        bo puts it at 5 % (no quote).
        cy says that it is unlikely (no quote).
        di puts it at 5 % (no quote).
      `,
    );
    expectLines(
      ...shared(
        says('ada', 'storm', 'affirms probable'),
        says('bo', 'rain', 'affirms probable'),
        says('cy', 'rain', 'affirms possible'),
        says('di', 'rain', 'affirms certain'),
      ),
      `
      di says that it is so, bo that it is likely; ada says that it is likely, by implication; cy says that it may be so: rain
        What they share is that it may be so.
        ada says that it is likely, by implication:
          says of “storm” that it is likely (no quote)
            “storm” implies “rain”
        bo says that it is likely (no quote).
        cy says that it may be so (no quote).
        di says that it is so (no quote).
        If “storm” does not imply this claim, ada no longer holds it.
      `,
    );
  });

  it('held by one says so, without "both" and "share"', () => {
    const corpus = corpusOf({}, [says('ada', 'rain', '70'), says('bo', 'snow', 'affirms certain')]);
    expectLines(
      corpus,
      commonGround(corpus, { minHolders: 1 }),
      `
      bo says that it is so: snow
        bo says that it is so (no quote).
        ada says nothing of it.
      ada puts it at 70 %: rain
        ada puts it at 70 % (no quote).
        bo says nothing of it.
      `,
    );
  });

  it('counts lines of evidence where a source is known, and says of whom none is', () => {
    const sources = { s: { title: 'A' }, t: { title: 'B' } };
    const resting = (expert: string, ...restsOn: string[]) =>
      says(expert, 'rain', 'affirms certain', restsOn.length > 0 ? { restsOn } : {});
    const known = corpusOf({}, [resting('ada', 's'), resting('bo', 's'), resting('cy', 't')], sources);
    expectLines(
      known,
      commonGround(known),
      `
      All three say that it is so: rain
        ada says that it is so (no quote):
          resting on [s]
        bo says that it is so (no quote):
          resting on [s]
        cy says that it is so (no quote):
          resting on [t]
        Independent lines of evidence: 2 (ada and bo; cy).
      [s] A
      [t] B
      `,
    );
    const partly = corpusOf({}, [resting('ada', 's'), resting('bo'), resting('cy')], sources);
    expectLines(
      partly,
      commonGround(partly),
      `
      All three say that it is so: rain
        ada says that it is so (no quote):
          resting on [s]
        bo says that it is so (no quote).
        cy says that it is so (no quote).
        Independent lines of evidence: 1 to 3 (ada); for bo and cy no source is known.
      [s] A
      `,
    );
  });
});

describe('a dispute', () => {
  it('names the sides, how many pairs conflict, and where the others stand', () => {
    const corpus = corpusOf({}, [
      says('ada', 'rain', 'affirms certain'),
      says('bo', 'rain', 'affirms probable'),
      says('cy', 'rain', 'denies certain'),
      says('di', 'rain', 'denies possible'),
      says('ed', 'rain', 'undecided'),
    ]);
    expectLines(
      corpus,
      disputes(corpus),
      `
      In dispute, ada and bo against cy and di, 3 pairs in conflict: rain
        ada says that it is so (no quote).
        bo says that it is likely (no quote).
        cy says that it is not so (no quote).
        di says that it may not be so (no quote).
        ed takes no side.
      `,
    );
  });

  it('names who stands in between', () => {
    const corpus = corpusOf({}, [
      says('ada', 'rain', '50'),
      says('bo', 'rain', '99'),
      says('cy', 'rain', '1'),
    ]);
    expectLines(
      corpus,
      disputes(corpus),
      `
      In dispute, bo against cy, with ada in between, 3 pairs in conflict: rain
        ada puts it at 50 % (no quote).
        bo puts it at 99 % (no quote).
        cy puts it at 1 % (no quote).
      `,
    );
  });
});

describe('changes', () => {
  const corpus = corpusOf({ storm: { implies: ['rain'] }, rain: {}, c: {} }, [
    says('ada', 'storm', 'affirms certain'),
    says('bo', 'rain', 'affirms certain'),
    says('cy', 'rain', 'denies certain'),
    says('bo', 'c', 'affirms possible', { given: ['rain'] }),
  ]);

  it('are told before and after: claims, disputes, views', () => {
    expectLines(
      corpus,
      changes(corpus, {}, { rejecting: [{ from: 'storm', to: 'rain' }] }),
      `
      1 shared claim, 1 dispute and 2 views change:
        Shared: rain
          Before: ada and bo both say that it is so, one of them by implication.
          After: not shared.
        In dispute: rain
          Before: ada and bo against cy, 2 pairs in conflict.
          After: bo against cy.
        ada on “rain”:
          Before: says that it is so, by implication.
          After: says nothing of it.
        cy on “storm”:
          Before: says that it is not so, by implication.
          After: says nothing of it.
      `,
    );
  });

  it('say that a dispute is gained, or lost', () => {
    const [all, two] = [{}, { experts: ['ada', 'bo'] }];
    expectLines(
      corpus,
      [changes(corpus, all, two).disputes, changes(corpus, two, all).disputes],
      `
      In dispute: rain
        Before: ada and bo against cy, 2 pairs in conflict.
        After: not in dispute.
      In dispute: rain
        Before: not in dispute.
        After: ada and bo against cy, 2 pairs in conflict.
      `,
    );
  });

  it('of the panel say who is not asked', () => {
    const { claims, views } = changes(corpus, { experts: ['ada', 'bo'] }, { experts: ['bo', 'cy'] });
    expectLines(
      corpus,
      [claims, views.filter(({ proposition }) => proposition === 'rain')],
      `
      Shared: rain
        Before: ada and bo both say that it is so, one of them by implication.
        After: not shared.
      ada on “rain”:
        Before: says that it is so, by implication.
        After: not asked.
      cy on “rain”:
        Before: not asked.
        After: says that it is not so.
      `,
    );
  });

  it('that the words do not show are told by the range that is left', () => {
    const edges = { storm: { implies: ['rain'] }, rain: {} };
    const bounded = corpusOf(edges, [says('ada', 'rain', 'affirms probable'), says('ada', 'storm', '60')]);
    const { views } = changes(bounded, {}, { rejecting: [{ from: 'storm', to: 'rain' }] });
    expectLines(
      bounded,
      views,
      `
      ada on “rain”:
        Before: says that it is likely; all in all, 60 % or more.
        After: says that it is likely; all in all, 55 % or more.
      `,
    );
  });

  it('are counted, and one alone changes', () => {
    const all = changes(corpus, {}, { rejecting: [{ from: 'storm', to: 'rain' }] });
    const heads = [
      all,
      { ...all, views: [] },
      { ...all, views: all.views.slice(1) },
      { ...all, claims: [], disputes: [], views: all.views.slice(1) },
      { ...all, claims: [], views: [] },
    ].map((some) => explain(corpus, some).split('\n')[0]);
    expect(heads).toEqual([
      '1 shared claim, 1 dispute and 2 views change:',
      '1 shared claim and 1 dispute change:',
      '1 shared claim, 1 dispute and 1 view change:',
      '1 view changes:',
      '1 dispute changes:',
    ]);
  });

  it('that are none are told in three words', () => {
    expectLines(corpus, changes(corpus, {}, {}), 'Nothing changes.');
  });
});
