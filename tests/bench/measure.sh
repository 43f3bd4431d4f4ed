# shellcheck shell=bash disable=SC2034,SC2154 # variables of tests/bench/run and its other parts
# SPDX-License-Identifier: GPL-3.0-or-later
# Part of tests/bench/run: measures commands, compares them in turn, sums up.

# What nginx has read since its start, this question included.
requests_read() { curl -sf -m 5 "http://127.0.0.1:$status_port/" | awk 'NR == 3 { print $3 }'; }

# From when on a client is measured, in seconds after its start; 0: as a whole, start included.
settle=0
# How long a client is to run.
run_time() { echo $((settle > 0 ? settle + duration + 1 : duration)); }

# The processor time that the process has taken, in seconds.
cpu_taken() { awk -v hz="$(getconf CLK_TCK)" '{ print ($14 + $15) / hz }' "/proc/$1/stat"; }

# measure NAME COMMAND...: sets m_requests, m_cpu (us per request), m_rate (requests/s) and m_memory
# (peak, MB). Runs on the processors $client_cpu.
measure() {
  local name=$1 before after cpu
  shift
  before=$(requests_read)
  timeout -k 5 $(($(run_time) + 90)) /usr/bin/time -o "$work/time" -f '%U %S %M' \
    taskset -c "$client_cpu" "$@" > "$work/out" 2>&1 &
  client_pid=$!
  [ "$settle" -eq 0 ] || measure_settled "$name"
  if ! wait "$client_pid"; then
    client_pid=
    fail "$name failed: $(tail -5 "$work/out")"
  fi
  client_pid=
  if grep -E 'Socket errors|Non-2xx|, [1-9][0-9]* (failed|errored|timeout)' "$work/out" >&2; then
    fail "$name had errors"
  fi
  if [ "$settle" -eq 0 ]; then
    after=$(requests_read)
    cpu=$(tail -1 "$work/time" | awk '{ print $1 + $2 }')
  fi
  m_requests=$((after - before - 1))
  [ "$m_requests" -ge 100 ] || fail "$name sent $m_requests requests only"
  m_memory=$(tail -1 "$work/time" | awk '{ printf "%.0f", $3 / 1024 }')
  m_rate=$((m_requests / duration))
  m_cpu=$(awk -v cpu="$cpu" -v n="$m_requests" 'BEGIN { printf "%.3f", cpu * 1e6 / n }')
  awk -v cpu="$m_cpu" 'BEGIN { exit !(cpu > 0) }' || fail "$name: no CPU time was measured"
}

# Of measure: sets before, after and cpu of the time after the client has settled.
measure_settled() {
  local pid first
  sleep "$settle"
  pid=$(pgrep -P "$(pgrep -P "$client_pid")") || fail "$1 has ended early: $(tail -5 "$work/out")"
  before=$(requests_read)
  first=$(cpu_taken "$pid")
  sleep "$duration"
  after=$(requests_read)
  cpu=$(awk -v a="$first" -v b="$(cpu_taken "$pid")" 'BEGIN { print b - a }')
}

median_of() { # the numbers on stdin: median, minimum, maximum
  sort -g | awk '{ v[NR] = $1 }
    END { m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
          printf "%.2f %.2f %.2f\n", m, v[1], v[NR] }'
}

# compare CASE USERS THEIR_NAME AIM LIMIT: runs the commands `ours` and `theirs` in turn.
compare() {
  local name=$1 users=$2 peer=$3 aim=$4 limit=$5 round client order label
  : > "$work/ours"
  : > "$work/theirs"
  : > "$work/ratio"
  for round in $(seq "$rounds"); do
    order="ours theirs"
    [ $((round % 2)) -eq 1 ] || order="theirs ours" # nobody always comes first
    for client in $order; do
      if [ "$client" = ours ]; then
        label=loadgrove-cli
        measure loadgrove-cli "${ours[@]}"
      else
        label=$peer
        measure "$peer" "${theirs[@]}"
      fi
      echo "$m_cpu" >> "$work/$client"
      printf '%-10s %6d %6d  %-16s %12d %11d %11.2f\n' "$name" "$users" "$round" "$label" \
        "$m_requests" "$m_rate" "$m_cpu"
    done
    awk -v a="$(tail -1 "$work/ours")" -v b="$(tail -1 "$work/theirs")" \
      'BEGIN { print a / b }' >> "$work/ratio"
  done
  note "$name" "$users" "us, loadgrove-cli" "$(median_of < "$work/ours")" - -
  note "$name" "$users" "us, $peer" "$(median_of < "$work/theirs")" - -
  note "$name" "$users" ratio "$(median_of < "$work/ratio")" "$aim" "$limit"
}

# note CASE USERS WHAT "MEDIAN MIN MAX" AIM LIMIT: a line of the summary.
note() {
  local median least most
  read -r median least most <<< "$4"
  printf '%-10s %6d  %-24s %9s %9s %9s %7s %7s  %s\n' "$1" "$2" "$3" "$median" "$least" "$most" \
    "$5" "$6" "$(judged "$median" "$5" "$6")" >> "$work/summary"
}

judged() { # VALUE AIM LIMIT
  [ "$2" != - ] || return 0
  awk -v v="$1" -v aim="$2" -v most="$3" \
    'BEGIN { print v <= aim ? "reached" : v <= most ? "acceptable" : "NOT ACCEPTABLE" }'
}

print_summary() {
  printf '\n%-10s %6s  %-24s %9s %9s %9s %7s %7s\n' case users what median min max aim "at most"
  cat "$work/summary"
}
