#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { command } from './command.js';

/** A reader who has seen enough, `head` for one, closes the pipe: that is no fault. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream !== process.stderr) process.stderr.write(`consilience: ${message}\n`);
  });
}

const { out, err, code } = await command(process.argv.slice(2), (path) =>
  path === '-' ? buffer(process.stdin) : readFile(path),
);
process.exitCode = code;
process.stdout.write(out);
process.stderr.write(err);
