import { beijingPyongyang } from 'consilience/fixtures';

test('Chen says flatly that Beijing is uneasy.', () => {
  expect(beijingPyongyang).toHold('chen', 'beijing-uneasy', 'certain');
});

test('Chen does not hold that ties are strained.', () => {
  expect(beijingPyongyang).not.toHold('chen', 'ties-strained');
});

test('A corpus in an object is matched.', () => {
  expect({ corpus: 'none' }).toEqual({ corpus: expect.toHold('chen', 'beijing-uneasy') });
});
