/** What four experts say of Pyongyang and Beijing, compared. Run it with `npm start`. */
import {
  auditClaim,
  type Claim,
  changes,
  commonGround,
  compare,
  disputes,
  type Explainable,
  explainLines,
  type Line,
  stances,
  type View,
} from 'consilience';
import { beijingPyongyang as panel, beijingPyongyangWithOfficials as withLin } from 'consilience/fixtures';
import { centred, heading, wrap } from './terminal.js';

const SHORT = { weng: 'Weng', chen: 'Chen', inss: 'INSS', campbell: 'Campbell', lin: 'Lin' };
type Expert = keyof typeof SHORT;

const textOf = (proposition: keyof typeof withLin.propositions) => withLin.propositions[proposition].text;

/** Lines of the library as they stand, in 80 columns; `depth` leaves out what lies deeper. */
function laidOut(lines: readonly Line[], depth = 2, indent = '  '): string[] {
  return lines.flatMap(({ text, sources, lines: below }) => {
    const others = sources.filter((source) => source !== 'article').map((source) => ` [${source}]`);
    return [
      ...wrap(`${text}${others.join('')}`, `${indent}    `, indent),
      ...(depth > 0 ? laidOut(below, depth - 1, `${indent}  `) : []),
    ];
  });
}

/** Several results, an empty line between them. */
const told = (results: readonly Explainable[], corpus: typeof panel | typeof withLin, depth?: number) =>
  results.flatMap((result, i) => [...(i > 0 ? [''] : []), ...laidOut(explainLines(corpus, result), depth)]);

/** Before a claim that is not simply affirmed, where it stands in a list and might be read as said. */
const LEAD = {
  affirms: '',
  denies: 'Not so: ',
  undecided: 'Left open: ',
  conditional: 'Under a condition: ',
  contradictory: 'Said and denied: ',
  silent: 'Not mentioned: ',
};

/** One cell of the matrix. */
function mark(view: View | undefined): string {
  if (view === undefined) return '·';
  if ('certainty' in view) {
    const sign = view.stance === 'affirms' ? '+' : '-';
    const signs = sign.repeat({ certain: 3, probable: 2, possible: 1 }[view.certainty]);
    return view.basis === 'stated' ? signs : `(${signs})`;
  }
  return { undecided: '?', conditional: 'if', contradictory: '±', silent: '·' }[view.stance];
}

function printPanel(): string[] {
  return [
    ...heading('THE PANEL'),
    ...Object.entries(panel.experts).flatMap(([id, { name, role, affiliation }]) =>
      wrap(
        [name, role, affiliation].filter(Boolean).join(', '),
        ' '.repeat(12),
        `  ${SHORT[id as Expert].padEnd(10)}`,
      ),
    ),
  ];
}

function printMatrix(): string[] {
  const experts = Object.keys(panel.experts) as (keyof typeof panel.experts)[];
  const column = 9;
  const head = experts.map((expert) => centred(SHORT[expert], column)).join('');
  const rows = stances(panel);
  return [
    ...heading('WHO HOLDS WHAT, AND HOW FIRMLY'),
    '  +++ says that it is so   ++ that it is likely   + that it may be so',
    '  --- says that it is not so   ?  takes no side   ·  says nothing of it',
    '  (+++) does not say it: it follows from what they say',
    '',
    `${' '.repeat(44)}${head}`.trimEnd(),
    ...rows.flatMap(({ proposition, views }) => {
      if (Object.keys(views).length === 1) return [];
      const lines = wrap(textOf(proposition), '    ', '  ', 43);
      const cells = experts.map((expert) => centred(mark(views[expert]), column)).join('');
      return lines.map((line, i) => (i === 0 ? `${line.padEnd(44)}${cells}`.trimEnd() : line));
    }),
    '',
    '  What only one of them speaks of:',
    ...experts.flatMap((expert) => {
      const own = rows.flatMap(({ proposition, views }) => {
        const view = views[expert];
        if (view === undefined || Object.keys(views).length > 1) return [];
        const text = `${LEAD[view.stance]}${textOf(proposition)}`;
        return wrap(text, ' '.repeat(10), `    ${centred(mark(view), 5)} `);
      });
      return own.length > 0 ? ['', `  ${SHORT[expert]}`, ...own] : [];
    }),
  ];
}

function printCommonGround(): string[] {
  return [
    ...heading('WHAT THEY SHARE'),
    ...told(commonGround(panel), panel),
    '',
    `  Conflicts among the four: ${disputes(panel).length || 'none'}.`,
  ];
}

function printConflicts(): string[] {
  return [
    ...heading('WITH LIN JIAN, SPOKESPERSON OF THE CHINESE FOREIGN MINISTRY, ADDED'),
    ...told(disputes(withLin), withLin),
    '',
    '  And yet:',
    ...told(compare(withLin, 'chen', 'lin').agreements, withLin),
  ];
}

function printAudit(): string[] {
  const sentences: readonly (readonly [string, Claim<keyof typeof panel.propositions>])[] = [
    [
      '“Experts point out that Kim Jong-un has been seeking to reduce dependence on China …',
      { proposition: 'seeks-independence' },
    ],
    [
      '… and may be trying to balance the influence of both China and Russia on North Korea.”',
      { proposition: 'balances-powers', certainty: 'possible' },
    ],
    [
      'The headline: “Kim Jong Un’s Attitude towards Beijing Changes Drastically”',
      { proposition: 'drastic-change' },
    ],
  ];
  return [
    ...heading('WHAT THE ARTICLE SAYS THAT “EXPERTS POINT OUT”, AUDITED'),
    ...sentences.flatMap(([sentence, claim], i) => [
      ...(i > 0 ? [''] : []),
      ...wrap(sentence),
      ...laidOut(explainLines(panel, auditClaim(panel, claim)), 2, '    '),
    ]),
  ];
}

function printWhatIf(): string[] {
  const genuine = changes(panel, {}, { assuming: ['directive-genuine'] });
  const gone = changes(panel, {}, { rejecting: [{ from: 'influence-contested', to: 'ties-shifting' }] });
  return [
    ...heading('WHAT IF THE DIRECTIVE (“DON’T PAY ATTENTION TO WHAT CHINA THINKS”) IS GENUINE?'),
    ...told([...genuine.views, ...genuine.claims], panel, 1),
    ...(genuine.disputes.length === 0 ? ['', '  New disputes: none.'] : told(genuine.disputes, panel)),
    ...heading('AND IF “INFLUENCE IS CONTESTED” DOES NOT MEAN “TIES ARE CHANGING”?'),
    ...told(gone.claims, panel, 1),
  ];
}

const report = [printPanel, printMatrix, printCommonGround, printConflicts, printAudit, printWhatIf];
console.log(
  [
    'CONSILIENCE: who says what of Pyongyang and Beijing, in one article',
    ...report.flatMap((part) => part()),
  ].join('\n'),
);
