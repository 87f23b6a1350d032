import { type MatcherName, messageOf, type Outcome, type WriteCall } from './check.js';
import { CHECKS } from './checks.js';

/** What came of a matcher, as vitest and jest want it. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual: unknown;
  readonly expected: unknown;
}

const write: WriteCall = (matcher, args) => `${matcher}(${args.join(', ')})`;

const resultOf = ({ passes, report }: Outcome): MatcherResult => {
  let told: ReturnType<Outcome['report']> | undefined;
  const tell = () => {
    told ??= report(write);
    return told;
  };
  return {
    pass: passes,
    message: () => messageOf(tell()),
    get actual() {
      return tell().actual;
    },
    get expected() {
      return tell().expected;
    },
  };
};

/** Every matcher, whatever its arguments: the types are put on where a runner's `expect` takes them. */
export type Matchers = {
  readonly [K in MatcherName]: (received: unknown, ...args: readonly unknown[]) => MatcherResult;
};

/**
 * The matchers as plain functions, for any runner with an `expect.extend`. Of vitest and jest, import
 * `consilience/testing/vitest` or `consilience/testing/jest` instead: they register the matchers, and bring their types.
 *
 * @example
 * ```ts
 * import { matchers } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * console.log(matchers.toHold(beijingPyongyang, 'chen', 'beijing-uneasy').pass); // => true
 * console.log(matchers.toHold(beijingPyongyang, 'chen', 'beijing-uneasy', 'certain').pass); // => false
 * ```
 */
export const matchers: Matchers = Object.fromEntries(
  Object.entries(CHECKS).map(([name, check]) => [
    name,
    (received: unknown, ...args: readonly unknown[]) =>
      // Whatever was given: each check reads it as data from outside.
      resultOf((check as (subject: unknown, ...args: readonly unknown[]) => Outcome)(received, ...args)),
  ]),
) as Matchers; // from the checks, which have all the names
