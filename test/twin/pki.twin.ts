/** SM2 CA, OCSP, CRL, directory, HSM and stand-ins of the live twin, each asked by whoever the plan lets ask, each answer verified in our own code. */
import { indexOf, mainInterface } from '../../model';
import { certificateOf, derOfPem, ocspAnswer, ocspQuestion, revocationListOf, signedBy, type Certificate, type OcspAnswer } from '../../twin/pki/signed';
import { pkiFacility } from './pki-facility';
import { matrixOf, matrixText } from './harness/matrix';
import { dockerLines, dockerText, figure, twinOf, waitFor, type LiveTwin } from './support';

const image = 'test-own/answering:1';
let twin: LiveTwin;
let root: Certificate;
let ca: Certificate;

const addressOf = (device: string): string => mainInterface(indexOf(twin.model).devices.get(device)!)!.addresses[0]!.address;

/** A request over TCP, sent by a device's container; what comes back. */
async function ask(from: string, to: string, port: number, request: Uint8Array): Promise<Buffer> {
  const program = 'my $s = IO::Socket::INET->new(PeerAddr => shift, PeerPort => shift, Timeout => 5) or exit 3; print $s pack "H*", shift; local $/; print unpack "H*", <$s> // ""';
  const { code, stdout, stderr } = await twin.exec(from, ['timeout', '90', 'perl', '-MIO::Socket::INET', '-e', program, addressOf(to), String(port), Buffer.from(request).toString('hex')]);
  if (code !== 0) throw new Error(`${to}:${port} from ${from}: ${code} ${stderr}`);
  return Buffer.from(stdout, 'hex');
}

