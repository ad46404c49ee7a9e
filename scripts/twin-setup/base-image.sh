# The Debian that all images of the twin are built on.

base_image=jifang-twin/debian:trixie

provide_base_image() {
  if ! docker image inspect "$base_image" >/dev/null 2>&1; then
    pull_base || make_base
  fi
  done_line "基础镜像 $base_image" "base image $base_image"
}

pull_base() {
  # Answers 401 to who is not logged in, which pulling does not need.
  curl --silent --max-time 5 --output /dev/null https://registry-1.docker.io/v2/ || return 1
  doing '拉取 debian:trixie-slim' 'pulling debian:trixie-slim'
  logged pull timeout 180 docker pull debian:trixie-slim && docker tag debian:trixie-slim "$base_image"
}

make_base() {
  command -v mmdebstrap >/dev/null || apt_install mmdebstrap
  doing '用 mmdebstrap 制作 Debian trixie 根文件系统（约 1 分钟）' 'making a Debian trixie root file system with mmdebstrap (about a minute)'
  local archive
  archive=$(mktemp --suffix .tar)
  logged base-image mmdebstrap --variant=minbase --include=ca-certificates \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    trixie "$archive" || { rm -f "$archive"; fail '无法制作根文件系统：软件源不可达？' 'could not make the root file system: is the package mirror out of reach?'; }
  docker import --change 'CMD ["sh"]' "$archive" "$base_image" >/dev/null
  rm -f "$archive"
}
