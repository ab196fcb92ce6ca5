"""How many examples of the reference pages equal those of the pages that users already read, and where they differ.

Values that the two generations of those pages disagree on are set aside, and listed. A difference that has no reason in
the table below ends with exit code 1.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
PAGES = ROOT / "generated" / "docs"

PYTHON, JAVASCRIPT, CURL = "001_325e146181d33ff0.txt", "003_ffbbdd6a43132443.txt", "004_7528ea64e3cf942b.txt"
"""One of the older generation, two of the newer."""

NEEDS_BODY = "the document requires a body: an empty object is sent, for without it the call is refused"

REASONS = {
    ("python", "GET /ai/conversations/{conversation_id}/messages"): "the table of names promises pages here",
    ("curl", "POST /ai/audio/transcriptions"): "minimal arguments; the page gives all, one of them no JSON",
    ("curl", "POST /ai/conversations"): NEEDS_BODY,
    ("curl", "PUT /ai/conversations/insight-groups/{group_id}"): NEEDS_BODY,
    ("curl", "PUT /ai/conversations/insights/{insight_id}"): NEEDS_BODY,
    ("curl", "PUT /ai/conversations/{conversation_id}"): NEEDS_BODY,
    ("curl", "POST /text-to-speech/speech"): NEEDS_BODY,
    (
        "curl",
        "POST /legacy/reporting/batch_detail_records/speech_to_text",
    ): "arguments of one call differ from each other",
    ("curl", "GET /legacy/reporting/usage_reports/speech_to_text"): "minimal arguments; the page gives optional ones",
    ("curl", "GET /speech-to-text/transcription"): "minimal arguments; the page gives optional ones, and `True`",
}
"""Why an example is not the page's: (language, operation) -> reason."""

ENDPOINT = re.compile(r"`?(GET|POST|PUT|PATCH|DELETE) (/[^\s`]*)`?")

Blocks = Mapping[str, str]
Values = Mapping[str, str]
Aside = Mapping[str, set[str]]
"""Argument -> the values of it that are not compared, as JSON: where one page has it, another has something else."""


def main() -> None:
    older = dict(blocks((SEEDS / PYTHON).read_text(encoding="utf-8"), "python"))
    newer = dict(commands((SEEDS / CURL).read_text(encoding="utf-8")))
    scripts = (SEEDS / JAVASCRIPT).read_text(encoding="utf-8")
    pages = [
        {operation: python_values(operation, block) for operation, block in older.items()},
        {operation: javascript_values(operation, scripts) for operation in newer},
        {operation: curl_values(operation, block) for operation, block in newer.items()},
    ]
    aside = disagreeing(pages)
    unexplained = [*compared("python", older, aside), *compared("curl", newer, aside)]
    print("\nset aside: values that the pages disagree on")
    for argument, values in aside.items():
        print(f"  {argument:<18} {'  '.join(sorted(values))}")
    if unexplained:
        sys.exit(f"{len(unexplained)} differences have no reason: {', '.join(unexplained)}")


def compared(language: str, theirs: Blocks, aside: Aside) -> Iterator[str]:
    """Prints the figure and the differences of one page; yields those that nobody explained."""
    ours: dict[str, str] = {}
    for path in sorted(PAGES.glob(f"*-{language}/SKILL.md")):
        ours |= dict(blocks(path.read_text(encoding="utf-8"), {"curl": "bash"}.get(language, language)))
    known = [operation for operation in theirs if operation in ours]
    normal = {one: both(one, language, (theirs[one], ours[one]), aside) for one in known}
    different = {operation: pair for operation, pair in normal.items() if pair[0] != pair[1]}
    print(f"\n{language:<8} {len(known) - len(different)} of {len(known)} examples equal the page's", end="")
    print(f" ({len(theirs) - len(known)} more on the page are not in our document)")
    for operation, (page, own) in different.items():
        reason = REASONS.get((language, operation))
        print(f"  {operation}: {reason or 'NO REASON'}\n    page  {page}\n    ours  {own}")
        if reason is None:
            yield f"{language} {operation}"
    stale = [operation for named, operation in REASONS if named == language and operation not in different]
    yield from (f"{language} {operation} (a reason for no difference)" for operation in stale)


