/** A larger file would be no text that anybody edits. */
const LARGEST_FILE = 10_000_000;

/** Hands a text over as a file. */
export function saveAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** The text of a file, or why it is not read. */
export async function textOfFile(
  file: File,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  if (file.size > LARGEST_FILE) {
    return {
      fault: `${file.name} has ${Math.ceil(file.size / 1_000_000)} MB: up to ${LARGEST_FILE / 1_000_000} are opened here. Nothing was changed.`,
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { fault: `${file.name} is no text in UTF-8. Nothing was changed.` };
  }
}
