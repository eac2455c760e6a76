"""The scope of an exercise: which points of contact take part, as the database asks for it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement

from directory.contacts import REACHABLE, PointOfContact
from directory.groups import rule_from_data


def in_scope(scope: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    """The conditions that a contact of a State meets to be pinged: it can be reached, and the stored scope names it."""
    return [PointOfContact.status.in_(REACHABLE), *rule_from_data(scope).conditions()]
