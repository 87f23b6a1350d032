import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedPanel } from '../../docs/examples/generated-panel.js';
import { type PanelTables, readPanelTables } from '../../docs/examples/panel/tables.js';
import { areThere, titled } from '../formats/real-tables.js';
import { ROOT } from './examples.js';
import { type PairFacts, type PanelFacts, panelFacts, type StatementFacts } from './panel-facts.js';
import {
  command,
  entries,
  groupLines,
  joined,
  pairLines,
  pictureRows,
  run,
  sections,
} from './panel-report.js';

const REAL = '../shared/data/igm-us';
const EXPERTS = 52;
const ANSWERS = ['strongly disagree', 'disagree', 'uncertain', 'agree', 'strongly agree'];
const COEFFICIENTS = 'HOW MUCH AGREEMENT THERE IS, IN ONE FIGURE';

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
const thousands = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** A share as it is printed: only all of it is 100, and only nothing is 0. */
const inPercent = (share: number) =>
  share === 0 || share === 1 ? 100 * share : Math.min(99, Math.max(1, Math.round(100 * share)));

/** The five highest scores. */
const topOf = <T>(items: readonly T[], score: (item: T) => number) =>
  items
    .map(score)
    .sort((a, b) => b - a)
    .slice(0, 5);

const larger = ({ agree, disagree }: StatementFacts) => Math.max(agree, disagree);
const opposing = ({ agree, disagree }: StatementFacts) => agree * disagree;

