import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PanelTables, readPanelTables } from '../../docs/examples/panel/tables.js';
import { areThere, type Expected, expectedOf, titled } from '../formats/real-tables.js';
import { ROOT } from './examples.js';
import { panelFacts } from './panel-facts.js';
import { entries, joined, run, sections } from './panel-report.js';

const REAL = '../shared/data/igm-us';
const ANSWERS = ['strongly disagree', 'disagree', 'uncertain', 'agree', 'strongly agree'];

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
const thousands = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

// What panel.test.ts counts for itself is held here to what was counted elsewhere.
describe.runIf(areThere)(titled('The report on the panel of 52 economists'), () => {
  let expected: Expected;
  let tables: PanelTables;
  let report: string;
  const under = (heading: string) => sections(report).get(heading) ?? [];
  beforeAll(() => {
    expected = expectedOf('igm-us');
    tables = readPanelTables(join(ROOT, REAL));
    report = run(REAL).stdout;
  });

  it('gives credit to those whose data it is.', () => {
    expect(joined(report.split('\n').slice(1, 8))).toMatch(
      /kentclarkcenter\.org.*igm-panel-scraper.*MIT.*Chris Hull.*economist_poll.*MIT.*Chris Said/,
    );
  });

  it('has the figures of the reference for experts, statements and answers.', () => {
    const { experts, propositions, positions, stance_counts } = expected;
    expect(report).toContain(`what ${experts} experts say of ${propositions} statements, compared`);
    const given = ['-2', '-1', '0', '1', '2'].map((value, i) => {
      return `${thousands(stance_counts[value] ?? 0)} ${ANSWERS[i]}`;
    });
    expect(joined(under('WHAT WAS READ'))).toContain(
      `${thousands(positions)} answers taken: ${given.join(', ')}`,
    );
  });

  it('begins the broadest consensus with the statements of the reference, and its counts.', () => {
    const printed = entries(under('THE BROADEST CONSENSUS')).map(joined);
    for (const [i, { proposition, n, agree, disagree }] of expected.top_agreed.entries()) {
      const text = tables.propositions.find(({ id }) => id === proposition)?.['text'] ?? '';
      const [most, verb] = agree > disagree ? [agree, 'agree'] : [disagree, 'disagree'];
      expect(printed[i]).toContain(`${oneLine(text)} ${most} of the ${n} who answered ${verb},`);
    }
  });

  it('has the reference values of alpha.', () => {
    const { nominal, ordinal, interval } = expected.krippendorff;
    expect(joined(under('HOW MUCH AGREEMENT THERE IS, IN ONE FIGURE'))).toContain(
      `alpha nominal ${nominal.toFixed(3)} ordinal ${ordinal.toFixed(3)} interval ${interval.toFixed(3)} `,
    );
  });

  it('is tested against counts of pairs that are those of the reference.', () => {
    const { pairs } = panelFacts(tables);
    for (const { a, b, shared, same_side, opposite, neutral } of expected.pairs) {
      const pair = pairs.find(({ experts }) => experts.includes(a) && experts.includes(b));
      expect(pair).toMatchObject({ same: same_side, opposite, unsure: neutral });
      expect(shared).toBe(same_side + opposite + neutral);
    }
  });
});
