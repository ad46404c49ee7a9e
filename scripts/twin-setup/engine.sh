# A Docker engine that answers.

docker_answers() { command -v docker >/dev/null && timeout 15 docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }
engine_log=/var/log/jifang-dockerd.log

start_engine() {
  if ! docker_answers; then
    [ -z "${DOCKER_HOST:-}" ] ||
      refuse "DOCKER_HOST 指向的引擎没有应答：$DOCKER_HOST。请先启动它，或取消该变量" "the engine DOCKER_HOST names does not answer: $DOCKER_HOST. Start it, or unset the variable"
    doing '启动 Docker 引擎' 'starting the Docker engine'
    if [ -d /run/systemd/system ]; then
      systemctl enable --quiet --now docker 2>/dev/null || true
    elif ! engine_runs; then
      launch_engine
    fi
    wait_for_engine
  fi
  done_line "Docker 引擎 $(docker version --format '{{.Server.Version}}')" "Docker engine $(docker version --format '{{.Server.Version}}')"
}

# No service manager: the engine becomes a daemon of its own session.
launch_engine() { setsid --fork dockerd >>"$engine_log" 2>&1 </dev/null; }

# Is the engine that commands reach the one launch_engine started? Then its output goes to our log.
engine_is_ours() {
  [ "$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null)" = unix:///var/run/docker.sock ] && engine_runs &&
    [ "$(readlink "/proc/$(cat /var/run/docker.pid)/fd/1")" = "$engine_log" ]
}

# A machine that went down hard leaves the file; the number may be another program's by now.
engine_runs() { [ -f /var/run/docker.pid ] && [ "$(cat "/proc/$(cat /var/run/docker.pid)/comm" 2>/dev/null)" = dockerd ]; }

wait_for_engine() {
  for _ in $(seq 60); do
    docker_answers && return
    sleep 1
  done
  if [ -f "$engine_log" ]; then tail -n 15 "$engine_log" >&2; fi
  refuse "Docker 引擎 60 秒内没有应答，日志：$engine_log 或 journalctl -u docker" "the Docker engine gave no answer within 60 s, log: $engine_log or journalctl -u docker"
}
