import { test } from 'node:test';
import { beijingPyongyang } from 'consilience/fixtures';
import { assertHolds } from 'consilience/testing';

test('Chen says flatly that Beijing is uneasy.', () => {
  assertHolds(beijingPyongyang, 'chen', 'beijing-uneasy', 'certain');
});
