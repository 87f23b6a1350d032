import { addTo, bitSet, countBits, isIn, isSubset, lowestBit, numbersIn } from './bit-sets.js';
import type { FormalContext } from './formal-context.js';

/** A maximal group with everything that it shares; neither side can grow without the other shrinking. */
export interface FormalConcept {
  /** The objects that have every attribute of the intent, in ascending order. */
  readonly extent: number[];
  /** The attributes that every object of the extent has, in ascending order. */
  readonly intent: number[];
}

/** Which concepts are wanted. */
export interface ConceptOptions {
  /** The least number of objects; 0 if left out. */
  readonly minObjects?: number;
  /** The least number of attributes; 0 if left out. */
  readonly minAttributes?: number;
}

/** A concept yet to be visited: its extent is known, and its intent is what it takes over and what is still to be found. */
interface Pending {
  readonly extent: Uint32Array;
  readonly size: number;
  /** The intent of the concept that this one was found from, and the attribute that leads from there to here. */
  readonly inherited: Uint32Array;
  readonly inheritedSize: number;
  readonly added: number;
  /** The attributes that can still join, ascending, as they stood at the concept that this one was found from. */
  readonly candidates: Int32Array;
  /** Per candidate, an earlier attribute that would come in with it, so that its concept belongs elsewhere. */
  readonly blockers: Int32Array;
}

/** The objects of an extent that a column has as well, written to `shared`. Returns how many. */
function intersect(extent: Uint32Array, column: Uint32Array, shared: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < extent.length; at++) {
    const word = (extent[at] ?? 0) & (column[at] ?? 0);
    shared[at] = word;
    if (word !== 0) count += countBits(word);
  }
  return count;
}

/** How many rows sift out what could block: most sifts are empty by then, and columns settle the others. */
const SIFTING_ROWS = 8;

/**
 * A finder of the last attribute before `attribute` that all objects of an extent have and an intent lacks;
 * `none` where there is no such attribute.
 */
function blockerFinder({ attributes, rows, columns }: FormalContext, none: number) {
  const sieve = bitSet(attributes);
  return (extent: Uint32Array, intent: Uint32Array, attribute: number): number => {
    const last = attribute >>> 5;
    let left = 0;
    for (let at = 0; at <= last; at++) {
      const before = at < last ? -1 : (1 << (attribute & 31)) - 1;
      const word = ~(intent[at] ?? 0) & before;
      sieve[at] = word;
      left |= word;
    }
    let rowsLeft = SIFTING_ROWS;
    for (let at = 0; at < extent.length && rowsLeft > 0; at++) {
      for (let word = extent[at] ?? 0; word !== 0 && rowsLeft > 0; word &= word - 1) {
        if (left === 0) return none;
        rowsLeft--;
        const row = rows[at * 32 + lowestBit(word)] as Uint32Array; // extents hold numbers of rows
        left = 0;
        for (let to = 0; to <= last; to++) {
          const both = (sieve[to] ?? 0) & (row[to] ?? 0);
          sieve[to] = both;
          left |= both;
        }
      }
    }
    if (left === 0) return none;
    for (let at = last; at >= 0; at--) {
      for (let word = sieve[at] ?? 0; word !== 0; ) {
        const bit = 31 - Math.clz32(word);
        const column = columns[at * 32 + bit] as Uint32Array; // the sieve holds numbers of columns
        if (rowsLeft > 0 || isSubset(extent, column)) return at * 32 + bit;
        word ^= 1 << bit;
      }
    }
    return none;
  };
}

