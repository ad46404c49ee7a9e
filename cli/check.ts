/** `jifang check`: what the rules say of a facility. */
import { assess, type Assessment } from '../compliance/assess';
import { isError } from '../compliance/finding';
import { findFacilities } from './facility-file';
import type { ExitCode } from './failure';
import { findingsText } from './findings-text';
import { json } from './json';
import { loadFacilities, type LoadedFacility } from './load-facility';
import type { Terminal } from './terminal';

/** Advice and waived findings do not fail it. */
export function check(targets: readonly string[], terminal: Terminal): ExitCode {
  const results = loadFacilities(findFacilities(targets, terminal.cwd), terminal).map((loaded) => ({ loaded, assessment: assess(loaded.model) }));
  const ok = results.every(({ assessment }) => !assessment.findings.some(isError));
  if (terminal.json) terminal.out(json({ ok, facilities: results.map(({ loaded, assessment }) => forPrograms(loaded, assessment)) }));
  else terminal.out(results.map(({ loaded, assessment }) => findingsText(loaded, assessment, terminal.locale)).join('\n'));
  return ok ? 0 : 1;
}

function forPrograms({ model, facility }: LoadedFacility, { findings, verdicts }: Assessment): object {
  return {
    facility: model.facility.id,
    revision: model.facility.revision,
    verdicts: verdicts.map(({ system, standard, outcome, text }) => ({ system: system.id, standard: standard.name, outcome, text })),
    findings: findings.map((finding) => ({
      id: finding.id, rule: finding.rule, state: finding.state, severity: finding.severity, error: isError(finding),
      path: finding.subject.path, source: facility.sourceOf(finding.subject.path), subject: finding.subject.name, title: finding.title,
      because: finding.because, missing: finding.missing, mend: finding.mend,
      clauses: finding.demands.map(({ clause, certainty }) => ({ clause, certainty })),
      waiver: finding.waiver,
    })),
  };
}
