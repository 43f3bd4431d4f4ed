# shellcheck shell=bash disable=SC2034,SC2154 # variables of tests/bench/run and its other parts
# SPDX-License-Identifier: GPL-3.0-or-later
# Part of tests/bench/run: the cases. Each sets ours and theirs, the commands, and compares them.

# document NAME STEPS [MEMBERS]: writes a document with one scenario.
document() {
  cat > "$work/$1.loadgrove.json" <<JSON
{"loadgrove": 1, "name": "Benchmark: $1", ${3:-}
 "scenarios": [{"type": "scenario", "name": "benchmark", "steps": [$2]}]}
JSON
}

get_step() { # NAME BASE
  echo "{\"type\": \"request\", \"name\": \"$1\", \"url\": \"$2\", \"path\": \"/\", \"expected_code\": \"200\"}"
}

# run_ours NAME USERS [OPTION...]: sets ours.
run_ours() {
  local name=$1 users=$2
  shift 2
  ours=("$cli" run "$work/$name.loadgrove.json" --threads "$users" --duration "$(run_time)" --quiet
        --workers 1 "$@")
}

plain() { echo "http://127.0.0.1:$port"; }
secure() { echo "https://127.0.0.1:$tls_port"; }

wrk_against() { # USERS BASE
  theirs=(wrk -t1 "-c$1" "-d$(run_time)" "$2/")
}

case_keepalive() {
  local users
  document keepalive "$(get_step GET "$(plain)")"
  for users in $connections; do
    run_ours keepalive "$users"
    wrk_against "$users" "$(plain)"
    compare keepalive "$users" wrk 1.1 1.4
  done
}

# What a request costs once the handshakes are over; what those cost: handshakes.
case_tls() {
  local users settle=4
  document tls "$(get_step GET "$(secure)")" '"http": {"version": "1.1", "insecure": true},'
  for users in $connections; do
    run_ours tls "$users"
    wrk_against "$users" "$(secure)"
    compare tls "$users" wrk 1.2 1.5
  done
}

# A connection for each request.
case_handshakes() {
  document tls "$(get_step GET "$(secure)")" '"http": {"version": "1.1", "insecure": true},'
  run_ours tls 64 --no-keep-alive
  wrk_against 64 "$(secure)"
  theirs+=(-H "Connection: close")
  compare handshakes 64 wrk - -
}

