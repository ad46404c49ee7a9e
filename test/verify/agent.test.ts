/** The agent itself against services of this machine: one that speaks, one that closes, one that hangs, and nobody. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { readAnswers } from '../../twin/verify/agent';

const program = join(__dirname, '../../twin/images/base/lib/twin-probe');
const children: ChildProcess[] = [];
afterAll(() => { for (const child of children) child.kill(); });

/** @param then what is done with the listening socket $s @returns its port */
async function service(then: string): Promise<number> {
  const child = spawn('perl', ['-MIO::Socket::INET', '-e', `$| = 1; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', Listen => 5) or die; print $s->sockport, "\\n"; ${then}; sleep 60`], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface(child.stdout)) return Number(line);
  throw new Error('no port');
}

const ask = (port: number, spoken: boolean) => {
  const line = ['x', 'tcp', '-', '127.0.0.1', port, 1000, '', '', ...(spoken ? ['spoken'] : [])].join('\t');
  return readAnswers(execFileSync('perl', [program], { input: `${line}\n`, encoding: 'utf8' })).map(({ result, detail }) => [result, detail]);
};

test('a connection is an answer where none has to be spoken, whoever hangs', async () => {
  expect(ask(await service(''), false)).toEqual([['open', '']]);
});

test('where one has to be, a service that hangs is mute, and one that speaks or closes is alive', async () => {
  expect(ask(await service(''), true)).toEqual([['mute', '']]);
  expect(ask(await service('my $c = $s->accept; print $c "220 ready\\r\\n"; $c->flush'), true)).toEqual([['open', '']]);
  expect(ask(await service('my $c = $s->accept; sysread $c, my $all, 99; close $c'), true)).toEqual([['open', 'closed']]);
});

test('nobody there is refused', async () => {
  const port = await service('exit');
  await new Promise((done) => children.at(-1)!.once('close', done));
  expect(ask(port, true)).toEqual([['refused', 'Connection refused']]);
});
