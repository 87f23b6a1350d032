/** Somewhere that an id is written. */
export interface Place {
  readonly title: string;
  /** Statements in which the id, quotes and all, is written `«»`, once. */
  readonly code: string;
  /** The ids that are valid there, in the order of their declaration. */
  readonly valid: readonly string[];
}

const MARK = '«»';

const IDS = {
  expert: ['ada', 'bo'],
  proposition: ['rains', 'pours', 'dry'],
  source: ['wire', 'paper'],
} as const;

const ADDED = { expert: 'cy', proposition: 'storm', source: 'blog' } as const;

type What = keyof typeof IDS;

/** The parts of the model in which ids are written, each with the one that is asked about. */
const POSITION_PARTS: readonly (readonly [title: string, what: What, code: string])[] = [
  ['the expert of a position', 'expert', "expert: «», proposition: 'rains'"],
  ['the proposition of a position', 'proposition', "expert: 'ada', proposition: «»"],
  ...(
    [
      ['the source of a quote', 'source', "quote: { text: 'Rain.', source: «», attribution: 'verbatim' }"],
      ['restsOn', 'source', "restsOn: ['wire', «»]"],
      ['because', 'proposition', "because: ['dry', «»]"],
      ['given', 'proposition', "given: ['dry', «»]"],
      ['a negated condition', 'proposition', "given: ['dry', { not: «» }]"],
    ] as const
  ).map(([title, what, code]) => [title, what, `expert: 'ada', proposition: 'rains', ${code}`] as const),
];

const STANCES = [
  "stance: 'affirms', certainty: 'certain'",
  "stance: 'undecided'",
  "stance: 'estimates', credence: { low: 1, high: 2 }",
];

const PROPOSITION_PARTS = ['implies', 'excludes'].flatMap((list) => [
  [`the bare target of ${list}`, `${list}: [«»]`] as const,
  [`the target of ${list} with a reason`, `${list}: [{ proposition: «», reason: 'So it is.' }]`] as const,
]);

const parts = (relays: string, edges: string, position: string) => ({ relays, edges, position });

const defineWith = ({ relays, edges, position }: ReturnType<typeof parts>) => `defineCorpus({
  sources: { wire: { title: 'Wire' }, paper: { title: 'Paper', relays: [${relays}] } },
  experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
  propositions: { rains: { text: 'It rains.' }, pours: { text: 'It pours.', ${edges} }, dry: { text: 'It is dry.' } },
  positions: [
    { expert: 'bo', proposition: 'dry', stance: 'undecided' },
    ${position}
  ],
});`;

const extendWith = ({ relays, edges, position }: ReturnType<typeof parts>) => `extendCorpus(made, {
  sources: { blog: { title: 'Blog', relays: [${relays}] } },
  experts: { cy: { name: 'Cy', kind: 'person' } },
  propositions: { storm: { text: 'A storm.', ${edges} } },
  positions: [
    { expert: 'cy', proposition: 'storm', stance: 'undecided' },
    ${position}
  ],
});`;

/** Every place in a corpus that is written down, `write` making the statement. */
const placesIn = (
  call: string,
  write: (from: ReturnType<typeof parts>) => string,
  valid: (what: What) => readonly string[],
) => [
  ...POSITION_PARTS.flatMap(([title, what, code]) =>
    // A union is checked arm by arm: each stance has to show the ids.
    STANCES.map((stance) => ({
      title: `${title} (${stance.split(',')[0]}) in ${call}`,
      code: write(parts('', '', `{ ${code}, ${stance} },`)),
      valid: valid(what),
    })),
  ),
  ...PROPOSITION_PARTS.map(([title, code]) => ({
    title: `${title} in ${call}`,
    code: write(parts('', code, '')),
    valid: valid('proposition'),
  })),
  { title: `relays in ${call}`, code: write(parts(MARK, '', '')), valid: valid('source') },
];

const WORLD = [
  ['assuming', 'proposition', '{ assuming: [«»] }'],
  ['a negated assumption', 'proposition', '{ assuming: [{ not: «» }] }'],
  ['rejecting.from', 'proposition', "{ rejecting: [{ from: «», to: 'rains' }] }"],
  ['rejecting.to', 'proposition', "{ rejecting: [{ from: 'pours', to: «» }] }"],
] as const;
const EXPERTS = ['experts', 'expert', '{ experts: [«»] }'] as const;
const PROPOSITIONS = ['propositions', 'proposition', '{ propositions: [«»] }'] as const;

type Option = readonly [title: string, what: What, code: string];

