import { createRequire } from 'node:module';
import { type Corpus, defineCorpus } from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { agreementNetwork, claimNetwork, type Network, toMermaid } from 'consilience/report';
import { describe, expect, test } from 'vitest';
import { hasBrowser, listenTo, NO_BROWSER, withBrowser } from '../browser.js';
import { corpusOf, says } from '../reader/small-corpora.js';
import { HOSTILE, hostileCorpus, panelOf } from './hostile-corpus.js';

const MERMAID = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** A flowchart as Mermaid draws it in a browser: its texts, and what there is that texts must not become. */
interface Drawn {
  readonly nodes: readonly string[];
  readonly edges: number;
  readonly strange: readonly string[];
  readonly hacked: unknown;
}

/** Draws each with the real Mermaid, which throws on what it cannot parse. Labels as HTML, then as SVG's own text. */
async function drawn(
  flowcharts: readonly string[],
): Promise<{ drawings: Drawn[]; said: string[]; asked: string[] }> {
  return withBrowser({}, async (context) => {
    const page = await context.newPage();
    const { said, asked } = listenTo(page);
    await page.addScriptTag({ path: MERMAID });
    const drawings: Drawn[] = [];
    for (const htmlLabels of [true, false]) {
      for (const flowchart of flowcharts) {
        const draw = `(async () => {
          mermaid.initialize({ startOnLoad: false, htmlLabels: ${htmlLabels}, flowchart: { htmlLabels: ${htmlLabels} } });
          const { svg } = await mermaid.render('drawing', ${JSON.stringify(flowchart)});
          document.body.innerHTML = svg;
          const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
          return {
            nodes: texts('.node .label'),
            edges: document.querySelectorAll('.edgePaths path').length,
            strange: [...document.body.querySelectorAll('script, img, a, em, strong, code, iframe, input')].map((one) => one.outerHTML),
            hacked: globalThis.hacked ?? null,
          };
        })()`;
        drawings.push(await page.evaluate<Drawn>(draw));
      }
    }
    return { drawings, said, asked };
  });
}

/** Texts without spaces, and without what has no width: how lines break is the drawer's affair. */
const packed = (text: string) => text.replace(/[\s\u200c]+/g, '');

