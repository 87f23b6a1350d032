// Reads a table of votes and counts every pair, away from the page. Bundle this file: it imports packages.
import { CorpusError } from 'consilience';
import { fromRecords } from 'consilience/formats';
import { agreementMatrix, nearestPairs } from 'consilience/panels';

const SCALE = { denies: { certain: [-1] }, neutral: [0], affirms: { certain: [1] }, noAnswer: [] };

async function count(url) {
  const rows = await (await fetch(url)).json();
  const { corpus } = fromRecords(rows, { scale: SCALE });
  const matrix = agreementMatrix(corpus, {
    onProgress: (done, total) => postMessage({ kind: 'progress', share: done / total }),
  });
  // Only what the page shows goes back. A whole matrix would be passed on, not copied, with its `agreements.buffer` and
  // the like in the second argument.
  postMessage({ kind: 'done', pairs: matrix.agreements.length, nearest: nearestPairs(matrix, 5) });
}

addEventListener('message', ({ data }) => {
  count(data.url).catch((error) => {
    // An error of the library loses its class on the way: its faults are data, and go along.
    const issues = error instanceof CorpusError ? error.issues : [];
    postMessage({ kind: 'failed', message: error.message, issues });
  });
});
