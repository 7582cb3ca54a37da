/** How many columns a text takes on a terminal. */

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a text on one line: Korean, Chinese and Japanese letters take two, combining marks none. */
export function displayWidth(text: string): number {
  // Most text is plain, and there a letter is a column.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const letter of text) width += NARROWEST.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The text filled with spaces to so many columns; longer text stays whole. */
export function padTo(text: string, columns: number, right = false): string {
  const space = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return right ? space + text : text + space;
}
