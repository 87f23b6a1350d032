import type { Certainty, Expert } from '../model/corpus.js';

/** An expert, as a node. */
export interface ExpertNode<E extends string = string> {
  readonly kind: 'expert';
  readonly id: E;
  /** The expert's name, with the id where another has the same name. */
  readonly label: string;
  readonly expertKind: Expert['kind'];
  readonly role?: string;
  readonly affiliation?: string;
}

/** A proposition, as a node. */
export interface PropositionNode<P extends string = string> {
  readonly kind: 'proposition';
  readonly id: P;
  /** The proposition's text. */
  readonly label: string;
  /** How many of those asked about affirm it, and how many deny it. */
  readonly affirming: number;
  readonly denying: number;
}

/** Two experts who both take a side on something, as an edge without a direction. */
export interface PairEdge<E extends string = string> {
  readonly kind: 'pair';
  readonly from: E;
  readonly to: E;
  /** "agree on 3 of 4, conflict on 1"; where they conflict on more, "conflict on 2 of 3, agree on 1". */
  readonly label: string;
  /** 1 where they agree on more than they conflict on, −1 where on less, 0 where on as much. */
  readonly sign: -1 | 0 | 1;
  /** How many claims the edge stands for: agreements, conflicts and compatible oppositions. */
  readonly weight: number;
  readonly agreements: number;
  readonly conflicts: number;
  readonly compatible: number;
  /** Agreements per weight, 0 to 1. */
  readonly rate: number;
}

/** What an expert holds of a proposition, as an edge from the one to the other. */
export interface ViewEdge<E extends string = string, P extends string = string> {
  readonly kind: 'affirms' | 'denies' | 'undecided' | 'conditional' | 'contradictory';
  readonly from: E;
  readonly to: P;
  /** "says that it is likely, by implication". */
  readonly label: string;
  /** 1 where the expert affirms, −1 where the expert denies, else 0. */
  readonly sign: -1 | 0 | 1;
  /** How firmly: 3 certain, 2 probable, 1 possible; 1 where no side is taken. */
  readonly weight: number;
  readonly certainty?: Certainty;
  readonly basis?: 'stated' | 'implied';
  /** The view's credence, in percent. */
  readonly credenceLow: number;
  readonly credenceHigh: number;
}

/** What follows from a proposition, or is ruled out by it, as an edge from the one that declares it. */
export interface ClaimEdge<P extends string = string> {
  readonly kind: 'implies' | 'excludes';
  readonly from: P;
  readonly to: P;
  /** "implies", "rules out". */
  readonly label: string;
  readonly weight: 1;
  readonly reason?: string;
}

/** Who agrees with whom, as nodes and edges. Each key of a node or an edge is an attribute. */
export interface AgreementNetwork<E extends string = string> {
  readonly kind: 'agreementNetwork';
  readonly nodes: readonly ExpertNode<E>[];
  readonly edges: readonly PairEdge<E>[];
}

/** What follows from what and who holds what, as nodes and edges. Each key of a node or an edge is an attribute. */
export interface ClaimNetwork<E extends string = string, P extends string = string> {
  readonly kind: 'claimNetwork';
  readonly nodes: readonly (ExpertNode<E> | PropositionNode<P>)[];
  readonly edges: readonly (ViewEdge<E, P> | ClaimEdge<P>)[];
}

/** A network of any kind. */
export type Network = AgreementNetwork | ClaimNetwork;

export type NetworkNode = Network['nodes'][number];
export type NetworkEdge = Network['edges'][number];

/** Nodes of which kind an edge of this kind leads from, and to: experts and propositions may share an id. */
export const ENDS: {
  readonly [K in NetworkEdge['kind']]: readonly [NetworkNode['kind'], NetworkNode['kind']];
} = {
  pair: ['expert', 'expert'],
  affirms: ['expert', 'proposition'],
  denies: ['expert', 'proposition'],
  undecided: ['expert', 'proposition'],
  conditional: ['expert', 'proposition'],
  contradictory: ['expert', 'proposition'],
  implies: ['proposition', 'proposition'],
  excludes: ['proposition', 'proposition'],
};
