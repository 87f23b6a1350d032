import { auditClaim, commonGround, compare, disputes, explain, stanceOf } from 'consilience';
import { describe, expect, it } from 'vitest';
import { named, single } from '../entries.ts';
import { corpusOf, says } from './small-corpora.ts';

// What an editor would say of everyday cases. Each of them was once answered wrongly, or so that it misled.

const onOne = (a: string, b: string) =>
  compare(corpusOf({}, [says('a', 'war', a), says('b', 'war', b)]), 'a', 'b');

const war = (words: string, ...more: Parameters<typeof corpusOf>[1]) =>
  corpusOf({}, [says('a', 'war', words), ...more]);

describe('a number is not a flat statement', () => {
  it('"5 %" says that it is unlikely, and is never printed as saying that it is not so', () => {
    const corpus = war('5');
    const view = stanceOf(corpus, 'a', 'war');
    expect(view).toMatchObject({
      stance: 'denies',
      certainty: 'probable',
      basis: 'stated',
      estimate: { low: 5, high: 5 },
      credence: { low: 5, high: 5 },
    });
    const text = explain(corpus, view);
    expect(text).toMatch(/\b5\s?%/);
    expect(text).not.toMatch(/it is not so|flatly/);
  });

  it('"95 %" says that it is likely, and is never printed as saying that it is so', () => {
    const corpus = war('95');
    const view = stanceOf(corpus, 'a', 'war');
    expect(view).toMatchObject({ stance: 'affirms', certainty: 'probable', estimate: { low: 95, high: 95 } });
    expect(explain(corpus, view)).toMatch(/\b95\s?%/);
    expect(explain(corpus, view)).not.toMatch(/it is so|flatly/);
  });

  it('a headline that "rules out war" is overstated where the expert puts it at 5 %, and the fault says so', () => {
    const corpus = war('5');
    const audit = auditClaim(corpus, { proposition: 'war', stance: 'denies', by: 'one' });
    expect(audit.verdict).toBe('overstated');
    expect(audit.faults).toContainEqual(expect.objectContaining({ expert: 'a' }));
    expect(explain(corpus, audit)).toMatch(/puts it at 5\s?%/);
    const unlikely = auditClaim(corpus, {
      proposition: 'war',
      stance: 'denies',
      certainty: 'probable',
      by: 'one',
    });
    expect([unlikely.verdict, unlikely.faults]).toEqual(['supported', []]);
  });

  it('50 and 40–70 are undecided, 55 affirms, 45 denies, and only 0 and 100 are as firm as a flat word', () => {
    const read = (number: string) => {
      const view = stanceOf(war(number), 'a', 'war');
      return 'certainty' in view ? `${view.stance} ${view.certainty}` : view.stance;
    };
    expect(['50', '40-70', '55', '45', '99', '100', '0', '1'].map(read)).toEqual([
      'undecided',
      'undecided',
      'affirms probable',
      'denies probable',
      'affirms probable',
      'affirms certain',
      'denies certain',
      'denies probable',
    ]);
  });

  it('an implied view carries the number that it rests on', () => {
    const corpus = corpusOf({ storm: { implies: ['rain'] }, rain: {} }, [says('a', 'storm', '60-70')]);
    expect(stanceOf(corpus, 'a', 'rain')).toMatchObject({
      stance: 'affirms',
      certainty: 'probable',
      basis: 'implied',
      estimate: { low: 60, high: 100 },
    });
  });
});

