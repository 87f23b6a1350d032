import { groupBy } from '../algorithms/group-by.js';
import { capitalized, counted, oneLine } from '../wording/lexicon.js';
import { shortened, showable } from '../wording/showable.js';
import { checkNetwork } from './check-network.js';
import type { AgreementNetwork, ClaimEdge, ClaimNetwork, Network, ViewEdge } from './network.js';

/** Above these nobody can read the drawing, and Mermaid refuses long texts. */
const MOST_NODES = 60;
const MOST_EDGES = 120;
const MOST_NAMES = 8;
const LONGEST_LABEL = 120;
const LONGEST_TEXT = 50_000;

const BLUE = '#0072B2';
const VERMILION = '#D55E00';

/**
 * Signs by which Mermaid marks entities while it works, and which it reads again in what it has drawn. Something that
 * has no width keeps them apart.
 */
const MARKS = /(?<=ﬂ)(?=°)|(?<=¶)(?=ß)/gu;
const APART = '\u200c';

/**
 * Text as it stands in a label in quotation marks. All that is not a letter, a number or a plain sign is written as an
 * entity of Mermaid's, so that it is neither syntax, nor Markdown, nor HTML.
 */
const inMermaid = (text: string): string =>
  showable(shortened(oneLine(text), LONGEST_LABEL))
    .replace(MARKS, APART)
    .replace(/[^\p{L}\p{M}\p{N} ,.:'’“”–…?!()/%+−-]/gu, (character) => `#${character.codePointAt(0)};`);

const label = (lines: readonly string[]): string => `"${lines.map(inMermaid).join('<br/>')}"`;

/** How an edge that agrees is drawn, one that conflicts, and one that does as much of either. */
const PAIR = {
  1: { line: '---', sign: '+', color: BLUE },
  [-1]: { line: '-.-', sign: '−', color: VERMILION },
  0: { line: '---', sign: '±', color: undefined },
} as const;

function agreementLines({ nodes, edges }: AgreementNetwork): string[] {
  const idOf = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  return [
    ...nodes.map((node, i) => `n${i}([${label([node.label])}])`),
    ...edges.map(({ from, to, sign, label: words }) => {
      const { line, sign: shown } = PAIR[sign];
      return `${idOf.get(from)} ${line}|${label([`${shown} ${words}`])}| ${idOf.get(to)}`;
    }),
    ...edges.flatMap(({ sign }, i) => {
      const { color } = PAIR[sign];
      return color === undefined ? [] : `linkStyle ${i} stroke:${color}`;
    }),
  ];
}

const SIGN = { 1: '+', [-1]: '−', 0: '?' } as const;

const isClaim = (edge: ClaimNetwork['edges'][number]): edge is ClaimEdge =>
  edge.kind === 'implies' || edge.kind === 'excludes';

/** "+ Says that it is likely: Ada, Bo", a line for each thing that is held of a proposition. */
function heldInWords(views: readonly ViewEdge[], nameOf: ReadonlyMap<string, string>): string[] {
  const groups = groupBy(views, ({ sign, label: words }) => `${SIGN[sign]} ${capitalized(words)}`);
  return Array.from(groups, ([words, holding]) => {
    const names = holding.slice(0, MOST_NAMES).map(({ from }) => nameOf.get(from) ?? from);
    const more = holding.length - names.length;
    return `${words}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
}

/** The propositions of a network that an edge leads from or to, and how many there are beside. */
function propositionsOf({ nodes, edges }: Pick<ClaimNetwork, 'nodes' | 'edges'>) {
  const ends = new Set(edges.flatMap((edge) => (isClaim(edge) ? [edge.from, edge.to] : [])));
  const all = nodes.flatMap((node) => (node.kind === 'proposition' ? node : []));
  const joined = all.filter(({ id }) => ends.has(id));
  return { joined, alone: all.length - joined.length };
}

function claimLines({ nodes, edges }: ClaimNetwork): string[] {
  const nameOf = new Map(
    nodes.flatMap(({ kind, id, label: name }) => (kind === 'expert' ? [[id, name] as const] : [])),
  );
  const views = groupBy(
    edges.flatMap((edge) => (isClaim(edge) ? [] : edge)),
    ({ to }) => to,
  );
  const { joined, alone } = propositionsOf({ nodes, edges });
  const idOf = new Map(joined.map(({ id }, i) => [id, `n${i}`]));
  return [
    ...joined.map(
      ({ id, label: text }, i) => `n${i}[${label([text, ...heldInWords(views.get(id) ?? [], nameOf)])}]`,
    ),
    ...edges.flatMap((edge) =>
      isClaim(edge)
        ? `${idOf.get(edge.from)} ${edge.kind === 'implies' ? '-->' : 'x-.-x'}|${edge.label}| ${idOf.get(edge.to)}`
        : [],
    ),
    ...(alone > 0 ? [`alone[${label([`${counted(alone, 'more proposition')}, joined to no other`])}]`] : []),
  ];
}

const flowchart = (direction: 'LR' | 'TB', lines: readonly string[]): string =>
  [`flowchart ${direction}`, ...lines.map((line) => `  ${line}`), ''].join('\n');

/** Instead of a drawing: what is to be said. */
const notice = (text: string): string => flowchart('LR', [`notice[${label([text])}]`]);

/**
 * A network as a flowchart of Mermaid's, which GitHub, GitLab and many other places draw where it stands in Markdown, in
 * a block of code with the language `mermaid`.
 *
 * Of an agreement network each expert is a node. Of a claim network each proposition is one that implies, or rules out,
 * another, and says who holds what of it; an arrow leads to what it implies, a dotted line with crosses to what it rules
 * out. How many other propositions there are, is said.
 *
 * @param network From `agreementNetwork` or `claimNetwork`, whole, or filtered.
 * @returns The flowchart's text. Long texts are shortened, with "…". Where there are more than 60 nodes or 120 edges to
 * draw, or too much text for Mermaid, a single node that says so.
 * @throws {@link CorpusError} with every fault of the network.
 *
 * @example
 * ```ts
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 * import { agreementNetwork, toMermaid } from 'consilience/report';
 *
 * const network = agreementNetwork(beijingPyongyangWithOfficials, { experts: ['chen', 'campbell', 'lin'] });
 *
 * console.log(toMermaid(network).split('\n').slice(0, 2)); // => ['flowchart LR', '  n0(["Chen Shih-min"])']
 * ```
 */
export function toMermaid(network: Network): string {
  checkNetwork(network);
  const isOfClaims = network.kind === 'claimNetwork';
  const nodes = isOfClaims ? propositionsOf(network).joined.length : network.nodes.length;
  const edges = isOfClaims ? network.edges.filter(isClaim).length : network.edges.length;
  if (nodes === 0)
    return notice(isOfClaims ? 'No proposition implies or rules out another.' : 'There is no expert.');

  const size = `${counted(nodes, isOfClaims ? 'proposition' : 'expert')} and ${counted(edges, 'edge')}`;
  const limits = `where at most ${MOST_NODES} and ${MOST_EDGES} are drawn`;
  if (nodes > MOST_NODES || edges > MOST_EDGES) return notice(`Too large to draw: ${size}, ${limits}.`);
  const drawn = isOfClaims ? flowchart('TB', claimLines(network)) : flowchart('LR', agreementLines(network));
  return drawn.length > LONGEST_TEXT ? notice(`Too long to draw: the texts of ${size}.`) : drawn;
}
