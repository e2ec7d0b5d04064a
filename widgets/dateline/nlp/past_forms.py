"""Past forms that the tagger takes for the present: "troops retook the town"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["mend_past_forms"]

#: Tags of a verb in the present, as its subject could be a plural.
_PRESENT = ("VBP", "VB")


def mend_past_forms(doc: Doc, forms: Mapping[str, str]) -> None:
    """Give verbs in the past their tag and lemma where they were read as the present.

    Parameters
    ----------
    doc
        The tagged text; changed in place.
    forms
        The lemma of each past form that is no present form as well: "retook".

    """
    strings = doc.vocab.strings
    words = [strings[form] for form in forms if form in strings]
    if not words:
        return
    tags = [strings[tag] for tag in _PRESENT if tag in strings]
    found = np.isin(doc.to_array("ORTH"), words) & np.isin(doc.to_array("TAG"), tags)
    for at in np.flatnonzero(found):
        token = doc[int(at)]
        token.tag_, token.lemma_ = "VBD", forms[token.text]
