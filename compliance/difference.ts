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
 * @param rename later ids and paths by earlier ones: what was renamed or stands elsewhere is the same subject
 */
export function stateChanges(before: Model, after: Model, rename: Renaming = (id) => id): StateChange[] {
  const paths = laterPaths(before, after, rename);
  const keyOf = (finding: Finding, path: string) => `${finding.rule}[${path}]`;
  const earlier = new Map(assess(before).findings.map((finding) => [keyOf(finding, paths.get(finding.subject.path) ?? rename(finding.subject.path, 'path')), finding]));
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

/** Where things of the earlier model are now, by where they were. */
function laterPaths(before: Model, after: Model, rename: Renaming): ReadonlyMap<string, string> {
  const things = ({ systems, zones, devices, pairs, monitoringPoints = [] }: Model) => [...systems, ...zones, ...devices, ...pairs, ...monitoringPoints];
  const later = new Map(things(after).map(({ id, path }) => [id, path]));
  return new Map(things(before).flatMap(({ id, path }) => {
    const now = later.get(rename(id, 'node'));
    return now === undefined ? [] : [[path, now] as const];
  }));
}