function* enumerate(
  context: FormalContext,
  minObjects: number,
  minAttributes: number,
): Generator<FormalConcept, void, undefined> {
  const { objects, attributes, columns } = context;
  const everyAttribute = Int32Array.from(columns.keys());
  const everyObject = bitSet(objects);
  for (let object = 0; object < objects; object++) addTo(everyObject, object);
  const none = attributes;
  const blockerOf = blockerFinder(context, none);
  // Only one concept can be without objects, the last one; the search is for the others.
  const least = Math.max(minObjects, 1);
  let someHaveAll = false;

  const pending: Pending[] = [];
  if (objects >= least) {
    pending.push({
      extent: everyObject,
      size: objects,
      inherited: bitSet(attributes),
      inheritedSize: 0,
      added: -1,
      candidates: everyAttribute,
      blockers: new Int32Array(attributes).fill(none),
    });
  }
  let shared = bitSet(objects);
  for (let concept = pending.pop(); concept !== undefined; concept = pending.pop()) {
    const { extent, size, added } = concept;
    const intent = concept.inherited.slice();
    let intentSize = concept.inheritedSize;
    const take = (attribute: number) => {
      addTo(intent, attribute);
      intentSize++;
    };
    if (added >= 0) take(added);

    const found: { readonly extent: Uint32Array; readonly size: number; readonly place: number }[] = [];
    const room = concept.candidates.length;
    const candidates = new Int32Array(room);
    const blockers = new Int32Array(room);
    let kept = 0;
    for (let place = 0; place < room; place++) {
      const attribute = concept.candidates[place] ?? none;
      const known = concept.blockers[place] ?? none;
      // A blocker before the attribute just added can never join from here on: it blocks everything below.
      if (attribute <= added || known < added) continue;
      const column = columns[attribute] as Uint32Array; // candidates are numbers of columns
      const sharing = intersect(extent, column, shared);
      if (sharing < least) continue;
      if (sharing === size) {
        take(attribute);
        continue;
      }
      const isBlocked = known !== none && !isIn(intent, known);
      const blocker = isBlocked ? known : blockerOf(shared, intent, attribute);
      if (blocker === none) {
        found.push({ extent: shared, size: sharing, place: kept });
        shared = bitSet(objects);
      }
      candidates[kept] = attribute;
      blockers[kept] = blocker;
      kept++;
    }

    const open = candidates.subarray(0, kept);
    for (const next of found) {
      // What lies below has no more attributes than these, the one added, and the candidates after it.
      if (intentSize + kept - next.place < minAttributes) break;
      // Field by field: a rest and a spread here made the whole search four times slower.
      pending.push({
        extent: next.extent,
        size: next.size,
        inherited: intent,
        inheritedSize: intentSize,
        added: open[next.place] ?? none,
        candidates: open,
        blockers,
      });
    }
    if (intentSize === attributes) someHaveAll = true;
    if (intentSize >= minAttributes) yield { extent: numbersIn(extent), intent: numbersIn(intent) };
  }
  if (minObjects === 0 && !someHaveAll && attributes >= minAttributes) {
    yield { extent: [], intent: [...everyAttribute] };
  }
}

/**
 * Which maximal groups are there, and what does each share? Every formal concept of a context, one at a time and
 * each once, found as the caller pulls: one who stops pulling stops the search.
 *
 * The order is lectic (Ganter, "Two basic algorithms in concept analysis", 1984), the same for every set of
 * options: of two concepts that one comes later whose intent has the lowest attribute at which they differ. So
 * the largest extent comes first, and the largest intent last.
 *
 * This is Close-by-One (Kuznetsov 1993) with the partial closure of In-Close (Andrews, "In-Close, a fast
 * algorithm for computing formal concepts", 2009; "A partial-closure canonicity test to increase the efficiency
 * of CbO-type algorithms", 2014) and with failed tests handed down as in FCbO (Krajca, Outrata and Vychodil,
 * "Advances in algorithms based on CbO", 2010), here as the last attribute that failed them. There is no
 * recursion. Later siblings wait in ascending order, so never more than one concept per attribute waits.
 *
 * Both options prune: an extent only shrinks on the way down, so whatever falls below `minObjects` is dropped
 * with all below it, and so is what could not reach `minAttributes` with every candidate that is left.
 *
 * @param context objects and attributes, from `formalContext`
 * @throws RangeError where an option is not a whole number from 0
 */
export function formalConcepts(
  context: FormalContext,
  options: ConceptOptions = {},
): Generator<FormalConcept, void, undefined> {
  const { minObjects = 0, minAttributes = 0 } = options;
  for (const [name, least] of Object.entries({ minObjects, minAttributes })) {
    if (!Number.isInteger(least) || least < 0) {
      throw new RangeError(`${name} must be a whole number from 0, but is ${least}.`);
    }
  }
  return enumerate(context, minObjects, minAttributes);
}
