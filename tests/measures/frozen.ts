/** The same data, frozen all through: a function that writes to it throws. */
export function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null) {
    Object.values(data).forEach(frozen);
    Object.freeze(data);
  }
  return data;
}
