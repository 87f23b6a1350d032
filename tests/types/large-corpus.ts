/** The size that the types are made for: propositions, and positions that are all different. */
export const PROPOSITIONS = 200;
export const POSITIONS = 2_000;

const EXPERTS = 20;
const SOURCES = 25;

/** The ids in a position of the large corpus, by the key they stand under. */
export interface Ids {
  readonly expert: string;
  readonly proposition: string;
  readonly given?: string;
  readonly not?: string;
  readonly because?: string;
  readonly restsOn?: string;
  readonly source: string;
}

const expert = (i: number) => `expert-${i % EXPERTS}`;
const proposition = (i: number) => `proposition-${i % PROPOSITIONS}`;
const source = (i: number) => `source-${i % SOURCES}`;

const STANCES = [
  "stance: 'affirms', certainty: 'certain'",
  "stance: 'denies', certainty: 'possible'",
  "stance: 'undecided'",
  "stance: 'estimates', credence: { low: 20, high: 40 }",
];

/**
 * No two rows say the same: an expert speaks to a proposition once. Conditions, reasons and sources are as frequent
 * as in the article.
 */
const idsOf = (row: number): Ids => ({
  expert: expert(Math.floor(row / PROPOSITIONS)),
  proposition: proposition(row),
  source: source(row + 1),
  ...(row % 20 === 0 ? { given: proposition(row + 1), not: proposition(row + 2) } : {}),
  ...(row % 10 === 0 ? { because: proposition(row + 3) } : {}),
  ...(row % 7 === 0 ? { restsOn: source(row) } : {}),
});

const listed = (key: string, ...items: readonly (string | false)[]) => {
  const written = items.filter((item) => item !== false);
  return written.length === 0 ? '' : `${key}: [${written.join(', ')}], `;
};

const position = (row: number, { expert, proposition, given, not, because, restsOn, source }: Ids) =>
  `    { expert: '${expert}', proposition: '${proposition}', ${STANCES[row % STANCES.length]}, ` +
  listed('given', given !== undefined && `'${given}'`, not !== undefined && `{ not: '${not}' }`) +
  listed('because', because !== undefined && `'${because}'`) +
  listed('restsOn', restsOn !== undefined && `'${restsOn}'`) +
  `quote: { text: 'What was said in row ${row}.', source: '${source}', attribution: 'verbatim', ` +
  `start: ${row * 30}, end: ${row * 30 + 25} } },`;

const each = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/**
 * A module that writes down a large corpus, ids literal, by `defineCorpus`, or as plain data annotated with
 * strings for ids.
 *
 * @param misspelt What stands in place of some of the ids of a row.
 */
export function largeCorpus(
  as: 'literal' | 'annotated',
  misspelt: (row: number) => Partial<Ids> = () => ({}),
): string {
  const data = `{
  sources: {
${each(SOURCES, (i) => `    '${source(i)}': { title: 'Source ${i}', relays: ['${source(i + 1)}'] },`)}
  },
  experts: {
${each(EXPERTS, (i) => `    '${expert(i)}': { name: 'Expert ${i}', kind: 'person' },`)}
  },
  propositions: {
${each(PROPOSITIONS, (i) => `    '${proposition(i)}': { text: 'Claim ${i}.', implies: ['${proposition(i + 1)}'] },`)}
  },
  positions: [
${each(POSITIONS, (row) => position(row, { ...idsOf(row), ...misspelt(row) }))}
  ],
}`;
  return as === 'literal'
    ? `import { defineCorpus } from 'consilience';\n\nexport const corpus = defineCorpus(${data});\n`
    : `import type { Corpus } from 'consilience';\n\nexport const corpus: Corpus = ${data};\n`;
}
