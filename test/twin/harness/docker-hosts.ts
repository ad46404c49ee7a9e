/**
 * Several Docker hosts on this machine: each a network namespace with an engine and an ssh server of its own, all on one segment
 * with the tests. Commands reach them as they would reach others, by `ssh://`. Neither has a way to the Internet.
 * It takes root, dockerd, iproute2 and openssh-server.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, waitUntil, type Engine } from '../../../twin/engine';
import { removeEngineFolder, sweepNamespaces } from './left-overs';

export interface DockerHost extends Engine {
  readonly name: string;
  /** `ssh://root@<address>` */
  readonly url: string;
  readonly address: string;
  readonly namespace: string;
}

export interface DockerHosts {
  readonly hosts: readonly DockerHost[];
  /** Puts images of this machine's engine on those of these names. */
  load(images: readonly string[], names: readonly string[]): Promise<void>;
  /** Runs a command in a host's network. */
  in(host: DockerHost, command: readonly string[]): ReturnType<typeof run>;
  end(): Promise<void>;
}

const prefix = 'jfh-';
const sshd = '/usr/sbin/sshd';

/** @param folder for keys, images and logs; a short path, since sockets lie in it. @throws Error when the machine lets us start none */
export async function dockerHosts(names: readonly string[], folder: string): Promise<DockerHosts> {
  if (!existsSync(sshd)) throw new Error(`${sshd} is not there: apt-get install openssh-server`);
  await sweepNamespaces(prefix);
  const id = process.pid.toString(36);
  const third = process.pid % 250 + 1;
  const address = (last: number): string => `100.66.${third}.${last}`;
  const bridge = `${prefix}${id}-sw`;
  const hosts = names.map((name, i): DockerHost => ({ name, address: address(i + 1), url: `ssh://root@${address(i + 1)}`, namespace: `${prefix}${id}-${name}` }));
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const children: ChildProcess[] = [];
  const path = process.env['PATH'] ?? '';
  const end = async () => {
    for (const host of hosts) await run('ssh', ['-O', 'exit', `root@${host.address}`]);
    process.env['PATH'] = path;
    await Promise.all(children.map((child) => new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.on('close', () => done());
      child.kill('SIGTERM');
    })));
    for (const { namespace } of hosts) await run('ip', ['netns', 'del', namespace]);
    await run('ip', ['netns', 'del', bridge]);
    await removeEngineFolder(folder);
  };
  try {
    await must('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'client'));
    await must('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'server'));
    writeFileSync(join(folder, 'authorized'), readFileSync(join(folder, 'client.pub')));
    writeFileSync(join(folder, 'known'), hosts.map((host) => `${host.address} ${readFileSync(join(folder, 'server.pub'), 'utf8')}`).join(''));
    writeFileSync(join(folder, 'ssh_config'), [
      `IdentityFile ${join(folder, 'client')}`, 'IdentitiesOnly yes', `UserKnownHostsFile ${join(folder, 'known')}`, 'StrictHostKeyChecking yes', 'BatchMode yes',
      // One connection to a host for all commands, as docker's own manual recommends.
      'ControlMaster auto', `ControlPath ${join(folder, '%h')}`, 'ControlPersist 60', '',
    ].join('\n'));
    // Docker's command and Terraform's provider both run the ssh that comes first.
    writeFileSync(join(folder, 'bin', 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh -F ${join(folder, 'ssh_config')} "$@"\n`);
    chmodSync(join(folder, 'bin', 'ssh'), 0o755);
    process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`;

    // The switch between them is a namespace too: no rule of this machine sees their packets.
    await must('ip', 'netns', 'add', bridge);
    await must('ip', '-n', bridge, 'link', 'add', 'switch', 'type', 'bridge');
    await must('ip', '-n', bridge, 'link', 'set', 'switch', 'up');
    await plug(bridge, 'tests', undefined, `jfh${id}`.slice(0, 15), address(254));
    for (const host of hosts) {
      await must('ip', 'netns', 'add', host.namespace);
      await must('ip', '-n', host.namespace, 'link', 'set', 'lo', 'up');
      await plug(bridge, host.name, host.namespace, 'up0', host.address);
      children.push(...await start(host, folder));
    }
    for (const host of hosts) {
      const answers = async () => (await run('docker', ['-H', host.url, 'version'])).code === 0;
      if (!await waitUntil(answers, 60)) throw new Error(`${host.name} gave no answer:\n${readFileSync(join(folder, host.name, 'log'), 'utf8').slice(-2000)}`);
    }
  } catch (error) {
    await end();
    throw error;
  }
  return {
    hosts, end,
    in: ({ namespace }, [file, ...args]) => run('nsenter', [`--net=/run/netns/${namespace}`, file!, ...args]),
    load: async (images, wanted) => {
      const file = join(folder, 'images.tar');
      await must('docker', 'save', '--output', file, ...images);
      for (const { url } of hosts.filter(({ name }) => wanted.includes(name))) await must('docker', '-H', url, 'load', '--quiet', '--input', file);
      rmSync(file);
    },
  };
}

/** A cable from the switch to a host, or to where the tests are. */
async function plug(bridge: string, port: string, namespace: string | undefined, far: string, address: string): Promise<void> {
  await must('ip', '-n', bridge, 'link', 'add', port, 'type', 'veth', 'peer', 'name', far, 'netns', namespace ?? String(process.pid));
  await must('ip', '-n', bridge, 'link', 'set', port, 'master', 'switch', 'up');
  const there = namespace === undefined ? [] : ['-n', namespace];
  await must('ip', ...there, 'addr', 'add', `${address}/24`, 'dev', far);
  await must('ip', ...there, 'link', 'set', far, 'up');
}

/** An engine and an ssh server in a host's network. They end when the tests do, in whatever way. */
async function start({ name, address, namespace }: DockerHost, folder: string): Promise<ChildProcess[]> {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  const socket = `unix://${join(own, 'docker.sock')}`;
  const log = openSync(join(own, 'log'), 'a');
  writeFileSync(join(own, 'sshd_config'), [
    `ListenAddress ${address}`, `HostKey ${join(folder, 'server')}`, `AuthorizedKeysFile ${join(folder, 'authorized')}`, 'StrictModes no', 'PidFile none', 'UsePAM no',
    'PermitRootLogin prohibit-password', 'PasswordAuthentication no', 'KbdInteractiveAuthentication no', 'MaxStartups 100', 'MaxSessions 100', `SetEnv DOCKER_HOST=${socket}`, '',
  ].join('\n'));
  mkdirSync('/run/sshd', { recursive: true });
  // Not `ip netns exec`: that hides the control groups.
  const within = (...command: readonly string[]) => spawn('setpriv', ['--pdeathsig', 'TERM', 'nsenter', `--net=/run/netns/${namespace}`, ...command], { stdio: ['ignore', log, log] });
  return [
    within('dockerd', '--data-root', join(own, 'data'), '--exec-root', join(own, 'exec'), '--pidfile', join(own, 'dockerd.pid'), '--host', socket),
    within(sshd, '-D', '-e', '-f', join(own, 'sshd_config')),
  ];
}

async function must(file: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(file, args);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr.trim()}`);
}
