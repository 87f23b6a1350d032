/** Where something stands: the keys that lead to it from what was given, outermost first. */
export type Path = readonly (string | number)[];

const LONGEST_KEY = 80;
const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

const shortened = (key: string) => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key);

/** A path as text: dotted where a key is a plain name, in brackets where it is not. A very long key is cut. */
export function printPath(path: Path): string {
  let printed = '';
  for (const key of path) {
    if (typeof key === 'number') printed += `[${key}]`;
    else {
      const name = shortened(key);
      if (PLAIN_NAME.test(name)) printed += printed === '' ? name : `.${name}`;
      else printed += `[${JSON.stringify(name)}]`;
    }
  }
  return printed;
}

interface Step {
  isLast: boolean;
  readonly next: Map<string | number, Step>;
}

/** Paths to look up others in. */
export interface PathSet {
  readonly has: (path: Path) => boolean;
  /** Whether a path leads into what stands at one of these. */
  readonly hasAbove: (path: Path) => boolean;
}

/** A set of paths, told apart by their keys. */
export function pathSet(paths: Iterable<Path>): PathSet {
  const root: Step = { isLast: false, next: new Map() };
  for (const path of paths) {
    let step = root;
    for (const key of path) {
      const next = step.next.get(key) ?? { isLast: false, next: new Map() };
      step.next.set(key, next);
      step = next;
    }
    step.isLast = true;
  }
  const search = (path: Path, isFound: (step: Step, depth: number) => boolean) => {
    let step: Step | undefined = root;
    for (let depth = 0; step; depth++) {
      if (isFound(step, depth)) return true;
      const key: string | number | undefined = path[depth];
      step = key === undefined ? undefined : step.next.get(key);
    }
    return false;
  };
  return {
    has: (path) => search(path, ({ isLast }, depth) => isLast && depth === path.length),
    hasAbove: (path) => search(path, ({ isLast }, depth) => isLast && depth < path.length),
  };
}
