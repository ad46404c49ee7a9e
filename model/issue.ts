import { say, type Bilingual, type Locale } from './locale';
import { messages, type IssueCode } from './messages';

/** Where a construct was written. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** One thing wrong with a design, as data: the words come from `messages` in the reader's language. */
export interface Issue {
  readonly code: IssueCode;
  /** Construct path. */
  readonly path: string;
  readonly source?: Source;
  /** Where the other thing is written that it is at odds with: `other` of its values. */
  readonly also?: Source;
  readonly values: Readonly<Record<string, string | Bilingual>>;
}

export interface IssueText {
  readonly where: string;
  readonly what: string;
  readonly allowed: string;
  readonly mend: string;
}

/** An issue in words: where, what was found, what is allowed, the likely mend. */
export function explain(issue: Issue, locale: Locale): IssueText {
  const chosen = messages[issue.code][locale === 'zh-CN' ? 'zh' : 'en'];
  const word = (name: string, where = false) => {
    const value = issue.values[name] ?? '';
    const text = typeof value === 'string' ? value : say(value, locale);
    return where && name === 'other' && issue.also ? `${text} (${issue.also.file}:${issue.also.line})` : text;
  };
  const fill = (template: string, where = false) => template.replace(/\{(\w+)\}/g, (_, name: string) => word(name, where));
  const where = issue.source ? `${issue.path} (${issue.source.file}:${issue.source.line})` : issue.path;
  return { where, what: fill(chosen[0], true), allowed: fill(chosen[1]), mend: fill(chosen[2]) };
}

export type { IssueCode };

/** Everything wrong with a design, at once. */
export class DesignErrors extends Error {
  override readonly name = 'DesignErrors';
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => {
      const text = explain(issue, 'en-US');
      return `${text.where}: ${text.what}\n  allowed: ${text.allowed}\n  mend: ${text.mend}`;
    }).join('\n'));
  }
}
