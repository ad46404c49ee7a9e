/** The answer of `jifang impact` for people. */
import type { DetectionLeft, FlowImpact, Impact } from '../analysis/impact';
import { siteCalculations } from '../analysis/site';
import type { Subject } from '../analysis/subjects';
import { citation, type Finding } from '../compliance/finding';
import { severities } from '../compliance/pack';
import { codedNameOf, endpointId, groupedBy, indexOf, lightingKinds, say, subsystems, systemKinds, type Bilingual, type Flow, type Locale, type Model } from '../model';
import { nameOf } from './asked';
import type { Naming } from './impact-outputs';
import { impacting as words } from './impact-words';

const mostInList = 4;
const mostFiles = 12;

export function impactText(model: Model, asked: readonly Subject[], impact: Impact, clauses: readonly Finding[], files: readonly Naming[] | undefined, locale: Locale): string {
  return new Report(model, asked, impact, clauses, files, locale).text();
}

class Report {
  private readonly zh: boolean;
  private readonly index;

  constructor(
    private readonly model: Model, private readonly asked: readonly Subject[], private readonly impact: Impact,
    private readonly clauses: readonly Finding[], private readonly files: readonly Naming[] | undefined, private readonly locale: Locale,
  ) {
    this.zh = locale === 'zh-CN';
    this.index = indexOf(model);
  }

  text(): string {
    const heading = this.tell(words.heading(this.list(this.asked.map((subject) => {
      const { zh, en } = nameOf(this.model, subject);
      return zh === en ? zh : this.zh ? `${zh}（${en}）` : `${en} (${zh})`;
    }), 20)));
    const sections = [this.services(), this.standbys(), this.machineRoom(), this.devices(), this.zones(), this.flows(), this.structure()].filter((lines) => lines.length > 0);
    const { services, cutOff, off, idle, site, cooling } = this.impact;
    const harmless = this.businessFlows().length === 0 && [services, cutOff, off, idle, site, cooling].every((list) => list.length === 0);
    return `${[
      heading, ...(harmless ? ['', this.tell(words.harmless)] : []),
      ...sections.flatMap((lines) => ['', ...lines]), '', ...this.clauseLines(), ...(this.files === undefined ? [] : ['', ...this.fileLines(this.files)]), '', this.tell(words.assumptions),
    ].join('\n')}\n`;
  }

  private services(): string[] {
    const { services, systems } = this.impact;
    return systems.length === 0 ? [] : [this.tell(words.services), ...systems.flatMap(({ system, state }) => {
      const known = this.index.systems.get(system)!;
      return [`  ${mark(state)} ${this.zh ? known.title : `${systemKinds[known.kind].en} (${system})`}${this.colon}${this.tell(words.systemState[state])}`,
        ...services.filter((service) => service.system === system).flatMap((service) => {
          const why = [
            ...(service.out.length === 0 ? [] : [this.tell(words.outOfWork(this.devicesList(service.out)))]),
            ...(service.flows.length === 0 ? [] : [this.tell(words.cutFlows(this.list(service.flows.map((id) => this.flowName(id)))))]),
          ];
          return [`      ${this.tell(subsystems[service.subsystem])}${this.colon}${this.tell(words.systemState[service.state])}`, ...why.map((line) => `        ${line}`)];
        })];
    })];
  }

  private standbys(): string[] {
    const { pairs, switches, cables } = this.impact;
    const lines = [
      ...pairs.map(({ pair, left, takeover }) => `  ${this.name('pair', pair)}${this.colon}${this.tell(words.takeover[takeover](this.devicesList(left)))}`),
      ...switches.map(({ zone, left, cutOff }) => `  ${this.name('zone', zone)}${this.colon}${this.tell(words.switchLeft(this.devicesList(left), cutOff.length))}`),
      ...(cables.length === 0 ? [] : [`  ${this.tell(words.secondCable(this.devicesList([...new Set(cables.map(({ device }) => device))], 6)))}`]),
    ];
    return lines.length === 0 ? [] : [this.tell(words.standbys), ...lines];
  }

  private devices(): string[] {
    const { off, idle, monitoringPoints } = this.impact;
    const told = new Set(idle.map(({ device }) => device));
    const cutOff = this.impact.cutOff.filter((id) => !told.has(id));
    const because = (list: Impact['off']) => list.map(({ device, why }) => (this.zh ? `${this.name('device', device)}（${why.zh}）` : `${device} (${why.en})`));
    const lines = [
      ...(off.length === 0 ? [] : [[words.off, this.list(because(off), 12)] as const]),
      ...(idle.length === 0 ? [] : [[words.idle, this.list(because(idle), 12)] as const]),
      ...(cutOff.length === 0 ? [] : [[words.cutOff, this.devicesList(cutOff, 20)] as const]),
      ...(monitoringPoints.length === 0 ? [] : [[words.unread, this.list(this.points(monitoringPoints), 12)] as const]),
    ];
    return lines.length === 0 ? [] : [this.tell(words.devices), ...lines.map(([what, list]) => `  ${this.tell(what)}${this.colon}${list}`)];
  }

