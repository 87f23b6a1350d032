import { groupBy } from '../algorithms/group-by.js';
import { checkId, elementsOf, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Corpus, Expert } from '../model/corpus.js';

/** A function that names an expert's group; `undefined` for none. */
export type GroupOf<E extends string = string, G extends string = string> = (
  expert: E,
  record: Expert,
) => G | undefined;

/** The group of each expert, by expert. Who is left out is in none. */
export type GroupByExpert<E extends string = string, G extends string = string> = {
  readonly [K in E]?: G | undefined;
};

/** Groups that were found: coalitions, the lists of `similarityGroups`, or anything with `experts`. */
export type FoundGroups<E extends string = string> = readonly (
  | readonly E[]
  | { readonly experts: readonly E[] }
)[];

/** A group and who is in it. */
export interface Group<E extends string = string, G extends string = string> {
  readonly group: G;
  /** In the corpus' order. */
  readonly experts: readonly E[];
}

/** The group of each expert who is in one. */
type Assigned = ReadonlyMap<string, string>;

function fromFunction(faults: Faults, { experts }: Corpus, groupOf: (id: string, record: Expert) => unknown) {
  const assigned = new Map<string, string>();
  for (const [expert, record] of Object.entries(experts)) {
    const group = groupOf(expert, record);
    if (typeof group === 'string') assigned.set(expert, group);
    else if (group !== undefined) {
      const found = `${describe(group)} for ${describe(expert)}`;
      faults.report('shape', ['groups'], found, 'the name of a group, or undefined');
    }
  }
  return assigned;
}

function fromRecord(faults: Faults, { experts }: Corpus, byExpert: Readonly<Record<string, unknown>>) {
  const assigned = new Map<string, string>();
  for (const [expert, group] of Object.entries(byExpert)) {
    const path = ['groups', expert];
    if (!checkId(faults, path, expert, experts, 'an expert') || group === undefined) continue;
    if (typeof group === 'string') assigned.set(expert, group);
    else faults.report('shape', path, describe(group), 'the name of a group');
  }
  return assigned;
}

function fromList(faults: Faults, { experts }: Corpus, list: readonly unknown[]) {
  const assigned = new Map<string, string>();
  for (const [i, item] of elementsOf(faults, ['groups'], list).entries()) {
    const [path, members] = isObject(item)
      ? [['groups', i, 'experts'], item['experts']]
      : [['groups', i], item];
    for (const [j, expert] of elementsOf(faults, path, members, 'a list of experts').entries()) {
      if (!checkId(faults, [...path, j], expert, experts, 'an expert')) continue;
      const before = assigned.get(expert);
      if (before === undefined) assigned.set(expert, `${i + 1}`);
      else {
        const expected = `each expert in one group; this one is in group ${before}`;
        faults.report('duplicate', [...path, j], describe(expert), expected);
      }
    }
  }
  return assigned;
}

function readAssigned(faults: Faults, corpus: Corpus, groups: unknown): Assigned {
  if (typeof groups === 'function') return fromFunction(faults, corpus, groups as GroupOf); // what it gives is checked
  if (Array.isArray(groups)) return fromList(faults, corpus, groups);
  if (isObject(groups)) return fromRecord(faults, corpus, groups);
  faults.report('shape', ['groups'], describe(groups), 'a function, a record by expert, or a list of groups');
  return new Map();
}

/**
 * Reads groups in any of the forms in which they are given, reporting every fault.
 *
 * @returns What sorts the experts asked into them: groups of a list as they are listed, others by their first expert.
 */
export function readGroups(
  faults: Faults,
  corpus: Corpus,
  groups: unknown,
): (experts: readonly string[]) => { readonly groups: Group[]; readonly ungrouped: readonly string[] } {
  const assigned = readAssigned(faults, corpus, groups);
  if (assigned.size === 0 && faults.all.length === 0) {
    faults.report('shape', ['groups'], 'no expert in any group', 'at least one expert in a group');
  }
  return (experts) => {
    const grouped = groupBy(
      experts.filter((expert) => assigned.has(expert)),
      (expert) => assigned.get(expert) ?? '', // each of them has one
    );
    const found = Array.from(grouped, ([group, members]): Group => ({ group, experts: members }));
    if (Array.isArray(groups)) found.sort((a, b) => Number(a.group) - Number(b.group));
    return { groups: found, ungrouped: experts.filter((expert) => !assigned.has(expert)) };
  };
}
