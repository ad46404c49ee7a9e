/** `jifang check`: what the rules say of a facility. */
import { proveNothingElse } from '../analysis/reachability';
import { assess, type Assessment } from '../compliance/assess';
import { isError } from '../compliance/finding';
import { findingsJson } from '../compliance/json';
import { report } from '../compliance/report';
import { say, type Bilingual } from '../model';
import { findFacilities } from './facility-file';
import type { ExitCode } from './failure';
import { json } from './json';
import { loadFacilities, remarksOn, type LoadedFacility } from './load-facility';
import { releaseRemark } from './release';
import type { Terminal } from './terminal';
import { evidenceBeside } from './verification-file';
import { issueBlocks, issueForPrograms } from './report-error';
import { checked, warnings } from './words';

interface Checked {
  readonly loaded: LoadedFacility;
  /** Why the record of a measurement beside the facility is not used. */
  readonly remark: Bilingual | undefined;
  /** The model is not what was released under its revision. */
  readonly released: Bilingual | undefined;
  readonly assessment: Assessment;
  /** Where firewalls would let pass more or less than the flows say. */
  readonly deviations: readonly Bilingual[];
}

/** Advice and waived findings do not fail it. */
export function check(targets: readonly string[], terminal: Terminal): ExitCode {
  const results = loadFacilities(findFacilities(targets, terminal.cwd), terminal).map((loaded): Checked => {
    terminal.progress(checked.running(loaded.model.facility.id));
    const { verification, remark } = evidenceBeside(loaded.source, loaded.model, terminal.cwd);
    return { loaded, remark, released: releaseRemark(loaded.source, loaded.model, terminal.cwd), assessment: assess(loaded.model, verification ? { verification } : {}), deviations: proveNothingElse(loaded.model).deviations.map(({ text }) => text) };
  });
  const ok = results.every(({ assessment, deviations }) => deviations.length === 0 && !assessment.findings.some(isError));
  if (terminal.json) terminal.out(json({ ok, facilities: results.map(forPrograms) }));
  else for (const result of results) terminal.out(forPeople(result, terminal));
  return ok ? 0 : 1;
}

function forPeople({ loaded, remark, released, assessment, deviations }: Checked, { locale }: Terminal): string {
  const { model, facility } = loaded;
  const looks = remarksOn(loaded);
  const tell = (text: Bilingual) => say(text, locale);
  const proof = deviations.length === 0 ? tell(checked.nothingElse) : `${tell(checked.deviations)}\n${deviations.map((text) => `  ✗ ${tell(text)}`).join('\n')}`;
  return `${tell(checked.facility(model.facility.name, model.facility.revision))}\n\n${report(assessment, locale, { sourceOf: (path) => facility.sourceOf(path) })}${proof}\n${looks.length > 0 ? `\n${tell(warnings.remarks)}\n\n${issueBlocks(looks, locale)}` : ''}${[remark, released].flatMap((text) => (text ? [`${tell(text)}\n`] : [])).join('')}`;
}

/** `findings.json`, with the lines of the design beside each finding. */
function forPrograms({ loaded, remark, released, assessment, deviations }: Checked): object {
  const { model, facility } = loaded;
  const content = JSON.parse(findingsJson(model, assessment)) as { findings: { subject: { path: string } }[] };
  return { ...content, remarks: remarksOn(loaded).map(issueForPrograms), deviations, ...(remark ? { evidence: remark } : {}), ...(released ? { revision: released } : {}), findings: content.findings.map((finding) => ({ ...finding, source: facility.sourceOf(finding.subject.path) })) };
}
