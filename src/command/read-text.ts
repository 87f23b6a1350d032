import { Refusal } from './refusal.js';

/** Reads a file whole; `-` is standard input. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  ENOTDIR: 'there is no such file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ERR_FS_FILE_TOO_LARGE: 'is too large',
  ERR_STRING_TOO_LONG: 'is too large',
};

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

/** The text of a file in UTF-8, without a byte order mark. */
export async function readText(path: string, readFile: ReadFile): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = codeOf(error);
    throw new Refusal(`${nameOf(path)}: ${REASONS[code] ?? `cannot be read${code && ` (${code})`}`}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const reason = REASONS[codeOf(error)] ?? 'is not text in UTF-8; save it as UTF-8';
    throw new Refusal(`${nameOf(path)}: ${reason}`);
  }
}
