#!/usr/bin/env python3
"""Checks workflows and images as far as it goes without running them: they are read, not run.

Each workflow must be YAML with jobs of steps, each action pinned by its major version, each script one that bash can
parse and that names only files that are there. Each Dockerfile must know its instructions, pin its base, copy only
what is there, end as a user other than root and install the SDK that global.json asks for.
Prints a line `ok …` or `FAILED …` for each file.
"""
import ast
import json
import pathlib
import re
import subprocess
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORKFLOWS = [*sorted(ROOT.glob(".github/workflows/*.yml")), *sorted(ROOT.glob("notebooks/teaching/recipes/*.yml"))]
DOCKERFILES = sorted(ROOT.glob(".devcontainer/**/Dockerfile"))
INSTRUCTIONS = {"ARG", "COPY", "ENV", "FROM", "RUN", "SHELL", "USER", "WORKDIR"}
ACTION = re.compile(r"[\w.-]+/[\w.-]+(/[\w./-]+)?@(v\d+(\.\d+)*|[0-9a-f]{40})")
OWN_PATH = re.compile(r"(?:(?<=[\s\"'=])|^)(?:(?:\.\./)?tool/)?((?:src|\.devcontainer|\.ci|\.github)/[\w./-]*\w)")
HEREDOC = re.compile(r"python3 - <<'(\w+)'[^\n]*\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def script_faults(script):
    # What the workflow's own expressions become is not known here; a word stands for each.
    script = re.sub(r"\$\{\{.*?\}\}", "word", script)
    parsed = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, timeout=60)
    if parsed.returncode != 0:
        yield f"bash cannot parse a script: {parsed.stderr.strip()}"
    for match in HEREDOC.finditer(script):
        try:
            ast.parse(match.group(2))
        except SyntaxError as error:
            yield f"python cannot parse a script: {error}"
    for path in OWN_PATH.findall(script):
        if not (ROOT / path).exists():
            yield f"{path} does not exist"


def workflow_faults(path):
    try:
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        yield f"is not YAML: {error}"
        return
    # YAML 1.1 reads the key `on` as true.
    if not isinstance(workflow, dict) or True not in workflow or "permissions" not in workflow:
        yield "lacks on or permissions"
        return
    for name, job in workflow.get("jobs", {}).items():
        if "timeout-minutes" not in job:
            yield f"job {name} has no timeout-minutes"
        for needed in [job["needs"]] if isinstance(job.get("needs"), str) else job.get("needs", []):
            if needed not in workflow["jobs"]:
                yield f"job {name} needs {needed}, which is no job"
        for step in job["steps"]:
            if ("uses" in step) == ("run" in step):
                yield f"a step of {name} must have one of uses and run"
            elif "uses" in step and not ACTION.fullmatch(step["uses"]):
                yield f"{step['uses']} is not pinned"
            elif "run" in step:
                yield from script_faults(step["run"])


def instructions(path):
    text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for line in re.sub(r"\\\n\s*", " ", text).splitlines():
        if line.strip():
            word, _, rest = line.strip().partition(" ")
            yield word, rest.strip()


def arguments(found):
    return dict(rest.split("=", 1) for word, rest in found if word == "ARG" and "=" in rest)


def dockerfile_faults(path):
    found = list(instructions(path))
    known = arguments(found)
    context = ROOT if path.parent.name == "jupyterhub" else path.parent
    for word, rest in found:
        if word not in INSTRUCTIONS:
            yield f"{word} is no instruction that is used here"
        elif word == "FROM":
            base = re.sub(r"\$\{(\w+)\}", lambda match: known.get(match.group(1), ""), rest)
            if ":" not in base or base.endswith(":latest"):
                yield f"the base {base} is not pinned"
        elif word == "RUN":
            yield from script_faults(rest)
        elif word == "COPY":
            for source in [part for part in rest.split() if not part.startswith("--")][:-1]:
                if not (context / source).exists():
                    yield f"{source}, which it copies, does not exist"
    users = [rest for word, rest in found if word == "USER"]
    if users and users[-1] in ("root", "0"):
        yield "ends as root"
    yield from sdk_faults(known.get("DOTNET_VERSION", ""))


def sdk_faults(version):
    asked = json.loads((ROOT / "global.json").read_text())["sdk"]["version"]
    number = re.compile(r"(\d+)\.(\d+)\.(\d+)")
    have, want = number.fullmatch(version), number.fullmatch(asked)
    if not have or have.groups()[:2] != want.groups()[:2] or int(have[3]) < int(want[3]):
        yield f"its SDK '{version}' does not serve global.json, which asks for {asked}"


def container_faults(path):
    container = json.loads(path.read_text(encoding="utf-8"))
    yield from script_faults(container["postCreateCommand"])
    named = [path.parent / container["build"]["dockerfile"]]
    named += [ROOT / name for name in container["customizations"]["codespaces"]["openFiles"]]
    for file in named:
        if not file.exists():
            yield f"{file.relative_to(ROOT)} does not exist"
    if container["remoteUser"] == "root":
        yield "works as root"


def shell_faults(path):
    yield from script_faults(path.read_text(encoding="utf-8"))
    if not path.stat().st_mode & 0o100:
        yield "cannot be executed"


def main():
    hub = ROOT / ".devcontainer/jupyterhub"
    checks = [(path, workflow_faults) for path in WORKFLOWS]
    checks += [(path, dockerfile_faults) for path in DOCKERFILES]
    checks += [(ROOT / ".devcontainer/devcontainer.json", container_faults)]
    checks += [(hub / name, shell_faults) for name in ("initlab", "copy-course.sh")]
    failed = len(WORKFLOWS) < 2 or len(DOCKERFILES) < 2
    for path, check in checks:
        faults = list(check(path))
        failed = failed or bool(faults)
        name = path.relative_to(ROOT)
        print(f"FAILED {name}: " + "; ".join(faults) if faults else f"ok {name}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
