/**
 * Command lines as shells take them: words quoted where they must be, and the words of a line found again.
 *
 * What is written here is understood by bash, zsh and ksh alike. A line holds no letter that a page would
 * change or a reader could not see, so that it can be copied from anywhere.
 */

/** Not `=` at the beginning, which zsh reads as the path of a command. */
const BARE = /^[\w@%+:,./-][\w@%+=:,./-]*$/;
/** Control characters, invisible ones, and every blank but the common one. */
const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{Z}]/gu;

/** The bytes of a letter in three octal digits each: shells that are not set to UTF-8 read them as well. */
const octal = (letter: string): string =>
  [...new TextEncoder().encode(letter)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

function quoted(word: string): string {
  if (BARE.test(word)) return word;
  if (word.search(UNSEEN) < 0) return `'${word.replaceAll("'", `'\\''`)}'`;
  return `$'${word.replace(/[\\']/g, '\\$&').replace(UNSEEN, octal)}'`;
}

/** A command line of these words. */
export function commandOf(argv: readonly string[]): string {
  return argv.map(quoted).join(' ');
}

/** The words of a command line as they are written, quotes kept: where it may be broken is between them. */
export function shellWords(line: string): string[] {
  return line.match(/(?:\$'(?:\\.|[^\\'])*'|'[^']*'|\\.|[^ ])+/gs) ?? [];
}

/** A path as an argument: one that begins with a hyphen would be taken for an option. */
export function pathWord(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}
