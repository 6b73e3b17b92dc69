"""The menu entry in every language of the windows, of which the installer installs one.

The texts come into the finished tables, since wixl writes ASCII alone.
"""

from __future__ import annotations

import uuid
from typing import Final

from windows.texts import ENGLISH, TEXTS

_COMPONENT: Final = """\
        <Component Id="{component}" Guid="{identity}" Win64="yes">
          <Shortcut Id="{shortcut}" Name="Callback Desk" Description="Callback Desk"
                    Target="[INSTALLDIR]agent-desktop.exe" WorkingDirectory="INSTALLDIR" Icon="AppIcon"/>
          <RegistryValue Root="HKLM" Key="{key}" Name="Menu" Type="integer" Value="1" KeyPath="yes"/>
        </Component>"""


def components(space: uuid.UUID, key: str) -> str:
    """Return the components, with identities in the namespace ``space`` and a value at the registry's ``key``.

    That of English has the identity of the only one of earlier versions.
    """
    return "\n".join(
        _COMPONENT.format(
            component=component(language),
            identity=str(uuid.uuid5(space, "MENU" if language == ENGLISH else f"MENU {language}")).upper(),
            shortcut=shortcut(language),
            key=key,
        )
        for language in TEXTS
    )


def references() -> str:
    """Return the references of the feature to the components."""
    return "\n".join(f'      <ComponentRef Id="{component(language)}"/>' for language in TEXTS)


def component(language: str) -> str:
    """Return the name of the component with the menu entry of ``language``."""
    return "Menu" if language == ENGLISH else f"Menu_{language}"


def shortcut(language: str) -> str:
    """Return the name of the menu entry of ``language``."""
    return f"{component(language)}Shortcut"
