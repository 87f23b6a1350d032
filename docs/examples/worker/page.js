// A page that stays responsive: the work is a worker's, and cancelling ends the worker.
const [countButton, cancelButton, progress, status, nearest] = [
  'count',
  'cancel',
  'progress',
  'status',
  'nearest',
].map((id) => document.getElementById(id));

let worker;

/** Ends the work, whether it is done or not. What a worker is in the middle of, it cannot be told: it is ended. */
function end(said) {
  worker?.terminate();
  worker = undefined;
  countButton.disabled = false;
  cancelButton.disabled = true;
  status.textContent = said;
}

const told = {
  progress: ({ share }) => {
    progress.value = share;
  },
  done: ({ pairs, nearest: found }) => {
    progress.value = 1;
    nearest.replaceChildren(
      ...found.map(({ experts, rate }) => {
        const item = document.createElement('li');
        item.textContent = `${experts.join(' and ')}: ${rate.agreements} of ${rate.comparable}`;
        return item;
      }),
    );
    end(`${pairs} pairs counted.`);
  },
  failed: ({ message }) => end(message),
};

countButton.addEventListener('click', () => {
  countButton.disabled = true;
  cancelButton.disabled = false;
  progress.removeAttribute('value'); // nobody knows yet how long reading takes
  nearest.replaceChildren();
  status.textContent = 'At work …';
  worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }) => told[data.kind](data));
  worker.addEventListener('error', ({ message }) => end(message || 'The worker could not be started.'));
  worker.postMessage({ url: new URL('./votes.json', import.meta.url).href });
});

cancelButton.addEventListener('click', () => {
  progress.value = 0;
  end('Cancelled.');
});
