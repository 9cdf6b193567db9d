#!/usr/bin/env python3
"""Runs GradBench's evals against this project's tool and others, and writes the table of ratios.

usage: GRADBENCH=<checkout> run.py <tool> [--evals NAME …] [--against NAME …] [--out FILE]

<tool> is the program of apps/Leibniz.GradBench, published. See README.md.
"""
import argparse
import json
import math
import os
import pathlib
import shlex
import statistics
import subprocess
import sys

EVALS = "hello llsq lse det ode kmeans gmm ba lstm ht particle saddle".split()
PRIMALS = {"primal", "objective", "cost", "square"}
HERE = pathlib.Path(__file__).resolve().parent


def converse(checkout, name, command, options):
    """Passes messages between an eval and a tool; yields (function, input, median ns, valid)."""
    paths = [str(HERE / "names"), str(checkout / "python/gradbench"), os.environ.get("PYTHONPATH", "")]
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(paths))
    python = os.environ.get("GRADBENCH_PYTHON", sys.executable)
    script = checkout / "python/gradbench/gradbench/evals" / name / "run.py"
    pipes = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=checkout)
    with subprocess.Popen([python, str(script), *options], env=environment, **pipes) as asking, \
            subprocess.Popen(shlex.split(command), **pipes) as answering:
        evaluated = {}
        for line in asking.stdout:
            message = json.loads(line)
            answering.stdin.write(line)
            answering.stdin.flush()
            reply = answering.stdout.readline()
            if not reply:
                raise SystemExit(f"{name}: the tool ended without a response to {line[:200]}")
            asking.stdin.write(reply)
            asking.stdin.flush()
            response = json.loads(reply)
            if message["kind"] == "evaluate":
                times = [t["nanoseconds"] for t in response.get("timings") or [] if t["name"] == "evaluate"]
                evaluated[message["id"]] = (message["function"], message.get("description", ""), times)
                if not response.get("success"):
                    print(f"{name} {message['function']}: {response.get('error', '')[:200]}", file=sys.stderr)
                    yield message["function"], message.get("description", ""), None, False
            elif message["kind"] == "analysis":
                function, description, times = evaluated[message["of"]]
                yield function, description, statistics.median(times), message["valid"]
        answering.stdin.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--evals", nargs="*", default=EVALS)
    parser.add_argument("--against", nargs="*", default=["manual"])
    parser.add_argument("--sizes", action="append", default=[], metavar="EVAL=OPTIONS", help="for one eval, such as 'det=-l 5 6 7'")
    parser.add_argument("--out", default=str(HERE.parent / "results/gradbench.md"))
    parser.add_argument("--options", default="", help="passed to every eval, such as '--min-seconds 0.2'")
    arguments = parser.parse_args()
    checkout = pathlib.Path(os.environ["GRADBENCH"]).resolve()
    tools = {"leibniz": str(pathlib.Path(arguments.tool).resolve())}
    for name in arguments.against:
        tools[name] = f"{sys.executable} python/gradbench/gradbench/cpp.py {name}"
    sizes = dict(size.split("=", 1) for size in arguments.sizes)
    rows = {}
    for name in arguments.evals:
        # The tools take turns, an eval each, so that the machine's moods fall on all of them.
        for tool, command in tools.items():
            if tool != "leibniz" and not (checkout / "tools" / tool / f"{name}.cpp").exists():
                continue
            options = [] if name == "hello" else shlex.split(arguments.options) + shlex.split(sizes.get(name, ""))
            for function, description, median, valid in converse(checkout, name, command, options):
                rows.setdefault((name, function, description), {})[tool] = (median, valid)
                print(name, function, description, tool, milliseconds(median), "ms", "valid" if valid else "INVALID", flush=True)
        # After every eval, so that a run that is stopped has its table.
        write(pathlib.Path(arguments.out), list(tools), rows)


def write(path, tools, rows):
    """Writes the table: times tell of the machine, ratios of the tools."""
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True).stdout.strip()
    others = tools[1:]
    text = ["# GradBench", "", f"{processor}; commit {commit}. Medians of the runs of one evaluation, one thread.", "",
            "Valid: by the eval's own check of this tool's output. Derivative / primal: of this tool, its primal being the plain method. "
            "Another tool / leibniz: of the times; more than 1 is faster here.", "",
            "| eval | function | input | valid | leibniz ms | derivative / primal | "
            + " | ".join(f"{t} ms | {t} / leibniz" for t in others) + " |",
            "|---|---|---|---|---|---|" + "---|---|" * len(others)]
    ratios = {t: [] for t in others}
    for (name, function, description), by_tool in rows.items():
        median, valid = by_tool.get("leibniz", (None, False))
        primal = next((v["leibniz"][0] for (n, f, d), v in rows.items()
                       if n == name and d == description and f in PRIMALS and "leibniz" in v), None)
        own = f"{median / primal:.2f}" if median and primal and function not in PRIMALS else ""
        cells = []
        for tool in others:
            theirs = by_tool.get(tool, (None, False))[0]
            cells.append(milliseconds(theirs))
            cells.append(f"{theirs / median:.2f}" if median and theirs else "")
            if median and theirs and function not in PRIMALS and name not in ("hello", "ode"):
                ratios[tool].append((theirs / median, name))
        text.append(f"| {name} | {function} | {description} | {'yes' if valid else '**no**'} | {milliseconds(median)} | {own} | " + " | ".join(cells) + " |")
    for tool, found in ratios.items():
        if found:
            mean = math.exp(statistics.fmean(math.log(r) for r, _ in found))
            least = min(found)
            text += ["", f"Derivatives, geometric mean of {tool} / leibniz over {len(found)} inputs (hello and ode apart): {mean:.2f}; "
                     f"least {least[0]:.2f}, in {least[1]}; {sum(r > 1 for r, _ in found)} of {len(found)} faster here."]
    path.write_text("\n".join(text) + "\n")


def milliseconds(nanoseconds):
    return f"{nanoseconds / 1e6:.4g}" if nanoseconds else ""


if __name__ == "__main__":
    main()
