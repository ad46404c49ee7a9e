import type { Model, Source } from '../model';
import type { Assessment } from './assess';
import { citation, isError, type Finding } from './finding';
import { rules } from './rules';
import { waiverRules } from './waivers';

const lines = (texts: readonly { readonly zh: string }[]): string => texts.map((text) => text.zh).join('；');

/**
 * SARIF 2.1.0: what is not met (waived: suppressed) and what is open; met findings are left out.
 * `sourceOf` adds lines; without it the construct path alone is the location, so that moving a declaration changes no byte.
 */
export function sarif(model: Model, { findings }: Assessment, sourceOf?: (path: string) => Source | undefined): string {
  const shown = findings.filter((finding) => finding.state !== 'met');
  const used = new Set(shown.map((finding) => finding.rule));
  const descriptors = [
    ...rules.filter((rule) => used.has(rule.id)).map((rule) => ({
      id: rule.id, shortDescription: { text: rule.title.zh }, fullDescription: { text: rule.checks.zh }, help: { text: `${rule.why.zh}\n${rule.mend.zh}` },
      properties: { titleEnglish: rule.title.en },
    })),
    ...Object.entries(waiverRules).filter(([id]) => used.has(id)).map(([id, rule]) => ({
      id, shortDescription: { text: rule.title.zh }, fullDescription: { text: rule.title.zh }, help: { text: rule.mend.zh }, properties: { titleEnglish: rule.title.en },
    })),
  ];
  const at = new Map(descriptors.map(({ id }, i) => [id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'jifang', language: 'zh-CN', rules: descriptors } },
      language: 'zh-CN',
      columnKind: 'utf16CodeUnits',
      properties: { facility: model.facility.id, revision: model.facility.revision },
      results: shown.map((finding) => result(finding, at.get(finding.rule) ?? -1, sourceOf?.(finding.subject.path))),
    }],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function result(finding: Finding, ruleIndex: number, source: Source | undefined) {
  const open = finding.state === 'not-assessable';
  const texts = open ? finding.missing : finding.because;
  return {
    ruleId: finding.rule,
    ruleIndex,
    kind: open ? 'open' : 'fail',
    level: open ? 'none' : isError({ ...finding, state: 'not-met' }) ? 'error' : 'warning',
    message: { text: `${finding.subject.name.zh}：${lines(texts)}` },
    locations: [{
      ...(source === undefined ? {} : { physicalLocation: { artifactLocation: { uri: encodeURI(source.file) }, region: { startLine: Math.max(1, source.line) } } }),
      logicalLocations: [{ fullyQualifiedName: finding.subject.path, kind: 'member' }],
    }],
    partialFingerprints: { 'finding/v1': finding.id },
    ...(finding.waiver === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: `${finding.waiver.reason}（批准：${finding.waiver.approver}，至 ${finding.waiver.expires}）` }] }),
    properties: { english: texts.map((text) => text.en).join('; '), clauses: [...new Set(finding.demands.map((demand) => citation(demand).zh))] },
  };
}