async function http(from: string, to: string, path: string, body?: { readonly type: string; readonly bytes: Uint8Array }): Promise<{ status: number; head: string; body: Buffer }> {
  const head = `${body ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nHost: ${to}\r\nConnection: close\r\n${body ? `Content-Type: ${body.type}\r\nContent-Length: ${body.bytes.length}\r\n` : ''}\r\n`;
  const answer = await ask(from, to, 80, Buffer.concat([Buffer.from(head), body?.bytes ?? Buffer.alloc(0)]));
  const end = answer.indexOf('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer.toString('latin1'))?.[1]), head: answer.subarray(0, end).toString(), body: answer.subarray(end + 4) };
}

const download = async (path: string): Promise<Buffer> => {
  const { status, body } = await http('ca-ra-1', 'ca-publish-1', path);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return body;
};
const certificate = async (path: string): Promise<Certificate> => certificateOf((await download(path)).toString());

async function ocsp(of: Certificate): Promise<OcspAnswer & { readonly head: string; readonly bytes: Buffer }> {
  const question = ocspQuestion(of, ca);
  const { head, body } = await http('ca-ra-1', 'ca-ocsp-1', '/', { type: 'application/ocsp-request', bytes: question.request });
  return { ...ocspAnswer(body, question, ca, new Date()), head, bytes: body };
}

const show = async (device: string): Promise<string> => (await twin.exec(device, 'twin-ca show')).stdout;
const crlInDirectory = async (): Promise<Buffer> => {
  const { stdout } = await twin.exec('ca-ra-1', "export LDAPTLS_CACERT=/run/jifang/tls/ca.pem LDAPTLS_CERT=/run/jifang/tls/cert.pem LDAPTLS_KEY=/run/jifang/tls/key.pem; ldapsearch -Q -ZZ -Y EXTERNAL -LLL -o ldif-wrap=no -H ldap://ca-ldap-master -b 'o=示例电子认证服务有限公司,c=CN' '(&(cn=ca)(objectClass=cRLDistributionPoint))' certificateRevocationList");
  return Buffer.from(/^certificateRevocationList[^:]*:: (.+)$/m.exec(stdout)?.[1] ?? '', 'base64');
};

beforeAll(async () => {
  // A user's own image: it has a program that listens, and knows nothing of the twin.
  await dockerText(['build', '-q', '-t', image, '-'], { input: `FROM ${process.env['TF_VAR_base_image'] ?? 'jifang-twin/debian:trixie'}\nCMD ["perl", "-MIO::Socket::INET", "-e", "my $s = IO::Socket::INET->new(LocalPort => 8088, Listen => 5, ReuseAddr => 1) or die; while (my $c = $s->accept) { print $c qq(own product\\\\n); close $c }"]\n` });
  twin = await twinOf(pkiFacility(image));
  const begun = performance.now();
  await waitFor('certificates, CRL, status data and directory are published', async () => {
    const { stdout, stderr } = await twin.exec('ca-issuing-1', 'cat /var/lib/jifang/data/ca/generation /var/lib/jifang/data/ca/published-ca-ldap-master 2>/dev/null');
    const [now, published] = `${stdout}${stderr}`.split('\n');
    const web = await http('ca-ra-1', 'ca-publish-1', '/ca/root.crt').then(({ status }) => status, () => 0);
    return now !== '' && now === published && (await show('ca-issuing-2')).includes(now!) && web === 200;
  }, 300);
  figure(`demonstration CA made, published and on the standby after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  [root, ca] = [await certificate('/ca/root.crt'), await certificate('/ca/ca.crt')];
}, 900_000);

describe('the SM2 demonstration CA', () => {
  test('is a root, a CA under it and users under that, each signed with SM2', async () => {
    expect(signedBy(root.der, root.publicKey)).toBe(true);
    expect(signedBy(ca.der, root.publicKey)).toBe(true);
    expect(signedBy(ca.der, ca.publicKey)).toBe(false);
    for (const n of [1, 2, 3]) expect(signedBy((await certificate(`/demo/demo-user-${n}.crt`)).der, ca.publicKey)).toBe(true);
  });

  test('answers good and revoked, signed by a responder it authorised, with our nonce', async () => {
    const good = await ocsp(await certificate('/demo/demo-user-1.crt'));
    expect(good).toMatchObject({ status: 'successful', certificate: 'good', faults: [] });
    expect(await ocsp(await certificate('/demo/demo-user-2.crt'))).toMatchObject({ status: 'successful', certificate: 'revoked', faults: [] });
    const unknown = { ...await certificate('/demo/demo-user-1.crt'), serial: 4711n };
    expect(await ocsp(unknown)).toMatchObject({ status: 'successful', certificate: 'unknown', serial: 4711n, faults: [] });
    expect(good.head).toContain('X-Jifang-Stand-In: HSM ca-hsm-ocsp-1');
  });

  test('would be caught in a lie: an answer with another status, another nonce, of another CA', async () => {
    const of = await certificate('/demo/demo-user-2.crt');
    const question = ocspQuestion(of, ca);
    const { body } = await http('ca-ra-1', 'ca-ocsp-1', '/', { type: 'application/ocsp-request', bytes: question.request });
    const faults = (bytes: Uint8Array, asked = question, by = ca) => ocspAnswer(bytes, asked, by, new Date()).faults;
    expect(faults(body)).toEqual([]);
    const at = body.indexOf(Buffer.from(of.serial.toString(16).padStart(40, '0'), 'hex'));
    const changed = Buffer.from(body);
    changed[at + 3]! ^= 1;
    expect(at).toBeGreaterThan(0);
    expect(faults(changed)).toEqual(['the response is not signed by the certificate in it']);
    expect(faults(body, ocspQuestion(of, ca))).toEqual(['the nonce is not ours']);
    expect(faults(body, question, root)).toEqual(["the responder's certificate is not of this CA"]);
    expect(ocspAnswer(body, question, ca, new Date(Date.now() + 200 * 86_400_000)).faults).toEqual(["the responder's certificate is not valid now", 'the answer is not of now']);
  });

  test('publishes one CRL, byte for byte the same in web and directory, signed with SM2', async () => {
    const [web, atItsUrl, directory] = [await download('/crl/ca.crl'), await download('/ca.crl'), await crlInDirectory()];
    expect(web.equals(atItsUrl)).toBe(true);
    expect(web.equals(directory)).toBe(true);
    expect(signedBy(web, ca.publicKey)).toBe(true);
    const list = revocationListOf(web);
    expect(list.revoked).toContain((await certificate('/demo/demo-user-2.crt')).serial);
    expect(list.revoked).not.toContain((await certificate('/demo/demo-user-1.crt')).serial);
    expect(list.nextUpdate.getTime()).toBeGreaterThan(Date.now());
    expect(signedBy(await download('/crl/root.crl'), root.publicKey)).toBe(true);
  });

  test('revokes on demand, and OCSP, web and directory follow', async () => {
    const { stdout } = await twin.exec('ca-issuing-1', 'twin-ca issue revoked-later');
    const serial = /serial=([0-9A-F]+)/.exec(stdout)?.[1] ?? '';
    await waitFor('the new certificate is good', async () => (await http('ca-ra-1', 'ca-publish-1', '/demo/demo-revoked-later.crt')).status === 200
      && (await ocsp(await certificate('/demo/demo-revoked-later.crt'))).certificate === 'good', 180);
    expect((await twin.exec('ca-issuing-1', `twin-ca revoke ${serial}`)).code).toBe(0);
    const of = await certificate('/demo/demo-revoked-later.crt');
    await waitFor('it is revoked everywhere', async () => (await ocsp(of)).certificate === 'revoked'
      && revocationListOf(await download('/crl/ca.crl')).revoked.includes(of.serial) && revocationListOf(await crlInDirectory()).revoked.includes(of.serial), 180);
  });

  test('takes pushes from the issuing servers only', async () => {
    const put = await twin.exec('ca-ra-1', "printf x | twin-https PUT ca-publish-1 /crl/ca.crl");
    expect(put.stderr).toContain('403');
    expect((await twin.exec('ca-ra-1', 'twin-ask ca-ocsp-1:7999 STATUS')).stderr).toContain('not for ca-ra-1');
    const plain = await ask('ca-ra-1', 'ca-publish-1', 80, Buffer.from('PUT /crl/ca.crl HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx'));
    expect(plain.toString()).toMatch(/^HTTP\/1\.1 (403|405)/);
  });
});

describe('the HSM stand-in', () => {
  test('signs for its server, and says what it is', async () => {
    const { stdout: info } = await twin.exec('ca-ra-1', 'twin-hsm INFO');
    expect(info).toMatch(/stand-in for 服务器密码机 ca-hsm-ra-1; OpenSSL 3\.[5-9].*self-test SM2 SM3 SM4 passed/);
    const script = 'twin-hsm LIST | grep -q test:sm2 || twin-hsm GENERATE test sm2 >/dev/null; s=$(printf hello | twin-hsm SIGN test -); twin-hsm VERIFY test 68656c6c6f "$s"; twin-hsm VERIFY test 68656c6c6e "$s"; e=$(twin-hsm ENCRYPT test 6869); twin-hsm DECRYPT test "$e"; twin-hsm DIGEST 616263';
    expect((await twin.exec('ca-ra-1', script)).stdout.split('\n').slice(0, 4)).toEqual(['valid', 'invalid', '6869', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0']);
    expect(await dockerText(['inspect', '--format', '{{index .Config.Labels "jifang.stand-in"}}', twin.container('ca-hsm-ra-1')])).toContain('HSM');
  });

  test('offers PKCS#11 to its server', async () => {
    const keys = await twin.exec('ca-ra-1', 'p=$(twin-hsm PIN) && twin-pkcs11 --login --pin "$p" --keypairgen --key-type EC:prime256v1 --label k --id 01 && printf hello | openssl dgst -sha256 -binary > /tmp/m && twin-pkcs11 --login --pin "$p" --sign --mechanism ECDSA --id 01 -i /tmp/m -o /tmp/s && wc -c < /tmp/s');
    expect(keys.stdout).toContain('Key pair generated');
    expect(keys.stdout.trim().split('\n').at(-1)).toBe('64');
    expect((await twin.exec('ca-ra-1', 'twin-pkcs11 --login --pin 00000000 --list-objects')).code).not.toBe(0);
  });

  test('cannot be reached from any other container', async () => {
    const index = indexOf(twin.model);
    const hsms = twin.model.devices.filter(({ kind }) => kind === 'hsm');
    const others = twin.model.devices.filter(({ kind, image: foreign }) => kind !== 'switch' && foreign === undefined);
    expect(hsms).toHaveLength(4);
    const connects = async (from: string, address: string, port: number) => {
      const { code, stdout } = await twin.exec(from, ['perl', '-MIO::Socket::INET', '-e', 'my $s = IO::Socket::INET->new(PeerAddr => shift, PeerPort => shift, Timeout => 2); print $s ? "open" : "closed"', address, String(port)]);
      if (code !== 0) throw new Error(`${from} cannot try`);
      return stdout === 'open';
    };
    const wrong: string[] = [];
    for (const hsm of hsms) {
      const address = index.devices.get(hsm.id)!.interfaces[0]!.addresses[0]!.address;
      const tried = await Promise.all(others.filter(({ id }) => id !== hsm.id).flatMap(({ id }) => [8018, 8019].map(async (port) => ({ id, port, open: await connects(id, address, port) }))));
      for (const { id, port, open } of tried) if (open !== (id === hsm.host)) wrong.push(`${id} -> ${hsm.id} ${port} ${open ? 'is open' : 'is closed'}`);
    }
    expect(wrong).toEqual([]);
  });

  test("turns away a certificate that is not its server's", async () => {
    // Only in this test: the RA's server shows the certificate of the antivirus server.
    const [cert, key] = [(await twin.exec('ca-av', 'cat /run/jifang/tls/cert.pem')).stdout, (await twin.exec('ca-av', 'cat /run/jifang/tls/key.pem')).stdout];
    await twin.exec('ca-ra-1', 'cp -a /run/jifang/tls /run/jifang/tls.kept; cat > /tmp/c', { input: cert });
    await twin.exec('ca-ra-1', 'cat > /tmp/k; cat /tmp/c > /run/jifang/tls/cert.pem; cat /tmp/k > /run/jifang/tls/key.pem', { input: key });
    try {
      expect((await twin.exec('ca-ra-1', 'twin-hsm LIST')).stderr).toContain('not for ca-av');
    } finally {
      await twin.exec('ca-ra-1', 'cat /run/jifang/tls.kept/cert.pem > /run/jifang/tls/cert.pem; cat /run/jifang/tls.kept/key.pem > /run/jifang/tls/key.pem; rm -r /run/jifang/tls.kept /tmp/c /tmp/k');
    }
    expect((await twin.exec('ca-ra-1', 'twin-hsm INFO')).code).toBe(0);
  });

  test('once gone, OCSP says tryLater, and answers again when it is back', async () => {
    const of = await certificate('/demo/demo-user-1.crt');
    await dockerText(['stop', '-t', '1', twin.container('ca-hsm-ocsp-1')]);
    try {
      expect((await ocsp(of)).status).toBe('tryLater');
    } finally {
      await dockerText(['start', twin.container('ca-hsm-ocsp-1')]);
    }
    await waitFor('OCSP answers again', async () => (await ocsp(of)).certificate === 'good', 90);
    await twin.healthy();
  });
});

describe('the pair of issuing servers', () => {
  const issuing = ['ca-issuing-1', 'ca-issuing-2'] as const;
  const generation = async (device: string) => /generation (\S+)/.exec(await show(device))?.[1];
  const isActive = async (device: string) => (await show(device)).startsWith('active');
  const published = async (name: string) => (await http('ca-ra-1', 'ca-publish-1', `/demo/demo-${name}.crt`)).status === 200;
  let serial = 0;

  /** Issued by a server; until web and OCSP say that it is good. */
  async function issuedBy(device: string, what: string): Promise<number> {
    const begun = performance.now();
    const name = `by-${device.at(-1)}-${++serial}-${Date.now().toString(36)}`;
    const { code, stderr } = await twin.exec(device, `twin-ca issue ${name}`);
    expect([code, stderr]).toEqual([0, stderr]);
    await waitFor(`${what}: it is published`, () => published(name), 120);
    const of = await certificate(`/demo/demo-${name}.crt`);
    expect(signedBy(of.der, ca.publicKey)).toBe(true);
    await waitFor(`${what}: OCSP knows it`, async () => (await ocsp(of)).certificate === 'good', 120);
    return (performance.now() - begun) / 1000;
  }

  const alike = () => waitFor('both have the same data', async () => {
    const [one, other] = await Promise.all(issuing.map(generation));
    return one !== undefined && one === other && !one.endsWith('none');
  }, 120);

  /** Stops the active server; the other one issues meanwhile, and is followed when the first is back. */
  async function handOver(before?: (active: string, standby: string) => Promise<() => Promise<void>>): Promise<void> {
    const active = await isActive(issuing[0]) ? issuing[0] : issuing[1];
    const standby = active === issuing[0] ? issuing[1] : issuing[0];
    await alike();
    const after = await before?.(active, standby);
    await dockerText(['stop', '-t', '1', twin.container(active)]);
    try {
      await after?.();
      await waitFor('the standby is active', () => isActive(standby), 90);
      figure(`issuing server stopped: what ${standby} issued is known to web and OCSP after ${(await issuedBy(standby, 'the standby has taken over')).toFixed(1)} s`);
    } finally {
      await dockerText(['start', twin.container(active)]);
    }
    await waitFor('the first one is on standby', async () => (await show(active)).startsWith('standby'), 90);
    await alike();
    expect((await certificate('/ca/ca.crt')).serial).toBe(ca.serial);
    await twin.healthy();
  }

  test('tells the standby before it publishes', async () => {
    const active = await isActive(issuing[0]) ? issuing[0] : issuing[1];
    await issuedBy(active, 'the active one');
    const [one, other] = await Promise.all(issuing.map(generation));
    expect(one).toBe(other);
  });

  // There and back: whatever the roles were before, they are so again.
  test('goes on with the same CA when the active one fails, which follows when it is back', async () => {
    await handOver();
    await handOver();
  });

  test('is believed by those it publishes to though the standby had not heard of the last change', async () => {
    const asOwner = ['setpriv', '--reuid=app', '--regid=app', '--clear-groups', 'sh', '-c'];
    const deaf = async (active: string, standby: string) => {
      // Its data is locked, as by an operator: it takes nothing in, and the active one goes on without it.
      await dockerText(['exec', '-d', twin.container(standby), ...asOwner, 'exec 8>> /var/lib/jifang/data/ca/.lock; flock 8; echo $$ > /tmp/deaf; exec sleep 600']);
      await waitFor('its data is locked', async () => (await twin.exec(standby, 'test -s /tmp/deaf')).code === 0, 90);
      await issuedBy(active, 'alone');
      return async () => { expect((await twin.exec(standby, [...asOwner, 'kill "$(cat /tmp/deaf)" && rm /tmp/deaf'])).code).toBe(0); };
    };
    await handOver(deaf);
    await handOver();
  });
});

describe('verify', () => {
  test('finds all as planned, each HSM reached by its own server and nobody else', async () => {
    const matrix = await matrixOf(twin);
    figure(`matrix of ${twin.facility}: ${matrixText(matrix)}`);
    expect(matrix.differences).toEqual([]);
  });

  test('finds who is plugged into the cable of an HSM, by the engine and by packets', async () => {
    const hsm = indexOf(twin.model).devices.get('ca-hsm-ocsp-1')!;
    const network = (await dockerLines(['inspect', '--format', '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}}{{end}}', twin.container(hsm.id)]))[0]!;
    await dockerText(['network', 'connect', network, twin.container('ca-av')]);
    try {
      const { differences } = await matrixOf(twin);
      expect(differences.join('\n')).toContain(`ca-av > ${hsm.interfaces[0]!.addresses[0]!.address} tcp/8018`);
      expect(differences.join('\n')).toContain(`container pki-ca-av is on ${network}`);
    } finally {
      await dockerText(['network', 'disconnect', network, twin.container('ca-av')]);
    }
    expect((await matrixOf(twin)).differences).toEqual([]);
  });
});

describe('stand-ins', () => {
  test('say what they are, through TLS where the plan protects the flow', async () => {
    const tls = await twin.exec('ca-ra-1', `printf 'GET / HTTP/1.1\\r\\n\\r\\n' | timeout 60 openssl s_client -connect ca-issuing:7443 -quiet -verify_quiet -verify_return_error -CAfile /run/jifang/tls/ca.pem -verify_ip ${twin.model.pairs[0]!.virtual[0]!.address}`);
    expect(tls.stdout).toMatch(/X-Jifang-Stand-In: ca-issuing-[12]/);
    expect(tls.stdout).toContain('替身 stand-in: 签发服务器');
    expect((await ask('ca-ra-1', 'ca-av', 8080, Buffer.from('hello\n'))).toString()).toContain('ca-av stands in for 防病毒服务器; stand-in (替身), no product');
  });

  test("give way to the user's own image, which is reached by its planned flow and knows nothing of the twin", async () => {
    expect((await ask('ca-issuing-1', 'ca-own-1', 8088, Buffer.from('hello\n'))).toString()).toBe('own product\n');
    const entry = await dockerText(['inspect', '--format', '{{json .Config.Entrypoint}} {{.Config.Image}}', twin.container('ca-own-1')]);
    expect(entry).toMatch(/^null /);
  });

  test('keep no secret where the engine would show it', async () => {
    const all = await dockerText(['inspect', ...(await twin.containers()).map(({ name }) => name)]);
    expect(all).not.toMatch(/PRIVATE KEY|PASSWORD=|PIN=/);
    expect(derOfPem((await download('/ca/root.crt')).toString()).length).toBeGreaterThan(300);
  });
});
