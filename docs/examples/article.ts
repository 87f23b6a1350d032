/** What four experts say of Pyongyang and Beijing, compared. Run it with `npm start`. */
import {
  auditClaim,
  type Claim,
  changes,
  commonGround,
  compare,
  disputes,
  stances,
  type View,
} from 'consilience';
import { beijingPyongyang as panel, beijingPyongyangWithOfficials as withLin } from 'consilience/fixtures';
import { centred, heading, wrap } from './terminal.js';

const SHORT = { weng: 'Weng', chen: 'Chen', inss: 'INSS', campbell: 'Campbell', lin: 'Lin' };
type Expert = keyof typeof SHORT;

const short = (experts: readonly Expert[]) => experts.map((expert) => SHORT[expert]).join(', ');
const textOf = (proposition: keyof typeof withLin.propositions) => withLin.propositions[proposition].text;
const FIRMLY = { certain: 'flatly', probable: 'as likely', possible: 'as possible' };

/** Before a claim that is not simply affirmed, where it stands in a list and might be read as said. */
const LEAD = {
  affirms: '',
  denies: 'Denied: ',
  undecided: 'Left open: ',
  conditional: 'Under a condition: ',
  mixed: 'Said and denied: ',
  silent: 'Not mentioned: ',
};

/** One cell of the matrix. */
function mark(view: View): string {
  if ('certainty' in view) {
    const sign = view.stance === 'affirms' ? '+' : '-';
    const signs = sign.repeat({ certain: 3, probable: 2, possible: 1 }[view.certainty]);
    return view.basis === 'stated' ? signs : `(${signs})`;
  }
  return { undecided: '?', conditional: 'if', mixed: '±', silent: '·' }[view.stance];
}

/** Who says it in which words, or from which words it follows. */
function words(view: View & { readonly expert: Expert }): string[] {
  const [step] = view.derivation;
  if (!step || !('certainty' in view)) return [];
  const verb = {
    stated: { affirms: 'says it', denies: 'denies it' },
    implied: { affirms: 'implies it', denies: 'implies the contrary' },
  };
  const how = `${SHORT[view.expert]} ${verb[view.basis][view.stance]} ${FIRMLY[view.certainty]}`;
  return wrap(`${how}: “${step.position.quote?.text ?? ''}”`, '      ', '    ');
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
  const rows = stances(panel).map(({ proposition, views }) => {
    return { proposition, views, heard: views.filter(({ stance }) => stance !== 'silent') };
  });
  return [
    ...heading('WHO HOLDS WHAT, AND HOW FIRMLY'),
    '  +++ flatly   ++ as likely   + as possible   --- denied flatly',
    '  ?   undecided   ·  silent   (+++) not said: it follows from what they say',
    '',
    `${' '.repeat(44)}${head}`.trimEnd(),
    ...rows.flatMap(({ proposition, views, heard }) => {
      if (heard.length === 1) return [];
      const lines = wrap(textOf(proposition), '    ', '  ', 43);
      const cells = views.map((view) => centred(mark(view), column)).join('');
      return lines.map((line, i) => (i === 0 ? `${line.padEnd(44)}${cells}`.trimEnd() : line));
    }),
    '',
    '  What only one of them speaks of:',
    ...experts.flatMap((expert) => {
      const own = rows.flatMap(({ proposition, heard: [view, ...others] }) =>
        view?.expert === expert && others.length === 0
          ? wrap(
              `${LEAD[view.stance]}${textOf(proposition)}`,
              ' '.repeat(10),
              `    ${centred(mark(view), 5)} `,
            )
          : [],
      );
      return own.length > 0 ? ['', `  ${SHORT[expert]}`, ...own] : [];
    }),
  ];
}

function printCommonGround(): string[] {
  return [
    ...heading('WHAT THEY SHARE'),
    ...commonGround(panel).flatMap(
      ({ proposition, holders, statedBy, certainty, views, criticalEdges }, i) => {
        const implied = holders.length - statedBy.length;
        const say =
          statedBy.length === 0
            ? 'nobody says it'
            : `${short(statedBy)} ${statedBy.length === 1 ? 'says' : 'say'} it`;
        const imply = implied === 0 ? '' : `, ${implied} ${implied === 1 ? 'implies' : 'imply'} it`;
        const links = criticalEdges.map(
          ({ from, to, loses }) => `${from} → ${to} (without it, not ${short(loses)})`,
        );
        return [
          ...(i > 0 ? [''] : []),
          ...wrap(textOf(proposition)),
          `    ${holders.length} of 4, ${FIRMLY[certainty]}: ${say}${imply}.`,
          ...views.filter(({ expert }) => holders.includes(expert)).flatMap(words),
          ...(links.length > 0 ? ['    It hangs on links that the corpus’s author drew:'] : []),
          ...links.flatMap((link) => wrap(link, '        ', '      ')),
        ];
      },
    ),
    '',
    `  Conflicts among the four: ${disputes(panel).length || 'none'}.`,
  ];
}

