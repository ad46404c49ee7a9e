/** What a measurement says to people, in both languages. */
import { indexOf, type Bilingual, type Model } from '../../model';
import type { Drift } from './drift';
import { isUnanswered, type Answer, type Finding, type Judged, type Verdict } from './judge';
import type { Expectation, Probe, Purpose } from './probe';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const purposes: Readonly<Record<Purpose, Bilingual>> = {
  flow: both('业务流', 'flow'),
  zones: both('区域之间', 'between zones'),
  'wrong-source': both('源不符', 'wrong source'),
  window: both('时间窗外', 'outside its time window'),
  outside: both('来自互联网', 'from outside'),
  spoofed: both('伪造源地址', 'forged source'),
  own: both('防火墙自身发出', 'from a firewall itself'),
  link: both('密码机专用口', 'HSM link'),
  control: both('对照', 'control'),
};

export const answers: Readonly<Record<Answer['result'], Bilingual>> = {
  open: both('有应答', 'answered'),
  mute: both('连接已建立，服务不应答也不关闭', 'connection accepted, but the service neither speaks nor closes'),
  refused: both('被目的拒绝（RST 或 ICMP 端口不可达）', 'refused (RST or ICMP port unreachable)'),
  unreachable: both('不可达（ICMP）', 'unreachable (ICMP)'),
  silent: both('无应答', 'no answer'),
  error: both('未能发出', 'not sent'),
};

export const verdicts: Readonly<Record<Verdict, Bilingual>> = {
  'as-planned': both('符合', 'as planned'),
  different: both('不符', 'different'),
  unproven: both('不能判断', 'unproven'),
  skipped: both('未判断', 'not judged'),
};

const reasonNames: Readonly<Record<string, Bilingual>> = {
  forward: both('转发默认丢弃', 'forward, by default'), input: both('入站默认丢弃', 'input, by default'), output: both('出站默认丢弃', 'output, by default'), spoofed: both('源地址不合法', 'forged source'), invalid: both('状态无效', 'invalid state'),
};

