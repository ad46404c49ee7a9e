import { createRequire } from 'node:module';
import { DesignErrors, explain, say, type Issue, type Locale } from '../model';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import type { Terminal } from './terminal';
import { failures, designErrors } from './words';

/** Tells an error in the reader's language (or as JSON on stdout) and gives the exit code. */
export function reportError(error: unknown, terminal: Terminal): ExitCode {
  if (terminal.json) terminal.out(json({ ok: false, ...errorForPrograms(error) }));
  else terminal.err(errorText(error, terminal.locale));
  return error instanceof Failure ? error.exit : 1;
}

/** Everything that is wrong, in the reader's language. */
export const errorText = (error: unknown, locale: Locale): string =>
  (error instanceof DesignErrors ? designErrorsText(error.issues, locale) : `${say(failureOf(error).text, locale)}\n`);

export function errorForPrograms(error: unknown): { readonly errors: readonly object[] } {
  if (error instanceof DesignErrors) return { errors: error.issues.map(issueForPrograms) };
  const { code, text } = failureOf(error);
  return { errors: [{ code, message: text }] };
}

const failureOf = (error: unknown): Failure => (error instanceof Failure ? error : ownFault(error));

function ownFault(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { sourceLines } = createRequire(__filename)('./transform.cjs') as { sourceLines: (stack: string) => string };
  return new Failure('fault', failures.ownFault(sourceLines(stack)), 1);
}

function designErrorsText(issues: readonly Issue[], locale: Locale): string {
  return `${say(designErrors.heading(issues.length), locale)}\n\n${issueBlocks(issues, locale)}\n${say(designErrors.nothingWritten, locale)}\n`;
}

/** Issues numbered, each with what is allowed and the mend. */
export function issueBlocks(issues: readonly Issue[], locale: Locale): string {
  const blocks = issues.map((issue, index) => {
    const text = explain(issue, locale);
    const [allowed, mend] = [say(designErrors.allowed(text.allowed), locale), say(designErrors.mend(text.mend), locale)];
    return `${index + 1}. ${text.where}\n   ${text.what}\n   ${allowed}\n   ${mend}\n`;
  });
  return blocks.join('\n');
}

export function issueForPrograms(issue: Issue): object {
  const { what: zhWhat, allowed: zhAllowed, mend: zhMend } = explain(issue, 'zh-CN');
  const { what, allowed, mend } = explain(issue, 'en-US');
  return {
    code: issue.code, path: issue.path, source: issue.source,
    message: { zh: zhWhat, en: what }, allowed: { zh: zhAllowed, en: allowed }, mend: { zh: zhMend, en: mend },
  };
}
