import { compare } from 'consilience';
import { agreementMatrix, coalitions, nearestPairs } from 'consilience/panels';
import { describe, it } from 'vitest';
import { expectLines } from './explained.ts';
import { corpusOf, says } from './small-corpora.ts';

const onWar = (a: string, b: string, more: readonly [object, object] = [{}, {}]) =>
  corpusOf({ war: {}, arms: {}, oil: {} }, [says('ada', 'war', a, more[0]), says('bo', 'war', b, more[1])]);

describe('an entry of a comparison', () => {
  const agreed = (a: string, b: string, more?: readonly [object, object]) => {
    const corpus = onWar(a, b, more);
    return [corpus, compare(corpus, 'ada', 'bo').agreements] as const;
  };

  it('an agreement says what both share, and what each of them says', () => {
    expectLines(
      ...agreed('affirms certain', 'affirms probable'),
      `
      ada and bo agree that it is likely: war
        ada says that it is so (no quote).
        bo says that it is likely (no quote).
      `,
    );
  });

  it('an agreement to deny a "may" is not read as saying that it is impossible', () => {
    expectLines(
      ...agreed('denies possible', 'denies possible'),
      `
      ada and bo agree that it may not be so: war
        ada says that it may not be so (no quote).
        bo says that it may not be so (no quote).
      `,
    );
  });

  it('an agreement prints numbers, and how far they are apart', () => {
    expectLines(
      ...agreed('denies certain', '25'),
      `
      ada and bo agree that it is unlikely, 20 points apart: war
        ada says that it is not so (no quote).
        bo puts it at 25 % (no quote).
      `,
    );
  });

  it('an agreement says whether the reasons are shared', () => {
    expectLines(
      ...agreed('affirms certain', 'affirms certain', [{ because: ['arms'] }, { because: ['oil', 'arms'] }]),
      `
      ada and bo agree that it is so: war
        ada says that it is so (no quote):
          because “arms”
        bo says that it is so (no quote):
          because “oil” and “arms”
        They give a reason in common.
      `,
    );
  });

  it('a conflict names both, and their different reasons', () => {
    const corpus = onWar('affirms certain', 'denies possible', [{ because: ['arms'] }, { because: ['oil'] }]);
    expectLines(
      corpus,
      compare(corpus, 'ada', 'bo').conflicts,
      `
      ada and bo conflict: war
        ada says that it is so (no quote):
          because “arms”
        bo says that it may not be so (no quote):
          because “oil”
        They give different reasons.
      `,
    );
  });

  it('99 % against 50 % is told by its numbers', () => {
    const corpus = onWar('99', '50');
    expectLines(
      corpus,
      compare(corpus, 'ada', 'bo').conflicts,
      `
      ada and bo conflict: war
        ada puts it at 99 % (no quote).
        bo puts it at 50 % (no quote).
      `,
    );
  });

  it('"may" against "may not" is told as what can both be right', () => {
    const corpus = onWar('affirms possible', 'denies possible');
    expectLines(
      corpus,
      compare(corpus, 'ada', 'bo').compatible,
      `
      ada and bo lean apart, and can both be right: war
        ada says that it may be so (no quote).
        bo says that it may not be so (no quote).
      `,
    );
  });

  it('what is unsettled is told as neither', () => {
    const corpus = onWar('affirms certain', 'undecided');
    expectLines(
      corpus,
      compare(corpus, 'ada', 'bo').unsettled,
      `
      Unsettled between ada and bo: war
        ada says that it is so (no quote).
        bo takes no side (no quote).
      `,
    );
  });
});

