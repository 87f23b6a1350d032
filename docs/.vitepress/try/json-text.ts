/** A value that fits into so many characters stands on one line. */
const WIDTH = 72;

const onOneLine = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, of]) => `${JSON.stringify(key)}: ${onOneLine(of)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};

/** JSON as people write it: what is short stands on one line, what is long a line for each part. */
export function jsonText(value: unknown, indent = '', lead = 0): string {
  const short = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + lead + short.length <= WIDTH)
    return short;
  const deeper = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((of) => jsonText(of, deeper))]
    : [
        '{',
        '}',
        Object.entries(value).map(([key, of]) => {
          const name = `${JSON.stringify(key)}: `;
          return name + jsonText(of, deeper, name.length);
        }),
      ];
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}
