import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCorpus } from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { agreementNetwork, claimNetwork, type Network, toGraphML } from 'consilience/report';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { HOSTILE_IDS, hostileCorpus, panelOf } from './hostile-corpus.js';

interface Element {
  readonly id: string;
  readonly data: Record<string, string>;
}

/** A GraphML document as a strict XML parser reads it: it throws on whatever is not well-formed. */
function parsed(xml: string) {
  const names = new Map<string, string>();
  const nodes: Element[] = [];
  const edges: Element[] = [];
  let current: Element = { id: '', data: {} };
  let key = '';
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: a }) => {
    if (name === 'key') names.set(a['id'] ?? '', a['attr.name'] ?? '');
    if (name === 'node' || name === 'edge') {
      current = { id: name === 'node' ? (a['id'] ?? '') : `${a['source']} ${a['target']}`, data: {} };
      (name === 'node' ? nodes : edges).push(current);
    }
    if (name === 'data') key = names.get(a['key'] ?? '') ?? '';
    text = '';
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'data') current.data[key] = text;
  });
  parser.write(xml).close();
  return { nodes, edges };
}

const PYTHON = `
import json, sys, networkx
graph = networkx.read_graphml(sys.argv[1])
print(json.dumps({
  'directed': graph.is_directed(),
  'multi': graph.is_multigraph(),
  'nodes': [[node, data] for node, data in graph.nodes(data=True)],
  'edges': [[a, b, data] for a, b, data in graph.edges(data=True)],
}))`;

const hasNetworkX = spawnSync('python3', ['-c', 'import networkx']).status === 0;
const NO_NETWORKX = hasNetworkX ? '' : ' (no NetworkX in python3: install Debian’s package python3-networkx)';

