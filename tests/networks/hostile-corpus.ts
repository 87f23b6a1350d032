import { type Corpus, defineCorpus, type Position } from 'consilience';

/** Texts that mean something to a program which is not meant: to a browser, an XML parser, Mermaid, or Vega. */
export const HOSTILE: readonly string[] = [
  '<script>globalThis.hacked = 1</script>',
  '"><img src=x onerror="globalThis.hacked = 2">',
  ']]> --> <!-- <![CDATA[ &amp; &#0; &lt;b&gt;',
  '"]]; click n0 href "javascript:globalThis.hacked=3"',
  '`**bold** _it_ [a](javascript:1)` #quot; #60;b#62; ﬂ°60¶ß',
  'end\nsubgraph x\n%%{init: {"securityLevel": "loose"}}%%\n%% note',
  'control \u0000\u0001\u0008\u000b\u000c\u001b\u007f\u0085 and \ufffe\uffff',
  'half a pair \ud800 and another \udc00',
  'right \u202eto left\u202c \u2028\u2029 اردو 한국어 漢字 👩‍👩‍👧',
  "'+alert(1)+' \u0024{alert(1)} {{1}} \\u0041 \\",
  'x'.repeat(100_000),
];

export const HOSTILE_IDS: readonly string[] = [
  '__proto__',
  '"><img onerror',
  'constructor',
  'a b',
  'a_x20_b',
  '\u0000',
  '\ud800',
  '漢字',
  '-->',
  'expert:a',
  'y'.repeat(100_000),
];

const record = <T>(entries: readonly (readonly [string, T])[]): { [id: string]: T } =>
  Object.fromEntries(entries);

/** A corpus in which every id and every text is hostile, and everybody says something of everything. */
export function hostileCorpus(): Corpus {
  const at = (i: number) => HOSTILE[i % HOSTILE.length] ?? '';
  const positions = HOSTILE_IDS.flatMap((expert, i) =>
    HOSTILE_IDS.map((proposition, j): Position => {
      const quote = { text: at(i + j), source: HOSTILE_IDS[0] ?? '', attribution: 'verbatim' } as const;
      if ((i + j) % 5 === 0) return { expert, proposition, stance: 'undecided', quote };
      const stance = (i * j) % 3 === 0 ? 'affirms' : 'denies';
      return { expert, proposition, stance, certainty: 'probable', quote, date: `20${10 + (j % 10)}` };
    }),
  );
  return defineCorpus({
    sources: record(HOSTILE_IDS.map((id, i) => [id, { title: at(i) }])),
    experts: record(
      HOSTILE_IDS.map((id, i) => [
        id,
        { name: at(i), kind: 'person' as const, role: at(i + 1), affiliation: at(i + 2) },
      ]),
    ),
    propositions: record(
      HOSTILE_IDS.map((id, i) => {
        const next = HOSTILE_IDS[i + 1];
        return [
          id,
          { text: at(i + 3), implies: next === undefined ? [] : [{ proposition: next, reason: at(i) }] },
        ];
      }),
    ),
    positions,
  });
}

/** A corpus of so many experts and propositions, on each of which a share of the experts takes a side. */
export function panelOf(experts: number, propositions: number, share = 1): Corpus {
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const words =
    'The central bank will have raised its rates by the end of the year, whatever the government says';
  const certainties = ['certain', 'probable', 'possible'] as const;
  return defineCorpus<string, string, string>({
    sources: {},
    experts: record(
      ids('e', experts).map((id, i) => [
        id,
        { name: `Professor Example of Somewhere ${i}`, kind: 'person' as const },
      ]),
    ),
    propositions: record(
      ids('p', propositions).map((id, i) => [id, { text: `${i}: ${words.slice(0, 20 + ((i * 7) % 80))}` }]),
    ),
    positions: ids('e', experts).flatMap((expert, i) =>
      ids('p', propositions).flatMap((proposition, j): Position[] => {
        if ((i * 31 + j * 17) % 100 >= 100 * share) return [];
        if ((i + j) % 11 === 0) return [{ expert, proposition, stance: 'undecided' }];
        const stance = (i * 7 + j * 3 + (i % 4) * j) % 5 < 3 ? 'affirms' : 'denies';
        return [{ expert, proposition, stance, certainty: certainties[(i + 2 * j) % 3] ?? 'certain' }];
      }),
    ),
  });
}
