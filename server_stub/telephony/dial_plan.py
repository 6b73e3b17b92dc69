"""The dial plan: the trunk of a call, the form in which its number is dialled, and the number shown to the customer."""

from __future__ import annotations

from typing import Final

import phonenumbers

from server_stub.telephony.settings import NumberFormat, TelephonySettings, TrunkSettings

_DIGITS: Final = frozenset("0123456789")


class DialPlan:
    """The trunks and caller ids of ``[telephony]``."""

    def __init__(self, settings: TelephonySettings) -> None:
        self._settings = settings

    def trunks(self, number: str) -> tuple[TrunkSettings, ...]:
        """Return the trunks that take ``number`` (E.164), those with the longest matching prefix first.

        The order of the file decides between equal prefixes, so that a second trunk can be a fallback of the first.
        """
        lengths = {
            trunk.id: max((len(prefix) for prefix in trunk.prefixes if number.startswith(prefix)), default=0)
            for trunk in self._settings.trunk
        }
        able = [trunk for trunk in self._settings.trunk if lengths[trunk.id]]
        return tuple(sorted(able, key=lambda trunk: -lengths[trunk.id]))

    def caller_id(
        self, trunk: TrunkSettings, number: str, business_process_id: str, ordered: str | None = None
    ) -> str | None:
        """Return the number to show, as the trunk expects it; None leaves it to the trunk.

        The ``ordered`` number takes precedence, then the best entry of ``[[telephony.caller_id]]`` (one that names the
        business process before one that names the called country), and then the trunk's own number.
        """
        shown = ordered or self._listed(number, business_process_id) or trunk.caller_id
        return None if shown is None else formatted(shown, trunk.number_format, trunk.country)

    def _listed(self, number: str, business_process_id: str) -> str | None:
        country = country_of(number)
        best: tuple[int, str] | None = None
        for entry in self._settings.caller_id:
            if entry.business_process not in {None, business_process_id} or entry.country not in {
                None,
                country,
            }:
                continue
            weight = 2 * (entry.business_process is not None) + (entry.country is not None)
            if best is None or weight > best[0]:
                best = (weight, entry.number)
        return None if best is None else best[1]


def dialled(trunk: TrunkSettings, number: str) -> str:
    """Return ``number`` (E.164) as it is dialled over ``trunk``."""
    return trunk.dial_prefix + formatted(number, trunk.number_format, trunk.country)


def country_of(number: str) -> str | None:
    """Return the country of an E.164 number in two letters; None if its code belongs to no country."""
    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return None
    return region if region in phonenumbers.SUPPORTED_REGIONS else None


def formatted(number: str, number_format: NumberFormat, country: str | None) -> str:
    """Return an E.164 number in another format; one that cannot be parsed stays in E.164."""
    if number_format is NumberFormat.E164:
        return number
    if number_format is NumberFormat.DIGITS or country is None:
        return number.removeprefix("+")
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    written = phonenumbers.format_out_of_country_calling_number(parsed, country)
    if country_of(number) == country:
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return "".join(sign for sign in written if sign in _DIGITS)
