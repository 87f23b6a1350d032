import { type FoundQuote, findQuotes } from '../coding/find-quotes.js';
import { givenTexts } from '../coding/source-texts.js';
import { isObject } from '../faults/checks.js';
import type { Corpus } from '../model/corpus.js';
import { FIRMNESS } from '../model/credence.js';
import { countStances, type StanceCounts } from '../panels/stance-counts.js';
import type { Audit } from '../reader/audit.js';
import { auditClaim } from '../reader/audit-claim.js';
import { describeClaim, rankedClaims, type SharedClaim } from '../reader/common-ground.js';
import { type Dispute, describeDispute, rankedConflicts } from '../reader/disputes.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask } from '../reasoning/ask.js';
import { AUDIT_OPTIONS, type AuditOptions, type Question } from '../reasoning/options.js';
import { type Partitions, partitionsOf } from '../reasoning/partition.js';
import type { World } from '../reasoning/world.js';
import { type CorpusWords, wordsOf } from '../wording/corpus-words.js';
import { isolated } from './isolated.js';
import {
  checkPageOptions,
  type PageOptions,
  type PageSettings,
  questionOptions,
  settingsOf,
} from './page-options.js';

/**
 * The sizes up to which a page shows things one by one. Beyond them it shows numbers, and says so: what nobody can
 * take in is no information.
 */
export const MOST = {
  /** Experts, and cells of experts by propositions, in the table of who says what. */
  columns: 30,
  cells: 3_000,
  /** Experts who are named wherever they are many; beyond, they are counted. */
  named: 100,
  /** Holders whose words stand below a claim. */
  holders: 12,
  /** Shared claims, and disputes, that are told in full. */
  claims: 25,
  /** Rows of numbers. */
  rows: 500,
  /** Edges and assumptions that can be switched. */
  switches: 40,
  /** Changes that are told of a switch. */
  changes: 30,
  /** Positions that are listed. */
  positions: 2_000,
} as const;

/** A list of which a page shows the first ones. */
export interface Shown<T> {
  readonly shown: readonly T[];
  readonly total: number;
}

/** A claim audited, and the words in which it was made. */
export interface PageAudit {
  readonly audit: Audit;
  readonly headline: string | undefined;
}

/** All that a page tells. */
export interface Page {
  readonly corpus: Corpus;
  readonly world: World;
  readonly question: Question;
  readonly options: AuditOptions;
  readonly settings: PageSettings;
  /** Names and texts, each kept from changing the direction of what stands around it. */
  readonly words: CorpusWords;
  /** Those who are asked. */
  readonly experts: readonly string[];
  readonly claims: Shown<SharedClaim>;
  readonly disputes: Shown<Dispute>;
  /** How many of those asked stand where on a proposition, by its place in the corpus. */
  readonly countsOn: (place: number) => StanceCounts;
  readonly audits: readonly PageAudit[];
  /** Each position with a quote, and where it stands, by the position's index. */
  readonly quotes: ReadonlyMap<number, FoundQuote>;
  /** The place of a source, an expert or a proposition in the corpus: anchors are made of it, and never of an id. */
  readonly placeOf: { readonly [K in 'sources' | 'experts' | 'propositions']: (id: string) => number };
}

/** The first of a list, described. */
function shownOf<A extends { readonly proposition: number }, B>(
  world: World,
  experts: readonly string[],
  list: readonly A[],
  describe: (world: World, one: A, partition: Partitions) => B,
): Shown<B> {
  const told = list.slice(0, MOST.claims);
  const asked = [...new Set(told.map(({ proposition }) => proposition))];
  const partition = partitionsOf(world, experts, asked, roomFor('a page about fewer `experts`'));
  return { shown: told.map((one) => describe(world, one, partition)), total: list.length };
}

const places = (record: object): ((id: string) => number) => {
  const numbers = new Map(Object.keys(record).map((id, place) => [id, place]));
  return (id) => numbers.get(id) ?? -1; // an id of the record
};

/** Asks all that a page tells. */
export function pageOf(corpus: Corpus, given: PageOptions): Page {
  const own: PageOptions = isObject(given) ? given : {};
  const options = questionOptions(own);
  const { world, question } = ask(corpus, options, AUDIT_OPTIONS, (faults) =>
    checkPageOptions(faults, given, corpus),
  );
  const settings = settingsOf(own);
  const { experts } = question;
  const texts = givenTexts(corpus, settings.texts);
  const counts = countStances(world, [experts], FIRMNESS.possible, 0);
  return {
    corpus,
    world,
    question,
    options,
    settings,
    words: wordsOf(isolated(corpus)),
    experts,
    claims: shownOf(world, experts, rankedClaims(world, question), describeClaim),
    disputes: shownOf(world, experts, rankedConflicts(world, question), describeDispute),
    countsOn: (place) => counts(0, place),
    audits: settings.claims.map(({ headline, ...claim }) => ({
      audit: auditClaim(corpus, claim, options),
      headline,
    })),
    quotes: new Map(
      findQuotes(corpus, texts).flatMap((one) => ('finding' in one ? [[one.index, one] as const] : [])),
    ),
    placeOf: {
      sources: places(corpus.sources),
      experts: places(corpus.experts),
      propositions: places(corpus.propositions),
    },
  };
}

/** Whether the table of who says what shows every cell. */
export const isDrawnInCells = ({ corpus, experts }: Page): boolean =>
  experts.length <= MOST.columns && experts.length * Object.keys(corpus.propositions).length <= MOST.cells;