def blocks(text: str, fence: str) -> Iterator[tuple[str, str]]:
    """Operation -> the first block of code behind its `METHOD /path`."""
    found = [match for match in ENDPOINT.finditer(text) if match[0].startswith("`")]
    for match in found:
        start = text.find(f"```{fence}\n", match.end())
        if start >= 0:
            end = text.index("\n```", start)
            block = text[start + len(fence) + 4 : end]
            yield f"{match[1]} {match[2]}", block


def commands(text: str) -> Iterator[tuple[str, str]]:
    """As `blocks`, of a page that was copied from a screen: the lines from `curl` to where its quotes are closed."""
    taken: set[str] = set()
    for match in re.finditer(rf"^{ENDPOINT.pattern}$", text, re.MULTILINE):
        operation = f"{match[1]} {match[2]}"
        start = text.find("\ncurl ", match.end())
        if operation not in taken and start >= 0:
            taken.add(operation)
            yield operation, command(text[start + 1 :])


def command(text: str) -> str:
    lines: list[str] = []
    for line in text.splitlines():
        lines.append(line)
        whole = "\n".join(lines)
        if not line.endswith("\\") and whole.count("'") % 2 == 0:
            break
    return "\n".join(lines)


def disagreeing(pages: Sequence[Mapping[str, Values]]) -> Aside:
    found: dict[str, set[str]] = {}
    for operation in dict.fromkeys(operation for page in pages for operation in page):
        values = [page[operation] for page in pages if operation in page]
        for argument in dict.fromkeys(argument for page in values for argument in page):
            given = {page[argument] for page in values if argument in page}
            if len(given) > 1:
                found.setdefault(argument, set()).update(given)
    return found


def both(operation: str, language: str, pair: tuple[str, str], aside: Aside) -> tuple[str, str]:
    """The page's block and ours in normal form, an argument's value set aside in both or in none."""
    theirs = values_of(language, operation, pair[0])
    names = {argument for argument, value in theirs.items() if value in aside.get(argument, ())}
    page, own = (normalised(operation, block, language, names) for block in pair)
    return page, own


def python_values(operation: str, block: str) -> dict[str, str]:
    """Argument -> the literal that it is given as; what stands alone is the last of the path."""
    call = next(node for node in ast.walk(ast.parse(block)) if isinstance(node, ast.Call))
    found = {one.arg or "": ast.unparse(one.value) for one in call.keywords}
    if call.args:
        found[re.findall(r"{(\w+)}", operation)[-1]] = ast.unparse(call.args[0])
    return {name: json.dumps(ast.literal_eval(text)) for name, text in found.items()}


def curl_values(operation: str, block: str) -> dict[str, str]:
    """Of the path and of a JSON body; as JSON."""
    names = re.findall(r"{(\w+)}", operation)
    pattern = re.sub(r"\\{\w+\\}", '([^/?"]+)', re.escape(operation.split()[1]))
    path = re.search(rf"{pattern}(?=[?\"])", block)
    found = dict(zip(names, map(json.dumps, path.groups() if path else ()), strict=False))
    body = re.search(r"-d '(.*?)'", block, re.DOTALL)
    given = json.loads(body[1]) if body else {}
    return found | {name: json.dumps(value) for name, value in given.items()}


def javascript_values(operation: str, page: str) -> dict[str, str]:
    """What stands alone, before all names: the last of the path."""
    names = re.findall(r"{(\w+)}", operation)
    block = re.search(rf"{re.escape(operation)}javascript\n(.*?;)\n", page, re.DOTALL)
    given = re.search(r"\(\s*'([^']*)'", block[1]) if block else None
    return {names[-1]: json.dumps(given[1])} if names and given else {}


def values_of(language: str, operation: str, block: str) -> Values:
    return python_values(operation, block) if language == "python" else curl_values(operation, block)


def normalised(operation: str, block: str, language: str, aside: set[str]) -> str:
    for argument, value in values_of(language, operation, block).items():
        if argument in aside:
            bare = value.strip('"')
            block = block.replace(f"/{bare}", "/…") if language == "curl" else block
            block = re.sub(rf'(["(=:]\s*|^\s*){re.escape(value)}', r"\1…", block, flags=re.MULTILINE)
    return " ".join(block.split())


if __name__ == "__main__":
    main()
