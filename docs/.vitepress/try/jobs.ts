import type { Job, Outcome } from './worker.ts';

/** A worker that does one job at a time. */
export interface Jobs {
  /** Begins a job; the one before it, if it is not done, is dropped. */
  readonly run: (job: Job) => void;
  /** Drops what is being done, if anything is. */
  readonly drop: () => void;
  /** Ends the worker. */
  readonly stop: () => void;
}

/** Starts a worker, and another whenever a job is dropped: what one is in the middle of, it cannot be told. */
export function startJobs(tell: (outcome: Outcome) => void): Jobs {
  let worker: Worker | undefined;
  let isBusy = false;
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Outcome>) => {
      if (started !== worker) return;
      if (data.kind !== 'ready') isBusy = false;
      tell(data);
    });
    started.addEventListener('error', ({ message }) => {
      if (started !== worker) return;
      stop();
      tell({ kind: 'failed', message: message || 'The worker could not be started.' });
    });
    return started;
  };
  const stop = () => {
    worker?.terminate();
    worker = undefined;
    isBusy = false;
  };
  const drop = () => {
    if (isBusy) stop();
  };
  return {
    run: (job) => {
      drop();
      worker ??= start();
      isBusy = true;
      worker.postMessage(job);
    },
    drop,
    stop,
  };
}
