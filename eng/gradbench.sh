#!/usr/bin/env bash
# Compares the GradBench tool with the tools of a GradBench checkout and writes bench/results/gradbench.md.
# usage: eng/gradbench.sh <checkout> [tool …] [-- options of bench/GradBench/run.py]
# The tools are built first, `manual` if none is named; cpp/json.hpp of the checkout may be Debian's nlohmann-json3-dev.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
export GRADBENCH=$(cd "$1" && pwd)
shift
tools=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do tools+=("$1"); shift; done
[ $# -eq 0 ] || shift
[ ${#tools[@]} -gt 0 ] || tools=(manual)
header=/usr/include/nlohmann/json.hpp
[ -e "$GRADBENCH/cpp/json.hpp" ] || [ ! -e $header ] || cp $header "$GRADBENCH/cpp/json.hpp"
for tool in "${tools[@]}"; do
  for source in "$GRADBENCH/tools/$tool"/*.cpp; do
    name=$(basename "$source" .cpp)
    # A source that belongs to another one has no program of its own.
    grep -qw "$name" "$GRADBENCH/tools/$tool/evals.txt" || continue
    make -s -C "$GRADBENCH/tools/$tool" "bin/$name" || echo "$tool does not build $name here" >&2
  done
done
program=$(mktemp -d)
trap 'rm -rf "$program"' EXIT
dotnet publish -c Release "$root/apps/Leibniz.GradBench" -o "$program"
"${GRADBENCH_PYTHON:-python3}" "$root/bench/GradBench/run.py" "$program/Leibniz.GradBench" --against "${tools[@]}" "$@"
