/** Whether a text is an address of http or https, which can be followed without running anything. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text);