describe('a comparison', () => {
  it('counts, tells every entry, and says what only one of the two takes a side on', () => {
    const corpus = corpusOf({}, [
      says('ada', 'rain', 'affirms certain'),
      says('bo', 'rain', 'affirms certain'),
      says('ada', 'snow', 'affirms certain'),
      says('bo', 'snow', 'denies certain'),
      says('ada', 'wind', 'affirms possible'),
      says('bo', 'wind', 'denies possible'),
      says('ada', 'fog', 'undecided'),
      says('bo', 'fog', 'affirms certain'),
      says('ada', 'hail', '5'),
      says('bo', 'sun', 'denies possible'),
      says('bo', 'ice', 'undecided'),
    ]);
    expectLines(
      corpus,
      compare(corpus, 'ada', 'bo'),
      `
      ada and bo agree on 1 of 3 claims that can be compared, and conflict on 1:
        They agree that it is so: rain
          ada says that it is so (no quote).
          bo says that it is so (no quote).
        They conflict: snow
          ada says that it is so (no quote).
          bo says that it is not so (no quote).
        They lean apart, and can both be right: wind
          ada says that it may be so (no quote).
          bo says that it may not be so (no quote).
        Unsettled between them: fog
          ada takes no side (no quote).
          bo says that it is so (no quote).
        Only ada takes a side on 1 proposition:
          puts it at 5 %: hail
        Only bo takes a side on 1 proposition:
          says that it may not be so: sun
        Both took up 4 propositions; on 2 others only one of them states a side.
      `,
    );
  });

  it('of two who have nothing in common says so', () => {
    const corpus = corpusOf({}, [
      says('ada', 'rain', 'affirms certain'),
      says('bo', 'rain', 'undecided'),
      says('cy', 'rain', 'affirms certain'),
    ]);
    expectLines(
      corpus,
      [compare(corpus, 'ada', 'bo'), compare(corpus, 'ada', 'cy')],
      `
      ada and bo take sides on nothing in common:
        Unsettled between them: rain
          ada says that it is so (no quote).
          bo takes no side (no quote).
        Both took up 1 proposition.
      ada and cy agree on 1 of 1 claim that can be compared, and conflict on none:
        They agree that it is so: rain
          ada says that it is so (no quote).
          cy says that it is so (no quote).
        Both took up 1 proposition.
      `,
    );
  });
});

describe('a panel', () => {
  it('a pair is told by its counts', () => {
    const corpus = corpusOf({}, [
      says('ada', 'rain', 'affirms certain'),
      says('bo', 'rain', 'affirms certain'),
      says('ada', 'wind', 'affirms possible'),
      says('bo', 'wind', 'denies possible'),
      says('bo', 'sun', 'denies possible'),
    ]);
    expectLines(
      corpus,
      nearestPairs(agreementMatrix(corpus)),
      `
      ada and bo agree on 1 of 2 claims that can be compared, and conflict on none; on 1 they lean apart, and can both be right.
        Both took up 2 propositions; on 1 other only one of them states a side.
      `,
    );
  });

  it('a coalition names all its bridges', () => {
    const corpus = corpusOf({}, [
      says('ada', 'war', 'affirms certain'),
      says('bo', 'war', 'affirms certain'),
      says('ada', 'oil', 'affirms certain'),
      says('cy', 'oil', 'affirms certain'),
      says('bo', 'gas', 'affirms certain'),
      says('cy', 'gas', 'affirms certain'),
    ]);
    const [group] = [...coalitions(corpus)].filter(({ experts }) => experts.join(' ') === 'ada bo');
    expectLines(
      corpus,
      group ?? [],
      `
      ada and bo share all of this, and nobody else does:
        that it is so: war
        ada and bo share more with others outside.
        Toss a coin for each member to stay or go: in 25 % of cases those who stay share no more than this.
      `,
    );
  });

  it('a coalition says how firmly each claim is shared, who is a bridge, and how robust it is', () => {
    const corpus = corpusOf({}, [
      says('ada', 'war', 'affirms possible'),
      says('bo', 'war', 'affirms certain'),
      says('ada', 'peace', 'denies possible'),
      says('bo', 'peace', 'denies possible'),
      says('ada', 'oil', 'affirms certain'),
      says('cy', 'oil', 'affirms certain'),
    ]);
    const found = [...coalitions(corpus, { minHolders: 1 })];
    const ofGroups = ['ada bo', 'ada cy', 'ada'].flatMap((group) =>
      found.filter(({ experts }) => experts.join(' ') === group),
    );
    expectLines(
      corpus,
      ofGroups,
      `
      ada and bo share all of this, and nobody else does:
        that it may be so: war
        that it may not be so: peace
        ada shares more with others outside.
        Toss a coin for each member to stay or go: in 50 % of cases those who stay share no more than this.
      ada and cy share all of this, and nobody else does:
        that it is so: oil
        ada shares more with others outside.
        Toss a coin for each member to stay or go: in 50 % of cases those who stay share no more than this.
      ada holds all of this, and nobody else does:
        that it may be so: war
        that it may not be so: peace
        that it is so: oil
      `,
    );
  });
});