const policyWords = (model: Model, id: string): Bilingual => both(indexOf(model).policies.get(id)?.name ?? indexOf(model).zones.get(id)?.name ?? id, id);
const policyList = (model: Model, ids: readonly string[]): Bilingual => {
  const names = ids.map((id) => policyWords(model, id));
  return both(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
};

/** What must become of a probe. */
export function expectationWords(model: Model, { expected, passes }: Pick<Probe, 'expected' | 'passes'>): Bilingual {
  const through = passes.length === 0 ? both('', '') : ((names) => both(`经${names.zh}，`, `through ${names.en}, `))(policyList(model, passes.map(({ policy }) => policy)));
  const end = ((expectation: Expectation): Bilingual => {
    switch (expectation.kind) {
      case 'open': return both('放行，有应答', 'passes and is answered');
      case 'reached': return both('放行，到达目的', 'passes and arrives');
      case 'lost': return both(`在${policyWords(model, expectation.at).zh}无路由`, `has no route at ${expectation.at}`);
      case 'dropped': {
        const reasons = expectation.reasons.map((reason) => reasonNames[reason]!);
        return both(`被${policyWords(model, expectation.policy).zh}丢弃并记录（${reasons.map(({ zh }) => zh).join('或')}）`, `is dropped and logged by ${expectation.policy} (${reasons.map(({ en }) => en).join(' or ')})`);
      }
    }
  })(expected);
  return both(`${through.zh}${end.zh}`, `${through.en}${end.en}`);
}

/** What became of it. */
export function resultWords(judged: Judged): Bilingual {
  const { answer, evidence, verdict } = judged;
  if (verdict === 'skipped') return both('时间窗已被打开，未判断', 'not judged: the time window had been opened');
  const said = answer ? answers[answer.result] : answers.error;
  const seen = evidence.length === 0 ? both('', '') : both(`；${evidence.join('；')}`, `; ${evidence.join('; ')}`);
  const limit = isUnanswered(judged) ? both(`（${notRefused.zh}）`, ` (${notRefused.en})`) : both('', '');
  return both(`${said.zh}${limit.zh}${seen.zh}`, `${said.en}${limit.en}${seen.en}`);
}

/** What silence of a service on UDP shows. */
export const notRefused = both('该服务可不应答，只证明一路放行且无人拒绝', 'it need not answer: shown is only that all let it pass and nobody refused it');

/** One finding in a sentence. */
export function findingWords(model: Model, { kind, about, policies, seen }: Finding): Bilingual {
  const at = policyList(model, policies);
  const answer = answers[seen as Answer['result']] as Bilingual | undefined ?? both(seen, seen);
  const reason = reasonNames[seen] ?? both(seen, seen);
  switch (kind) {
    case 'absent': return both(`${about} 的容器没有运行，从它发出的报文无从验证`, `the container of ${about} does not run; nothing could be sent from it`);
    case 'not-sent': return both(`${about}：报文未能发出${seen === '' ? '' : `（${seen}）`}`, `${about}: could not be sent${seen === '' ? '' : ` (${seen})`}`);
    case 'blocked': return both(`${about}：应放行，被${at.zh}丢弃（${reason.zh}）`, `${about}: must pass, but ${at.en} drops it (${reason.en})`);
    case 'lost-before': return both(`${about}：应放行，没有到达${at.zh}，也没有防火墙丢弃它（${answer.zh}）`, `${about}: must pass, but does not get as far as ${at.en}, and no firewall dropped it (${answer.en})`);
    case 'no-answer': return both(`${about}：${'一路放行'}，目的没有应答（${answer.zh}）`, `${about}: is let pass all the way, but the target does not answer (${answer.en})`);
    case 'bypassed': return both(`${about}：没有经过${at.zh}，存在绕过防火墙的路径`, `${about}: does not pass ${at.en}: there is a way round the firewall`);
    case 'other-rule': return both(`${about}：由${at.zh}的另一条规则放行（${seen}）`, `${about}: is let pass by another rule, of ${at.en} (${seen})`);
    case 'passed': return both(`${about}：应拒绝，${at.zh}没有丢弃（${answer.zh}）`, `${about}: must be denied, but ${at.en} does not drop it (${answer.en})`);
    case 'other-drop': return both(`${about}：应由计划的防火墙丢弃，实为${at.zh}（${reason.zh}）`, `${about}: is dropped, but by ${at.en} (${reason.en}) instead of as planned`);
    case 'not-ours': return both(`${about}：没有通过（${answer.zh}），但${at.zh}没有丢弃它的记录：不是防火墙拒绝的`, `${about}: does not pass (${answer.en}), but ${at.en} has no record of dropping it: something else denied it`);
    case 'log-missing': return both(`${at.zh}（${seen}）没有日志，它拒绝了什么无从证明`, `${at.en} (${seen}) has no log: what it denies cannot be shown`);
    case 'counter-differs': return both(`${at.zh}的计数器与日志不一致：${seen}`, `the counters and the log of ${at.en} disagree: ${seen}`);
    case 'structure-still': return both(`${about}：${at.zh}的没有新的报文，主备切换或状态同步没有运行`, `${about}: nothing of it is seen on ${at.en}; failover or state synchronisation does not run`);
    case 'uncovered': return both(`${about}：有无法验证的部分（${seen}）`, `${about}: a part of it cannot be verified (${seen})`);
  }
}

export function driftWords(model: Model, { device, policy, kind, seen }: Drift): Bilingual {
  const name = `${policyWords(model, policy).zh}（${device}）`;
  switch (kind) {
    case 'rules-changed': return both(`${name}：内核中的规则不是设计的规则：${seen}`, `${device}: the rules in its kernel are not those of the design: ${seen}`);
    case 'file-changed': return both(`${name}：容器内的规则文件不是本设计的（被改动，或设计变更后没有重新 apply；SHA-256 ${seen}…）`, `${device}: the rule file in its container is not that of the design: changed by hand, or the design has changed since apply (SHA-256 ${seen}…)`);
    case 'foreign-table': return both(`${name}：有不是本设计的规则表 ${seen}`, `${device}: there is a table that is not of the design: ${seen}`);
    case 'not-compared': return both(`${name}：设计的规则装载失败，无从比对（${seen}）`, `${device}: the rules of the design could not be loaded beside it to compare (${seen})`);
  }
}
