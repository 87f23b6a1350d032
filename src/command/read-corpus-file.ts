import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { safeParseCorpus } from '../schema/index.js';
import { nameOf, type ReadFile, readText } from './read-text.js';

/** A fault of a file: no corpus can be made of it. */
export interface FileFault {
  /** The line and the column, counted from 1; left out where they are not known. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** What a file holds: a corpus, or the faults for which it is none. */
export interface CorpusFile {
  readonly corpus?: Corpus;
  readonly faults: readonly FileFault[];
  /** Where something stands, to begin a line with: `rates.yaml:24:5`. */
  readonly placeOf: (path: Path) => string;
}

/** The offset at which something begins; of what is not there, that of what should hold it. */
function offsetOf(document: Document.Parsed, path: Path): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const key of path) {
    if (isSeq(node)) {
      node = node.items[Number(key)];
      const [start] = (node as { readonly range?: readonly number[] } | undefined)?.range ?? []; // of any node
      offset = start ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair?.value;
    } else break;
  }
  return offset;
}

/** The first line of what the parser has to say, without its picture of the place. */
const sentenceOf = (message: string) =>
  message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';

/** Reads YAML, and JSON, which is YAML too. */
function parsed(text: string): {
  document?: Document.Parsed;
  data?: unknown;
  faults: FileFault[];
  lines: LineCounter;
} {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines });
    const faults = document.errors.map(({ message, pos: [start] }): FileFault => {
      const { line, col } = lines.linePos(start);
      return { line, column: col, message: sentenceOf(message) };
    });
    return faults.length > 0
      ? { document, faults, lines }
      : { document, data: document.toJS(), faults, lines };
  } catch (error) {
    // Nested thousands deep, or aliases of aliases.
    const message = error instanceof RangeError ? 'is nested too deeply' : sentenceOf(String(error));
    return { faults: [{ message }], lines };
  }
}

/** Reads a corpus from a file in JSON or YAML. */
export async function readCorpusFile(path: string, readFile: ReadFile): Promise<CorpusFile> {
  const { document, data, faults, lines } = parsed(await readText(path, readFile));
  const name = nameOf(path);
  const positionOf = (at: Path) => {
    const offset = document && offsetOf(document, at);
    return offset === undefined ? undefined : lines.linePos(offset);
  };
  const placeOf = (at: Path): string => {
    const place = positionOf(at);
    return place ? `${name}:${place.line}:${place.col}` : name;
  };
  if (faults.length > 0) return { faults, placeOf };
  const { data: corpus, error } = safeParseCorpus(data);
  if (corpus) return { corpus, faults: [], placeOf };
  return {
    placeOf,
    faults: (error?.issues ?? []).map(({ path: at, message }) => {
      const place = positionOf(at);
      return { ...(place && { line: place.line, column: place.col }), message };
    }),
  };
}

/** A fault as a line. */
export const faultLine = (path: string, { line, column, message }: FileFault): string =>
  `${nameOf(path)}${line === undefined ? '' : `:${line}:${column}`}: error: ${message}\n`;