/** A corpus in which an expert and a proposition have this text. */
const withText = (text: string): Corpus =>
  defineCorpus<string, string, string>({
    sources: {},
    experts: { ada: { name: text, kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
    propositions: { rain: { text, implies: ['wet'] }, wet: { text: 'It is wet.' } },
    positions: [says('ada', 'rain', 'affirms certain'), says('bo', 'rain', 'affirms certain')],
  });

describe('A network as a flowchart', () => {
  test('draws experts, and what they agree and conflict on, with a sign beside the colour.', () => {
    const network = agreementNetwork(beijingPyongyangWithOfficials, { experts: ['chen', 'campbell', 'lin'] });
    expect(toMermaid(network)).toBe(
      `flowchart LR
  n0(["Chen Shih-min"])
  n1(["Campbell"])
  n2(["Lin Jian"])
  n0 ---|"+ agree on 2 of 2"| n1
  n0 -.-|"− conflict on 2 of 3, agree on 1"| n2
  n1 -.-|"− conflict on 1 of 1"| n2
  linkStyle 0 stroke:#0072B2
  linkStyle 1 stroke:#D55E00
  linkStyle 2 stroke:#D55E00
`,
    );
  });

  test('draws propositions, what follows from them, and who holds what in words that cannot be misread.', () => {
    const corpus = corpusOf({ pours: { implies: ['rains'], excludes: ['dry'] }, rains: {}, dry: {} }, [
      says('ada', 'pours', 'affirms certain'),
      says('bo', 'rains', 'denies possible'),
      says('cy', 'rains', '40'),
      says('di', 'rains', 'undecided'),
    ]);
    expect(toMermaid(claimNetwork(corpus))).toBe(
      `flowchart TB
  n0["pours<br/>+ Says that it is so: ada<br/>− Says that it may not be so, by implication: bo<br/>− Puts it at 40 % or less, by implication: cy"]
  n1["rains<br/>+ Says that it is so, by implication: ada<br/>− Says that it may not be so: bo<br/>− Puts it at 40 %: cy<br/>? Takes no side: di"]
  n2["dry<br/>− Says that it is not so, by implication: ada"]
  n0 -->|implies| n1
  n0 x-.-x|rules out| n2
`,
    );
  });

  test('says that it is too large, with how large it is, instead of drawing soup.', () => {
    expect(toMermaid(agreementNetwork(panelOf(61, 1)))).toBe(
      `flowchart LR
  notice["Too large to draw: 61 experts and 1485 edges, where at most 60 and 120 are drawn."]
`,
    );
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [`p${i}`, { implies: i === 0 ? [] : [`p${i - 1}`] }]),
      );
    const crowd = Array.from({ length: 99 }, (_, i) => says(`${i}`.repeat(60), `p${i % 60}`, `${i}`));
    expect(toMermaid(claimNetwork(corpusOf(chain(61), [])))).toContain(
      'Too large to draw: 61 propositions and 60 edges',
    );
    expect(toMermaid(claimNetwork(corpusOf(chain(60), [])))).toContain('n58["p58"]');
    expect(toMermaid(claimNetwork(corpusOf(chain(60), crowd)))).toContain(
      'Too long to draw: the texts of 60 propositions and 59 edges.',
    );
  });

  test('says that there is nothing where there is nothing.', () => {
    const silent = defineCorpus({ experts: {}, propositions: {}, positions: [] });
    expect(toMermaid(agreementNetwork(silent))).toContain('"There is no expert."');
    expect(toMermaid(claimNetwork(silent))).toContain('"No proposition implies or rules out another."');
    expect(toMermaid(claimNetwork(panelOf(2, 2)))).toContain(
      '"No proposition implies or rules out another."',
    );
  });

  test('leaves out propositions that are joined to no other, and says how many there are.', () => {
    const corpus = corpusOf({ pours: { implies: ['rains'] }, rains: {}, snows: {}, hails: {} }, []);
    expect(toMermaid(claimNetwork(corpus))).toBe(
      `flowchart TB
  n0["pours"]
  n1["rains"]
  n0 -->|implies| n1
  alone["2 more propositions, joined to no other"]
`,
    );
  });

  test('tells experts of the same name apart by their ids.', () => {
    const { experts } = defineCorpus({
      experts: { a: { name: 'Kim', kind: 'person' }, b: { name: 'Kim', kind: 'person' } },
      propositions: {},
      positions: [],
    });
    const network = agreementNetwork(defineCorpus({ experts, propositions: {}, positions: [] }));
    expect(toMermaid(network)).toContain('n0(["Kim (a)"])\n  n1(["Kim (b)"])');
  });

  test('is refused where the network is none, or has edges of another kind.', () => {
    const { nodes, edges } = agreementNetwork(beijingPyongyang);
    const [pair] = edges;
    const mixed = {
      kind: 'agreementNetwork',
      nodes,
      edges: [
        { ...pair, kind: 'implies' },
        { ...pair, sign: 2 },
      ],
    };
    expect(() => toMermaid(mixed as unknown as Network)).toThrow(
      'network.edges[0].kind: found "implies", expected one of pair\n' +
        'network.edges[1].sign: found 2, expected -1, 0 or 1',
    );
    expect(() => toMermaid({ kind: 'agreementNetwork' } as unknown as Network)).toThrow(
      'network.nodes: found nothing, expected a list\nnetwork.edges: found nothing, expected a list',
    );
  });

  test.skipIf(!hasBrowser)(
    `is drawn by Mermaid with each text as it stands, and nothing else${hasBrowser ? '' : ` (${NO_BROWSER})`}`,
    async () => {
      const networks: readonly Network[] = [
        agreementNetwork(beijingPyongyangWithOfficials),
        claimNetwork(beijingPyongyang),
        agreementNetwork(hostileCorpus()),
        claimNetwork(hostileCorpus()),
        agreementNetwork(panelOf(2000, 1, 0.05)),
        claimNetwork(panelOf(1, 1)),
        ...HOSTILE.flatMap((text) => [agreementNetwork(withText(text)), claimNetwork(withText(text))]),
      ];
      const { drawings, said, asked } = await drawn(networks.map(toMermaid));
      for (const [i, { nodes, edges, strange, hacked }] of drawings.entries()) {
        const network = networks[i % networks.length];
        if (!network) continue;
        expect(hacked).toBeNull();
        expect(strange).toEqual([]);
        if (network.nodes.length > 60 || i >= networks.length) continue; // without HTML Mermaid shows its entities raw
        const claims = network.edges.filter(
          ({ kind }) => kind === 'pair' || kind === 'implies' || kind === 'excludes',
        );
        const ends = new Set(claims.flatMap(({ from, to }) => [from, to]));
        const shown = network.nodes.filter(
          ({ kind, id }) => network.kind === 'agreementNetwork' || (kind === 'proposition' && ends.has(id)),
        );
        expect(nodes.length - shown.length).toBe(shown.length < 2 || i % networks.length === 1 ? 1 : 0); // with a notice
        for (const [j, { label }] of shown.entries()) {
          const visible = label.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd');
          const begins = packed(Array.from(visible).slice(0, 100).join(''));
          expect(packed(nodes[j] ?? '').slice(0, begins.length)).toBe(begins);
        }
        expect(edges).toBe(claims.length);
      }
      expect(said).toEqual([]);
      expect(asked).toEqual([]);
    },
  );
});
