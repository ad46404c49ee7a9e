# What must be so before anything is changed.

require_debian() {
  [ "$(uname -s)" = Linux ] || refuse '只能在 Linux 上准备孪生环境' 'the twin needs Linux'
  [ "$(id -u)" -eq 0 ] || refuse '请以 root 运行：sudo npm run twin:setup' 'please run it as root: sudo npm run twin:setup'
  command -v apt-get >/dev/null && [ -f /etc/debian_version ] ||
    refuse '此脚本只会用 Debian 的 apt 安装软件。其他系统请自行安装 Docker 20.10 以上、nftables 和 Terraform 1.5 以上，再运行 jifang preflight' \
      'this script installs with Debian’s apt only. Elsewhere please install Docker 20.10 or later, nftables and Terraform 1.5 or later yourself, then run jifang preflight'
  case $(dpkg --print-architecture) in
    amd64 | arm64) ;;
    *) refuse "没有为处理器架构 $(dpkg --print-architecture) 准备" "nothing is prepared for processor architecture $(dpkg --print-architecture)" ;;
  esac
}

# In a network namespace of its own, which takes everything with it when it ends.
require_kernel() {
  local missing
  missing=$(unshare --net sh -c '
    ip link add canary0 type veth peer name canary1 || echo veth
    ip link add canary2 type bridge || echo bridge
    nft add table inet canary || echo nf_tables
    nft add chain inet canary forward "{ type filter hook forward priority 0; policy drop; }" || echo nf_tables
    nft add rule inet canary forward ct state established accept || echo conntrack
    nft add rule inet canary forward log group 5 || echo NFLOG
  ' 2>/dev/null | sort -u | paste -sd ' ' -) || missing='network namespaces'
  [ -z "$missing" ] && return
  refuse "内核缺少：$missing。容器平台内的 root 往往不够，请用虚拟机或物理机" \
    "the kernel lacks: $missing. Root inside a container is often not enough; use a virtual or a real machine"
}
