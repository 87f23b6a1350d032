import type { Faults } from '../faults/collect-faults.js';
import type { Corpus } from '../model/corpus.js';
import { ask } from './ask.js';
import type { Options, Question as PlainQuestion } from './options.js';
import type { World } from './world.js';

/** A question whose ids have their literal types. */
export interface Question<E extends string, P extends string> extends PlainQuestion {
  readonly experts: readonly E[];
  readonly propositions: ReadonlySet<P>;
}

/** What `ask` gives, with the literal ids put on. */
export interface Asked<E extends string, P extends string, S extends string> {
  readonly question: Question<E, P>;
  readonly world: World<E, P, S>;
}

/** `ask`, with the literal ids put on. */
export const askTyped = <E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: object | undefined,
  keys: readonly (keyof Options)[],
  alsoCheck?: (faults: Faults) => void,
  at?: string,
): Asked<E, P, S> => ask(corpus, options, keys, alsoCheck, at) as unknown as Asked<E, P, S>; // ids of this corpus