  private machineRoom(): string[] {
    const { site, feeds, lighting, detection, cooling, coolingLeft, upsLeft, doors, watching } = this.impact;
    const effects = [...new Map(site.map((each) => [`${each.effect} ${each.why.zh}`, each])).values()];
    const kilowatts = (value: number) => value.toFixed(1);
    const lines = [
      ...effects.map(({ effect, why }) => {
        const parts = site.filter((each) => each.effect === effect && each.why.zh === why.zh).map(({ part }) => this.name('site', part.id));
        return `${this.tell(words.siteEffect[effect])}${this.zh ? `（${why.zh}）` : ` (${why.en})`}${this.colon}${this.list(parts, 12)}`;
      }),
      ...(feeds.length === 0 ? [] : [this.tell(words.oneFeed(this.devicesList(feeds.map(({ device }) => device), 12)))]),
      ...[...groupedBy(lighting, ({ kind, share }) => `${kind} ${Math.round(share)}`).values()].map((list) => this.tell(words.lightLeft(lightingKinds[list[0]!.kind], String(Math.round(list[0]!.share)), this.list(list.map(({ room }) => this.name('site', room)), 12)))),
      ...(['fire', 'intrusion'] as const).flatMap((kind) => this.detection(kind, detection.filter((each) => each.kind === kind))),
      ...cooling.filter(({ left }) => left > 0).map(({ rooms, left, needed }) => this.tell(words.tooWarm(this.list(rooms.map((id) => this.name('site', id))), kilowatts(left), kilowatts(needed)))),
      ...coolingLeft.map(({ rooms, left, needed }) => this.tell(words.coolEnough(this.list(rooms.map((id) => this.name('site', id))), kilowatts(left), kilowatts(needed)))),
      ...upsLeft.map((id) => this.tell(words.upsLeft(this.name('site', id), this.loadOf(id)))),
      ...(doors.length === 0 ? [] : [this.tell(words.doors(this.list(doors.map((id) => this.name('site', id)), 20)))]),
      ...(watching.length === 0 ? [] : [this.tell(words.watching(this.list(this.points(watching), 12)))]),
    ];
    return lines.length === 0 ? [] : [this.tell(words.room), ...lines.map((line) => `  ${line}`)];
  }

  private detection(kind: DetectionLeft['kind'], rooms: readonly DetectionLeft[]): string[] {
    const [none, fewer] = [rooms.filter(({ left }) => left === 0), rooms.filter(({ left }) => left > 0)];
    return [
      ...(none.length === 0 ? [] : [this.tell(words.noDetection[kind](this.list(none.map(({ room }) => this.name('site', room)), 20)))]),
      ...(fewer.length === 0 ? [] : [this.tell(words.lessDetection[kind](this.list(fewer.map(({ room, left, all }) => this.tell(words.detectorsLeft(this.name('site', room), left, all))), 20)))]),
    ];
  }

  /** Largest load of a UPS while another of its group is lost, as the calculation has it. */
  private loadOf(id: string): string {
    const found = siteCalculations(this.model).find((each) => each.id === `ups-load:${id}`);
    return found ? `${found.result.value} ${found.result.unit}` : '—';
  }

  private zones(): string[] {
    const { zones } = this.impact;
    return zones.length === 0 ? [] : [this.tell(words.zones), ...zones.map(({ zone, state }) => `  ${this.name('zone', zone)}${this.colon}${this.tell(words.zoneState[state])}`)];
  }

  private businessFlows(): readonly FlowImpact[] {
    return this.impact.flows.filter(({ flow }) => this.index.flows.get(flow)?.origin === 'stated');
  }

  private flows(): string[] {
    const cut = this.businessFlows();
    if (cut.length === 0) return [];
    const of = (state: FlowImpact['state']) => cut.filter((flow) => flow.state === state);
    const all = this.model.flows.filter(({ origin }) => origin === 'stated').length;
    const [lost, partly, waiting] = [of('lost'), of('partly'), of('by-hand')];
    return [this.tell(words.flows(all, lost.length, partly.length, waiting.length)), ...[...lost, ...partly, ...waiting].map((flow) => `  ${flow.state === 'lost' ? '✗' : '~'} ${this.flowName(flow.flow)}${this.colon}${this.cutOf(flow)}`)];
  }

