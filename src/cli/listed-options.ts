/** Options in running text, those of an issue together: "sanctions lift; assurance written, binding". */
export function listedOptions(pairs: readonly (readonly [issue: string, option: string])[]): string {
  const byIssue = new Map<string, string[]>();
  for (const [issue, option] of pairs) byIssue.set(issue, [...(byIssue.get(issue) ?? []), option]);
  return [...byIssue].map(([issue, options]) => `${issue} ${options.join(', ')}`).join('; ');
}
