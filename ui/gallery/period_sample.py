"""Made-up figures of a day, by agent, hour, business process and disposition code, and entries of the audit trail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.figures import Figures, FiguresLine, ReportFile
from agent_desktop.protocol.states import FiguresBy
from agent_desktop.protocol.supervisor_objects import AuditEntry
from ui.gallery import supervisor_sample

_SINCE: Final = supervisor_sample.now().replace(hour=5, minute=0, second=0, microsecond=0)
_UNTIL: Final = _SINCE + timedelta(days=1)


def _line(key: str, name: str, attempts: int, reached: int, **facts: Any) -> FiguresLine:
    entered = facts.pop("entered", None)
    kept = facts.pop("kept", attempts * 2 // 3)
    return FiguresLine(
        key=key,
        name=name,
        entered=entered,
        succeeded=None if entered is None else reached,
        failed=None if entered is None else attempts // 20,
        attempts=attempts,
        reached=reached,
        first_attempts=attempts * 4 // 5,
        first_successes=reached * 7 // 10,
        answered=reached,
        mean_wait_s=300.0 + 7 * attempts,
        longest_wait_s=2400.0 + 45 * attempts,
        promised=attempts // 6,
        punctual=attempts // 8,
        handled=reached,
        mean_handle_time_s=180.0 + 2 * reached,
        promises_kept=kept,
        promises_early=attempts // 30,
        promises_late=attempts // 25,
        predictions=kept,
        mean_predicted_wait_s=410.0,
        mean_begun_wait_s=436.0,
        mean_promised_range_s=900.0,
        **facts,
    )


def _figures(by: FiguresBy, *lines: FiguresLine) -> Figures:
    total = _line(
        "", "", sum(line.attempts for line in lines), sum(line.reached for line in lines), entered=168
    )
    return Figures(by=by, since=_SINCE, until=_UNTIL, items=lines, total=total)


FIGURES: Final = {
    FiguresBy.AGENT: _figures(
        FiguresBy.AGENT,
        _line("ana", "Ana Petrova", 34, 27),
        _line("dana", "Dana Reyes", 41, 36),
        _line("jonas", "Jonas Lindqvist-Abernathy", 12, 7),
        _line("lee", "Lee Park", 29, 25),
        _line("supervisor:Morgan Hale", "Morgan Hale", 3, 3),
        _line("noor", "Noor Haddad", 38, 31),
        _line("rui", "Rui Sá", 22, 18),
        _line("tomas", "Tomás Ibarra", 17, 9),
    ),
    FiguresBy.HOUR: _figures(
        FiguresBy.HOUR,
        *(
            _line(
                format_time(_SINCE + timedelta(hours=4 + hour)),
                "",
                attempts,
                attempts * 3 // 4,
                entered=attempts,
            )
            for hour, attempts in enumerate((6, 14, 25, 31, 22, 18, 27, 30, 16, 7))
        ),
    ),
    FiguresBy.BUSINESS_PROCESS: _figures(
        FiguresBy.BUSINESS_PROCESS,
        _line("billing", "Billing", 81, 66, entered=74),
        _line("claims", "Claims", 64, 47, entered=58, kept=39),
        _line("support", "Technical support", 51, 43, entered=36),
    ),
    FiguresBy.CODE: _figures(
        FiguresBy.CODE,
        _line("billing:paid", "Money › Paid", 38, 38, business_process_id="billing"),
        _line("billing:later", "Money › Pays later", 17, 17, business_process_id="billing"),
        _line("billing:box", "Box full", 12, 0, business_process_id="billing"),
        _line("billing:", "", 14, 9, business_process_id="billing"),
        _line("claims:sent", "Papers sent", 33, 33, business_process_id="claims"),
        _line("claims:", "", 31, 14, business_process_id="claims"),
    ),
}
NOTHING: Final = Figures(
    by=FiguresBy.AGENT,
    since=_SINCE,
    until=_UNTIL,
    items=(),
    total=FiguresLine(key="", name="", entered=0, succeeded=0, failed=0),
)


def _entry(minutes: int, actor: str, action: str, target: str, **detail: str) -> AuditEntry:
    return AuditEntry(supervisor_sample.now() - timedelta(minutes=minutes), actor, action, target, detail)


AUDIT: Final = (
    _entry(1, "sue", "report.exported", "report:figures", format="pdf", rows="8"),
    _entry(4, "dana", "interaction.completed", "interaction:in-8fd20", status="handled", by="agent"),
    _entry(6, "dana", "call.held", "interaction:in-8fd20"),
    _entry(9, "dana", "interaction.accepted", "interaction:in-8fd20"),
    _entry(9, "system", "offer.made", "interaction:in-8fd20", agent="dana"),
    _entry(15, "sue", "callback.given", "callback:cb-51c07", agent="ana", due_at="2026-11-24T15:30:00Z"),
    _entry(
        40,
        "sue",
        "business_process.timing",
        "business_process:claims",
        changed="offer_timeout_s",
        before="20",
        after="30",
    ),
    _entry(71, "ivr", "callback.entered", "callback:cb-51c07"),
    _entry(96, "lee", "agent.state", "agent:lee", state="not_ready", reason="Break"),
    _entry(1480, "system", "server.started", "site"),
)

FILES: Final = (
    ReportFile(
        id="daily",
        report="completed",
        by=None,
        format="csv",
        days=1,
        next_at=_UNTIL + timedelta(hours=1),
        last_file="daily 2026-11-23.csv",
        written_at=_SINCE + timedelta(hours=1),
    ),
    ReportFile(
        id="weekly-agents",
        report="figures",
        by=FiguresBy.AGENT,
        format="pdf",
        days=7,
        next_at=_UNTIL + timedelta(hours=1),
        last_file="weekly-agents 2026-11-22.pdf",
        error="No space left on device",
        failed_at=supervisor_sample.now() - timedelta(minutes=4),
    ),
    ReportFile(
        id="codes",
        report="figures",
        by=FiguresBy.CODE,
        format="xlsx",
        days=1,
        next_at=_UNTIL + timedelta(hours=2),
    ),
)
