import { CorpusError, type Fault, type IssueCode, issueOf, type Whose } from './issue.js';
import { type NearestSearch, nearestSearch } from './nearest.js';
import type { Path } from './path.js';

/** Where everything that reads input reports what is wrong with it. */
export interface Faults {
  readonly report: (code: IssueCode, path: Path, found: string, expected: string, nearest?: string) => void;
  /** The valid id or word nearest to a wrong one. What all searches together may cost is bounded. */
  readonly nearest: NearestSearch;
  /** What was reported, in that order. */
  readonly all: readonly Fault[];
  /**
   * @param whose Says whose that is which has a fault, by its path.
   * @throws {@link CorpusError} with every fault reported, if there are any.
   */
  readonly done: (whose?: Whose) => void;
}

/** A new, empty list of faults. */
export function collectFaults(): Faults {
  const all: Fault[] = [];
  return {
    report: (code, path, found, expected, nearest) => {
      const fault = { code, path, found, expected };
      all.push(nearest === undefined ? fault : { ...fault, nearest });
    },
    nearest: nearestSearch(),
    all,
    done: (whose) => {
      if (all.length > 0) throw new CorpusError(all.map((fault) => issueOf(fault, whose)));
    },
  };
}
