import { acceptanceKinds, type AcceptanceKind, type Bilingual } from '../../model';
import { judge, unknown, type Rule } from '../rule';
import { ofSite } from '../subject';
import { fill, inside } from '../words';
import { inSite } from './in-site';

interface Accepted {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: AcceptanceKind;
  readonly why: Bilingual;
}

/** A rule that only people can judge on site: not assessable until the site states their record, not met when the latest one did not pass. */
export const accepted = ({ id, title, kind, why }: Accepted): Rule => inSite({
  id, title, why,
  checks: fill({ zh: '场所写明{kind}的结论（acceptances，kind: {name}），最近一次为通过。没有记录时不可评估。', en: 'The site states the result of the {kind} (`acceptances`, kind {name}), the latest of which passed. Not assessable until there is a record.' }, { kind: inside(acceptanceKinds[kind]), name: kind }),
  mend: { zh: '完成后写入 acceptances；未通过的整改后复测', en: 'carry it out and write it into `acceptances`; what did not pass is mended and tested again' },
  *check(facts, site) {
    const latest = (site.acceptances ?? []).filter((each) => each.kind === kind).reduce<NonNullable<typeof site.acceptances>[number] | undefined>((best, each) => (best === undefined || each.date >= best.date ? each : best), undefined);
    yield latest === undefined ? unknown(ofSite(facts), fill({ zh: '{kind}的记录', en: 'the record of the {kind}' }, { kind: inside(acceptanceKinds[kind]) }))
      : judge(ofSite(facts), !latest.passed && fill({ zh: '{date}未通过（{report}）', en: 'did not pass on {date} ({report})' }, { date: latest.date, report: latest.report }));
  },
});
