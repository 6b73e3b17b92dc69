"""Answers questions about what is on the accessibility bus; run by Debian's Python, which has pyatspi.

Reads one JSON object a line: {"do": "find" | "press" | "write" | "set" | "focus" | "tree", "role"?, "name"?, "value"?}
and writes one JSON object a line: {"ok": true, …} or {"ok": false, "error": text}. ``name`` is a regular expression.
"""

# pyright: basic, reportMissingImports=false, reportAttributeAccessIssue=false
# ruff: noqa: ANN001, ANN201, BLE001, S112, T201 - a script of Debian's Python, beside untyped bindings whose
# objects die at any moment.

import json
import re
import sys

import pyatspi

BUTTONS = {"push button", "button", "toggle button", "radio button", "check box", "menu item", "list item"}


def applications():
    """Yield what each program on the bus is."""
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        application = desktop.getChildAtIndex(index)
        if application is not None:
            yield application


def children(node):
    """Yield the children of ``node`` that have not gone meanwhile."""
    try:
        count = node.childCount
    except Exception:
        return
    for index in range(min(count, 400)):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        if child is not None:
            yield child


def walk(node):
    """Yield ``node`` and everything below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def showing(node):
    """Yield what is on the screen below ``node``. Below what is hidden all is hidden: most pages of a window are."""
    for child in children(node):
        try:
            if not child.getState().contains(pyatspi.STATE_SHOWING):
                continue
        except Exception:
            continue
        yield child
        yield from showing(child)


def told(node):
    """Return what a screen reader would say of ``node``."""
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    found = {"role": node.getRoleName(), "name": node.name, "states": states}
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        found["box"] = [box.x, box.y, box.width, box.height]
    except NotImplementedError:
        pass
    try:
        text = node.queryText()
        found["text"] = text.getText(0, -1)
    except NotImplementedError:
        pass
    return found


def find(request):
    """Return the first node on the screen that has the role and the name asked for."""
    pattern = re.compile(request.get("name", ""))
    for application in applications():
        for node in showing(application):
            try:
                if request.get("role") in (None, node.getRoleName()) and pattern.search(node.name or ""):
                    return node
            except Exception:
                continue
    return None


def press(node):
    """Do what a click on ``node`` does."""
    action = node.queryAction()
    names = [action.getName(index) for index in range(action.nActions)]
    for wanted in ("Press", "Toggle", "click", "SetFocus"):
        if wanted in names:
            return action.doAction(names.index(wanted))
    raise LookupError(f"{node.name!r} has only {names}")


def answer(request):
    """Do what one request asks."""
    if request["do"] == "tree":
        return {"nodes": [told(node) for application in applications() for node in walk(application)]}
    node = find(request)
    if node is None:
        return {"node": None}
    if request["do"] == "press":
        press(node)
    elif request["do"] == "write":
        node.queryEditableText().setTextContents(request["value"])
    elif request["do"] == "set":
        node.queryValue().currentValue = request["value"]
    elif request["do"] == "focus":
        node.queryComponent().grabFocus()
    return {"node": told(node)}


for line in sys.stdin:
    try:
        print(json.dumps({"ok": True, **answer(json.loads(line))}), flush=True)
    except Exception as error:  # Whatever a program on the bus does wrong is the caller's to hear.
        print(json.dumps({"ok": False, "error": f"{type(error).__name__}: {error}"}), flush=True)
