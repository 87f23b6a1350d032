export * from './agreement-network.js';
export * from './claim-network.js';
export type {
  AgreementNetwork,
  ClaimEdge,
  ClaimNetwork,
  ExpertNode,
  Network,
  PairEdge,
  PropositionNode,
  ViewEdge,
} from './network.js';
export * from './to-graphml.js';
export * from './to-mermaid.js';
