import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A block of TypeScript from the documentation. Its fence says what is proved of it:
 *
 * - `ts`: it type-checks, and it runs, and what it says of values, errors and output is so;
 * - `ts no-run`: it type-checks;
 * - `ts expect-error`: the compiler reports errors on the lines marked `// error: …`, and on no others;
 * - `ts twoslash`: as `ts`, and the site shows the types in it under the pointer;
 * - `ts vitest-5`: it type-checks beside vitest 5, in `tests/package/runners.test.ts`.
 */
export interface Example {
  /** Path of the file it stands in, from the repository's root. */
  readonly file: string;
  /** The line of that file, counted from 1, on which the code begins. */
  readonly line: number;
  readonly code: string;
  readonly mode: 'run' | 'no-run' | 'expect-error';
  /**
   * What it prints, all of it, or what the compiler says of it where that is to fail: the `text` block that follows with
   * nothing but blank lines between.
   */
  readonly output?: string;
}

/** Something untrue in an example, at a line of the file it stands in. */
export interface Fault {
  readonly line: number;
  readonly message: string;
  /** The error that it came to light by, where there was one. */
  readonly cause?: unknown;
}

interface Fence {
  readonly info: string;
  readonly line: number;
  readonly content: string;
  /** Nothing but blank lines since the fence before. */
  readonly adjoins: boolean;
}

/** The fenced blocks of a Markdown text, those in lists too. */
function fences(markdown: string): Fence[] {
  const lines = markdown.split('\n');
  const found: Fence[] = [];
  let adjoins = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, indent, fence, info] = /^( *)(`{3,}|~{3,}) *([^`]*)$/.exec(line) ?? [];
    if (indent === undefined || fence === undefined || info === undefined) {
      adjoins &&= line.trim() === '';
      continue;
    }
    const end = lines.findIndex((l, i) => i > at && l.trim().startsWith(fence) && /^(.)\1*$/.test(l.trim()));
    const content = lines.slice(at + 1, end < 0 ? undefined : end);
    const outdented = content.map((l) => (l.startsWith(indent) ? l.slice(indent.length) : l.trimStart()));
    found.push({ info: info.trim(), line: at + 2, content: outdented.join('\n'), adjoins });
    adjoins = true;
    at += content.length + 1;
  }
  return found;
}

/** The text of a source file's doc comments, each line where it stands, and all other lines empty. */
function docComments(source: string): string {
  let inside = false;
  const text = source.split('\n').map((line) => {
    inside ||= /^\s*\/\*\*/.test(line);
    const comment = inside ? line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, '') : '';
    inside &&= !line.includes('*/');
    return comment;
  });
  return text.join('\n');
}

/** The mode that a fence asks for, `undefined` where it holds no code for Node or a browser. */
function modeOf({ info, line }: Fence, file: string): Example['mode'] | undefined {
  if (info === 'ts' || info === 'ts twoslash') return 'run';
  if (info === 'ts no-run') return 'no-run';
  if (info === 'ts expect-error') return 'expect-error';
  if (info === 'ts vitest-5') return undefined;
  if (!/^(?:[cm]?[jt]sx?|javascript|typescript)\b/i.test(info)) return undefined;
  throw new Error(
    `${file}:${line - 1}: code is fenced as "ts", "ts no-run", "ts expect-error", "ts twoslash" or "ts vitest-5", not as "${info}"`,
  );
}

/** The examples in a Markdown text, or in the doc comments of a TypeScript source. */
export function examplesIn(file: string, text: string): Example[] {
  const blocks = fences(file.endsWith('.ts') ? docComments(text) : text);
  return blocks.flatMap((block, index) => {
    const mode = modeOf(block, file);
    if (mode === undefined) return [];
    const example = { file, line: block.line, code: block.content, mode };
    const next = blocks[index + 1];
    return next?.adjoins && next.info === 'text' ? { ...example, output: next.content } : example;
  });
}

function filesUnder(folder: string, extension: string): string[] {
  if (!existsSync(ROOT + folder)) return [];
  const paths = readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' });
  const wanted = paths.filter((path) => path.endsWith(extension));
  return wanted.sort().map((path) => `${folder}/${path}`);
}

/** Every example of the README, of the pages under `docs`, and of the doc comments of what is published. */
export function projectExamples(): Example[] {
  const readme = existsSync(`${ROOT}README.md`) ? ['README.md'] : [];
  const sources = [...filesUnder('src', '.ts'), ...filesUnder('fixtures', '.ts')];
  // The site writes the doc comments of the sources into docs/reference: they are run where they stand.
  const pages = filesUnder('docs', '.md').filter((path) => !/^docs\/(?:reference|\.vitepress)\//.test(path));
  const files = [...readme, ...pages, ...sources];
  return files.flatMap((file) => examplesIn(file, readFileSync(ROOT + file, 'utf8')));
}
