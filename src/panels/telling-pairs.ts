import { isAskedFor } from '../reasoning/ask.js';
import type { Control, Question } from '../reasoning/options.js';
import type { World } from '../reasoning/world.js';
import { tellingClaims } from './telling-claims.js';
import { tellingOppositionsOf } from './telling-oppositions.js';

/**
 * Adds what each two experts agree and disagree on among the propositions that edges join, as a question asks to see
 * it: what another claim of the two already tells is left out, as `compare` does.
 *
 * @throws The signal's reason, once it is aborted.
 */
export function addTelling(
  world: World,
  question: Question,
  {
    agreements,
    conflicts,
    compatible,
  }: Readonly<Record<'agreements' | 'conflicts' | 'compatible', Uint32Array>>,
  { onProgress, signal }: Control,
): void {
  const { experts } = question;
  const held = experts.map((expert) => world.beliefs(expert));
  const isShown = (proposition: number) => isAskedFor(world, question, { proposition });
  const addClaims = tellingClaims(world.graph, held, isShown);
  const eachOpposition = tellingOppositionsOf(world, experts, held, isShown);
  let pair = 0;
  for (let first = 0; first < experts.length; first++) {
    if (signal?.aborted) throw signal.reason;
    addClaims(first, agreements, pair);
    for (let second = first + 1; second < experts.length; second++, pair++) {
      const at = pair;
      eachOpposition(first, second, (isConflict) => {
        const counts = isConflict ? conflicts : compatible;
        counts[at] = (counts[at] ?? 0) + 1;
      });
    }
    onProgress?.(pair, agreements.length);
  }
}
