/** The types that attributes have in GraphML. */
export type AttributeType = 'string' | 'int' | 'double';

/** What a node tells beside its id, in the order of writing. */
export const NODE_ATTRIBUTES: Readonly<Record<string, AttributeType>> = {
  kind: 'string',
  label: 'string',
  expertKind: 'string',
  role: 'string',
  affiliation: 'string',
  affirming: 'int',
  denying: 'int',
};

/** What an edge tells beside its ends, in the order of writing. Programs look for `weight`, and want it as a double. */
export const EDGE_ATTRIBUTES: Readonly<Record<string, AttributeType>> = {
  kind: 'string',
  label: 'string',
  weight: 'double',
  sign: 'int',
  agreements: 'int',
  conflicts: 'int',
  compatible: 'int',
  rate: 'double',
  certainty: 'string',
  basis: 'string',
  credenceLow: 'double',
  credenceHigh: 'double',
  reason: 'string',
};