case_chain() {
  local users base
  base=$(plain)
  document chain "
    {\"type\": \"request\", \"name\": \"products_POST\", \"method\": \"POST\", \"url\": \"$base\",
     \"path\": \"/api/v1/products\", \"expected_code\": \"201\",
     \"body\": {\"name\": \"bigbear\", \"category\": \"Toys\", \"price\": 9.99, \"in_stock\": true},
     \"data_override\": {\"name\": \"{{uuid()}}\"}},
    {\"type\": \"request\", \"name\": \"orders_POST\", \"method\": \"POST\", \"url\": \"$base\",
     \"path\": \"/api/v1/orders\", \"expected_code\": \"201\",
     \"body\": {\"customer_email\": \"a@example.com\",
                \"items\": [{\"product_id\": 1, \"quantity\": 3, \"unit_price\": 9.99}]},
     \"data_override\": {\"items.0.product_id\": \"{{requests.products_POST.res.product_id}}\"}},
    {\"type\": \"request\", \"name\": \"orders_GET\", \"url\": \"$base\", \"expected_code\": \"200\",
     \"path\": \"/api/v1/orders/{order_id}\",
     \"path_params\": {\"order_id\": \"{{requests.orders_POST.res.order_id}}\"}}"
  for users in $connections; do
    run_ours chain "$users"
    wrk_against "$users" "$base"
    compare chain "$users" wrk 1.6 2.2
  done
}

# As many connections and streams as ours makes: up to 100 users share a connection.
case_http2() {
  local users clients
  document http2 "$(get_step GET "$(secure)")" '"http": {"version": "2", "insecure": true},'
  for users in $connections; do
    clients=$(((users + 99) / 100))
    run_ours http2 "$users"
    theirs=(h2load -t1 "-c$clients" "-m$((users / clients))" "-D$duration" "$(secure)/")
    compare http2 "$users" h2load 1.5 2.5
  done
}

# Both may use both processors, which nginx shares: only processor time is compared.
case_workers() {
  local client_cpu=0,1
  document workers "$(get_step GET "$(plain)")"
  run_ours workers 64
  theirs=("${ours[@]}")
  ours+=(--workers 2)
  compare workers 64 "one worker" 1.05 1.2
}

case_users() {
  local users
  document users "$(get_step GET "$(plain)")"
  for users in 100 1000 10000; do
    run_ours users "$users"
    wrk_against "$users" "$(plain)"
    compare users "$users" wrk 1.1 1.4
  done
}

case_steps() {
  local count i steps
  for count in 10 1000; do
    steps=$(get_step GET0 "$(plain)")
    for i in $(seq $((count - 1))); do
      steps+=", $(get_step "GET$i" "$(plain)")"
    done
    document "steps$count" "$steps"
  done
  run_ours steps10 64
  theirs=("${ours[@]}")
  run_ours steps1000 64
  compare steps 64 "10 steps" 1.1 1.3
}

case_memory() {
  document memory "$(get_step GET "$(plain)")"
  run_ours memory 10000
  measure loadgrove-cli "${ours[@]}"
  note memory 10000 "MB, peak" "$m_memory $m_memory $m_memory" 300 600
}

case_lateness() {
  local round late
  document lateness "$(get_step GET "$(plain)")"
  ours=("$cli" run "$work/lateness.loadgrove.json" --arrival-rate 5000 --duration "$duration"
        --quiet --workers 1 --json "$work/lateness.json")
  : > "$work/late"
  for round in $(seq "$rounds"); do
    measure loadgrove-cli "${ours[@]}"
    late=$(awk '/"send_lateness_ms"/ { inside = 1 }
                inside && /"p99"/ { gsub(/[^0-9.]/, "", $2); print $2; exit }' "$work/lateness.json")
    [ -n "$late" ] || fail "the result says nothing of send lateness"
    echo "$late" >> "$work/late"
    printf '%-10s %6d %6d  %-16s %12d %11d %11.2f\n' lateness 5000 "$round" loadgrove-cli \
      "$m_requests" "$m_rate" "$m_cpu"
  done
  note lateness 5000 "ms, p99 of send lateness" "$(median_of < "$work/late")" 1 5
}

# Samples cost and memory of one long run: neither may grow.
case_length() {
  local seconds=120 window=10 now before requests ticks rss cpu first_cpu="" first_rss=""
  [ -z "$long" ] || seconds=1800 window=60
  document length "$(get_step GET "$(plain)")"
  taskset -c "$client_cpu" "$cli" run "$work/length.loadgrove.json" --threads 64 \
    --duration "$seconds" --quiet --workers 1 &
  client_pid=$!
  sleep 2
  before=$(requests_read)
  ticks=$(awk '{ print $14 + $15 }' "/proc/$client_pid/stat")
  while sleep "$window" && kill -0 "$client_pid" 2>/dev/null; do
    requests=$(requests_read)
    now=$(awk '{ print $14 + $15 }' "/proc/$client_pid/stat") || break
    rss=$(awk '/VmRSS/ { print $2 }' "/proc/$client_pid/status")
    cpu=$(awk -v t="$((now - ticks))" -v n="$((requests - before))" -v hz="$(getconf CLK_TCK)" \
      'BEGIN { if (n > 0) printf "%.3f", t * 1e6 / hz / n; else print 0 }')
    printf '%-10s %6d %6s  %-16s %12d %11d %11.2f  %d kB\n' length 64 - loadgrove-cli \
      $((requests - before)) $(((requests - before) / window)) "$cpu" "$rss"
    first_cpu=${first_cpu:-$cpu}
    first_rss=${first_rss:-$rss}
    before=$requests
    ticks=$now
  done
  wait "$client_pid" || fail "the long run failed"
  client_pid=
  note length 64 "us, last / first window" "$(ratio "$cpu" "$first_cpu")" 1.1 1.3
  note length 64 "memory, last / first" "$(ratio "$rss" "$first_rss")" 1.05 1.2
}

# window_document NAME USERS SECONDS: the load stands in the document, the same for both programs.
window_document() {
  document "$1" "$(get_step GET "$(plain)")" \
    "\"load_test_config\": {\"load_duration\": $3, \"load_num_threads\": $2},"
}

window_figure() { awk -v key="$1" '$1 == key { print $2 }' "$work/out"; }

# Both on the client's core, each with its own number of workers (which is the same). Drawn by
# software into memory, as without a graphics card.
case_window() {
  local round order client shown=0 headless=0
  export QT_QPA_PLATFORM=offscreen
  find_window
  window_document window 64 "$duration"
  : > "$work/rates"
  : > "$work/delays"
  : > "$work/shares"
  for round in $(seq "$rounds"); do
    order="window headless"
    [ $((round % 2)) -eq 1 ] || order="headless window"
    for client in $order; do
      if [ "$client" = window ]; then
        measure window "$window" "$work/window.loadgrove.json"
        shown=$m_rate
        window_figure loop_p99_ms >> "$work/delays"
        window_figure window_percent >> "$work/shares"
      else
        measure headless "$cli" run "$work/window.loadgrove.json" --quiet \
          --keep --library "$work/runs" # as the window does
        headless=$m_rate
      fi
      printf '%-10s %6d %6d  %-16s %12d %11d %11.2f\n' window 64 "$round" "$client" \
        "$m_requests" "$m_rate" "$m_cpu"
    done
    awk -v a="$headless" -v b="$shown" 'BEGIN { print a / b }' >> "$work/rates"
  done
  # 1.03: at least 97 % of what comes through headless.
  note window 64 "rate, headless / window" "$(median_of < "$work/rates")" 1.03 1.1
  # What the rate loses to the window, whatever else goes on beside it.
  note window 64 "%, the window's thread" "$(median_of < "$work/shares")" 3 8
  note window 64 "ms, p99 of the window's loop" "$(median_of < "$work/delays")" 50 100
}

# Both run at once on the client's core, and are stopped in turn for a second each: where a machine
# varies from one second to the next, that meets both alike. One round times one second are a pair.
# In place of the extremes: the ratio less and more two standard errors.
case_turns() {
  local pairs=$((rounds * duration)) pair order client before
  export QT_QPA_PLATFORM=offscreen
  find_window
  window_document turns 64 $((2 * pairs + 600))
  TMPDIR=$work taskset -c "$client_cpu" "$window" "$work/turns.loadgrove.json" > "$work/out" 2>&1 &
  turns_pids=($!)
  taskset -c "$client_cpu" "$cli" run "$work/turns.loadgrove.json" --quiet \
    --keep --library "$work/runs" > "$work/headless.out" 2>&1 &
  turns_pids+=($!)
  disown -a # nobody need be told of their end
  sleep 5 # both are under way
  kill -STOP "${turns_pids[@]}" || fail "a run has ended early: $(tail -5 "$work/out" "$work/headless.out")"
  for pair in $(seq "$pairs"); do
    order="0 1"
    [ $((pair % 2)) -eq 1 ] || order="1 0"
    for client in $order; do
      before=$(requests_read)
      kill -CONT "${turns_pids[$client]}"
      sleep 1
      kill -STOP "${turns_pids[$client]}"
      echo $(($(requests_read) - before - 1)) >> "$work/turns.$client"
    done
  done
  stop_turns
  note turns 64 "rate, headless / window" "$(paste "$work/turns.1" "$work/turns.0" | ratio_of_sums)" 1.03 1.1
}

stop_turns() {
  [ ${#turns_pids[@]} -eq 0 ] || kill -KILL "${turns_pids[@]}" 2>/dev/null || true
  turns_pids=()
}

ratio_of_sums() { # pairs on stdin: the ratio of their sums, less and more two standard errors
  awk '{ a += $1; b += $2; r[NR] = $1 / $2; m += $1 / $2 }
    END { for (i in r) v += (r[i] - m / NR) ^ 2
          e = 2 * sqrt(v / NR / NR); printf "%.3f %.3f %.3f\n", a / b, a / b - e, a / b + e }'
}

case_growth() {
  local seconds=120
  [ -z "$long" ] || seconds=1800
  export QT_QPA_PLATFORM=offscreen
  find_window
  window_document growth 64 "$seconds"
  local duration=$seconds
  measure window "$window" "$work/growth.loadgrove.json"
  cat "$work/out"
  note growth 64 "memory, end / first third" \
    "$(ratio "$(window_figure rss_end_kb)" "$(window_figure rss_third_kb)")" 1.05 1.2
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { r = sprintf("%.2f", a / b); print r, r, r }'; }