describe('where two conflict', () => {
  it.each([
    ['affirms possible', '5'],
    ['affirms possible', 'denies possible'],
    ['affirms probable', 'denies possible'],
  ])('%s against %s is compatible, and no dispute', (one, another) => {
    const { agreements, conflicts, compatible, unsettled } = onOne(one, another);
    expect([agreements, conflicts, unsettled]).toEqual([[], [], []]);
    expect(named(compatible)).toEqual(['war']);
    expect(disputes(war(one, says('b', 'war', another)))).toEqual([]);
  });

  it.each([
    ['99', '50'],
    ['60-80', '30-50'],
    ['affirms probable', '40'],
    ['affirms certain', 'denies possible'],
    ['affirms probable', 'denies probable'],
    ['affirms certain', '50'],
  ])('%s against %s is a conflict', (one, another) => {
    const { agreements, conflicts, compatible, unsettled } = onOne(one, another);
    expect([agreements, compatible, unsettled]).toEqual([[], [], []]);
    expect(named(conflicts)).toEqual(['war']);
    expect(single(disputes(war(one, says('b', 'war', another))))).toMatchObject({
      proposition: 'war',
      pairs: 1,
    });
  });

  it('"likely" against "50 %" is no conflict: words are not that sharp', () => {
    const { conflicts, compatible, unsettled } = onOne('affirms probable', '50');
    expect([conflicts, compatible, named(unsettled)]).toEqual([[], [], ['war']]);
  });

  it('"will not" and "25 %" share that it is unlikely, 20 points apart', () => {
    const { agreements, conflicts } = onOne('denies certain', '25');
    expect(conflicts).toEqual([]);
    const agreement = single(agreements);
    expect(agreement).toMatchObject({ proposition: 'war', certainty: 'probable', gap: 20 });
    expect(agreement.views.map(({ stance }) => stance)).toEqual(['denies', 'denies']);
    expect(single(onOne('denies certain', '5').agreements)).not.toHaveProperty('gap');
  });

  it('two who are both undecided do not conflict, and nothing that either said disappears', () => {
    const { conflicts, unsettled } = onOne('50', '48');
    expect([conflicts, named(unsettled)]).toEqual([[], ['war']]);
    expect(named(onOne('undecided', 'affirms certain').unsettled)).toEqual(['war']);
  });

  it('the sides that a tie hides take part: "may, and may not" conflicts with "will"', () => {
    const corpus = corpusOf({}, [
      says('a', 'war', 'affirms possible'),
      says('a', 'war', 'denies possible'),
      says('b', 'war', 'affirms certain'),
    ]);
    expect(stanceOf(corpus, 'a', 'war').stance).toBe('undecided');
    expect(named(compare(corpus, 'a', 'b').conflicts)).toEqual(['war']);
  });

  it('what is said under a condition that is open is unsettled, and neither held nor lost', () => {
    const corpus = corpusOf({ c: {} }, [
      says('a', 'war', 'affirms certain', { given: ['c'] }),
      says('b', 'war', 'denies certain'),
    ]);
    const { conflicts, unsettled } = compare(corpus, 'a', 'b');
    expect([conflicts, named(unsettled)]).toEqual([[], ['war']]);
    expect(named(compare(corpus, 'a', 'b', { assuming: ['c'] }).conflicts)).toEqual(['war']);
  });
});

describe('words that are not read as their opposite', () => {
  it('two who say that it may not be so are not printed as saying that it is impossible', () => {
    const corpus = war('denies possible', says('b', 'war', 'denies possible'));
    const text = explain(corpus, commonGround(corpus));
    expect(text).toContain('both say that it may not be so');
    expect(text).not.toMatch(/den(y|ies) as|impossible|flatly/);
  });
});

describe('one disagreement is shown once', () => {
  it('a flat denial is not hidden behind a "may"', () => {
    const edges = { p4: { excludes: ['p0'] }, p8: { implies: ['p0'] }, p0: {} };
    const corpus = corpusOf(edges, [
      says('a', 'p4', 'affirms possible'),
      says('a', 'p0', 'denies certain'),
      says('b', 'p8', 'affirms certain'),
    ]);
    const { conflicts, rate } = compare(corpus, 'a', 'b');
    expect(named(conflicts)).toContain('p0');
    expect(named(conflicts)).toEqual(['p4', 'p0']);
    expect(rate.value).toBe(0);
    expect(named(compare(corpus, 'a', 'b', { show: 'all' }).conflicts)).toEqual(['p4', 'p8', 'p0']);
  });

  it('a disagreement counts once, and is not shown at what nobody states', () => {
    const edges = { p0: { implies: ['p1'] }, p1: { implies: ['p0'] }, p3: { excludes: ['p1'] } };
    const corpus = corpusOf(edges, [says('a', 'p1', 'affirms certain'), says('b', 'p3', 'affirms certain')]);
    const { agreements, conflicts, compatible } = compare(corpus, 'a', 'b');
    expect([agreements, compatible]).toEqual([[], []]);
    expect(named(conflicts)).toEqual(['p1']);
    expect(named(disputes(corpus))).toEqual(['p1']);
  });

  it('an exclusion that both state, each their own side of it, is shown where each states something', () => {
    const corpus = corpusOf({ left: { excludes: ['right'] }, right: {} }, [
      says('a', 'left', 'affirms certain'),
      says('b', 'right', 'affirms certain'),
    ]);
    expect(compare(corpus, 'a', 'b').conflicts).toHaveLength(1);
  });
});