function printConflicts(): string[] {
  return [
    ...heading('WITH LIN JIAN, SPOKESPERSON OF THE CHINESE FOREIGN MINISTRY, ADDED'),
    ...disputes(withLin).flatMap(({ proposition, pairs, views }, i) => [
      ...(i > 0 ? [''] : []),
      ...wrap(textOf(proposition)),
      ...pairs.map(([affirmer, denier]) => `    ${SHORT[affirmer]} against ${SHORT[denier]}`),
      ...views.filter(({ expert }) => pairs.flat().includes(expert)).flatMap(words),
    ]),
    '',
    ...compare(withLin, 'chen', 'lin').agreements.flatMap(({ proposition, stance }) =>
      wrap(`Yet Chen and Lin share a ${stance === 'denies' ? 'denial' : 'claim'}: ${textOf(proposition)}`),
    ),
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
    ...sentences.flatMap(([sentence, claim], i) => {
      const { verdict, statedBy, silent, opponents, faults } = auditClaim(panel, claim);
      const say =
        statedBy.length === 0
          ? 'Nobody says it'
          : `${statedBy.length} of 4 ${statedBy.length === 1 ? 'says' : 'say'} it (${short(statedBy)})`;
      const deny = opponents.length === 0 ? 'nobody denies it' : `${short(opponents)} denies it`;
      return [
        ...(i > 0 ? [''] : []),
        ...wrap(sentence),
        ...wrap(`${verdict.toUpperCase()}. ${say}, ${silent.length} are silent, ${deny}.`, '      ', '    '),
        ...faults.flatMap(({ expert, found, expected, quote }) =>
          wrap(
            `- ${expert ? `${SHORT[expert]}: ` : ''}${found}, the claim needs: ${expected}${quote ? `. “${quote.text}”` : ''}`,
            '        ',
            '      ',
          ),
        ),
      ];
    }),
  ];
}

function printWhatIf(): string[] {
  const { views, claims, disputes: disputed } = changes(panel, {}, { assuming: ['directive-genuine'] });
  const gone = changes(panel, {}, { rejecting: [{ from: 'influence-contested', to: 'ties-shifting' }] });
  return [
    ...heading('WHAT IF THE DIRECTIVE (“DON’T PAY ATTENTION TO WHAT CHINA THINKS”) IS GENUINE?'),
    ...views.flatMap(({ expert, proposition, before, after }) =>
      wrap(
        `${SHORT[expert]}, ${before ? mark(before) : ''} before, ${after ? mark(after) : ''} then: ${textOf(proposition)}`,
        '    ',
        '  ',
      ),
    ),
    ...claims.flatMap(({ before, after }) =>
      before && after
        ? wrap(
            `${short(after.holders)} then share it ${FIRMLY[after.certainty]}, not ${FIRMLY[before.certainty]}: ${textOf(after.proposition)}`,
            '    ',
            '  ',
          )
        : [],
    ),
    `  New disputes: ${disputed.length || 'none'}.`,
    ...heading('AND IF “INFLUENCE IS CONTESTED” DOES NOT MEAN “TIES ARE CHANGING”?'),
    ...gone.claims.flatMap(({ before, after }) =>
      wrap(
        `${textOf((after ?? before)?.proposition ?? 'ties-shifting')} Before: ${before ? short(before.holders) : 'nobody'}. Then: ${after ? short(after.holders) : 'nobody'}.`,
        '    ',
        '  ',
      ),
    ),
  ];
}

const report = [printPanel, printMatrix, printCommonGround, printConflicts, printAudit, printWhatIf];
console.log(
  [
    'CONSILIENCE: who says what of Pyongyang and Beijing, in one article',
    ...report.flatMap((part) => part()),
  ].join('\n'),
);
