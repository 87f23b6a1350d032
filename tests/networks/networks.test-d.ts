import { beijingPyongyang } from 'consilience/fixtures';
import { agreementNetwork, claimNetwork, type Network, toGraphML, toMermaid } from 'consilience/report';
import { expectTypeOf, test } from 'vitest';

type ExpertId = keyof (typeof beijingPyongyang)['experts'];
type PropositionId = keyof (typeof beijingPyongyang)['propositions'];

test('networks keep the ids of the corpus', () => {
  const agreements = agreementNetwork(beijingPyongyang);
  expectTypeOf(agreements.nodes[0]?.id).toEqualTypeOf<ExpertId | undefined>();
  expectTypeOf(agreements.edges[0]?.from).toEqualTypeOf<ExpertId | undefined>();

  const claims = claimNetwork(beijingPyongyang);
  for (const node of claims.nodes) {
    if (node.kind === 'proposition') expectTypeOf(node.id).toEqualTypeOf<PropositionId>();
  }
  for (const edge of claims.edges) {
    if (edge.kind === 'affirms') expectTypeOf(edge.from).toEqualTypeOf<ExpertId>();
    if (edge.kind === 'implies') expectTypeOf(edge.from).toEqualTypeOf<PropositionId>();
  }
});

test('networks, whole or filtered, are what the writers take', () => {
  const network = agreementNetwork(beijingPyongyang);
  expectTypeOf(network).toExtend<Network>();
  expectTypeOf({ ...network, edges: network.edges.filter(({ sign }) => sign > 0) }).toExtend<Network>();
  expectTypeOf(toGraphML(claimNetwork(beijingPyongyang))).toEqualTypeOf<string>();
  // @ts-expect-error: what `agreementNetwork` counts, and no corpus
  toMermaid(beijingPyongyang);
  // @ts-expect-error: no such expert
  agreementNetwork(beijingPyongyang, { experts: ['wang'] });
  // @ts-expect-error: no option of stances
  claimNetwork(beijingPyongyang, { show: 'all' });
});
