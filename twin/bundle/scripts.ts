/** What the people at an air-gapped site run and read. */
import type { Model } from '../../model';

/** Folders and files of a bundle. */
export const layout = { stack: 'stack', providers: 'providers', program: 'bin/terraform', images: 'images.tar', sums: 'SHA256SUMS' } as const;

/** Names of what the scripts themselves make in the bundle. */
const configuration = 'terraform.rc';

/** Before every script: where it is, which program, and a provider mirror under this folder only. */
const head = `#!/bin/sh
set -eu
cd "$(dirname "$0")"
here=$(pwd)
fail() { echo "$1" >&2; exit 1; }
docker version >/dev/null 2>&1 || fail 'Docker 引擎没有应答 / no Docker engine answers'
cat >${configuration} <<EOF
provider_installation {
  filesystem_mirror {
    path = "$here/${layout.providers}"
  }
}
EOF
export TF_CLI_CONFIG_FILE="$here/${configuration}" CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1
terraform="$here/${layout.program}"
`;

/** @param images all images of the bundle */
export const upScript = (images: readonly string[]): string => `${head}
echo '1/4 校验文件 / checking the files'
sha256sum --check --quiet --strict ${layout.sums} || fail '文件与清单不符，请重新拷贝 / files differ from the list: copy the bundle again'

echo '2/4 载入镜像 / loading the images'
missing=0
for image in ${images.join(' ')}; do
  docker image inspect "$image" >/dev/null 2>&1 || missing=1
done
if [ "$missing" = 1 ]; then docker load --quiet --input ${layout.images} >/dev/null; fi

echo '3/4 启动孪生 / bringing the twin up'
"$terraform" -chdir=${layout.stack} init -input=false -no-color >init.log || { cat init.log >&2; exit 1; }
"$terraform" -chdir=${layout.stack} apply -input=false -auto-approve -no-color >apply.log || { tail -n 40 apply.log >&2; exit 1; }

echo '4/4 等待各容器正常 / waiting until every container is well'
label=$(cat facility)
# Asks a container by the health check of its image, instead of waiting for the engine to do so.
well() {
  [ "$(docker inspect --format '{{.State.Running}}' "$1")" = true ] || return 1
  check=$(docker inspect --format '{{with .Config.Healthcheck}}{{join .Test " "}}{{end}}' "$1")
  case $check in 'CMD '*) docker exec "$1" \${check#CMD } >/dev/null 2>&1 ;; esac
}
left=$(docker ps --all --filter "label=jifang.facility=$label" --format '{{.Names}}')
for _ in $(seq 90); do
  unwell=''
  for container in $left; do well "$container" || unwell="$unwell $container"; done
  left=$unwell
  [ -z "$left" ] && break
  sleep 2
done
[ -z "$left" ] || { echo "$left" >&2; fail '以上容器不正常 / these containers are not well'; }
echo "$(docker ps --filter "label=jifang.facility=$label" --quiet | wc -l) 个容器在运行 / containers are up"
`;

export const downScript = `${head}
"$terraform" -chdir=${layout.stack} init -input=false -no-color >init.log || { cat init.log >&2; exit 1; }
"$terraform" -chdir=${layout.stack} destroy -input=false -auto-approve -no-color >destroy.log || { tail -n 40 destroy.log >&2; exit 1; }
echo '孪生已删除，镜像保留 / the twin is gone, its images stay'
`;

export interface Contents {
  readonly containers: number;
  readonly networks: number;
  readonly images: readonly string[];
  /** `OpenTofu v1.12.6` */
  readonly program: string;
  readonly provider: string;
  readonly architecture: string;
}

export const readme = ({ facility }: Model, { containers, networks, images, program, provider, architecture }: Contents): string => `# ${facility.name}：数字孪生离线包

版次 ${facility.revision}。${containers} 个容器，${networks} 个网络。拷到没有网络的机器上即可启动。

## 需要

- Linux（${architecture}），以 root 运行；Docker 引擎 20.10 以上，建议 26 以上。引擎本身不在包内，请从操作系统的安装介质安装（Debian：docker.io）。
- 规划的网段在该引擎上没有被占用。

## 使用

    ./up.sh      校验、载入镜像、启动、等待正常；可重复运行
    ./down.sh    删除全部容器、网络、数据卷；镜像保留

## 内容

- ${layout.images}：${images.length} 个镜像（docker save）
- ${layout.stack}/cdk.tf.json：Terraform 配置，含各防火墙的规则；状态文件也在此文件夹
- ${layout.program}：${program}
- ${layout.providers}/：provider kreuzwerker/docker ${provider}
- ${layout.sums}：每个文件的校验和。它只能发现拷贝差错；要防篡改，请另行签名或封存

应用产品、密码机等为替身：地址、端口、通路照规划，产品功能不在其中。

---

# ${facility.name}: the twin, for a site without a network

Revision ${facility.revision}. ${containers} containers, ${networks} networks.

## Needs

- Linux (${architecture}), as root; Docker engine 20.10 or later, better 26. The engine is not in here: install it from the media of the operating system (Debian: docker.io).
- The planned subnets must be free on that engine.

## Use

    ./up.sh      checks the files, loads the images, brings the twin up, waits until it is well; may be run again
    ./down.sh    removes all containers, networks and volumes; the images stay

## Contents

- ${layout.images}: ${images.length} images (docker save)
- ${layout.stack}/cdk.tf.json: Terraform configuration with the rules of every firewall; the state lies beside it
- ${layout.program}: ${program}
- ${layout.providers}/: provider kreuzwerker/docker ${provider}
- ${layout.sums}: checksum of every file. They find faults of copying; against tampering sign or seal the bundle

Application products, HSMs and the like are stand-ins: addresses, ports and paths are the planned ones, what a product does is not in here.
`;