  private cutOf({ state, ends, legs }: FlowImpact): string {
    const reasons = [
      ...(ends.length === 0 ? [] : [this.tell(words.withoutEnds(this.list(ends.map((end) => this.endName(end))), state === 'lost' || legs.length > 0))]),
      ...(legs.length === 0 ? [] : [this.tell(words.legs(this.list(legs.map(({ from, to }) => `${this.place(from)} → ${this.place(to)}`))))]),
    ];
    return `${state === 'partly' && legs.length === 0 ? '' : `${this.tell(words.flowState[state])}${reasons.length === 0 ? '' : this.zh ? '，' : ', '}`}${reasons.join(this.zh ? '，' : ', ')}`;
  }

  /** VRRP, state synchronisation and tunnels, where the devices themselves still stand. */
  private structure(): string[] {
    const out = new Set([...this.impact.pairs.flatMap((pair) => pair.out), ...this.impact.cutOff]);
    const lines = this.impact.flows.flatMap(({ flow, ends }) => {
      const known: Flow = this.index.flows.get(flow)!;
      if (known.origin === 'stated' || [...known.from, ...known.to, ...ends].some((end) => out.has(endpointId(end)))) return [];
      const what = flow.startsWith('state-') ? words.stateSync : flow.startsWith('vrrp-') ? words.vrrp : words.ipsec;
      return [`  ${this.zh ? known.purpose : flow}${this.colon}${this.tell(what)}`];
    });
    return lines.length === 0 ? [] : [this.tell(words.structure), ...lines];
  }

  private clauseLines(): string[] {
    if (this.clauses.length === 0) return [this.tell(words.noClauses)];
    const byRule = groupedBy(this.clauses, (finding) => finding.rule);
    return [this.tell(words.clauses(this.clauses.length)), ...[...byRule].flatMap(([rule, findings]) => {
      const [first] = findings as [Finding, ...Finding[]];
      const sources = [...new Set(first.demands.map((demand) => this.tell(citation(demand))))].join(this.zh ? '；' : '; ');
      return [
        `  ${first.severity === 'advice' ? '△' : '✗'} [${this.tell(severities[first.severity])}] ${rule}  ${this.tell(first.title)}`,
        `      ${this.list(findings.map(({ subject }) => this.tell(subject.name)))}${this.colon}${this.tell(first.because[0] ?? { zh: '', en: '' })}`,
        ...(sources === '' ? [] : [`      ${this.tell(words.source)}${this.colon}${sources}`]),
      ];
    })];
  }

  private fileLines(files: readonly Naming[]): string[] {
    if (files.length === 0) return [this.tell(words.noOutputs)];
    const shown = files.slice(0, mostFiles).map(({ path, title }) => `  ${path}  ${title}`);
    return [this.tell(words.outputs(files.length)), ...shown, ...(files.length > mostFiles ? [`  …${this.tell(words.more(files.length - mostFiles))}`] : [])];
  }

  private get colon(): string {
    return this.zh ? '：' : ': ';
  }
  private tell(text: Bilingual): string {
    return say(text, this.locale);
  }
  private name(kind: Subject['kind'], id: string): string {
    return say(nameOf(this.model, { kind, id }), this.locale);
  }
  private endName(end: FlowImpact['ends'][number]): string {
    return this.name('device' in end ? 'device' : 'pair' in end ? 'pair' : 'zone', endpointId(end));
  }
  private place(id: string): string {
    return this.index.zones.has(id) ? this.name('zone', id) : id;
  }
  private flowName(id: string): string {
    return this.zh ? `${id} ${this.index.flows.get(id)?.purpose ?? ''}` : id;
  }
  private devicesList(ids: readonly string[], most = mostInList): string {
    return this.list(ids.map((id) => this.name('device', id)), most);
  }
  /** Monitoring points by 编号 and name, in English by id. */
  private points(ids: readonly string[]): string[] {
    const known = new Map((this.model.monitoringPoints ?? []).map((point) => [point.id, codedNameOf(point)]));
    return ids.map((id) => say({ zh: known.get(id) ?? id, en: id }, this.locale));
  }

  /** Cut where it gets long, with how many there are. */
  private list(items: readonly string[], most = mostInList): string {
    const shown = items.slice(0, most).join(this.zh ? '、' : ', ');
    return items.length <= most ? shown : this.zh ? `${shown} 等 ${items.length} 项` : `${shown} and ${items.length - most} more`;
  }
}

const mark = (state: 'stopped' | 'impaired' | 'unprotected'): string => ({ stopped: '✗', impaired: '~', unprotected: '△' })[state];
