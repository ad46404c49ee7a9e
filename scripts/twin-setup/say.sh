# One line a step, in the language of the user.

choose_language() {
  local wanted=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
  while [ $# -gt 0 ]; do
    case $1 in
      --lang) wanted=${2:-}; shift ;;
      --lang=*) wanted=${1#--lang=} ;;
      -h | --help) zh=0; case $wanted in zh*) zh=1 ;; esac; usage; exit 0 ;;
      *) zh=0; case $wanted in zh*) zh=1 ;; esac; refuse "不认识的参数：$1" "unknown argument: $1" ;;
    esac
    shift
  done
  zh=0
  case $wanted in zh*) zh=1 ;; esac
}

usage() {
  words '用法：npm run twin:setup [-- --lang zh|en]（以 root 运行）
准备一台 Debian 机器：Docker 引擎、nftables、Terraform 或 OpenTofu、docker provider、孪生基础镜像。
已有的一概不动；再次运行只需数秒。生成的文件都在 .twin/ 下。' \
    'Usage: npm run twin:setup [-- --lang zh|en]   (as root)
Prepares a Debian machine: Docker engine, nftables, Terraform or OpenTofu, the docker provider, the base image of the twin.
What is there stays as it is; a second run takes seconds. What it makes lies in .twin/.'
}

# words ZH EN
words() { if [ "$zh" = 1 ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }
done_line() { printf '✓ '; words "$1" "$2"; }
doing() { printf '… '; words "$1" "$2"; }
hint() { printf '  '; words "$1" "$2"; }

# It cannot work on this machine, or was called wrongly.
refuse() {
  { printf '✗ '; words "$1" "$2"; } >&2
  exit 2
}
# A step that should have worked did not.
fail() {
  { printf '✗ '; words "$1" "$2"; } >&2
  exit 1
}
# Runs a long command with its output in a file, shown only when it fails: logged NAME COMMAND...
logged() {
  local log="$made/log/$1.log"
  shift
  mkdir -p "$made/log"
  "$@" >"$log" 2>&1 && return
  tail -n 20 "$log" >&2
  hint "完整日志：$log" "whole log: $log" >&2
  return 1
}
