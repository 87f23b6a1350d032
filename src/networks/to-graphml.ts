import { CorpusError, issueOf } from '../faults/issue.js';
import { showable } from '../wording/showable.js';
import { type AttributeType, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.js';
import { checkNetwork, endsOf, nodeKey } from './check-network.js';
import type { Network } from './network.js';

/** More than this, and the text would be longer than any that JavaScript can hold. */
const MOST_EDGES = 1_000_000;

/** Text as it stands in an element, or in an attribute in quotation marks. */
const escaped = (text: string): string =>
  showable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * What is to be escaped in an XML name token (all outside of NameChar in "Extensible Markup Language (XML) 1.0", fifth
 * edition, 2.3), and the underscore that would be read as the beginning of an escape.
 */
const NO_NAME =
  /_(?=x)|[^-.\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu;

/** A node's id as a name token, one for each: other characters are written as `_x20_`, by their code points. */
const nameToken = (id: string): string =>
  id.replace(NO_NAME, (character) => `_x${(character.codePointAt(0) ?? 0).toString(16)}_`);

const nodeId = (key: string): string => {
  const at = key.indexOf(':');
  return `${key.slice(0, at)}:${nameToken(key.slice(at + 1))}`;
};

type Attributes = Readonly<Record<string, AttributeType>>;

function* declared(target: 'node' | 'edge', attributes: Attributes): Generator<string> {
  for (const [name, type] of Object.entries(attributes)) {
    yield `  <key id="${target}-${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>`;
  }
}

function dataOf(target: 'node' | 'edge', attributes: Attributes, entry: object): string {
  const values: Readonly<Record<string, unknown>> = { ...entry };
  return Object.keys(attributes)
    .flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : `<data key="${target}-${name}">${escaped(`${value}`)}</data>`;
    })
    .join('');
}

/**
 * A network as GraphML, which Gephi, visone, NetworkX, igraph and yEd read.
 *
 * @param network From `agreementNetwork` or `claimNetwork`, whole, or filtered.
 * @returns An XML document (UTF-8). A node's id is its kind and its id in the corpus, `expert:weng`: what an XML name
 * cannot hold is written as `_x20_`, by code points. Characters that cannot be shown, such as half a surrogate pair,
 * are U+FFFD in texts. Attributes are `kind`, `label`, and the keys of the nodes and edges; every `weight` is above 0.
 * @throws {@link CorpusError} with every fault of the network, and with a `limit` issue above a million edges.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { agreementNetwork, toGraphML } from 'consilience/report';
 *
 * const network = agreementNetwork(beijingPyongyang);
 * const strong = { ...network, edges: network.edges.filter(({ weight }) => weight >= 2) };
 *
 * console.log(toGraphML(strong).includes('<node id="expert:weng">')); // => true
 * ```
 */
export function toGraphML(network: Network): string {
  checkNetwork(network);
  const { kind, nodes, edges } = network;
  if (edges.length > MOST_EDGES) {
    const found = `${edges.length} edges`;
    const expected = `at most ${MOST_EDGES}: leave out the weakest`;
    throw new CorpusError([issueOf({ code: 'limit', path: ['network', 'edges'], found, expected })]);
  }
  const ids = new Map(
    nodes.map((node) => [nodeKey(node.kind, node.id), nodeId(nodeKey(node.kind, node.id))]),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared('node', NODE_ATTRIBUTES),
    ...declared('edge', EDGE_ATTRIBUTES),
    `  <graph id="${kind}" edgedefault="${kind === 'agreementNetwork' ? 'undirected' : 'directed'}">`,
    ...nodes.map((node) => {
      const id = ids.get(nodeKey(node.kind, node.id));
      return `    <node id="${id}">${dataOf('node', NODE_ATTRIBUTES, node)}</node>`;
    }),
    ...edges.map((edge) => {
      const [from, to] = endsOf(edge).map((key) => ids.get(key));
      return `    <edge source="${from}" target="${to}">${dataOf('edge', EDGE_ATTRIBUTES, edge)}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
