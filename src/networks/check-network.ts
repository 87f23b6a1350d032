import { checkKeys, checkNumber, checkObject, checkWord, elementsOf } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import { type AttributeType, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.js';
import { ENDS, type NetworkEdge, type NetworkNode } from './network.js';

const KINDS = ['agreementNetwork', 'claimNetwork'] as const;
const EDGE_KINDS = Object.keys(ENDS) as NetworkEdge['kind'][]; // the keys of this table

/** The kinds of nodes and edges that a network of a kind may have. */
const PARTS = {
  agreementNetwork: { nodes: ['expert'], edges: ['pair'] },
  claimNetwork: { nodes: ['expert', 'proposition'], edges: EDGE_KINDS.filter((kind) => kind !== 'pair') },
} as const;

const SIGNS: readonly unknown[] = [-1, 0, 1];

/** A node among all: experts and propositions may share an id. */
export const nodeKey = (kind: NetworkNode['kind'], id: string): string => `${kind}:${id}`;

/** The nodes that an edge joins, as keys. */
export function endsOf({ kind, from, to }: NetworkEdge): readonly [from: string, to: string] {
  const [fromKind, toKind] = ENDS[kind];
  return [nodeKey(fromKind, from), nodeKey(toKind, to)];
}

function checkString(faults: Faults, path: Path, value: unknown): value is string {
  if (typeof value === 'string') return true;
  faults.report('shape', path, describe(value), 'text');
  return false;
}

/** Reports attributes of another type than they are declared with, and keys that are none. */
function checkAttributes(
  faults: Faults,
  path: Path,
  entry: Readonly<Record<string, unknown>>,
  names: readonly string[],
  types: Readonly<Record<string, AttributeType>>,
): void {
  checkKeys(faults, path, entry, [...names, ...Object.keys(types)]);
  for (const [key, type] of Object.entries(types)) {
    const [at, value] = [[...path, key], entry[key]];
    if ((value === undefined && key !== 'label') || key === 'sign' || key === 'weight') continue; // by the kind of edge
    if (type === 'string') checkString(faults, at, value);
    else if (type === 'int') checkNumber(faults, at, value, Number.isSafeInteger, 'a whole number');
    else checkNumber(faults, at, value, Number.isFinite, 'a finite number');
  }
}

function checkParts(faults: Faults, root: Path, network: Readonly<Record<string, unknown>>): void {
  checkKeys(faults, root, network, ['kind', 'nodes', 'edges']);
  const { kind: ofNetwork } = network;
  if (!checkWord(faults, [...root, 'kind'], ofNetwork, KINDS)) return;
  const parts = PARTS[ofNetwork];

  const known = new Set<string>();
  const ids: Record<NetworkNode['kind'], string[]> = { expert: [], proposition: [] };
  const nodes = elementsOf(faults, [...root, 'nodes'], network['nodes']);
  for (const [i, node] of nodes.entries()) {
    const path = [...root, 'nodes', i];
    if (!checkObject(faults, path, node, 'a node')) continue;
    checkAttributes(faults, path, node, ['id'], NODE_ATTRIBUTES);
    const { kind, id } = node;
    const isKnown = checkWord<NetworkNode['kind']>(faults, [...path, 'kind'], kind, parts.nodes);
    if (!checkString(faults, [...path, 'id'], id) || !isKnown) continue;
    const key = nodeKey(kind, id);
    if (known.has(key)) faults.report('duplicate', [...path, 'id'], describe(id), `each ${kind} once`);
    known.add(key);
    ids[kind].push(id);
  }

  const edges = elementsOf(faults, [...root, 'edges'], network['edges']);
  for (const [i, edge] of edges.entries()) {
    const path = [...root, 'edges', i];
    if (!checkObject(faults, path, edge, 'an edge')) continue;
    checkAttributes(faults, path, edge, ['from', 'to'], EDGE_ATTRIBUTES);
    const { kind: ofEdge, sign, weight } = edge;
    if (!checkWord<NetworkEdge['kind']>(faults, [...path, 'kind'], ofEdge, parts.edges)) continue;
    const isSigned = ofEdge !== 'implies' && ofEdge !== 'excludes';
    if (isSigned && !SIGNS.includes(sign))
      faults.report('range', [...path, 'sign'], describe(sign), '-1, 0 or 1');
    if (!(typeof weight === 'number' && weight > 0 && weight < Infinity)) {
      faults.report('range', [...path, 'weight'], describe(weight), 'a finite number above 0');
    }
    for (const [end, kind] of [
      ['from', ENDS[ofEdge][0]],
      ['to', ENDS[ofEdge][1]],
    ] as const) {
      const id = edge[end];
      if (typeof id === 'string' && known.has(nodeKey(kind, id))) continue;
      const nearest = faults.nearest(id, ids[kind]);
      faults.report(
        'unknown-id',
        [...path, end],
        describe(id),
        `the id of a node that is ${kind === 'expert' ? 'an' : 'a'} ${kind}`,
        nearest,
      );
    }
  }
}

/**
 * Checks a network that may have been filtered, or made by hand.
 *
 * @throws {@link CorpusError} with everything in it that no writer can write. Paths begin with `'network'`.
 */
export function checkNetwork(network: unknown): void {
  const faults = collectFaults();
  const root: Path = ['network'];
  if (checkObject(faults, root, network, 'a network')) checkParts(faults, root, network);
  faults.done();
}
