import type { Renaming } from '../analysis/changes';
import { byText, type Bilingual, type Model } from '../model';
import { assess } from './assess';
import { citation, type Finding, type FindingState } from './finding';

/** A rule that says something else of a subject than it did. */
export interface StateChange {
  readonly rule: string;
  readonly title: Bilingual;
  readonly subject: Finding['subject'];
  /** Absent: there was no such subject. */
  readonly before?: FindingState;
  /** Absent: there is none any more. */
  readonly after?: FindingState;
  readonly severity: Finding['severity'];
  readonly clauses: readonly Bilingual[];
  /** What was seen, of what is not met now. */
  readonly because: readonly Bilingual[];
}

/**
 * Findings whose state is another, judged by the designs alone: measurements on a twin are of one model only.
 * What came or went with its subject and is met is left out.
 * @param rename later paths by earlier ones, so that a renamed subject is the same
 */
export function stateChanges(before: Model, after: Model, rename: Renaming = (id) => id): StateChange[] {
  const keyOf = (finding: Finding, path: string) => `${finding.rule}[${path}]`;
  const earlier = new Map(assess(before).findings.map((finding) => [keyOf(finding, rename(finding.subject.path, 'path')), finding]));
  const later = new Map(assess(after).findings.map((finding) => [keyOf(finding, finding.subject.path), finding]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key): StateChange[] => {
    const [old, now] = [earlier.get(key), later.get(key)];
    if (old?.state === now?.state || ((!old || !now) && (now ?? old)!.state === 'met')) return [];
    const { rule, title, subject, severity, demands, because } = (now ?? old)!;
    return [{
      rule, title, subject, ...(old ? { before: old.state } : {}), ...(now ? { after: now.state } : {}), severity,
      clauses: [...new Map(demands.map((demand) => citation(demand)).map((clause) => [clause.zh, clause])).values()], because: now ? because : [],
    }];
  }).sort((a, b) => byText(a.rule, b.rule) || byText(a.subject.path, b.subject.path));
}