interface Read {
  readonly directed: boolean;
  readonly multi: boolean;
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

function readByNetworkX(network: Network): Read {
  const folder = mkdtempSync(join(tmpdir(), 'graphml-'));
  try {
    const path = join(folder, 'network.graphml');
    writeFileSync(path, toGraphML(network));
    const printed = execFileSync('python3', ['-c', PYTHON, path], { encoding: 'utf8', maxBuffer: 1e8 });
    return JSON.parse(printed) as Read; // what the program above prints
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('A network as GraphML', () => {
  test('has each attribute of a node and of an edge under its name.', () => {
    const { nodes, edges } = parsed(toGraphML(agreementNetwork(beijingPyongyangWithOfficials)));

    expect(nodes[4]).toEqual({
      id: 'expert:lin',
      data: {
        kind: 'expert',
        label: 'Lin Jian',
        expertKind: 'person',
        role: 'Spokesperson',
        affiliation: 'Chinese Foreign Ministry',
      },
    });
    expect(edges.find(({ id }) => id === 'expert:chen expert:lin')?.data).toEqual({
      kind: 'pair',
      label: 'conflict on 2 of 3, agree on 1',
      weight: '3',
      sign: '-1',
      agreements: '1',
      conflicts: '2',
      compatible: '0',
      rate: `${1 / 3}`,
    });
  });

  test('gives every edge a weight above 0, as Gephi leaves out the others.', () => {
    for (const network of [agreementNetwork(hostileCorpus()), claimNetwork(hostileCorpus())]) {
      const { edges } = parsed(toGraphML(network));
      expect(edges.length).toBeGreaterThan(0);
      expect(edges.filter(({ data }) => !(Number(data['weight']) > 0))).toEqual([]);
    }
  });

  test('stays well-formed, and one node for each id, whatever ids and texts hold.', () => {
    const corpus = hostileCorpus();
    const { nodes, edges } = parsed(toGraphML(claimNetwork(corpus)));
    const ids = nodes.map(({ id }) => id);

    expect(new Set(ids).size).toBe(2 * HOSTILE_IDS.length);
    expect(ids).toContain('expert:__proto__');
    expect(ids).toContain('proposition:漢字');
    expect(ids).toContain('expert:a_x20_b');
    expect(ids).toContain('expert:a_x5f_x20_b');
    expect(edges.every(({ id }) => id.split(' ').every((end) => ids.includes(end)))).toBe(true);
    expect(nodes[0]?.data['label']).toBe('<script>globalThis.hacked = 1</script>');
    expect(nodes[6]?.data['label']).toBe('control \ufffd\ufffd\ufffd \ufffd\ufffd and \ufffd\ufffd');
    expect(nodes[10]?.data['label']?.length).toBe(100_000);
  });

  test('is written for a corpus in which nobody says anything, and for one expert alone.', () => {
    const silent = defineCorpus({ experts: {}, propositions: {}, positions: [] });
    expect(parsed(toGraphML(agreementNetwork(silent)))).toEqual({ nodes: [], edges: [] });
    expect(parsed(toGraphML(claimNetwork(panelOf(1, 1)))).nodes.map(({ id }) => id)).toEqual([
      'expert:e0',
      'proposition:p0',
    ]);
  });

  test('is written for two thousand experts.', () => {
    const { nodes, edges } = parsed(toGraphML(claimNetwork(panelOf(2000, 3))));
    expect(nodes.length).toBe(2003);
    expect(edges.length).toBe(6000);
  });

  test('is refused, as data, where a network is none or has been broken.', () => {
    const network = claimNetwork(beijingPyongyang);
    const broken = {
      ...network,
      nodes: [...network.nodes.slice(1), network.nodes[1]],
      edges: [{ ...network.edges[0], from: 'ties-shiftin', weight: NaN, colour: 'red' }],
    };
    expect(() => toGraphML(broken as Network)).toThrow(
      [
        'network.nodes[36].id: found "chen", expected each expert once',
        'network.edges[0].colour: found the key "colour", expected one of from, to, kind, label, weight, sign, ' +
          'agreements, conflicts, compatible, rate, certainty, basis, credenceLow, credenceHigh, reason',
        'network.edges[0].weight: found NaN, expected a finite number above 0',
        'network.edges[0].from: found "ties-shiftin", expected the id of a node that is a proposition; did you mean "ties-shifting"?',
      ].join('\n'),
    );
    expect(() => toGraphML(undefined as unknown as Network)).toThrow(
      'network: found nothing, expected a network',
    );
    expect(() => toGraphML({ ...network, kind: 'net' } as unknown as Network)).toThrow(
      'network.kind: found "net", expected one of agreementNetwork, claimNetwork',
    );
  });
});

describe.skipIf(!hasNetworkX)(`NetworkX reads back${NO_NETWORKX}`, () => {
  test('who agrees with whom, as a graph without directions, with counts and signs as numbers.', () => {
    const network = agreementNetwork(beijingPyongyangWithOfficials);
    const { directed, multi, nodes, edges } = readByNetworkX(network);

    expect([directed, multi]).toEqual([false, false]);
    expect(nodes.map(([id, { label }]) => [id, label])).toEqual(
      network.nodes.map(({ id, label }) => [`expert:${id}`, label]),
    );
    const attributes = edges.map(([from, to, data]) => ({ ...data, from, to }));
    expect(attributes).toEqual(
      expect.arrayContaining(
        network.edges.map(({ from, to, ...data }) => ({
          ...data,
          from: `expert:${from}`,
          to: `expert:${to}`,
        })),
      ),
    );
    expect(edges.length).toBe(network.edges.length);
  });

  test('what implies what and who holds what, as a directed graph.', () => {
    const network = claimNetwork(beijingPyongyang);
    const { directed, multi, nodes, edges } = readByNetworkX(network);

    expect([directed, multi]).toEqual([true, false]);
    expect(nodes.length).toBe(network.nodes.length);
    expect(edges.length).toBe(network.edges.length);
    const [, , data] =
      edges.find(([from, to]) => from === 'expert:chen' && to === 'proposition:minor-episode') ?? [];
    expect(data).toEqual({
      kind: 'affirms',
      label: 'says that it is so',
      weight: 3,
      sign: 1,
      certainty: 'certain',
      basis: 'stated',
      credenceLow: 95,
      credenceHigh: 100,
    });
  });

  test('a network in which every id and text is hostile.', () => {
    const network = claimNetwork(hostileCorpus());
    expect(readByNetworkX(network).nodes.length).toBe(network.nodes.length);
  });
});
