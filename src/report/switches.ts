import type { Condition } from '../model/corpus.js';
import { type Changes, changes } from '../reader/changes.js';
import type { SharedClaim } from '../reader/common-ground.js';
import { sharedInWords } from '../reader/explain-claims.js';
import { assume, contradictionIn, partsOf } from '../reasoning/conditions.js';
import type { Edge } from '../reasoning/graph.js';
import type { AuditOptions } from '../reasoning/options.js';
import type { View } from '../reasoning/view.js';
import { viewInWords } from '../wording/view-words.js';
import { markOf } from './marks.js';
import { isDrawnInCells, type Page } from './page.js';

/** Something that a reader may not accept, or may assume, and what becomes different then. */
export interface Switch {
  /** "“A” does not imply “B”": as a sentence. */
  readonly title: string;
  readonly reason?: string;
  /** What is asked with it. */
  readonly options: Pick<AuditOptions, 'assuming' | 'rejecting'>;
  readonly changes: Changes;
}

/** What the claim of an article is called in the page. */
export const claimKeyOf = ({ placeOf }: Page, { proposition, stance }: SharedClaim): string =>
  `${placeOf.propositions(proposition)}-${stance}`;

/** What the cell of an expert and a proposition is called in the page. */
export const cellKeyOf = (
  { placeOf }: Page,
  { expert, proposition }: { readonly expert: string; readonly proposition: string },
): string => `v${placeOf.propositions(proposition)}-${placeOf.experts(expert)}`;

/** The edges on the ways to what is shared and to what is in dispute, those that lose the most holders first. */
function edgesInPlay({ claims, disputes }: Page): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (edge: Edge) => edges.set(JSON.stringify([edge.kind, edge.from, edge.to]), edge);
  for (const { criticalEdges } of claims.shown) {
    for (const { kind, from, to, reason } of criticalEdges) {
      add(reason === undefined ? { kind, from, to } : { kind, from, to, reason });
    }
  }
  for (const { affirmers, deniers, views } of disputes.shown) {
    for (const expert of new Set([...affirmers, ...deniers])) {
      for (const { via } of views[expert]?.derivation ?? []) for (const edge of via) add(edge);
    }
  }
  return [...edges.values()];
}

/** The conditions that positions wait for, without those that cannot be true beside what is assumed already. */
function openConditions({ corpus, world, question, experts }: Page): Condition[] {
  const open = new Map<string, Condition>();
  for (const expert of experts) {
    for (const positions of world.beliefs(expert).conditional.values()) {
      for (const { index, status } of positions) {
        if (status !== 'open') continue;
        for (const condition of corpus.positions[index]?.given ?? [])
          open.set(JSON.stringify(condition), condition);
      }
    }
  }
  return [...open.values()].filter((condition) => {
    const assumptions = assume(world.graph, [...question.assuming, partsOf(condition)]);
    return contradictionIn(assumptions) === undefined;
  });
}

const sizeOf = ({ changes: { claims, disputes, views } }: Switch) =>
  claims.length * 1_000_000 + disputes.length * 1_000 + views.length;

/** Each edge and each open condition that changes something, and what: those first that change the most claims. */
export function switchesOf(page: Page): Switch[] {
  const { corpus, options, words } = page;
  const switched = (title: string, to: Switch['options'], reason?: string): Switch => ({
    title: `Suppose that ${title}`,
    ...(reason === undefined ? {} : { reason }),
    options: to,
    changes: changes(corpus, options, { ...options, ...to }),
  });
  const rejecting = edgesInPlay(page).map(({ from, to, reason, ...edge }) =>
    switched(
      words.brokenLink({ from, to, ...edge }),
      { rejecting: [...(options.rejecting ?? []), { from, to }] },
      reason,
    ),
  );
  const assuming = openConditions(page).map((condition) =>
    switched(
      typeof condition === 'string'
        ? `it is so: ${words.clauseOf(condition)}`
        : `it is not so: ${words.clauseOf(condition.not)}`,
      { assuming: [...(options.assuming ?? []), condition] },
    ),
  );
  return [...rejecting, ...assuming].filter((one) => sizeOf(one) > 0).sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** What a switch does to the page: to the cells of the table, and to the claims that are shared. */
export interface Effect {
  readonly cells: readonly (readonly [cell: string, look: string, sign: string, words: string])[];
  readonly claims: readonly (readonly [claim: string, words: string])[];
}

/** What the page's script is told of a switch. */
export function effectOf(page: Page, { changes: { views, claims } }: Switch): Effect {
  const { words } = page;
  const said = (view: View | undefined) => (view ? viewInWords(view) : '');
  return {
    cells: isDrawnInCells(page)
      ? views.map(({ expert, proposition, after }) => {
          const { look, sign } = markOf(after);
          return [cellKeyOf(page, { expert, proposition }), look, sign, said(after)];
        })
      : [],
    claims: claims.flatMap(({ before, after }) =>
      before
        ? [
            [
              claimKeyOf(page, before),
              after ? `Then: ${sharedInWords(words, after)}.` : 'Then it is no longer shared.',
            ],
          ]
        : [],
    ),
  };
}
