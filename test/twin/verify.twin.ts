/** `jifang verify` on a running twin: all as planned, and each way of not being so is told for what it is. */
import { measure } from '../../cli/verify';
import { differencesOf, verificationOf, type Outcome } from '../../twin/verify/outcome';
import { allAsPlanned } from '../../analysis/verification';
import { docker, figure, twinOf, waitUntil, type LiveTwin } from './support';
import { quickFacility } from './quick-facility';

const verify = (twin: LiveTwin): Promise<Outcome> => measure(twin.model, 'test', undefined);
const kinds = ({ judgement, drift }: Outcome): string[] => [...new Set([...judgement.findings.map(({ kind }) => kind), ...drift.map(({ kind }) => kind)])].sort();
/** To the one program that answers on the planned ports, and to nobody else in the container. */
const signal = (container: string, name: 'STOP' | 'CONT') => docker(['exec', container, 'sh', '-c', `for p in /proc/[0-9]*; do if tr '\\0' ' ' < $p/cmdline | grep -q '^/usr/bin/perl .*twin-listen'; then kill -${name} "\${p#/proc/}" && sent=1; fi; done; [ -n "\$sent" ]`]);
const about = ({ judgement }: Outcome): string[] => judgement.findings.map((finding) => finding.about);

describe('the quick facility', () => {
  let twin: LiveTwin;
  beforeAll(async () => { twin = await twinOf(quickFacility()); });

  const asPlanned = async () => {
    const outcome = await verify(twin);
    expect(differencesOf(outcome)).toEqual([]);
    expect(allAsPlanned(verificationOf(outcome))).toBe(true);
    return outcome;
  };

  test('is as planned, by answer, log and counters', async () => {
    const outcome = await asPlanned();
    const { allowed, denied, structural, matrix } = verificationOf(outcome);
    expect(allowed.all).toBeGreaterThanOrEqual(3);
    expect(denied.all).toBeGreaterThan(20);
    figure(`verify, quick facility: allowed ${allowed.asPlanned}/${allowed.all}, denied ${denied.asPlanned}/${denied.all}, structural ${structural.asPlanned}/${structural.all} in ${outcome.seconds.toFixed(1)} s`);
    expect(verificationOf(await verify(twin)).matrix).toBe(matrix);
  });

  test('a rule that lets more pass is found by packets and in the kernel', async () => {
    const [rule] = ['nft insert rule inet jifang forward counter accept'];
    const holders = ['ca-fw-2'];
    for (const device of holders) expect((await twin.exec(device, rule!)).code).toBe(0);
    const outcome = await verify(twin);
    expect(kinds(outcome)).toEqual(expect.arrayContaining(['passed', 'rules-changed']));
    expect(outcome.drift.map(({ device }) => device)).toEqual(['ca-fw-2']);
    await twin.exec('ca-fw-2', 'load-rules');
    await asPlanned();
  });

  test('a rule that is gone is found by packets and in the kernel', async () => {
    await twin.exec('ca-fw-2', 'nft flush chain inet jifang from_ca-management_to_ca-service || nft flush chain inet jifang from_management_to_service');
    const outcome = await verify(twin);
    expect(kinds(outcome)).toEqual(expect.arrayContaining(['blocked', 'rules-changed']));
    expect(outcome.judgement.findings.find(({ kind }) => kind === 'blocked')!.policies).toEqual(['ca-fw-2']);
    await twin.exec('ca-fw-2', 'load-rules');
    await asPlanned();
  });

  describe.each([
    ['frozen as a whole', (container: string) => docker(['pause', container]), (container: string) => docker(['unpause', container])],
    ['whose service hangs', (container: string) => signal(container, 'STOP'), (container: string) => signal(container, 'CONT')],
  ])('a target %s', (_, hang, mend) => {
    // The kernel of either goes on taking connections: only a word of the service tells.
    test('is no firewall’s fault, and denials to it show nothing', async () => {
      const web = twin.container('ca-web');
      expect((await hang(web)).code).toBe(0);
      const outcome = await verify(twin).finally(() => mend(web));
      const flow = outcome.judgement.probes.find(({ probe }) => probe.flow === 'web')!;
      expect([flow.verdict, flow.finding?.kind, flow.finding?.policies]).toEqual(['different', 'no-answer', []]);
      expect(['mute', 'silent']).toContain(flow.answer?.result);
      const relying = outcome.judgement.probes.filter(({ probe }) => probe.control === flow.probe.id);
      expect(relying.length).toBeGreaterThan(0);
      expect([...new Set(relying.map(({ verdict }) => verdict))]).toEqual(['unproven']);
      expect(kinds(outcome)).not.toContain('blocked');
      expect(allAsPlanned(verificationOf(outcome))).toBe(false);
      await asPlanned();
    });
  });

  test('a container that is gone is one finding', async () => {
    const terminal = twin.container('ca-terminal-2');
    await docker(['stop', '-t', '1', terminal]);
    const outcome = await verify(twin);
    await docker(['start', terminal]);
    expect(about(outcome)).toEqual(['ca-terminal-2']);
    expect(kinds(outcome)).toEqual(['absent']);
    expect(await waitUntil(async () => (await docker(['inspect', '-f', '{{.State.Health.Status}}', terminal])).stdout.trim() === 'healthy', 60)).toBe(true);
    await asPlanned();
  });

  test('a log that stands still is said, and no denial of that firewall counts', async () => {
    await twin.exec('ca-fw-2', 'kill -STOP "$(cat /run/jifang/ulogd.pid)"');
    const outcome = await verify(twin);
    await twin.exec('ca-fw-2', 'kill -CONT "$(cat /run/jifang/ulogd.pid)"');
    expect(kinds(outcome)).toEqual(['log-missing']);
    expect(about(outcome)).toEqual(['ca-fw-2']);
    await asPlanned();
  });
});
