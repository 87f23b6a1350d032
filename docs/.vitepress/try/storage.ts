/** What the reader works on. */
export interface Work {
  /** The corpus, as JSON. */
  readonly corpus: string;
  /** The texts that the reader gave, by source. */
  readonly texts: readonly (readonly [source: string, text: string])[];
}

/** What is kept for the next visit. */
export interface Kept {
  readonly work: Work;
  /** What was there before another corpus took its place. */
  readonly before?: Work | undefined;
}

const NAME = 'consilience: try';

const isWork = (value: unknown): value is Work => {
  if (typeof value !== 'object' || value === null) return false;
  const { corpus, texts } = value as Partial<Record<keyof Work, unknown>>;
  const isText = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');
  return typeof corpus === 'string' && Array.isArray(texts) && texts.every(isText);
};

/** What was kept at the last visit: nothing, where there is no storage, or something else in it. */
export function kept(): Kept | undefined {
  try {
    const { work, before }: Partial<Record<string, unknown>> = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    return isWork(work) ? { work, ...(isWork(before) && { before }) } : undefined;
  } catch {
    return undefined; // no storage, or no JSON
  }
}

/** Keeps the work for the next visit, and says whether that was possible. */
export function keep(all: Kept): boolean {
  try {
    localStorage.setItem(NAME, JSON.stringify(all));
    return true;
  } catch {
    return false; // no storage, or a full one
  }
}