/** Each question with the options that it takes. */
const ASKED_WITH_OPTIONS: readonly (readonly [
  title: string,
  options: readonly Option[],
  code: (options: string) => string,
])[] = [
  ['stances', [EXPERTS, ...WORLD, PROPOSITIONS], (options) => `stances(made, ${options});`],
  ['stanceOf', WORLD, (options) => `stanceOf(made, 'ada', 'rains', ${options});`],
  ['compare', [...WORLD, PROPOSITIONS], (options) => `compare(made, 'ada', 'bo', ${options});`],
  ['commonGround', [EXPERTS, ...WORLD, PROPOSITIONS], (options) => `commonGround(made, ${options});`],
  ['disputes', [EXPERTS, ...WORLD, PROPOSITIONS], (options) => `disputes(made, ${options});`],
  ['auditClaim', [EXPERTS, ...WORLD], (options) => `auditClaim(made, { proposition: 'rains' }, ${options});`],
  ['toHtml', [EXPERTS, ...WORLD], (options) => `toHtml(made, ${options});`],
  ['changes, before', [EXPERTS, ...WORLD, PROPOSITIONS], (options) => `changes(made, ${options}, {});`],
  ['tallies', [EXPERTS, ...WORLD, PROPOSITIONS], (options) => `tallies(made, ${options});`],
  [
    'groupGround',
    [EXPERTS, ...WORLD, PROPOSITIONS],
    (options) => `groupGround(made, () => 'all', ${options});`,
  ],
  ['changes, after', [EXPERTS, ...WORLD, PROPOSITIONS], (options) => `changes(made, {}, ${options});`],
];

const ARGUMENTS: readonly (readonly [title: string, what: What, code: string])[] = [
  ['a of compare', 'expert', "compare(made, «», 'bo');"],
  ['b of compare', 'expert', "compare(made, 'ada', «»);"],
  ['the expert of stanceOf', 'expert', "stanceOf(made, «», 'rains');"],
  ['the proposition of stanceOf', 'proposition', "stanceOf(made, 'ada', «»);"],
  ['an expert in the groups of groupGround', 'expert', "groupGround(made, [['ada'], [«»]]);"],
  ['the proposition of auditClaim', 'proposition', 'auditClaim(made, { proposition: «» });'],
  ['a claim of toHtml', 'proposition', 'toHtml(made, { claims: [{ proposition: «» }] });'],
];

/** Every place of the public API in which the id of something declared is written. */
export const PLACES: readonly Place[] = [
  ...placesIn('defineCorpus', defineWith, (what) => IDS[what]),
  ...placesIn('extendCorpus', extendWith, (what) => [...IDS[what], ADDED[what]]),
  ...ARGUMENTS.map(([title, what, code]) => ({ title, code, valid: IDS[what] })),
  ...ASKED_WITH_OPTIONS.flatMap(([call, options, write]) =>
    options.map(([title, what, code]) => ({
      title: `${title} of ${call}`,
      code: write(code),
      valid: IDS[what],
    })),
  ),
];

/** Places where the rest is still to be written, as it is when an editor is asked for the first id. */
export const UNFINISHED: readonly Place[] = [
  ...POSITION_PARTS.map(([title, what, code]) => ({
    title: `${title} without a stance`,
    code: defineWith(parts('', '', `{ ${code} },`)),
    valid: IDS[what],
  })),
  {
    title: 'the only key of a position',
    code: defineWith(parts('', '', '{ expert: «» },')),
    valid: IDS.expert,
  },
  {
    title: 'the only key of a quote',
    code: defineWith(parts('', '', "{ expert: 'ada', proposition: 'rains', quote: { source: «» } },")),
    valid: IDS.source,
  },
  {
    title: 'the only key of a rejected edge',
    code: 'commonGround(made, { rejecting: [{ from: «» }] });',
    valid: IDS.proposition,
  },
  { title: 'compare before b', code: 'compare(made, «»);', valid: IDS.expert },
  // Last, since nothing closes it.
  {
    title: 'an extension of positions alone',
    code: 'extendCorpus(made, { positions: [{ expert: «»',
    valid: IDS.expert,
  },
];

/** A place in a text: the literal, and the key where the literal is a property's value. */
export interface Written {
  readonly place: Place;
  /** Offset of the literal's opening quote. */
  readonly literal: number;
  /** The stretch that an editor underlines: TypeScript reports a property at its key. */
  readonly underlined: { readonly start: number; readonly length: number };
  /** The statements of the place, from here up to, not including, there. */
  readonly from: number;
  readonly to: number;
}

/** One module with all the places in it, the id in question written as `idAt` has it. */
export function written(
  places: readonly Place[],
  idAt: (place: Place) => string,
): { text: string; places: readonly Written[] } {
  let text = `import {
  auditClaim, changes, commonGround, compare, defineCorpus, disputes, extendCorpus, stanceOf, stances,
} from 'consilience';
import { groupGround, tallies } from 'consilience/panels';
import { toHtml } from 'consilience/report';

const made = ${defineWith(parts('', '', ''))}
`;
  const found = places.map((place): Written => {
    const [before = '', after, ...more] = place.code.split(MARK);
    if (after === undefined || more.length > 0)
      throw new Error(`“${place.title}” has no ${MARK}, or several`);
    const literal = `'${idAt(place)}'`;
    const from = text.length;
    const start = from + before.length;
    const key = /(\w+): $/.exec(before)?.[1];
    text += `${before}${literal}${after}\n`;
    return {
      place,
      literal: start,
      underlined:
        key === undefined
          ? { start, length: literal.length }
          : { start: start - `${key}: `.length, length: key.length },
      from,
      to: text.length,
    };
  });
  return { text, places: found };
}
