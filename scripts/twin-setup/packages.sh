# Debian packages, in one call, only those that are missing.

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  # Lists of a machine that was never updated know no packages.
  if ! logged apt-install apt-get install -y -qq --no-install-recommends "$@" 2>/dev/null; then
    logged apt-update apt-get update -qq && logged apt-install apt-get install -y -qq --no-install-recommends "$@" ||
      fail "无法安装 $*" "could not install $*"
  fi
}

install_packages() {
  local wanted=()
  command -v nft >/dev/null || wanted+=(nftables)
  command -v ip >/dev/null || wanted+=(iproute2)
  command -v curl >/dev/null || wanted+=(curl)
  [ -d /etc/ssl/certs ] && [ -n "$(ls -A /etc/ssl/certs)" ] || wanted+=(ca-certificates)
  if ! docker_answers; then
    if ! command -v dockerd >/dev/null && [ -z "${DOCKER_HOST:-}" ]; then wanted+=(docker.io); fi
    # From Debian 13 on the command is a package of its own.
    if ! command -v docker >/dev/null; then
      if apt-cache show docker-cli >/dev/null 2>&1; then wanted+=(docker-cli); elif [ -n "${DOCKER_HOST:-}" ]; then wanted+=(docker.io); fi
    fi
    command -v iptables >/dev/null || wanted+=(iptables)
  fi
  if [ ${#wanted[@]} -gt 0 ]; then
    doing "安装 ${wanted[*]}" "installing ${wanted[*]}"
    apt_install "${wanted[@]}"
    # A list fetched just now may know the command's package.
    command -v docker >/dev/null || apt_install docker-cli
  fi
  done_line '软件包齐全：Docker、nftables、iproute2' 'packages are there: Docker, nftables, iproute2'
}
