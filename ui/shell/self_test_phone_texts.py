"""The self-test's line on the microphone, for agents whose phone is this desktop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.self_test import Check, CheckResult, Verdict
from agent_desktop.selftest.microphone import MicrophoneFinding
from ui.texts import phone_texts

translate = QCoreApplication.translate


def line(found: MicrophoneFinding) -> CheckResult:
    """Return the line."""
    name = translate("SelfTest", "Microphone")
    facts = {
        "opened": found.opened,
        "peak": round(found.peak, 4),
        "why": found.missing.reason.value if found.missing is not None else None,
    }
    if found.opened and found.hears:
        said = translate("SelfTest", "opens, and hears something")
        return CheckResult(Check.MICROPHONE, Verdict.OK, name, said, facts=facts)
    if found.opened:
        said = translate("SelfTest", "opens, and hears nothing at all")
        remedy = translate(
            "SelfTest",
            "Switch the microphone on at the headset, and allow it in the system's privacy settings. It is needed"
            " only if this desktop is your phone.",
        )
        return CheckResult(Check.MICROPHONE, Verdict.WARN, name, said, remedy, facts)
    said = translate("SelfTest", "does not open")
    return CheckResult(Check.MICROPHONE, Verdict.WARN, name, said, _remedy(found), facts)


def _remedy(found: MicrophoneFinding) -> str:
    only = translate("SelfTest", "It is needed only if this desktop is your phone.")
    if found.missing is None:
        return translate("SelfTest", "The phone of this desktop does not start. Install the program again.")
    fault = phone_texts.microphone_fault if found.is_microphone else phone_texts.headset_fault
    return f"{fault(found.missing.reason)} {only}"
