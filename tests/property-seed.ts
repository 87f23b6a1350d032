import fc from 'fast-check';

/**
 * Properties are tried on the same cases in every run, so that what fails was broken by the change at hand. With
 * `--mode fuzz` they are tried on others each time, to find what nobody has thought of.
 */
const SEED = 20_261_124;

const { MODE } = process.env; // vitest's

fc.configureGlobal(MODE === 'fuzz' ? {} : { seed: SEED });