describe.each([
  { title: 'a made-up panel', args: [], isThere: true, read: generatedPanel },
  {
    title: titled('the panel of 52 economists'),
    args: [REAL],
    isThere: areThere,
    read: () => readPanelTables(join(ROOT, REAL)),
  },
])('The report on $title', ({ args, isThere, read }) => {
  const test = it.runIf(isThere);
  let report: string;
  let tables: PanelTables;
  let facts: PanelFacts;
  let under: (heading: string) => readonly string[];
  beforeAll(() => {
    if (!isThere) return;
    report = run(...args).stdout;
    tables = read();
    facts = panelFacts(tables);
    const parts = sections(report);
    under = (heading) => parts.get(heading) ?? [];
  });

  /** The entries of a list of statements, each as printed, with the facts. */
  const statementsUnder = (heading: string) =>
    entries(under(heading)).map((entry) => {
      const printed = joined(entry);
      const found = facts.statements.filter(({ text }) => printed.startsWith(oneLine(text)));
      expect(found, printed).toHaveLength(1);
      return { printed, ...(found[0] as StatementFacts) }; // the line above
    });

  test('is the same on every run, in 80 columns, with nothing on stderr.', () => {
    expect(command(...args)).toEqual({ status: 0, stdout: report, stderr: '' });
    for (const line of report.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  test('has a part for each question, in order.', () => {
    expect(report).toMatch(/^CONSILIENCE: what 52 experts say of 326 statements, compared\n/);
    expect([...sections(report).keys()]).toEqual([
      'WHAT WAS READ',
      'WHO AGREES WITH WHOM',
      'THE BROADEST CONSENSUS',
      'THE SHARPEST SPLITS',
      'THE GROUPS',
      'THE PANEL AS A PICTURE',
      COEFFICIENTS,
    ]);
  });

  test('says what became of every row, and what the answers are.', () => {
    const read = under('WHAT WAS READ');
    const counts = read.flatMap((line) => {
      const counted = /^ *([\d,]+) {2}(?:answers taken|superseded|no answer|rejected)/.exec(line);
      return counted?.[1] ?? [];
    });
    expect(counts).toEqual(facts.rows.map(thousands));
    const given = ANSWERS.map((answer, i) => {
      const total = facts.statements.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0);
      return `${thousands(total)} ${answer}`;
    });
    expect(joined(read)).toContain(`answers taken: ${given.join(', ')}`);
  });

  test.each([
    ['Nearest', 'nearness'],
    ['Most opposed', 'farness'],
  ] as const)('lists the right pairs as %s, each with its counts.', (title, score) => {
    const namesOf = ({ experts }: PairFacts) => experts.map((expert) => facts.names.get(expert)).join(' – ');
    const printed = pairLines(under('WHO AGREES WITH WHOM'), title).map(({ names, ...line }) => {
      const found = facts.pairs.filter((pair) => namesOf(pair).startsWith(names.replace('…', '')));
      expect(found, names).toHaveLength(1);
      return { ...line, pair: found[0] as PairFacts }; // the line above
    });
    expect(printed.map(({ pair }) => pair[score])).toEqual(topOf(facts.pairs, (pair) => pair[score]));
    for (const { pair, counts, percents } of printed) {
      const { same, opposite, unsure, oneSilent } = pair;
      const [sides, possible] = [same + opposite, same + opposite + oneSilent];
      expect(counts).toEqual([same, opposite, unsure, oneSilent]);
      expect(percents).toEqual([same / sides, same / possible, (same + oneSilent) / possible].map(inPercent));
    }
  });

  test('lists the statements that half the panel shares with the largest share on one side.', () => {
    const shared = facts.statements.filter((statement) => larger(statement) >= EXPERTS / 2);
    const printed = statementsUnder('THE BROADEST CONSENSUS');
    const share = (statement: StatementFacts) => larger(statement) / statement.answered;
    expect(printed.map(share)).toEqual(topOf(shared, share));
    for (const statement of printed) {
      const { counts, answered, agree, disagree } = statement;
      const [verb, strongly] = agree > disagree ? ['agree', counts[4]] : ['disagree', counts[0]];
      expect(statement.printed).toContain(
        ` ${larger(statement)} of the ${answered} who answered ${verb}, ${strongly} of them strongly; ${EXPERTS - answered} are silent.`,
      );
    }
    const unopposed = shared.filter((statement) => opposing(statement) === 0).length;
    const unanimous = shared.filter((statement) => larger(statement) === statement.answered).length;
    expect(joined(under('THE BROADEST CONSENSUS'))).toMatch(
      new RegExp(`^On ${shared.length} of 326 .* On ${unopposed} of these .* on ${unanimous} nobody who`),
    );
  });

  test('lists the statements with most opposing pairs, each with all its answers.', () => {
    const printed = statementsUnder('THE SHARPEST SPLITS');
    expect(printed.map(opposing)).toEqual(topOf(facts.statements, opposing));
    for (const { printed: text, counts, agree, disagree, answered } of printed) {
      const answers = ANSWERS.map((answer, i) => `${counts[i]} ${answer}`).join(', ');
      expect(text).toContain(
        ` ${answers}; ${EXPERTS - answered} silent. ${agree} against ${disagree}: ${agree * disagree} opposing pairs.`,
      );
    }
    const disputed = facts.statements.filter((statement) => opposing(statement) > 0).length;
    expect(joined(under('THE SHARPEST SPLITS'))).toMatch(new RegExp(`^On ${disputed} of 326 `));
  });

  test('lists groups of all those who hold what is said to be shared, with those against them.', () => {
    const groups = groupLines(under('THE GROUPS'));
    expect(groups).toHaveLength(3);
    const idOf = new Map(tables.propositions.map(({ id = '', text = '' }) => [oneLine(text), id]));
    for (const { names, claims, counts, stability } of groups) {
      const sidesOf = (expert: string) =>
        claims.map((claim) => {
          const answer = facts.answersOf(expert).get(idOf.get(claim.slice(2)) ?? '') ?? 0;
          return claim.startsWith('+') ? answer : -answer;
        });
      const everybody = [...facts.names.keys()];
      const members = everybody.filter((expert) => sidesOf(expert).every((side) => side > 0));
      const against = everybody.filter((expert) => sidesOf(expert).some((side) => side < 0)).length;
      const others = EXPERTS - members.length;
      expect(names).toEqual(members.map((expert) => facts.names.get(expert)));
      expect(counts).toEqual([members.length, claims.length, others, against, others - against]);
      expect(members.length).toBeGreaterThanOrEqual(8);
      expect(claims.length).toBeGreaterThanOrEqual(4);
      expect(stability).toBeGreaterThan(0);
      expect(stability).toBeLessThanOrEqual(1);
    }
  });

  test('draws every expert once, and every pair twice, the darker the more it agrees.', () => {
    const picture = under('THE PANEL AS A PICTURE');
    const rows = pictureRows(picture);
    const placeOf = new Map(rows.map(({ name }, place) => [name, place]));
    expect([...placeOf.keys()].sort()).toEqual([...facts.names.values()].sort());
    for (const [id, name] of facts.names) {
      const place = placeOf.get(name) ?? -1;
      expect(rows[place]?.answers).toBe(facts.answersOf(id).size);
      expect(rows[place]?.blocks).toHaveLength(EXPERTS);
      expect(rows[place]?.blocks[place]).toBe('\\');
    }
    const sharesIn = new Map<string, number[]>();
    for (const { experts, same, opposite } of facts.pairs) {
      const [i = -1, j = -1] = experts.map((expert) => placeOf.get(facts.names.get(expert) ?? ''));
      const block = rows[i]?.blocks[j] ?? '';
      expect(rows[j]?.blocks[i]).toBe(block);
      expect(block === '·').toBe(same + opposite < 20);
      if (block !== '·') sharesIn.set(block, [...(sharesIn.get(block) ?? []), same / (same + opposite)]);
    }
    expect([...sharesIn.keys()].sort()).toEqual(['░', '▒', '▓', '█'].sort());
    const total = [...sharesIn.values()].flat().length;
    let before = Number.NEGATIVE_INFINITY;
    for (const shade of ['░', '▒', '▓', '█']) {
      const shares = sharesIn.get(shade) ?? [];
      const [low, high] = [Math.min(...shares), Math.max(...shares)];
      expect(low, shade).toBeGreaterThan(before);
      expect(Math.abs(shares.length / total - 0.25), shade).toBeLessThan(0.05);
      expect(joined(picture)).toContain(`${shade} ${inPercent(low)}% to ${inPercent(high)}%`);
      before = high;
    }
  });

  test('gives alpha beside the coefficients of Gwet, and says of how many answers.', () => {
    const figures = joined(under(COEFFICIENTS));
    expect(figures).toContain(`From the ${thousands(facts.rows[0])} answers to the 326 statements`);
    expect(figures).toMatch(
      new RegExp(`alpha nominal ${facts.alpha.toFixed(3)} ordinal 0\\.\\d{3} interval 0\\.\\d{3} Gwet`),
    );
    expect(figures).toMatch(/AC1 and AC2 unweighted 0\.\d{3} linear 0\.\d{3} quadratic 0\.\d{3} /);
  });
});

describe('The report on a made-up panel', () => {
  it('says that it is made up, and shows the rows that are rejected with their places.', () => {
    const { stdout } = run();
    const { positions } = generatedPanel();
    expect(stdout.split('\n')[1]).toMatch(/^ {2}Made up: /);
    const read = joined(sections(stdout).get('WHAT WAS READ') ?? []);
    expect(read).toContain(`positions.csv, record ${positions.length - 1}: stance is "3", and should be`);
    expect(read).toContain(`positions.csv, record ${positions.length}: expert is "beach", and should be`);
  });
});
