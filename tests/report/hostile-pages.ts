import { defineCorpus } from 'consilience';

/** Texts that try to be more than text, and texts that no page can show. */
export const NASTY: readonly string[] = [
  '<script>alert(1)</script>', '</script><script>alert(1)</script>', '</style><img src=x onerror=alert(1)>', '"]]>', '-->', '<!--',
  '"><img onerror=alert(1) src=x>', "' onmouseover='alert(1)", '" autofocus onfocus="alert(1)', '__proto__', 'constructor',
  'toString', '&lt;b&gt;&amp;&#0;', '</title>', '</textarea></pre></div></table>', '<svg onload=alert(1)>', 'javascript:alert(1)',
  '{{x}}', '`', 'a\0b\u0007c', '\ud800', '\udfff\ud800', '\ufffe\uffff', '\u202eabc', '\u2067x', 'a\u2028b\u2029', '#t1', 'p1',
  'switched', 'שלום עולם', '東京大学', '가나다', '👩‍👩‍👧', 'e\u0301'.repeat(50), 'x'.repeat(100_000),
]; // biome-ignore format: a list

/** A corpus in which every text and every id is this one. */
export const madeOf = (text: string) => {
  const id = (n: number) => `${text} ${n}`;
  const quote = { text, source: text, attribution: 'verbatim' } as const;
  return defineCorpus({
    sources: {
      [text]: { title: text, publisher: text, url: text, note: text, relays: [id(1)] },
      [id(1)]: { title: text },
    },
    experts: Object.fromEntries(
      [text, id(1), id(2)].map((one) => [
        one,
        { name: text, kind: 'person' as const, role: text, note: text },
      ]),
    ),
    propositions: {
      [text]: { text, implies: [{ proposition: id(1), reason: text }] },
      [id(1)]: { text, note: text },
      [id(2)]: { text, excludes: [{ proposition: id(1), reason: text }] },
    },
    positions: [
      {
        expert: text,
        proposition: text,
        stance: 'affirms',
        certainty: 'certain',
        quote,
        note: text,
        because: [id(1)],
      },
      { expert: id(1), proposition: id(1), stance: 'affirms', certainty: 'possible', quote, restsOn: [text] },
      { expert: id(1), proposition: text, stance: 'affirms', certainty: 'probable', given: [id(2)], quote },
      { expert: id(2), proposition: id(2), stance: 'estimates', credence: { low: 80, high: 90 } },
    ],
  });
};

/** A panel of so many experts who each speak of every proposition, one in five against it. */
export const panelOf = (experts: number, propositions: number) =>
  defineCorpus({
    sources: {},
    experts: Object.fromEntries(
      Array.from({ length: experts }, (_, i) => [`e${i}`, { name: `Expert ${i}`, kind: 'person' as const }]),
    ),
    propositions: Object.fromEntries(
      Array.from({ length: propositions }, (_, i) => [`p${i}`, { text: `Statement ${i} is true.` }]),
    ),
    positions: Array.from({ length: experts * propositions }, (_, i) => ({
      expert: `e${i % experts}`,
      proposition: `p${Math.floor(i / experts)}`,
      stance: i % 5 === 0 ? ('denies' as const) : ('affirms' as const),
      certainty: (['certain', 'probable', 'possible'] as const)[i % 3] ?? 'certain',
    })),
  });
