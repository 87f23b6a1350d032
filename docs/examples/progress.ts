/** Tells on stderr what takes its time, where a person is watching. */

const isWatched = process.stderr.isTTY === true;

/** Does a step, showing its name until it is done, and how far it is where it tells. */
export function step<T>(name: string, work: (onProgress: (done: number, total: number) => void) => T): T {
  const show = (text: string) => {
    if (isWatched) process.stderr.write(`\r\u001b[K${text}`);
  };
  show(`${name} …`);
  try {
    return work((done, total) => show(`${name} … ${Math.floor((100 * done) / Math.max(1, total))}%`));
  } finally {
    show('');
  }
}
