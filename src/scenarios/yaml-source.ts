/**
 * The text of a file to plain data, with the place of everything in it.
 *
 * YAML 1.2 with the core schema; JSON is read as the YAML it is. Bounded in size, depth,
 * aliases and nodes, so that no file can hang the program or exhaust its stack.
 */
import { Composer, type Document, isScalar, Lexer, LineCounter, Parser, type YAMLError } from 'yaml';
import { type Problem, WinsetError } from '../base/errors.ts';
import type { Path } from './finding.ts';
import { LARGEST_SOURCE } from './largest-source.ts';
import { nodesToData } from './yaml-data.ts';

const DEEPEST = 100;
const MOST_ERRORS = 5;

/** A file's data and where its parts stand. */
export interface Source {
  readonly data: unknown;
  /** What is wrong with single nodes: keys given twice, cycles and the like. */
  readonly problems: readonly Problem[];
  /** 1-based place of the value (or the key) at a path; the nearest place above where it is missing. */
  locate(path: Path, onKey?: boolean): { readonly line: number; readonly column: number };
}

const HINTS: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'YAML indents with blanks: replace the tabs.',
  BAD_INDENT: 'Lines that belong together start in the same column.',
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around text that contains a colon and a blank.',
  MULTILINE_IMPLICIT_KEY: 'A key is missing its colon, or text over several lines needs quotes.',
  BAD_SCALAR_START: 'Put quotes around text that starts with this character.',
  BAD_ALIAS: 'Put quotes around text that starts with * or &.',
  TAG_RESOLVE_FAILED: 'Leave tags out, and put quotes around text that starts with !.',
};

function notYaml(problems: readonly Problem[]): WinsetError {
  return new WinsetError('scenario/not-yaml', problems);
}

function syntaxProblem(lines: LineCounter, offset: number, message: string, hint?: string): Problem {
  const { line, col } = lines.linePos(offset);
  return { message, line, column: col, ...(hint === undefined ? {} : { hint }) };
}

// Anything below a blank but tab and line ends; Unicode's second set of controls; stray halves of a character.
const FORBIDDEN = /[^\P{Cc}\t\n\r\u0085]|\p{Cs}/u;

function refuseBinary(text: string): void {
  const at = text.search(FORBIDDEN);
  if (at < 0) return;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const before = text.slice(0, at).split('\n');
  throw notYaml([
    {
      message: `a control character (U+${code}) stands here: expected a text file`,
      line: before.length,
      column: before.at(-1)!.length + 1,
    },
  ]);
}

/** Tokens of the whole text. The parser's own stack tells the depth before anything recursive runs. */
function tokensOf(text: string, lines: LineCounter): Parameters<Composer['next']>[0][] {
  const parser = new Parser(lines.addNewLine);
  const tokens: Parameters<Composer['next']>[0][] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) {
      throw notYaml([syntaxProblem(lines, parser.offset, `blocks and lists are nested more than ${DEEPEST} deep`)]);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function documentOf(text: string, lines: LineCounter): Document.Parsed {
  // Keys are compared in yaml-data.ts: the library takes quadratic time over it.
  const composer = new Composer({
    schema: 'core',
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokensOf(text, lines), true, text.length)) {
    if (documents.push(document as Document.Parsed) > 1) break;
  }
  const [first, second] = documents;
  const errors = [...first!.errors, ...first!.warnings];
  const problems = errors
    .slice(0, MOST_ERRORS)
    .map((error) => syntaxProblem(lines, error.pos[0], `not YAML: ${error.message}`, HINTS[error.code]));
  if (errors.length > MOST_ERRORS) problems.push({ message: `and ${errors.length - MOST_ERRORS} more` });
  const { explicit, version } = first!.directives.yaml;
  if (explicit === true && version !== '1.2') {
    problems.push({
      message: `the file says it is YAML ${version}, expected YAML 1.2`,
      hint: 'Remove the %YAML line.',
      line: 1,
      column: 1,
    });
  }
  if (second !== undefined) {
    const message = 'a second document starts here, expected one scenario in a file';
    problems.push(syntaxProblem(lines, second.range[0], message, 'Remove the line "---" or split the file.'));
  }
  if (problems.length > 0) throw notYaml(problems);
  return first!;
}

/**
 * Reads YAML or JSON text.
 *
 * @throws WinsetError `scenario/too-large`, `scenario/empty`, or `scenario/not-yaml` with the places
 */
export function readSource(input: string): Source {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  if (text.length > LARGEST_SOURCE) {
    throw new WinsetError('scenario/too-large', {
      message: `the file has ${Math.ceil(text.length / 2 ** 20)} MB, expected at most ${LARGEST_SOURCE / 2 ** 20} MB`,
    });
  }
  refuseBinary(text);
  const lines = new LineCounter();
  const document = documentOf(text, lines);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    throw new WinsetError('scenario/empty', {
      message: 'the file is empty, expected a scenario',
      hint: 'winset init writes one to start from.',
    });
  }
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const { data, problems, offsetOf } = nodesToData(document.contents, (offset) => lines.linePos(offset).line);
  return {
    data,
    problems: problems.map(({ offset, ...problem }) => ({ ...problem, ...place(offset) })),
    locate: (path, onKey = false) => place(offsetOf(path, onKey)),
  };
}
