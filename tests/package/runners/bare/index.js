import { beijingPyongyang } from 'consilience/fixtures';
import { assertHolds, summarize } from 'consilience/testing';

assertHolds(beijingPyongyang, 'chen', 'beijing-uneasy');
console.log(typeof summarize);

for (const entry of process.argv.slice(2)) {
  await import(`consilience/testing/${entry}`).catch(({ message }) => console.log(message));
}
