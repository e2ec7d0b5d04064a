"""The colours of maps and timelines where no style sheet reaches.

They are those of the front end's ``map.css`` and ``workbench.css``; a test keeps them
equal. No kind is shown by colour alone: each has a shape as well.
"""

__all__ = ["DARK", "LIGHT"]

LIGHT = {
    "sea": "#d7e5ee",
    "land": "#faf7f0",
    "named": "#f0e2bd",
    "coast": "#8fb0c4",
    "border": "#b5a994",
    "ink": "#1d1c1a",
    "quiet": "#645e54",
    "country": "#736a5c",
    "water": "#39647f",
    "pin": "#b3261e",
    "date": "#b0548a",
}

DARK = {
    "sea": "#16212a",
    "land": "#26292c",
    "named": "#3e3623",
    "coast": "#3f5b6c",
    "border": "#5b5f63",
    "ink": "#f1eee7",
    "quiet": "#aeaaa1",
    "country": "#98948a",
    "water": "#7fa9c2",
    "pin": "#ff8a75",
    "date": "#e09cc4",
}
