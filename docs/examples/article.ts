/** What four experts say of Pyongyang and Beijing, compared. Run it with `npm start`. */
import {
  auditClaim,
  type Corpus,
  changes,
  commonGround,
  compare,
  disputes,
  type Explainable,
  explainLines,
  type StanceRow,
  stances,
  type View,
} from 'consilience';
import { beijingPyongyang as panel, beijingPyongyangWithOfficials as withLin } from 'consilience/fixtures';
import type { PageClaim } from 'consilience/report';
import { writePage } from './article-page.js';
import { centred, heading, laidOut, wrap } from './terminal.js';

type Expert = keyof typeof panel.experts;

const SHORT: Readonly<Record<Expert, string>> = {
  weng: 'Weng',
  chen: 'Chen',
  inss: 'INSS',
  campbell: 'Campbell',
};
const EXPERTS = Object.keys(panel.experts) as readonly Expert[]; // the keys of that record

/** Results in the library's own words: who says it, the quotes, and not the way from each quote to the claim. */
const told = (corpus: Corpus, results: Explainable, indent?: string): string[] =>
  laidOut(explainLines(corpus, results), 3, indent);

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
        `  ${SHORT[id as Expert].padEnd(10)}`, // a key of that record
      ),
    ),
  ];
}

const heard = ({ views }: Pick<StanceRow, 'views'>) => Object.keys(views).length;

function printMatrix(): string[] {
  const column = 9;
  const head = EXPERTS.map((expert) => centred(SHORT[expert], column)).join('');
  const rows = stances(panel);
  /** What one expert alone speaks of, by what they say of it. */
  const alone = new Map<string, string[]>();
  for (const expert of EXPERTS) {
    for (const row of rows.filter((one) => heard(one) === 1 && expert in one.views)) {
      const [said] = explainLines(panel, row).flatMap(({ lines }) => lines);
      const how = said?.text ?? '';
      alone.set(how, [...(alone.get(how) ?? []), panel.propositions[row.proposition].text]);
    }
  }
  return [
    ...heading('WHO SAYS WHAT, AND HOW FIRMLY'),
    '  +++  says that it is so       ---  says that it is not so',
    '  ++   says that it is likely   (+++)  says so by implication',
    '  +    says that it may be so   ?  takes no side   ·  says nothing of it',
    '',
    `${' '.repeat(44)}${head}`.trimEnd(),
    ...rows.flatMap((row) => {
      if (heard(row) === 1) return [];
      const lines = wrap(panel.propositions[row.proposition].text, '    ', '  ', 43);
      const cells = EXPERTS.map((expert) => centred(mark(row.views[expert]), column)).join('');
      return lines.map((line, i) => (i === 0 ? `${line.padEnd(44)}${cells}`.trimEnd() : line));
    }),
    '',
    '  What only one of them speaks of:',
    ...[...alone].flatMap(([how, texts]) => [
      '',
      ...wrap(how.replace(/\.$/, ':')),
      ...texts.flatMap((text) => wrap(text, '      ', '    ')),
    ]),
  ];
}

function printCommonGround(): string[] {
  return [
    ...heading('WHAT THEY SHARE'),
    ...commonGround(panel).flatMap((claim, i) => [...(i > 0 ? [''] : []), ...told(panel, claim)]),
    '',
    `  Disputes among the four: ${disputes(panel).length || 'none'}.`,
  ];
}

function printDisputes(): string[] {
  return [
    ...heading('WITH LIN JIAN, SPOKESPERSON OF THE CHINESE FOREIGN MINISTRY, ADDED'),
    ...[...disputes(withLin), ...compare(withLin, 'chen', 'lin').agreements].flatMap((entry, i) => [
      ...(i > 0 ? [''] : []),
      ...told(withLin, entry),
    ]),
  ];
}

/** What the article says of its experts. */
const CLAIMS: readonly PageClaim<keyof typeof panel.propositions>[] = [
  {
    headline:
      'The article: “Experts point out that Kim Jong-un has been seeking to reduce dependence on China …',
    proposition: 'seeks-independence',
  },
  {
    headline: '… and may be trying to balance the influence of both China and Russia on North Korea.”',
    proposition: 'balances-powers',
    certainty: 'possible',
  },
  {
    headline: 'The headline: “Kim Jong Un’s Attitude towards Beijing Changes Drastically”',
    proposition: 'drastic-change',
  },
];

function printAudit(): string[] {
  return [
    ...heading('WHAT THE ARTICLE SAYS THAT “EXPERTS POINT OUT”, AUDITED'),
    ...CLAIMS.flatMap(({ headline = '', ...claim }, i) => [
      ...(i > 0 ? [''] : []),
      ...wrap(headline),
      ...told(panel, auditClaim(panel, claim), '    '),
    ]),
  ];
}

function printPage(): string[] {
  const { path, hasText } = writePage(CLAIMS);
  return [
    ...heading('THE SAME AS A PAGE, WITH LIN JIAN'),
    ...wrap(
      `Open ${path} in a browser: ${hasText ? 'with the article’s text, every quote marked in it' : 'without the article’s text, which is not here'}.`,
    ),
  ];
}

function printWhatIf(): string[] {
  return [
    ...heading('WHAT IF THE DIRECTIVE (“DON’T PAY ATTENTION TO WHAT CHINA THINKS”) IS GENUINE?'),
    ...told(panel, changes(panel, {}, { assuming: ['directive-genuine'] })),
    ...heading('AND IF “INFLUENCE IS CONTESTED” DOES NOT MEAN “TIES ARE CHANGING”?'),
    ...told(panel, changes(panel, {}, { rejecting: [{ from: 'influence-contested', to: 'ties-shifting' }] })),
  ];
}

const report = [
  printPanel,
  printMatrix,
  printCommonGround,
  printDisputes,
  printAudit,
  printWhatIf,
  printPage,
];
console.log(
  [
    'CONSILIENCE: who says what of Pyongyang and Beijing, in one article',
    ...report.flatMap((part) => part()),
  ].join('\n'),
);
