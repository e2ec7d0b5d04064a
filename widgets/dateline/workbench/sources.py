"""The front end from its sources: what is edited is what the browser runs.

Browsers load modules from addresses, and a widget or a report is one string. So the
string contains every module, and a few lines that give each an address of its own
(a blob URL), dependencies first, with the addresses of its imports filled in.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

__all__ = ["FOLDER", "alone", "classic_script", "module_script", "style"]

#: The folder of the modules and the style sheets.
FOLDER = Path(str(resources.files("dateline.workbench"))) / "frontend"

#: An import statement (over one line or several) and the file that it names.
_IMPORT = re.compile(
    r'^((?:import|export)\s(?:[\w\s{},*]*\sfrom\s)?)"(\.[^"]+)";', re.MULTILINE
)

_LOAD = """
const load = (entry, modules) => {
  const addresses = {};
  for (const [name, source] of modules) {
    const text = source.replaceAll(/"dateline:([^"]+)"/g,
      (_, needed) => JSON.stringify(addresses[needed]));
    const blob = new Blob([text], { type: "text/javascript" });
    addresses[name] = URL.createObjectURL(blob);
  }
  return import(addresses[entry]);
};
"""


def module_script(entry: str) -> str:
    """Return an ES module with the default export of one of the modules."""
    return (
        f"{_LOAD}const {{ default: widget }} = await {_call(entry)};\n"
        "export default widget;\n"
    )


def classic_script(entry: str, *, call: str | None = None) -> str:
    """Return an inline script that runs one of the modules.

    A script runs at once, modules load a moment later. So ``call`` names the function
    that the module makes global; until then a function of that name loads the module.
    """
    run = f"{_call(entry)};"
    if call is not None:
        again = f"globalThis.{call}(...given)"
        run = f"globalThis.{call} = (...given) => {_call(entry)}.then(() => {again});"
    return f'"use strict";\n{{{_LOAD}{run}\n}}\n'


def alone(name: str) -> str:
    """Return a module that imports no other."""
    return _addressed(name)


def style(entry: str) -> str:
    """Return the style sheets that a module and what it imports need, as one."""
    return "".join(_read(name) for name in _files(entry) if name.endswith(".css"))


def _call(entry: str) -> str:
    names = [name for name in _files(entry) if name.endswith(".js")]
    modules = json.dumps([(name, _addressed(name)) for name in names])
    # Nothing in the modules may end the script element around them.
    safe = modules.replace("<", r"\u003c")
    return f"load({json.dumps(entry)}, {safe})"


def _addressed(name: str) -> str:
    """Return a module with placeholders in its imports, and without style sheets."""

    def fill(match: re.Match[str]) -> str:
        statement, path = match.groups()
        if path.endswith(".css"):
            return "\n" * match[0].count("\n")
        return f'{statement}"dateline:{_resolved(name, path)}";'

    # The browser's tools show the module under this name.
    return f"{_IMPORT.sub(fill, _read(name))}//# sourceURL=dateline/{name}\n"


def _files(entry: str) -> list[str]:
    """Return a module and all that it imports, each after what it needs."""
    return list(dict.fromkeys(_needed(entry, ())))


def _needed(name: str, path: tuple[str, ...]) -> Iterator[str]:
    if name in path:
        raise ImportError(f"modules import each other: {' -> '.join((*path, name))}")
    if name.endswith(".js"):
        for _, other in _IMPORT.findall(_read(name)):
            yield from _needed(_resolved(name, other), (*path, name))
    yield name


def _resolved(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
